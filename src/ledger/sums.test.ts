// Sums: what is kept ready is what all figures of a book make, whether they came at once or one after another, and after a correction.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { onEachDatabase, type TestDatabase } from '../../test/databases.ts'
import { books, postedBook } from '../../test/posted-book.ts'
import type { Act } from '../db.ts'
import type { Posting } from '../model/posting.ts'
import { type Limits, unlimited } from '../model/roles.ts'
import { repost } from './post.ts'
import { postingFacets } from './posting-facets.ts'
import { type BookPosting, postingFrom } from './postings.ts'
import { tiesOf } from './ties.ts'
import { checkSums } from './verify/sums.ts'

type Who = { workspace: string; by: string }

onEachDatabase('sums', (test) => {
  it('are what the figures make, also when some came later and a whole is corrected to what its part is', async () => {
    await fc.assert(
      fc.asyncProperty(withParts, fc.nat(), async (book, turn) => {
        const who = await postedBook(test, book)
        expect(await wrongSums(test, who)).toEqual([])
        await sameCounts(test, who)
        await test.database.act(who, async (act) => {
          const pairs = pairsIn(await postingsIn(act))
          await likeItsPart(act, pairs[turn % pairs.length]!)
        })
        expect(await wrongSums(test, who)).toEqual([])
      }),
      { numRuns: test.database.embedded ? 6 : 25 },
    )
  })
})

/** Counts from the sums are those of the figures, which are looked at one by one where words are asked for. */
async function sameCounts(test: TestDatabase, who: Who): Promise<void> {
  const [tie] = await test.database.act(who, tiesOf)
  const filters = [{}, { tie: null }, { tie: tie!.id, theme: 'fund' }, { standing: 'counted', year: 2023 }]
  for (const filter of filters) {
    const counts = (more: { words?: string; limits?: Limits }) =>
      test.database.act(who, (act) => postingFacets(act, { ...filter, limits: unlimited, ...more }))
    expect(await counts({})).toEqual(await counts({ words: '' }))
    const limits = { ...unlimited, ties: [tie!.id], programmes: ['east_west'] }
    expect(await counts({ limits })).toEqual(await counts({ limits, words: '' }))
  }
}

const withParts = books.filter((book) => pairsIn(book).length > 0)

type Pair<P> = { part: P; whole: P }

function pairsIn<P extends Posting>(postings: readonly P[]): Pair<P>[] {
  const byId = new Map(postings.map((one) => [one.id, one]))
  return postings.flatMap((part) => {
    const whole = byId.get(part.partOf ?? '')
    return whole && whole !== part ? [{ part, whole }] : []
  })
}

async function likeItsPart(act: Act, { part, whole }: Pair<BookPosting>): Promise<void> {
  const { measure, measureId, unit, counter, accrual, status, stage, series } = part
  const after = { ...whole, measure, measureId, unit, counter, accrual, status, stage, series, version: 2 }
  await repost(act, [{ before: whole, after, action: 'posting.correct' }], null)
}

async function postingsIn({ tx, workspace }: Act): Promise<BookPosting[]> {
  return (await tx.selectFrom('postings').selectAll().where('workspace', '=', workspace).execute()).map(postingFrom)
}

/** The sums and standings that are not what the figures make them. */
async function wrongSums(test: TestDatabase, who: Who): Promise<string[]> {
  const wrong: string[] = []
  await test.database.act(who, (act) => checkSums(act, (_, subject) => wrong.push(subject)))
  return wrong
}
