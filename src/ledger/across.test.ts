// Wholes across ties and regions: a doubt stands in the book wherever a total would show a whole against its part, however the figures came, and goes
// with what people say of the two.
import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { onEachDatabase, type TestDatabase } from '../../test/databases.ts'
import { books, postedBook, tie } from '../../test/posted-book.ts'
import { newId } from '../db/rows.ts'
import type { Figure } from '../model/figure.ts'
import { unlimited } from '../model/roles.ts'
import { type DecisionWish, decideIn } from './decide.ts'
import { nestedContext } from './nesting.ts'
import { post, unpost } from './post.ts'
import { type BookPosting, postingFrom } from './postings.ts'
import { relink } from './relink.ts'
import { settleBook } from './settle-anew.ts'
import { standingsAndContradicted } from './standing.ts'
import { addTies, editTie, tiesOf } from './ties.ts'
import { totals } from './totals.ts'
import { checkSums } from './verify/sums.ts'

type Who = { workspace: string; by: string }
const gifts = {
  hedge: 'exact',
  unit: 'CNY',
  counter: '元',
  measure: '捐赠款物',
  theme: 'fund',
  status: 'actual',
} as const
const told: Omit<Figure, 'min' | 'max' | 'parties'> = {
  ...{ ...gifts, quote: '', start: 0, end: 0, accrual: 'flow', period: ['2023-01-01', '2023-12-31'], core: true },
}

