// If a doubt fell the other way (存疑换一种结论): for each open rival behind an answer, what the number would be if a person chose it. Nothing is
// averaged: each is one of the claims with all else as it stands.
import type { Act } from '../db.ts'
import { type Amount, addAmounts } from '../model/amount.ts'
import type { Posting } from '../model/posting.ts'
import { type Answer, textOf } from './answer.ts'

/** A rival, and the answer's number if it were chosen. */
export type Otherwise = { posting: string; amount: Amount; text: { zh: string; en: string } }

type Reader = Pick<Act, 'tx' | 'workspace'>

/** Each open rival behind a stated answer that was given with ids; none where nothing is disputed. */
export async function otherwiseOf(act: Reader, answer: Answer): Promise<Otherwise[]> {
  const disputes = answer.behind?.disputed ?? []
  if (disputes.length === 0) return []
  const amounts = await amountsOf(act, answer.behind!.terms)
  const rivals = new Set(disputes.flatMap(({ ids }) => ids))
  const counted = answer.behind!.terms.filter((id) => !rivals.has(id)).flatMap((id) => amounts.get(id) ?? [])
  return disputes.flatMap(({ key, ids }) => {
    const others = disputes.filter((one) => one.key !== key).map(({ spread }) => spread)
    return ids.flatMap((id) => {
      const chosen = amounts.get(id)
      if (!chosen) return []
      const amount = addAmounts([...counted, ...others, chosen])
      return [{ posting: id, amount, text: textOf(amount, answer)! }]
    })
  })
}

async function amountsOf({ tx, workspace }: Reader, ids: readonly string[]): Promise<Map<string, Amount>> {
  const rows = await tx
    .selectFrom('postings')
    .select(['id', 'min', 'max', 'hedge'])
    .where('workspace', '=', workspace)
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, min, max, hedge }) => [id, { min, max, hedge: hedge as Posting['hedge'] }]))
}
