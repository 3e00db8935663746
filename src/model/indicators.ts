// Indicators (指标): the questions whose answer is a number, as reports and assessments ask them: what is counted or how it is made of other
// indicators, in which unit, over which time. Those that ship are data; an office adds its own in the same words.
import { z } from 'zod'
import { type Accrual, accrualSchema, statusSchema, themeSchema, type Unit } from './figure.ts'
import { indicatorRows } from './indicators.data.ts'
import { measures } from './measures.ts'
import { type AmountStage, amountStageSchema } from './posting.ts'
import { type ProgrammeId, programmes } from './programmes.ts'

/** Which way is better; `neutral` where neither is. */
export const directionSchema = z.enum(['up', 'down', 'neutral'])
export type Direction = z.infer<typeof directionSchema>

/**
 * Of what a formula is made. `of`: the same tie or region and year as asked, what lies around it (its wider tie, else its province), or the
 * year before; `status` and `stage` in the place of the indicator's own. `count`: the counties on the receiving side of the ties asked for.
 */
export const termSchema = z.union([
  z.strictObject({
    indicator: z.string().min(1).max(60),
    of: z.enum(['same', 'around', 'last_year']).optional(),
    status: statusSchema.optional(),
    stage: amountStageSchema.optional(),
  }),
  z.strictObject({ count: z.literal('counties') }),
])
export type Term = z.infer<typeof termSchema>

/**
 * A formula. `rate`: `a` in percent of `b` (完成率, 拨付率); `per`: `a` for each of `b` (县均); `growth`: in percent over the year before (同比);
 * `gap`: by how much it lies above what is around it (较全省平均高N个百分点); `sum` and `difference` of what is alike.
 */
export const formulaSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('rate'), a: termSchema, b: termSchema }),
  z.strictObject({ is: z.literal('per'), a: termSchema, b: termSchema }),
  z.strictObject({ is: z.literal('difference'), a: termSchema, b: termSchema }),
  z.strictObject({ is: z.literal('growth'), a: termSchema }),
  z.strictObject({ is: z.literal('gap'), a: termSchema }),
  z.strictObject({ is: z.literal('sum'), terms: z.array(termSchema).min(2).max(12) }),
])
export type Formula = z.infer<typeof formulaSchema>

/** What is counted: a measure of the ledger, narrowed; the accruals and stages that are meant, the likelier first. */
export type Counting = {
  measure: string
  accruals: Accrual[]
  /** Null is no stage said. */
  stages: (AmountStage | null)[]
  status: z.infer<typeof statusSchema>
  theme?: z.infer<typeof themeSchema> | undefined
  programme?: string | undefined
}

/** An indicator. With both `counts` and `formula`, what documents state comes before what is computed. */
export type Indicator = {
  /** A shipped one's code (`FUND.FISCAL`), an own one's uuid. */
  id: string
  zh: string
  en: string
  definition: string
  unit: Unit
  /** The unit as reports write it: 万元, 万元/县. */
  shown: string
  direction: Direction
  /** Whose deed it is; `region` for what is said of a region alone. */
  side: 'giver' | 'receiver' | 'both' | 'region'
  programmes: string[]
  /** Codes of research/domain.md 4.4. */
  sources: string[]
  counts: Counting | null
  formula: Formula | null
  /** The indicator of which this one is a part, so that they are never added. */
  partOf: string | null
  own: boolean
}

/** Stages that an answer may stand at where its indicator names none; what is only meant or planned is no result. */
export const anyStage: (AmountStage | null)[] = [null, 'done', 'paid', 'in_place', 'arranged', 'started', 'agreed']

const sides = z.enum(['giver', 'receiver', 'both', 'region'])
const words = (text: string) => text.split(' ').filter(Boolean)

/** The indicators that ship, by their codes. */
export const indicators: ReadonlyMap<string, Indicator> = new Map(
  indicatorRows.map(indicatorOf).map((row) => [row.id, row]),
)

function indicatorOf(row: string): Indicator {
  const [id = '', zh = '', en = '', shown = '', accruals = '', direction, side, ...rest] = row.split('|')
  const [named = '', sources = '', measure = '', stages = '', formula = '', partOf = '', definition = ''] = rest
  const counted = measures.get(measure || id)
  if (!counted) throw new Error(`indicator ${id} counts no measure of the ledger`)
  const counts: Counting = {
    measure: counted.id,
    accruals: z.array(accrualSchema).min(1).parse(words(accruals)),
    stages: stages === '' ? anyStage : words(stages).map((one) => (one === '-' ? null : amountStageSchema.parse(one))),
    status: 'actual',
  }
  return {
    ...{ id, zh, en, definition, shown, sources: words(sources), own: false, counts },
    unit: counted.unit,
    direction: directionSchema.parse(direction),
    side: sides.parse(side),
    programmes: words(named).map(programmeOf),
    formula: formula === '' ? null : formulaOf(formula),
    partOf: partOf || null,
  }
}

function programmeOf(id: string): ProgrammeId {
  if (id in programmes) return id as ProgrammeId
  throw new Error(`no programme ${id}`)
}

/** A formula of the table: `rate FUND.FISCAL@paid FUND.FISCAL@in_place`. */
function formulaOf(text: string): Formula {
  const [is, ...terms] = text.split(' ')
  const [a, b] = terms.map(termOf)
  return formulaSchema.parse(b === undefined ? { is, a } : { is, a, b })
}

function termOf(text: string): Term {
  if (text === 'counties') return { count: 'counties' }
  const [, indicator = '', stage, status] = /^([^@:]+)(?:@(\w+))?(?::(\w+))?$/.exec(text) ?? []
  return termSchema.parse({ indicator, ...(stage ? { stage } : {}), ...(status ? { status } : {}) })
}

/** A measure of the ledger as an indicator; null where there is no such measure. */
export function indicatorOfMeasure(id: string): Indicator | null {
  const measure = measures.get(id)
  if (!measure) return null
  const { zh, en, unit, definition, accrual, sources } = measure
  const counts: Counting = { measure: id, accruals: [accrual], stages: anyStage, status: 'actual' }
  const plain = { direction: 'neutral', side: 'both', formula: null, partOf: null, own: false } as const
  return { id, zh, en, unit, definition, sources, counts, shown: '', ...plain, programmes: [] }
}

/** An own indicator as a person writes it: exactly one of `counts` and `formula`. */
export const indicatorDraftSchema = z.strictObject({
  zh: z.string().trim().min(1).max(100),
  en: z.string().trim().max(200).default(''),
  definition: z.string().trim().max(2_000).default(''),
  shown: z.string().trim().max(30).default(''),
  direction: directionSchema.default('up'),
  programmes: z.array(z.enum(Object.keys(programmes) as [ProgrammeId, ...ProgrammeId[]])).default([]),
  counts: z
    .strictObject({
      measure: z.string().min(1).max(60),
      accruals: z.array(accrualSchema).min(1).max(3).optional(),
      stages: z.array(amountStageSchema.nullable()).min(1).max(8).optional(),
      status: statusSchema.default('actual'),
      theme: themeSchema.optional(),
      programme: z.string().max(50).optional(),
    })
    .nullable()
    .default(null),
  formula: formulaSchema.nullable().default(null),
})
export type IndicatorDraft = z.infer<typeof indicatorDraftSchema>
