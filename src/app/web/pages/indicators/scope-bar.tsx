// What indicators are asked of (指标范围): year, programme, region, tie, theme and words, all in the address.
import { Flex, Input, Segmented, Select } from 'antd'
import { useState } from 'react'
import { themeSchema } from '../../../../model/figure.ts'
import { themeNames } from '../../../../model/words.ts'
import { useAsk } from '../../calls/calls.ts'
import { PlaceSelect } from '../../parts/place-select.tsx'
import { TieSelect } from '../../parts/tie-select.tsx'
import { useAddress } from '../../words/address.ts'
import { useSay } from '../../words/language.tsx'

/** The scope of the address; `ready` once the year is known. The year is the one with the most figures, unless another is chosen: the latest is often not over. */
export function useScopeAsked() {
  const [said, change] = useAddress()
  const { years, fullest, known } = useYears()
  const year = Number(said.year) || fullest || new Date().getFullYear() - 1
  const { tie, region, programme } = said
  const scope = {
    ...(tie ? { tie, under: true } : {}),
    ...(region ? { region } : {}),
    ...(programme ? { programme } : {}),
  }
  return { said, change, year, years, scope, ready: said.year !== undefined || known }
}

/** Years that have figures of what came true, the latest first, and the one that has the most. */
function useYears(): { years: number[]; fullest: number | undefined; known: boolean } {
  const asked = useAsk('/postings/facets', { query: { status: 'actual' } })
  const counts = asked.data?.year ?? []
  const years = counts.flatMap(({ value }) => (value === null ? [] : [Number(value)]))
  return { years: [...years].sort((a, b) => b - a), fullest: years[0], known: !asked.isPending }
}

/** `themes`, `words`, `held`: whether the table can be narrowed by them. */
export function ScopeBar({ rows = false }: { rows?: boolean }) {
  const say = useSay()
  const { said, change, year, years } = useScopeAsked()
  const programmes = useAsk('/programmes', {}).data?.items ?? []
  const [words, setWords] = useState(said.words ?? '')
  return (
    <Flex gap="small" wrap className="no-print indicator-scope" role="search" aria-label={say('范围', 'Scope')}>
      <Select
        aria-label={say('年度', 'Year')}
        value={year}
        options={[...new Set([...years, year])]
          .sort((a, b) => b - a)
          .map((one) => ({ value: one, label: say(`${one}年`, String(one)) }))}
        onChange={(next) => change({ year: String(next) })}
      />
      <Select
        allowClear
        aria-label={say('合作机制', 'Programme')}
        placeholder={say('合作机制', 'Programme')}
        popupMatchSelectWidth={false}
        style={{ minWidth: 150, maxWidth: 240 }}
        value={said.programme ?? null}
        options={programmes.map((one) => ({ value: one.id, label: say(one) }))}
        onChange={(next) => change({ programme: next ?? undefined })}
      />
      <div style={{ minWidth: 170 }}>
        <PlaceSelect
          most={1}
          label={say('地区', 'Region')}
          value={said.region ? [said.region] : []}
          onChange={([region]) => change({ region })}
        />
      </div>
      <div style={{ minWidth: 210 }}>
        <TieSelect
          most={1}
          label={say('结对关系', 'Tie')}
          value={said.tie ? [said.tie] : []}
          onChange={([tie]) => change({ tie })}
        />
      </div>
      {rows && (
        <>
          <Select
            allowClear
            aria-label={say('主题', 'Theme')}
            placeholder={say('主题', 'Theme')}
            style={{ minWidth: 120 }}
            value={said.theme ?? null}
            options={themeSchema.options.map((id) => ({ value: id, label: say(themeNames[id]) }))}
            onChange={(next) => change({ theme: next ?? undefined })}
          />
          <Input.Search
            allowClear
            aria-label={say('指标名称', 'Name of an indicator')}
            placeholder={say('指标名称', 'Name')}
            style={{ width: 170 }}
            value={words}
            onChange={({ target }) => setWords(target.value)}
            onSearch={(next) => change({ words: next.trim() || undefined })}
          />
          <Segmented
            value={said.held ?? 'yes'}
            options={[
              { value: 'yes', label: say('有数据', 'With figures') },
              { value: 'no', label: say('待补', 'Missing') },
              { value: 'all', label: say('全部', 'All') },
            ]}
            onChange={(held) => change({ held })}
          />
        </>
      )}
    </Flex>
  )
}
