// What is told of documents on the command line (讲述方和所述年份): --account and --year, with what a manifest says of one file going before.
import type { Place } from '../../model/place.ts'
import { placeMeant } from '../../model/place-search.ts'
import { toldYearSchema } from '../../model/understood.ts'
import { Misuse } from './io.ts'

/** Whose account documents are, by the name or the code of a place, and of which year they tell; null where it is left to the reading. */
export type Told = { account: string | null; year: number | null }

/** The options by which it is told. */
export const toldOptions = { account: 'value', year: 'value' } as const

/** What the options tell; a place or a year that is none ends the command. */
export function toldOf({ account, year }: { account?: string | undefined; year?: string | undefined }): Told {
  if (account !== undefined) accountPlace(account)
  const parsed = toldYearSchema.safeParse(Number(year))
  if (year !== undefined && !parsed.success) {
    throw new Misuse(`--year 应为年份，如 2023，不能是“${year}”。`, `--year takes a year such as 2023, not "${year}".`)
  }
  return { account: account ?? null, year: year === undefined ? null : (parsed.data ?? null) }
}

/** The place that an account names. */
export function accountPlace(account: string): Place {
  const place = placeMeant(account)
  if (place) return place
  throw new Misuse(
    `“${account}”不是一个确定的地区：请写全称，同名的写行政区划代码。`,
    `"${account}" is no certain region: give its full name, or its code where several have that name.`,
  )
}
