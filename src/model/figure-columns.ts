// The columns of the table of all figures (数据总表的栏目): what it can show of each, the same on the page and in what is exported from it.

/** Every column by its id, in the order in which they stand. */
export const figureColumns = {
  measure: { zh: '统计内容', en: 'what is counted' },
  amount: { zh: '数额', en: 'amount' },
  period: { zh: '时段', en: 'period' },
  parties: { zh: '合作方', en: 'parties' },
  tie: { zh: '结对关系', en: 'tie' },
  programme: { zh: '合作机制', en: 'programme' },
  standing: { zh: '计入情况', en: 'standing' },
  evidence: { zh: '出处', en: 'evidence' },
  nature: { zh: '性质', en: 'status' },
  theme: { zh: '主题', en: 'theme' },
  entry: { zh: '条目', en: 'entry' },
} as const

export type FigureColumnId = keyof typeof figureColumns
export const figureColumnIds = Object.keys(figureColumns) as FigureColumnId[]

/** What is shown before a person chooses. */
export const usualFigureColumns: readonly FigureColumnId[] = figureColumnIds.filter(
  (id) => id !== 'tie' && id !== 'programme',
)
