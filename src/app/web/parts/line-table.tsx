// A table of totals by year (逐年汇总表): one row for each series, so that the numbers of a row can be compared; each opens what is behind it.
import { Flex, Table, Tag } from 'antd'
import { useSay } from '../words/language.tsx'
import { LineAmount } from './amount.tsx'
import { type EvidenceOf, type TotalLine, useEvidence } from './evidence.ts'
import { type LineRow, yearsOf } from './line-rows.ts'
import { useMeasureName, useNature } from './measure-names.ts'
import { ThemeTag } from './theme-tag.tsx'

type Scope = Extract<EvidenceOf, { line: TotalLine }>['scope']

/** `year` is set off. The newest year stands nearest to the name. */
export function LineTable({
  rows,
  scope,
  year,
  themes = true,
  height,
}: {
  rows: readonly LineRow[]
  scope: Scope
  year?: string | undefined
  themes?: boolean
  height?: number
}) {
  const say = useSay()
  const nameOf = useMeasureName()
  const natureOf = useNature()
  const years = yearsOf(rows.flatMap(({ byYear }) => [...byYear.values()]))
    .reverse()
    .slice(0, 6)
  const theme = {
    title: say('主题', 'Theme'),
    width: 96,
    render: (_: unknown, row: LineRow) => <ThemeTag id={row.theme} />,
  }
  return (
    <Table<LineRow>
      size="small"
      rowKey="id"
      pagination={false}
      scroll={{ x: 'max-content', ...(height ? { y: height } : {}) }}
      dataSource={[...rows]}
      columns={[
        ...(themes ? [theme] : []),
        {
          title: say('统计口径', 'What is counted'),
          render: (_, { first }) => (
            <Flex gap={4} wrap align="baseline" style={{ minWidth: 180 }}>
              <span>{nameOf(first)}</span>
              {natureOf(first).map((word) => (
                <Tag key={word} style={{ margin: 0 }}>
                  {word}
                </Tag>
              ))}
            </Flex>
          ),
        },
        ...years.map((one) => ({
          title: say(`${one}年`, one),
          align: 'right' as const,
          ...(one === year ? { className: 'year-chosen' } : {}),
          render: (_: unknown, { byYear }: LineRow) => <Cell line={byYear.get(one)} scope={scope} />,
        })),
      ]}
    />
  )
}

function Cell({ line, scope }: { line: TotalLine | undefined; scope: Scope }) {
  const say = useSay()
  if (!line || (line.terms === 0 && line.leftOut.length === 0)) return null
  return (
    <span>
      {line.amount ? <LineAmount line={line} of={{ scope, line }} /> : <NotAdded line={line} scope={scope} />}
      {line.disputed > 0 && (
        <Tag color="gold" style={{ marginInlineStart: 6, marginInlineEnd: 0 }}>
          {say('打架', 'rivals')}
        </Tag>
      )}
      {line.asOf && !line.asOf.endsWith('-12-31') && (
        <div style={{ fontSize: 12, opacity: 0.75 }}>{say(`截至${line.asOf}`, `as of ${line.asOf}`)}</div>
      )}
    </span>
  )
}

/** Ratios that are not added, or figures that were all left out: what there is can still be looked at. */
function NotAdded({ line, scope }: { line: TotalLine; scope: Scope }) {
  const say = useSay()
  const words = line.terms > 0 ? say('不相加', 'not added') : say('未计入', 'left out')
  const { open } = useEvidence()
  return (
    <button type="button" className="number number-link" onClick={() => open({ scope, line })}>
      {words}
    </button>
  )
}
