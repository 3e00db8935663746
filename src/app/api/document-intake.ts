// A file that comes in (材料入库): kept as it came, written down, and given to the reading in the background; the same for whoever brings it.

import { accountOf } from '../../ledger/account.ts'
import { declareNewer } from '../../ledger/versions.ts'
import type { Day } from '../../model/period.ts'
import type { Outcome } from '../../model/refusal.ts'
import { addDocument } from '../../review/documents.ts'
import { beyondLimits } from './member-limits.ts'
import type { Call } from './route.ts'
import { mayTurn } from './subject-limits.ts'

/** What is said with a file. */
export type Brought = {
  name: string
  published?: Day | undefined
  title?: string | undefined
  account?: string | undefined
  year?: number | undefined
  replaces?: string | undefined
}

/** Takes the body of a call into the book as a document; `again`: it was there already. */
export async function takeDocument(
  { house, act, c, principal: { limits } }: Pick<Call<unknown, unknown, unknown>, 'house' | 'act' | 'c' | 'principal'>,
  { name, published, title, account, year, replaces }: Brought,
): Promise<Outcome<{ id: string; again: boolean }>> {
  const place = accountOf(account)
  if (!place.ok) return place
  const kept = await house.files.put(c.req.raw.body ?? new Uint8Array())
  if (!kept.ok) return { ok: false, refusal: kept.problem }
  const told = { account: place.value, year: year ?? null }
  const said = { published: published ?? null, title: title ?? null, ...told, replaces: replaces ?? null }
  const incoming = { sha256: kept.sha256, bytes: kept.bytes, name: baseName(name), ...said }
  return act(async (book) => {
    if (replaces && !(await mayTurn(book, [replaces], limits))) return beyondLimits()
    const added = await addDocument(book, incoming)
    if (!added.ok) return added
    const { id, again } = added.value
    if (!again) await house.jobs.send(book, id)
    if (!again || !said.replaces) return added
    // It came in before; that it is a newer version is said only now.
    const declared = await declareNewer(book, { id, replaces: said.replaces })
    return declared.ok ? added : declared
  })
}

/** Browsers and scripts may send a path; only its last part names the file. */
const baseName = (name: string) => name.split(/[/\\]/).at(-1) || name
