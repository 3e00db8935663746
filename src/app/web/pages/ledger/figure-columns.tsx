// What stands in the columns of the table of figures (数据总表的单元格): each number opens the sentence that states it.
import { Link } from '@tanstack/react-router'
import { Tag } from 'antd'
import type { Theme } from '../../../../model/figure.ts'
import { type FigureColumnId, figureColumns } from '../../../../model/figure-columns.ts'
import { accrualNames, statusNames } from '../../../../model/words.ts'
import { Amount } from '../../parts/amount.tsx'
import { DocumentLink } from '../../parts/document-link.tsx'
import { Period } from '../../parts/period.tsx'
import { standingWords } from '../../parts/standings.ts'
import { ThemeTag } from '../../parts/theme-tag.tsx'
import type { Language } from '../../words/language.tsx'
import type { LongColumn } from './long-table.tsx'
import type { PostingRow } from './scope.ts'

/** What a cell needs beside the figure. */
type Names = {
  language: Language
  programmes: ReadonlyMap<string, string>
  tieNames: ReadonlyMap<string, string | null>
}

/** Widths in pixels. */
const widths: Record<FigureColumnId, number> = {
  ...{ measure: 220, amount: 150, period: 196, parties: 150, tie: 200, programme: 150 },
  ...{ standing: 156, evidence: 240, nature: 96, theme: 90, entry: 80 },
}

/** A column of the table. */
export function figureColumnOf(id: FigureColumnId, names: Names): LongColumn<PostingRow> {
  const { language } = names
  return {
    key: id,
    title: figureColumns[id][language],
    width: widths[id],
    ellipsis: true,
    render: (one) => cells[id](one, names),
  }
}

const cells: Record<FigureColumnId, (one: PostingRow, names: Names) => React.ReactNode> = {
  measure: ({ measure }) => measure,
  amount: (one) => <Amount amount={one} of={{ postings: [one.id] }} />,
  period: ({ from, to, accrual }) => <Period from={from} to={to} accrual={accrual} />,
  parties: ({ parties }) => parties.join('、'),
  tie: ({ tie, parties }, { tieNames }) =>
    tie && (
      <Link to="/ties/$id" params={{ id: tie }}>
        {tieNames.get(tie) ?? parties.join('—')}
      </Link>
    ),
  programme: ({ programme }, { programmes }) => programme && (programmes.get(programme) ?? programme),
  standing: ({ standing }, { language }) => (
    <Tag color={standing === 'counted' ? 'green' : standing === 'rival' ? 'orange' : 'default'}>
      {standingWords(standing)[language]}
    </Tag>
  ),
  evidence: ({ evidence }) => <Source evidence={evidence} />,
  nature: ({ status, accrual }, { language }) => `${statusNames[status][language]}·${accrualNames[accrual][language]}`,
  theme: ({ theme }) => <ThemeTag id={theme as Theme} />,
  entry: ({ entry }, { language }) =>
    entry && (
      <Link to="/entries/$id" params={{ id: entry }}>
        {language === 'zh' ? '条目' : 'entry'}
      </Link>
    ),
}

function Source({ evidence }: { evidence: PostingRow['evidence'] }) {
  if (!evidence) return null
  if (evidence.by === 'report') {
    return (
      <Link to="/unit-reports" search={{ report: evidence.report } as never}>
        {evidence.unit}《{evidence.title}》
      </Link>
    )
  }
  const { document, start, end } = evidence
  return (
    <DocumentLink id={document.id} at={{ start, end }}>
      {document.title ?? document.name}
    </DocumentLink>
  )
}