onEachDatabase('wholes across ties', (test) => {
  it('every total that shows a whole against its part has a doubt with both', async () => {
    await fc.assert(
      fc.asyncProperty(books, async (book) => {
        const who = await postedBook(test, book)
        const doubts = await openDoubts(test, who)
        const [posted, ties] = await test.database.act(who, async (act) => [await postingsIn(act), await tiesOf(act)])
        for (const year of Map.groupBy(posted, (one) => one.year).values()) {
          for (const { whole } of standingsAndContradicted(year, nestedContext(year, ties)).contradicted) {
            expect(doubts.map((doubt) => doubt.whole)).toContain(whole)
          }
        }
      }),
      { numRuns: test.database.embedded ? 15 : 40 },
    )
  })

  it('a region that gave less than it gave to one partner, and what a person can say of it', async () => {
    const who = { workspace: test.fresh(), by: 'li' }
    await test.database.act(who, (act) =>
      addTies(act, [tie('绍兴市', '乐山市'), tie('绍兴市', '阿坝藏族羌族自治州')], 'person'),
    )
    const [whole] = await posted(test, who, [{ ...told, min: 7_955_000, max: 7_955_000, parties: ['绍兴市'] }])
    await posted(test, who, [{ ...told, min: 300_000, max: 300_000, parties: ['绍兴市', '阿坝藏族羌族自治州'] }])
    expect(await openDoubts(test, who)).toEqual([])
    const [part] = await posted(test, who, [
      { ...told, min: 18_000_000, max: null, hedge: 'over', parties: ['绍兴市', '乐山市'] },
    ])
    const both = [{ whole, subjects: [whole, part].sort() }]
    const total = async () => {
      const made = await test.database.act(who, (act) => totals(act, { by: [], year: 2023, limits: unlimited }))
      return made.ok && made.value.map(({ amount, disputed }) => [amount?.min, amount?.max, disputed])
    }
    const decided = async (wish: DecisionWish) => {
      const made = await decideIn(test.database, who, wish)
      return made.ok ? made.value.decision : made.refusal.code
    }
    expect(await openDoubts(test, who)).toEqual(both)
    expect(await total()).toEqual([['7955000', null, 1]])

    const chosen = await decided({ verdict: 'choose', posting: part!, over: [whole!], reason: '以县区数据为准' })
    expect(await openDoubts(test, who)).toEqual([])
    expect(await total()).toEqual([['18300000', null, 0]])
    await decided({ verdict: 'undo', decision: chosen })
    expect(await openDoubts(test, who)).toEqual(both)

    const apart = await decided({ verdict: 'outside', posting: part!, wholes: [whole!], reason: '总数只含红十字会' })
    expect(await openDoubts(test, who)).toEqual([])
    expect(await total()).toEqual([['25955000', null, 0]])
    await decided({ verdict: 'undo', decision: apart })
    expect(await openDoubts(test, who)).toEqual(both)

    await test.database.act(who, async (act) =>
      unpost(
        act,
        (await postingsIn(act)).filter(({ id }) => id === whole),
        null,
      ),
    )
    expect(await openDoubts(test, who)).toEqual([])
    expect(await total()).toEqual([['18300000', null, 0]])
    expect(await wrongSums(test, who)).toEqual([])
  })

  it('is found when the ties are nested later', async () => {
    const who = { workspace: test.fresh(), by: 'li' }
    const [wide, narrow] = await test.database.act(who, (act) =>
      addTies(act, [tie('宁波市', '凉山彝族自治州'), tie('余姚市', '喜德县')], 'person'),
    )
    const nest = (parent: string | null, version: number) =>
      test.database.act(who, async (act) => {
        const changed = await editTie(act, narrow!.id, { parent, version })
        if (changed.ok) await relink(act, [changed.value], null)
      })
    await nest(null, 1)
    const [whole, part] = await posted(test, who, [
      { ...told, min: 30, max: 30, parties: ['宁波市', '凉山彝族自治州'] },
      { ...told, min: 50, max: 50, parties: ['余姚市', '喜德县'] },
    ])
    expect(await openDoubts(test, who)).toEqual([])
    await nest(wide!.id, 2)
    expect(await openDoubts(test, who)).toEqual([{ whole, subjects: [whole, part].sort() }])
  })

  it('a part under another pair or in another year than its whole, until one of the two is put right', async () => {
    const who = { workspace: test.fresh(), by: 'li' }
    await test.database.act(who, (act) =>
      addTies(act, [tie('绍兴市', '乐山市'), tie('绍兴市', '阿坝藏族羌族自治州')], 'person'),
    )
    const [leshan, aba] = [
      ['绍兴市', '乐山市'],
      ['绍兴市', '阿坝藏族羌族自治州'],
    ] as const
    const next = { period: ['2024-01-01', '2024-12-31'] as Figure['period'] }
    const source = (figure: Figure, partOf: string | null) => ({
      ...{ figure, stage: null, source: { figure: newId(), document: newId() }, entry: null, partOf },
    })
    const whole = source({ ...told, min: 70, max: 70, parties: [...leshan] }, null)
    const parts = [
      source({ ...told, min: 80, max: 80, parties: [...aba] }, whole.source.figure),
      source({ ...told, ...next, min: 90, max: 90, parties: [...leshan] }, whole.source.figure),
      source({ ...told, ...next, min: 60, max: 60, parties: [...leshan] }, whole.source.figure),
    ]
    const write = (some: typeof parts) => test.database.act(who, (act) => post(act, some, { decision: null }))
    const [kept, first] = await write([whole, parts[0]!])
    const [second] = await write(parts.slice(1))
    const doubt = (...ids: string[]) => [{ whole: kept!.id, subjects: [kept!.id, ...ids].sort() }]
    expect(await openDoubts(test, who)).toEqual(doubt(first!.id, second!.id))
    const take = (id: string) =>
      test.database.act(who, async (act) =>
        unpost(
          act,
          (await postingsIn(act)).filter((one) => one.id === id),
          null,
        ),
      )
    await take(second!.id)
    expect(await openDoubts(test, who)).toEqual(doubt(first!.id))
    const wish = { verdict: 'choose', posting: kept!.id, over: [first!.id], reason: '以总数为准' } as const
    const chosen = await decideIn(test.database, who, wish)
    expect(await openDoubts(test, who)).toEqual([])
    await decideIn(test.database, who, { verdict: 'undo', decision: chosen.ok ? chosen.value.decision : '' })
    expect(await openDoubts(test, who)).toEqual(doubt(first!.id))
    await test.database.act(who, ({ tx, workspace }) =>
      tx.deleteFrom('doubts').where('workspace', '=', workspace).execute(),
    )
    await test.database.act(who, settleBook)
    expect(await openDoubts(test, who)).toEqual(doubt(first!.id))
    await take(kept!.id)
    expect(await openDoubts(test, who)).toEqual([])
  })

  it('is found when the whole and its part are written at one moment on two ties', async () => {
    const who = { workspace: test.fresh(), by: 'li' }
    await test.database.act(who, async (act) => {
      const [wide] = await addTies(act, [tie('宁波市', '凉山彝族自治州')], 'person')
      await addTies(act, [tie('余姚市', '喜德县', wide!.id)], 'person')
    })
    const write = (value: number, parties: string[], meanwhile: () => Promise<unknown>) =>
      test.database.act(who, async (act) => {
        const figure: Figure = { ...told, min: value, max: value, parties }
        const source = { figure: newId(), document: newId() }
        await post(act, [{ figure, stage: null, source, entry: null, partOf: null }], { decision: null })
        await meanwhile()
      })
    const begun = Promise.withResolvers<void>()
    const whole = write(30, ['宁波市', '凉山彝族自治州'], async () => {
      begun.resolve()
      await pause(200)
    })
    await begun.promise
    await Promise.all([whole, write(50, ['余姚市', '喜德县'], async () => {})])
    expect(await openDoubts(test, who)).toHaveLength(1)
  })

  it('only what another subject states can be no part', async () => {
    const who = { workspace: test.fresh(), by: 'li' }
    await test.database.act(who, (act) => addTies(act, [tie('绍兴市', '乐山市')], 'person'))
    const parties = ['绍兴市', '乐山市']
    const half: Figure['period'] = ['2023-01-01', '2023-06-30']
    const [year, months] = await posted(test, who, [
      { ...told, min: 70, max: 70, parties },
      { ...told, min: 80, max: 80, parties, period: half },
    ])
    expect(await openDoubts(test, who)).toEqual([{ whole: year, subjects: [year, months].sort() }])
    const wish = { verdict: 'outside', posting: months!, wholes: [year!], reason: '不同' } as const
    expect(await decideIn(test.database, who, wish)).toMatchObject({ refusal: { code: 'same_subject' } })
  })
})

