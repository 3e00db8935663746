// Facets (筛选): what the table can be narrowed to, each value with how many there are.
import { SearchOutlined } from '@ant-design/icons'
import { Button, Flex, Grid, Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import type { Said } from '../../words/language.tsx'
import { useSay } from '../../words/language.tsx'
import { noFilter } from './scope.ts'

export type Facet = { id: string; name: Said; values: { value: string | null; count: number; label: string | null }[] }

type Props = {
  facets: Facet[]
  filter: Record<string, string>
  onChange: (changes: Record<string, string | undefined>) => void
}

export function FacetBar({ facets, filter, onChange }: Props) {
  const say = useSay()
  const narrowed = Object.keys(filter).length > 0
  const wide = Grid.useBreakpoint().md ?? true
  const [open, setOpen] = useState(false)
  const size = wide ? 'middle' : 'large'
  return (
    <Flex gap="small" wrap className="no-print" role="search" aria-label={say('筛选', 'Filters')}>
      <Words size={size} value={filter.words ?? ''} onChange={(words) => onChange({ words })} />
      {!wide && (
        <Button size="large" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? say('收起筛选', 'Fewer filters') : say('筛选', 'Filter')}
        </Button>
      )}
      {(wide || open) &&
        facets.map(({ id, name, values }) => (
          <Select
            size={size}
            key={id}
            aria-label={say(name)}
            placeholder={say(name)}
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={false}
            style={{ minWidth: 116, maxWidth: 240, flex: '0 1 auto' }}
            value={filter[id] ?? null}
            onChange={(value) => onChange({ [id]: value ?? undefined })}
            options={values
              .filter(({ value }) => value !== null)
              .map(({ value, count, label }) => ({ value, label: `${label ?? value}（${count}）` }))}
          />
        ))}
      {narrowed && (
        <Button type="text" onClick={() => onChange(noFilter)}>
          {say('清除筛选', 'Clear')}
        </Button>
      )}
    </Flex>
  )
}

/** Words are asked for when a person stops typing for a moment. */
type Typing = { value: string; size: 'middle' | 'large'; onChange: (words: string) => void }

function Words({ value, size, onChange }: Typing) {
  const say = useSay()
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  useEffect(() => {
    if (typed === value) return
    const wait = setTimeout(() => onChange(typed.trim()), 350)
    return () => clearTimeout(wait)
  }, [typed, value, onChange])
  return (
    <Input
      size={size}
      allowClear
      prefix={<SearchOutlined aria-hidden />}
      aria-label={say('名称中的字词', 'Words in the name')}
      placeholder={say('名称', 'Name')}
      style={{ width: 180 }}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
    />
  )
}

/** What the table was narrowed to, in words, for paper. */
export function FilterWords({ facets, filter }: Pick<Props, 'facets' | 'filter'>) {
  const say = useSay()
  const said = Object.entries(filter).map(([id, value]) => {
    const facet = facets.find((one) => one.id === id)
    const label = facet?.values.find((one) => one.value === value)?.label ?? value
    return `${facet ? say(facet.name) : say('字词', 'Words')}：${label}`
  })
  if (said.length === 0) return null
  return <div className="only-paper">{say(`范围：${said.join('；')}`, `Narrowed to: ${said.join('; ')}`)}</div>
}
