// Both sides of a tie: who may speak on what, the latest word of each stands, and the sides are as far apart as their claims are wide.
import { expect, it } from 'vitest'
import { onEachDatabase, type TestDatabase } from '../../test/databases.ts'
import { imported } from '../../test/imported.ts'
import { beginBook } from './book.ts'
import { bothSides, confirm, type Saying, sidesOf, wordsOn } from './confirmations.ts'
import { decideIn } from './decide.ts'
import { revisionPage } from './history.ts'

const text = '2023年，宁波市向黄冈市拨付财政援助资金1.2亿元。2023年，宁波市帮助黄冈市销售农产品超3亿元。'

onEachDatabase('confirmations', (test) => {
  it('keep the latest word of each side, and every one in the revisions', async () => {
    const book = await filled(test)
    const say = saying(test, book)
    expect(await say({ side: '宁波市', verdict: 'confirmed' })).toMatchObject({ ok: true })
    expect(await say({ side: '宁波市', verdict: 'disputed', min: '90', max: '110', hedge: 'about' })).toMatchObject({
      ok: true,
    })
    const [sides, log] = await test.database.act(book.who, async (act) => [
      (await sidesOf(act, [book.fund])).get(book.fund),
      await revisionPage(act, { kind: 'confirmation' }, { limit: 10 }),
    ])
    expect(sides).toMatchObject([
      { side: '宁波市', verdict: 'disputed', min: '90', max: '110', hedge: 'about', by: 'li' },
    ])
    expect(log.items.map(({ action }) => action)).toEqual(['confirmation.disputed', 'confirmation.confirmed'])
  })

  it.each([
    ['no_such_side', { side: '杭州市', verdict: 'confirmed' }],
    ['number_needed', { side: '黄冈市', verdict: 'disputed' }],
    ['min_over_max', { side: '黄冈市', verdict: 'disputed', min: '10', max: '9.5' }],
    ['hedge_not_so', { side: '黄冈市', verdict: 'disputed', min: '10', max: '10', hedge: 'over' }],
    ['not_found', { side: '黄冈市', verdict: 'confirmed', subject: '00000000-0000-7000-8000-000000000000' }],
  ] as const)('refuse what is %s', async (code, said) => {
    const book = await filled(test)
    expect(await saying(test, book)(said)).toMatchObject({ ok: false, refusal: { code } })
  })

  it('show both numbers beside the book’s, and the difference as wide as they are', async () => {
    const book = await filled(test)
    const say = saying(test, book)
    await say({ side: '黄冈市', verdict: 'disputed', min: '110000000', max: '115000000' })
    expect(await wordsOf(test, book, book.fund)).toMatchObject({ difference: null })
    await say({ side: '宁波市', verdict: 'confirmed' })
    const difference = { min: '5000000', max: '10000000' }
    expect(await wordsOf(test, book, book.fund)).toMatchObject({
      sides: [{ side: '宁波市' }, { side: '黄冈市' }],
      difference,
    })
    await say({ subject: book.sale, side: '宁波市', verdict: 'confirmed' })
    await say({ subject: book.sale, side: '黄冈市', verdict: 'disputed', min: '200000000', max: '200000000' })
    const both = await test.database.act(book.who, (act) => bothSides(act, book.tie, 2023))
    expect(both).toMatchObject([
      {
        posting: { id: book.fund, min: '120000000' },
        a: { side: '宁波市', verdict: 'confirmed', amount: { min: '120000000', hedge: 'exact' } },
        b: { side: '黄冈市', verdict: 'disputed', amount: { min: '110000000', max: '115000000', hedge: 'range' } },
        difference,
      },
      {
        posting: { id: book.sale, max: null },
        a: { amount: { hedge: 'over' } },
        difference: { min: '100000000', max: null },
      },
    ])
    expect(await test.database.act(book.who, (act) => bothSides(act, book.tie, 2022))).toEqual([])
  })
})

type Book = { who: { workspace: string; by: string }; fund: string; sale: string; tie: string }

const wordsOf = (test: TestDatabase, { who }: Book, subject: string) =>
  test.database.act(who, (act) => wordsOn(act, subject))

function saying(test: TestDatabase, { who, fund }: Book) {
  return (said: Partial<Saying>) => {
    const none = { min: null, max: null, hedge: null, note: null }
    const whole = { subjectKind: 'posting', subject: fund, side: '', verdict: 'confirmed', ...none, ...said } as const
    return test.database.act(who, (act) => confirm(act, whole))
  }
}

async function filled(test: TestDatabase): Promise<Book> {
  const workspace = await beginBook(test.database, { name: '宁波市', by: 'li' })
  const who = { workspace, by: 'li' }
  await imported(test, workspace, text)
  const rows = await test.database.act(who, ({ tx }) => tx.selectFrom('findings').select('id').execute())
  const accepted = await decideIn(test.database, who, { verdict: 'accept', findings: rows })
  if (!accepted.ok) throw new Error(accepted.refusal.en)
  const postings = await test.database.act(who, ({ tx }) =>
    tx.selectFrom('postings').selectAll().orderBy('id').execute(),
  )
  const having = (min: string) => postings.find((posting) => posting.min === min)!
  return { who, fund: having('120000000').id, sale: having('300000000').id, tie: having('120000000').tie! }
}