async function posted(test: TestDatabase, who: Who, figures: readonly Figure[]): Promise<string[]> {
  const accepted = figures.map((figure) => ({
    ...{ figure, stage: null, source: { figure: newId(), document: newId() }, entry: null, partOf: null },
  }))
  return (await test.database.act(who, (act) => post(act, accepted, { decision: null }))).map(({ id }) => id)
}

async function openDoubts(test: TestDatabase, who: Who) {
  const rows = await test.database.act(who, ({ tx, workspace }) =>
    tx
      .selectFrom('doubts')
      .select(['whole', 'subjects'])
      .where('workspace', '=', workspace)
      .where('state', '=', 'open')
      .where('whole', 'is not', null)
      .execute(),
  )
  return rows.map(({ whole, subjects }) => ({ whole: whole!, subjects }))
}

async function postingsIn({ tx, workspace }: Parameters<typeof tiesOf>[0]): Promise<BookPosting[]> {
  const rows = await tx.selectFrom('postings').selectAll().where('workspace', '=', workspace).execute()
  return rows.map(postingFrom).filter(({ removed }) => !removed)
}

async function wrongSums(test: TestDatabase, who: Who): Promise<string[]> {
  const wrong: string[] = []
  await test.database.act(who, (act) => checkSums(act, (_, id) => wrong.push(id)))
  return wrong
}
