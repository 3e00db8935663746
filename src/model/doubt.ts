// Doubt (存疑): something the reading is unsure of, with a code, instead of a guess. docs/reading.md lists every code.
import { z } from 'zod'
import { evidenceSchema } from './evidence.ts'

export const doubtCodes = {
  number_too_long: '数字过长，无法精确表示 | more digits than can be kept exactly',
  unit_unclear: '数字后面没有可识别的单位 | no unit known for this number',
  year_unclear: '年份不明，文中未写也无发布日期 | the year is neither written nor implied',
  place_ambiguous: '地名可指多处 | the place name fits several places',
  parties_unclear: '数据属于哪一方不明 | whose figure this is is not said',
  hedge_conflict: '前后限定词矛盾 | the words around the number contradict each other',
} as const

export const doubtSchema = evidenceSchema.extend({
  code: z.enum(Object.keys(doubtCodes) as [DoubtCode, ...DoubtCode[]]),
  /** What was read in spite of it, or what the choices are. */
  note: z.string(),
})
export type DoubtCode = keyof typeof doubtCodes
export type Doubt = z.infer<typeof doubtSchema>
