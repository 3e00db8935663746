// What ties are narrowed to (筛选): programme, level, year, region, origin and words, the same for map, network and list, kept in the address.
import { Button, Flex, Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import { useAddress } from '../../words/address.ts'
import { useLanguage, useSay } from '../../words/language.tsx'
import { useProgrammes } from './programme-look.ts'
import { tileOf, tiles } from './tiles.ts'

/** Every level of a tie with its name. */
export const levelNames = {
  province: { zh: '省级', en: 'province' },
  prefecture: { zh: '市级', en: 'city' },
  county: { zh: '县级', en: 'county' },
  foreign: { zh: '国际', en: 'abroad' },
  institution: { zh: '机构', en: 'institution' },
} as const

/** Where a tie comes from. */
export const originNames = {
  shipped: { zh: '随程序提供', en: 'shipped' },
  finding: { zh: '材料识读', en: 'from documents' },
  person: { zh: '手工录入', en: 'by hand' },
} as const

const names = ['programme', 'level', 'year', 'region', 'origin', 'words'] as const
type Name = (typeof names)[number]

/** The filter as the address says it and the API takes it. */
export function useTieFilter() {
  const [address] = useAddress()
  const said = (name: Name) => address[name] || undefined
  const origin = said('origin') as keyof typeof originNames | undefined
  const filter = {
    ...(said('programme') ? { programme: said('programme')! } : {}),
    ...(said('level') ? { level: said('level')! } : {}),
    ...(/^\d{4}$/.test(said('year') ?? '') ? { year: Number(said('year')) } : {}),
    ...(said('region') ? { region: said('region')! } : {}),
    ...(origin && origin in originNames ? { origin } : {}),
    ...(said('words') ? { words: said('words')! } : {}),
  }
  return { filter, narrowed: Object.keys(filter).length > 0 }
}

/** The bar of filters. */
export function TieFilters() {
  const say = useSay()
  const { language } = useLanguage()
  const [address, change] = useAddress()
  const { narrowed } = useTieFilter()
  const { all } = useProgrammes()
  const choice = (name: Name, title: string, options: { value: string; label: string }[], width: number) => (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={title}
      placeholder={title}
      style={{ width, maxWidth: '100%' }}
      value={address[name] || undefined}
      options={options}
      onChange={(value: string | undefined) => change({ [name]: value })}
    />
  )
  const named = (table: Record<string, { zh: string; en: string }>) =>
    Object.entries(table).map(([value, name]) => ({ value, label: name[language] }))
  const region = address.region && !tiles.some(({ code }) => code === address.region) ? [address.region] : []
  return (
    <Flex gap="small" wrap className="no-print" role="search" aria-label={say('筛选', 'Filter')}>
      <Words />
      {choice(
        'programme',
        say('机制', 'Programme'),
        all.map(({ id, name }) => ({ value: id, label: name })),
        200,
      )}
      {choice('level', say('层级', 'Level'), named(levelNames), 110)}
      {choice(
        'year',
        say('年度', 'Year'),
        years().map((year) => ({ value: year, label: year })),
        100,
      )}
      {choice(
        'region',
        say('地区', 'Region'),
        [
          ...tiles.map((tile) => ({ value: tile.code, label: tile[language] })),
          ...region.map((code) => ({ value: code, label: `${tileOf(code)?.[language] ?? ''} ${code}` })),
        ],
        140,
      )}
      {choice('origin', say('来源', 'Origin'), named(originNames), 130)}
      {narrowed && (
        <Button type="link" onClick={() => change(Object.fromEntries(names.map((name) => [name, undefined])))}>
          {say('清除筛选', 'Clear')}
        </Button>
      )}
    </Flex>
  )
}

const years = () => Array.from({ length: 12 }, (_, at) => String(new Date().getFullYear() - at))

/** Words are asked for when one stops typing. */
function Words() {
  const say = useSay()
  const [address, change] = useAddress()
  const [words, setWords] = useState(address.words ?? '')
  const said = address.words ?? ''
  useEffect(() => setWords(said), [said])
  useEffect(() => {
    if (words === said) return
    const timer = setTimeout(() => change({ words }, { replace: true }), 300)
    return () => clearTimeout(timer)
  }, [words, said, change])
  const label = say('按双方名称查找', 'Find by name')
  return (
    <Input
      allowClear
      aria-label={label}
      placeholder={label}
      style={{ width: 180 }}
      value={words}
      onChange={(event) => setWords(event.target.value)}
    />
  )
}
