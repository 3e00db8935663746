// Faults (核验问题): what a verification finds wrong, noted one by one and no more of a sort than a person would read.
import type { Act } from '../../db.ts'

/** Who looks at a book; `looked` is told how many rows were gone through, where somebody waits for it. */
export type Reader = Pick<Act, 'tx' | 'workspace'> & { looked?: ((rows: number) => void) | undefined }

/** Something that is not as it should be. `subject`: the id, or the number of the revision. */
export type Fault = { sort: 'chain' | 'quote' | 'evidence' | 'row' | 'sum'; subject: string; zh: string; en: string }

/** Notes a fault. */
export type Note = (sort: Fault['sort'], subject: string, said: readonly [zh: string, en: string]) => void

/** So many faults of a sort are named; the first is what matters. */
export const mostNamed = 20

/** The faults, and the note that fills them. */
export function faultList(): { faults: Fault[]; note: Note } {
  const faults: Fault[] = []
  const named = new Map<Fault['sort'], number>()
  const note: Note = (sort, subject, [zh, en]) => {
    const count = (named.get(sort) ?? 0) + 1
    named.set(sort, count)
    if (count <= mostNamed) faults.push({ sort, subject, zh, en })
  }
  return { faults, note }
}
