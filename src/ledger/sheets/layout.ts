// Layout of the sheets (表样): which sheets a workbook has, what stands over their columns, and which column somebody's own heading
// means. Written and read from one place, so that what goes out can come back.
import { type Language, unitWords } from '../../model/amount-text.ts'
import type { Kind, Named } from '../../model/kind.ts'
import { type Column, columnsOf, columnTitled, type KindId, kinds } from '../../model/kinds.ts'
import { type ProgrammeId, programmes } from '../../model/programmes.ts'

/** A column of a kind's sheet: one of the kind's own, or one that every kind has. `figures` is for looking at only. */
export type SheetColumn = Omit<Column, 'type'> & { type: Column['type'] | 'id' | 'tie' | 'programme' | 'figures' }

/** The sheets that are no kind's. */
export const ownSheets = {
  guide: { zh: '填写说明', en: 'how to fill in' },
  figures: { zh: '数据', en: 'figures' },
  codes: { zh: '代码', en: 'codes' },
} as const

const named: readonly Named[] = [
  { id: 'one', zh: '单项', en: 'one thing' },
  { id: 'sum', zh: '汇总', en: 'summary' },
]
const programmeChoices: readonly Named[] = (Object.keys(programmes) as ProgrammeId[]).map((id) => {
  const { zh, en } = programmes[id]
  return { id, zh, en }
})
const yesNo: readonly Named[] = [
  { id: 'yes', zh: '是', en: 'yes' },
  { id: 'no', zh: '否', en: 'no' },
]

const common = {
  id: { id: 'id', zh: '编号', en: 'id', type: 'id', required: false },
  tie: { id: 'tie', zh: '结对关系', en: 'tie', type: 'tie', required: false },
  programme: {
    ...{ id: 'programme', zh: '合作机制', en: 'programme', type: 'programme', required: false },
    choices: programmeChoices,
  },
  named: { id: 'named', zh: '单项或汇总', en: 'one or summary', type: 'choice', choices: named, required: false },
  figures: { id: 'figures', zh: '数据', en: 'figures', type: 'figures', required: false },
} as const satisfies Record<string, SheetColumn>

/** The columns of a kind's sheet in order: number, name, tie, programme, the kind's own, one or summary, figures. */
export function sheetColumnsOf(kind: Kind): SheetColumn[] {
  const [name, ...rest] = columnsOf(kind)
  if (!name) throw new Error(`${kind.id} has no name column`)
  return [common.id, name, common.tie, common.programme, ...rest, common.named, common.figures]
}

/** What stands over a column: its name, its unit, and a star where something must stand below it. */
export function headingOf(column: SheetColumn, language: Language): string {
  const unit = column.unit ? unitWords[column.unit][language] : ''
  const words = { zh: unit && `（${unit}）`, en: unit && ` (${unit})` }
  const readOnly = column.type === 'figures' ? { zh: '（只读）', en: ' (read only)' }[language] : ''
  return column[language] + words[language] + readOnly + (column.required ? '*' : '')
}

/** The column that a heading means, in either language; with or without star, unit or hint in brackets. */
export function columnMeant(kind: Kind, heading: string): SheetColumn | null {
  const written = heading.replace(/[\s*＊]+/g, '')
  const plain = written.replace(/[（(][^（()）]*[)）]$/, '')
  return columnNamed(kind, written) ?? (plain === written ? null : columnNamed(kind, plain))
}

function columnNamed(kind: Kind, written: string): SheetColumn | null {
  const means = (zh: string, en: string) => written === zh || written.toLowerCase() === en.replaceAll(' ', '')
  const own = columnTitled(kind, written)
  if (own) return own
  if (means('名称', 'name')) return columnsOf(kind)[0] ?? null
  return Object.values(common).find((column) => means(column.zh, column.en)) ?? null
}

/** The kind whose sheet a name means: 项目, project, 项目台账, 项目（2024年）. */
export function kindOfSheet(name: string): Kind | null {
  const written = name.replace(/\s+/g, '').toLowerCase()
  const plain = written
    .replace(/[（(].*[)）]$|\d+$/g, '')
    .replace(/(?:台账|一览表|情况表|统计表|汇总表|明细表|清单|明细|表)$/, '')
  const all = (Object.keys(kinds) as KindId[]).map((id) => kinds[id])
  const means = (kind: Kind, word: string) => [kind.zh, kind.id, kind.en.replaceAll(' ', '')].includes(word)
  return all.find((kind) => means(kind, written)) ?? all.find((kind) => means(kind, plain)) ?? null
}

/** Whether a sheet is one of a workbook's own that hold nothing to read: 填写说明, 数据, 数据2. */
export function isOwnSheet(name: string): boolean {
  const plain = name.replace(/\d+$/, '')
  return Object.values(ownSheets).some(({ zh, en }) => plain === zh || plain === en)
}

/** What a column lets one choose from; null where anything may stand. Ties have a list of their own. */
export function choicesOf({ type, choices }: SheetColumn): readonly Named[] | null {
  return type === 'yes_no' ? yesNo : (choices ?? null)
}

/** The word in the number column of an example row. */
export const exampleMark = { zh: '示例', en: 'example' } as const
