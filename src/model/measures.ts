// Measures (统计口径): what the ledger counts, with unit, accrual, theme, and the verbs and nouns by which texts state it. They
// exist so that figures of many documents that count one thing stand in one column and no two things in the same.
import { z } from 'zod'
import { accrualSchema, themeSchema, type Unit, unitSchema } from './figure.ts'
import { measureRows } from './measures.data.ts'

/**
 * A measure of the ledger. `accrual` is what a text without a marker means; `verbs` and `nouns` are how texts say it;
 * `sources` are codes of research/domain.md 4.4, empty where only texts of the field were the source.
 */
export const measureSchema = z.object({
  id: z.string().regex(/^[A-Z]+\.[A-Z0-9_]+$/),
  zh: z.string().min(1),
  en: z.string().min(1),
  unit: unitSchema,
  accrual: accrualSchema,
  theme: themeSchema,
  verbs: z.array(z.string()).min(1),
  nouns: z.array(z.string()).min(1),
  definition: z.string(),
  sources: z.array(z.string()),
})
export type Measure = z.infer<typeof measureSchema>

/** Every measure by its id: `measures.get('CON.SALES')` is 消费帮扶金额. */
export const measures: ReadonlyMap<string, Measure> = new Map(measureRows.map(measureOf).map((row) => [row.id, row]))

function measureOf(row: string): Measure {
  const [id, zh, en, unit, accrual, theme, verbs = '', nouns = '', definition = '', sources = ''] = row.split('|')
  const words = (text: string) => text.split(' ').filter(Boolean)
  const said = { verbs: words(verbs), nouns: words(nouns), sources: words(sources) }
  return measureSchema.parse({ id, zh, en, unit, accrual, theme, definition, ...said })
}

/**
 * The ledger's measure that a stated measure means, or null where none fits: `帮销四川农特产品` in CNY is CON.SALES. The
 * longest noun said decides, then a verb said; the unit must be the measure's own. A noun counts only where it reaches into what
 * is counted: 开展互访的部门 are departments and no visits.
 */
export function measureFor(stated: string, unit: Unit): Measure | null {
  const asked = `${unit} ${stated}`
  const known = answers.get(asked)
  if (known !== undefined) return known
  const found = likeliest(stated, unit)
  if (answers.size >= mostAnswers) answers.clear()
  answers.set(asked, found)
  return found
}

/** What was asked before: a report says the same measure line after line. */
const answers = new Map<string, Measure | null>()
const mostAnswers = 10_000

function likeliest(stated: string, unit: Unit): Measure | null {
  const counted = countedFrom(stated)
  let found: Measure | null = null
  let best = 0
  for (const measure of measures.values()) {
    if (measure.unit !== unit) continue
    const score = scoreOf(measure, stated, counted)
    if (score > best) [found, best] = [measure, score]
  }
  return found
}

function scoreOf({ verbs, nouns }: Measure, stated: string, counted: number): number {
  let longest = 0
  for (const noun of nouns) {
    const at = noun.length > longest ? stated.lastIndexOf(noun) : -1
    if (at >= 0 && at + noun.length > counted) longest = noun.length
  }
  if (!longest) return 0
  return longest * 2 + (verbs.some((verb) => stated.includes(verb)) ? 1 : 0)
}

/** Where that begins which is counted: behind the last 的, unless only a sum stands there (签约项目的总投资额). */
function countedFrom(stated: string): number {
  const behind = stated.lastIndexOf('的') + 1
  return sums.test(stated.slice(behind)) ? 0 : behind
}

const sums = /^(?:(?:总|合计)?(?:投资|金额|资金|数量|人数|人次|批次|面积|产值|规模)?(?:总?额|数)?)$/
