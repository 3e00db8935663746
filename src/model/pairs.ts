// Pairs (结对关系) that ship: ties between regions that somebody read in a named source, so that a new book knows who stands with
// whom before its first document. What a document says later is the book's own.
import { z } from 'zod'
import { divisionTable } from './divisions.ts'
import { pairRows, pairSources } from './pairs.data.ts'
import { type Day, dayOf, daySchema, daysInMonth } from './period.ts'
import { type ProgrammeId, programmes } from './programmes.ts'
import { tieKindSchema } from './tie.ts'

/** A region of a pair; `within` is the official name of the place that it lies in, null for a province. */
const endSchema = z.object({
  name: z.string(),
  code: z
    .string()
    .regex(/^\d{6}$/)
    .nullable(),
  within: z.string().nullable(),
})

/**
 * A pair. `a` gives where the programme has a giver (a sister city's order means nothing). `since` and `until` are the first and the last
 * day that the written time allows: `2022-05` is from 2022-05-01, `2030` until 2030-12-31; `1994+` (not before) is no day.
 * `within`: the id of the pair under which this one was made (深圳 福田—赣州 兴国 under 深圳—赣州).
 */
export const pairSchema = z.object({
  id: z.string(),
  programme: z.enum(Object.keys(programmes) as [ProgrammeId, ...ProgrammeId[]]),
  kind: tieKindSchema,
  a: endSchema,
  b: endSchema,
  since: daySchema.nullable(),
  sinceWritten: z.string().nullable(),
  until: daySchema.nullable(),
  untilWritten: z.string().nullable(),
  within: z.string().nullable(),
  source: z.string().min(1),
})
export type Pair = z.infer<typeof pairSchema>

let shipped: readonly Pair[] | null = null

/** Every pair that ships, outer pairs and those within them, read on first use. */
export function shippedPairs(): readonly Pair[] {
  shipped ??= pairRows.map(pairOf)
  return shipped
}

function pairOf(row: string): Pair {
  const [programme = '', giver = '', receiver = '', since = '', until = '', sources = '', outer = '', kind = ''] =
    row.split('|')
  const [a, b] = [endOf(giver), endOf(receiver)]
  return pairSchema.parse({
    id: `${programme}:${a.code ?? a.name}-${b.code ?? b.name}`,
    programme,
    kind: kind || programmes[programme as ProgrammeId]?.tie,
    a,
    b,
    since: firstDay(since),
    sinceWritten: since || null,
    until: lastDay(until),
    untilWritten: until || null,
    within: outer ? `${programme}:${outer}` : null,
    source: sources.split(' ').map(sourceOf).join('；'),
  })
}

function sourceOf(word: string): string {
  const source = pairSources[word]
  if (!source) throw new Error(`pairs.data.ts names no source ${word}`)
  return source
}

/** `330206北仑区` by its code; `大鹏新区@440300` is a zone without one. */
function endOf(written: string): z.infer<typeof endSchema> {
  const { byCode } = divisionTable()
  const [name = '', lies = ''] = written.split('@')
  if (lies) return { name, code: null, within: byCode.get(lies)?.place.name ?? null }
  const code = name.slice(0, 6)
  return { name: name.slice(6), code, within: byCode.get(code)?.place.within ?? null }
}

/** The first day of a year, month or day as written. */
function firstDay(written: string): Day | null {
  if (!/^\d{4}(?:-\d\d){0,2}$/.test(written)) return null
  const [year = 0, month = 1, day = 1] = written.split('-').map(Number)
  return dayOf(year, month, day)
}

function lastDay(written: string): Day | null {
  if (!/^\d{4}(?:-\d\d){0,2}$/.test(written)) return null
  const [year = 0, month = 12, day = daysInMonth(year, month)] = written.split('-').map(Number)
  return dayOf(year, month, day)
}
