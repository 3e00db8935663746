// Amounts over HTTP (数额的识读): what a number means as people write it, 超1.2亿元 or 约60%, by the same steps as a document is read, so that a
// form takes numbers in the field's own words and nobody counts zeros.
import { z } from 'zod'
import { unitWords } from '../../../model/amount-text.ts'
import { accrualSchema, hedgeSchema, statusSchema, themeSchema, type Unit, unitSchema } from '../../../model/figure.ts'
import { done, type Outcome, refused } from '../../../model/refusal.ts'
import { read } from '../../../reading/read.ts'
import { route } from '../route.ts'

const amountSchema = z.object({
  min: z.number().nullable(),
  max: z.number().nullable(),
  hedge: hedgeSchema,
  unit: unitSchema,
  counter: z.string().nullable(),
  /** What the words of the measure say besides; as the reading would have it. */
  theme: themeSchema,
  status: statusSchema,
  accrual: accrualSchema,
})
export type ReadAmount = z.output<typeof amountSchema>

export const readAmount = route({
  method: 'get',
  path: '/amounts',
  action: 'entries.read',
  says: {
    zh: '识读一个数：“超1.2亿元”“约60%”；unit 为没有写单位时的单位',
    en: 'What a number means as people write it; unit: where none is written',
  },
  query: z.object({
    text: z.string().trim().min(1).max(100),
    measure: z.string().trim().max(300).default(''),
    unit: unitSchema.optional(),
  }),
  reply: amountSchema,
  run: async ({ query: { text, measure, unit } }) => amountIn(text, measure, unit),
})

/** The one amount that the words state, all of them; refused where there is none, more than one, or words are left over. */
function amountIn(text: string, measure: string, unit: Unit | undefined): Outcome<ReadAmount> {
  const written = unit && /[\d零一二三四五六七八九十百千万亿]$/.test(text) ? text + unitWords[unit].zh : text
  const before = measure || '完成'
  const { figures } = read({ text: `${before}${written}。` })
  const found = figures.find(({ start, end }) => start === before.length && end === before.length + written.length)
  if (!found) return unread(text)
  const { min, max, hedge, unit: its, counter, theme, status, accrual } = found
  return done({ min, max, hedge, unit: its, counter, theme, status, accrual })
}

const unread = (text: string) =>
  refused(
    'no_amount',
    `“${text}”读不出一个带单位的数，请写作“超1.2亿元”“35人”“12批”“约60%”。`,
    `"${text}" is not one number with its unit: write 超1.2亿元, 35人, 12批, 约60%.`,
  )
