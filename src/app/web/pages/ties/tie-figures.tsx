// The figures of a pair (主要数据): the trend of the strongest, then every line by theme and year, results apart from targets.
import { Collapse, Flex } from 'antd'
import { useMemo } from 'react'
import type { TotalLine } from '../../parts/evidence.ts'
import { rowsOf } from '../../parts/line-rows.ts'
import { LineTable } from '../../parts/line-table.tsx'
import { NothingYet } from '../../parts/nothing-yet.tsx'
import { Trend } from '../../parts/trend.tsx'
import { useSay } from '../../words/language.tsx'
import type { TieScope } from './tie-scope.ts'

/** `lines` by theme, measure and year. */
export function TieFigures({
  lines,
  scope,
  year,
}: {
  lines: readonly TotalLine[]
  scope: TieScope
  year: number | null
}) {
  const say = useSay()
  const rows = useMemo(() => rowsOf(lines), [lines])
  if (rows.length === 0) {
    return (
      <NothingYet
        says={say(
          '台账中还没有这对关系的数据。导入材料并复核后会显示在这里。',
          'The book holds no figures of this pair yet: they come from documents, once reviewed.',
        )}
      />
    )
  }
  const asked = { ...scope, by: ['theme', 'measure', 'year'] }
  const said = year === null ? {} : { year: String(year) }
  const results = rows.filter(({ first }) => first.status === 'actual')
  const wanted = rows.filter(({ first }) => first.status !== 'actual')
  const table = (own: typeof rows) => <LineTable rows={own} scope={asked as never} {...said} />
  return (
    <Flex vertical gap="middle">
      <Trend lines={lines} scope={asked} {...said} />
      <Collapse
        defaultActiveKey={['results']}
        items={[
          {
            key: 'results',
            label: say(`全部实际数据 ${results.length} 项`, `All results: ${results.length}`),
            children: table(results),
          },
          ...(wanted.length > 0
            ? [
                {
                  key: 'wanted',
                  label: say(`目标和计划 ${wanted.length} 项`, `Targets and plans: ${wanted.length}`),
                  children: table(wanted),
                },
              ]
            : []),
        ]}
      />
    </Flex>
  )
}
