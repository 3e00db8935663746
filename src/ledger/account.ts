// Account and year (讲述方和所述年份), as a person says them: one correction for a whole document, since all its figures hang on it. The document is read
// again in its own text with what was said; taking it back is saying that it is as the reading has it.

import type { Act } from '../db.ts'
import type { Day } from '../model/period.ts'
import { placeKept, placeMeant } from '../model/place-search.ts'
import { changedSince, done, notFound, type Outcome, refused } from '../model/refusal.ts'
import type { UnderstoodFile } from '../model/understood.ts'
import { heldDocument, setState } from '../review/documents.ts'
import { settleDoubts } from '../review/keep-again.ts'
import { askForOne } from './reread.ts'

/** What is said of a document; null: as the reading has it. `account`: the name or the code of a place. */
export type Told = {
  account?: string | null
  year?: number | null
  published?: Day | null
  title?: string | null
}

/** `version`: the one that was looked at. */
type Telling = { told: Told; version: number; why: string | null }

/** Says it; `again`: the document waits to be read again. */
export async function correctDocument(
  act: Act,
  id: string,
  { told, version, why }: Telling,
): Promise<Outcome<{ again: boolean }>> {
  const row = await heldDocument(act, id)
  if (!row || row.state === 'removed') return notFound('这份材料', 'document')
  if (row.version !== version) return changedSince()
  if (row.replaced_by !== null) {
    return refused(
      'has_newer_version',
      '这份材料已有新版本，请在新版本上更正。',
      'There is a newer version; correct that one.',
    )
  }
  if (row.state === 'reading') {
    return refused(
      'still_reading',
      '材料还在识读，读完后再更正。',
      'It is still being read: correct it when that is done.',
    )
  }
  const account = accountOf(told.account)
  if (!account.ok) return account
  const file = row.understood as UnderstoodFile | null
  const wished = {
    ...(told.account === undefined ? {} : { account: account.value }),
    ...(told.year === undefined ? {} : { year: told.year }),
    ...(told.published === undefined ? {} : { published: told.published ?? file?.published ?? null }),
    ...(told.title === undefined ? {} : { title: told.title ?? file?.title ?? null }),
  }
  const changes = Object.fromEntries(
    Object.entries(wished).filter(([name, value]) => row[name as keyof typeof wished] !== value),
  )
  const isNew = Object.keys(changes).length > 0
  if (isNew) await setState(act, id, changes, { action: 'document.correct', why })
  const again = row.state === 'read' && (isNew || row.reread === 'failed')
  if (again) await askForOne(act, id)
  await settle(act, id, wished)
  return done({ again })
}

/** A place as it is kept. */
export function accountOf(said: string | null | undefined): Outcome<string | null> {
  const place = said ? placeMeant(said) : null
  if (!said || (place && place.level !== 'region')) return done(place && placeKept(place))
  return refused(
    'place_unknown',
    `“${said}”不是一个确定的地区：请写全称，同名的写行政区划代码。`,
    `"${said}" is no certain region: give its full name, or its code where several have that name.`,
  )
}

/** What was said is doubtful no more, before the document is read again. */
async function settle(act: Act, document: string, { account, year }: Told): Promise<void> {
  const codes = [...(account ? ['account_unclear'] : []), ...(year ? ['year_disputed', 'year_unclear'] : [])]
  if (codes.length > 0) await settleDoubts(act, document, codes)
}
