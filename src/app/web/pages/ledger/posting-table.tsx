// The table of all figures (数据总表): what is counted, how much, when, for whom, how it takes part in totals; each opens the sentence that states it.
import { Button, Card, Flex, Grid, Typography } from 'antd'
import { useMemo } from 'react'
import {
  type FigureColumnId,
  figureColumnIds,
  figureColumns,
  usualFigureColumns,
} from '../../../../model/figure-columns.ts'
import { accrualNames, statusNames, themeNames } from '../../../../model/words.ts'
import { useAsk, useList } from '../../calls/calls.ts'
import { useMay } from '../../calls/me.ts'
import { useRows } from '../../calls/rows.ts'
import { NothingYet } from '../../parts/nothing-yet.tsx'
import { PostingCard } from '../../parts/posting-card.tsx'
import { PaperNote, PrintButton } from '../../parts/print-button.tsx'
import { type Print, usePrint } from '../../parts/printing.ts'
import { standingWords } from '../../parts/standings.ts'
import { useLanguage, useSay } from '../../words/language.tsx'
import { ColumnChoice } from './column-choice.tsx'
import { ExportMenu, useFigureExport } from './export-menu.tsx'
import { type Facet, FacetBar, FilterWords } from './facets.tsx'
import { figureColumnOf } from './figure-columns.tsx'
import type { Frame } from './frame.ts'
import { GoTo } from './go-to.tsx'
import { LongTable } from './long-table.tsx'
import { NotCome } from './not-come.tsx'
import { useProgrammeNames } from './programme-names.ts'
import { firstRow, type PostingQuery, type PostingRow, useScope } from './scope.ts'

type Props = {
  filter: Record<string, string>
  onChange: (changes: Record<string, string | undefined>) => void
  frame: Frame
}

export function PostingTable({ filter, onChange, frame }: Props) {
  const say = useSay()
  const may = useMay()
  const wide = Grid.useBreakpoint().md ?? true
  const { columns: chosen } = useScope()
  const query = filter as PostingQuery
  const { facets, total, tieNames } = useFacets(query)
  const ids = useMemo(() => figureColumnIds.filter((id) => shownIn(chosen).includes(id)), [chosen])
  const file = useFigureExport(query, ids)
  const print = usePrint('/postings', { query })
  const onExport = may('export') ? () => void file.fetchFile('xlsx') : undefined
  return frame(
    <>
      {may('export') && <ExportMenu export={file} />}
      <PrintButton print={print} total={total} onExport={onExport} />
    </>,
    <Flex vertical gap="small" style={{ minWidth: 0 }}>
      <FacetBar facets={facets} filter={filter} onChange={onChange} />
      <Flex justify="space-between" align="center" gap="small" wrap>
        <Typography.Text type="secondary" role="status" className="no-print">
          {total === undefined ? ' ' : say(`共 ${total} 条数据`, `${total} figures`)}
        </Typography.Text>
        {wide && (
          <Flex gap="small" wrap className="no-print">
            {total !== undefined && <GoTo total={total} place="day" list={{ path: '/postings/place', query }} />}
            <ColumnChoice all={choices} chosen={ids} onChange={(next) => onChange({ columns: next?.join(',') })} />
          </Flex>
        )}
      </Flex>
      {total === 0 ? (
        <NothingYet
          says={say(
            '没有符合条件的数据，请放宽筛选，或先导入材料、采纳复核结果。',
            'No figures: widen the filter, or add documents and accept what was read.',
          )}
        />
      ) : (
        <>
          <FilterWords facets={facets} filter={filter} />
          {wide ? (
            <OnDesk query={query} total={total} ids={ids} tieNames={tieNames} print={print} />
          ) : (
            <OnPhone query={query} total={total} print={print} />
          )}
        </>
      )}
    </Flex>,
  )
}

const choices = figureColumnIds.map((id) => ({ id, ...figureColumns[id] }))
const shownIn = (chosen: string | undefined): readonly string[] => chosen?.split(',') ?? usualFigureColumns

type Listed = { query: PostingQuery; total: number | undefined; print: Print<PostingRow> }

function OnPhone({ query, total, print }: Listed) {
  const say = useSay()
  const list = useList('/postings', { query: { ...query, limit: 30 } })
  const rows = print.rows ?? list.items
  return (
    <Flex vertical gap="small">
      <PaperNote print={print} name={say('数据', 'Figures')} shown={rows.length} total={total} />
      {rows.map((posting) => (
        <Card size="small" key={posting.id}>
          <PostingCard
            posting={posting}
            {...(posting.standing === 'counted' ? {} : { why: standingWords(posting.standing) })}
          />
        </Card>
      ))}
      {list.hasNextPage && print.rows === null && (
        <Button size="large" block loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {say('再显示一些', 'Show more')}
        </Button>
      )}
    </Flex>
  )
}

function useFacets(query: PostingQuery) {
  const say = useSay()
  const programmes = useProgrammeNames()
  const counts = useAsk('/postings/facets', { query }).data
  const of = (
    id: 'theme' | 'tie' | 'programme' | 'year' | 'standing' | 'status' | 'accrual',
    label: (value: string) => string,
  ) => (counts?.[id] ?? []).map((one) => ({ ...one, label: one.label ?? label(one.value ?? '') }))
  const asIs = (value: string) => value
  const named = (names: Record<string, { zh: string; en: string }>) => (value: string) =>
    names[value] ? say(names[value]) : value
  const facets: Facet[] = [
    { id: 'year', name: { zh: '年度', en: 'Year' }, values: of('year', asIs) },
    { id: 'theme', name: { zh: '主题', en: 'Theme' }, values: of('theme', named(themeNames)) },
    { id: 'tie', name: { zh: '结对关系', en: 'Tie' }, values: of('tie', asIs) },
    {
      id: 'programme',
      name: { zh: '合作机制', en: 'Programme' },
      values: of('programme', (id) => programmes.get(id) ?? id),
    },
    {
      id: 'standing',
      name: { zh: '计入情况', en: 'Standing' },
      values: of('standing', (id) => say(standingWords(id))),
    },
    { id: 'status', name: { zh: '性质', en: 'Status' }, values: of('status', named(statusNames)) },
    { id: 'accrual', name: { zh: '累计方式', en: 'Accrual' }, values: of('accrual', named(accrualNames)) },
  ]
  const total = counts?.standing.reduce((sum, { count }) => sum + count, 0)
  const tieNames = useMemo(() => new Map((counts?.tie ?? []).map(({ value, label }) => [value ?? '', label])), [counts])
  return { facets, total, tieNames }
}

type TieNames = ReadonlyMap<string, string | null>

function OnDesk({ query, total, ids, tieNames, print }: Listed & { ids: FigureColumnId[]; tieNames: TieNames }) {
  const say = useSay()
  const { language } = useLanguage()
  const { row } = useScope()
  const programmes = useProgrammeNames()
  const { rows, pending, error, see } = useRows('/postings', query, { total, first: firstRow(row) })
  const columns = useMemo(
    () => ids.map((id) => figureColumnOf(id, { language, programmes, tieNames })),
    [ids, language, programmes, tieNames],
  )
  if (error) return <NotCome error={error} />
  return (
    <>
      <PaperNote
        print={print}
        name={say('数据', 'Figures')}
        shown={rows.filter((one) => one.row !== null).length}
        total={total}
      />
      <LongTable
        name={say('数据', 'Figures')}
        rows={rows}
        printed={print.rows}
        columns={columns}
        loading={pending}
        onSee={see}
      />
    </>
  )
}
