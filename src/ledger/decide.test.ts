// Decisions (复核): what a person says of what was read, and what the book makes of it: nothing that was read changes, the loser of a choice
// stays visible, an entry that is there is not doubled, and what was built on is not undone behind anybody's back.
import { expect, it } from 'vitest'
import { onEachDatabase, type TestDatabase } from '../../test/databases.ts'
import { imported } from '../../test/imported.ts'
import { unlimited } from '../model/roles.ts'
import type { Finding } from '../review/decisions.ts'
import { queue } from '../review/queue.ts'
import { beginBook } from './book.ts'
import { type DecisionWish, decideIn } from './decide.ts'
import { totals } from './totals.ts'
import { verifyBook } from './verify.ts'

const brief = '2023年，宁波市与黄冈市签约项目15个，总投资额45.3亿元。'
const summary = '2023年，宁波市与黄冈市签约项目20个。'
const park = '北仑-罗田轴承产业园计划总投资12亿元，建成后年税收可达5000万元。'
const parkAgain = '2024年6月，北仑—罗田轴承产业园已入驻企业28家。'

type Who = { workspace: string; by: string }

async function filled(test: TestDatabase, ...texts: string[]): Promise<Who> {
  const who = { workspace: await beginBook(test.database, { name: '宁波市', by: 'li' }), by: 'li' }
  for (const text of texts) await imported(test, who.workspace, text)
  return who
}

const findings = (test: TestDatabase, who: Who): Promise<Finding[]> =>
  test.database.act(who, ({ tx }) => tx.selectFrom('findings').selectAll().orderBy('id').execute())

const oneOf = async (test: TestDatabase, who: Who, quote: string, sort = 'figure') =>
  (await findings(test, who)).find((one) => one.sort === sort && one.quote.includes(quote))!

const postings = (test: TestDatabase, who: Who) =>
  test.database.act(who, ({ tx }) =>
    tx.selectFrom('postings').selectAll().where('removed', '=', false).orderBy('id').execute(),
  )

const entries = (test: TestDatabase, who: Who) =>
  test.database.act(who, ({ tx }) => tx.selectFrom('entries').selectAll().where('removed', '=', false).execute())

async function decided(test: TestDatabase, who: Who, wish: DecisionWish) {
  const outcome = await decideIn(test.database, who, wish)
  if (!outcome.ok) throw new Error(outcome.refusal.en)
  return outcome.value
}

/** The lines of the total that count things; the sums of money are left out. */
const linesOf = async (test: TestDatabase, who: Who) => {
  const answer = await test.database.act(who, (act) => totals(act, { by: [], limits: unlimited }))
  return answer.ok ? answer.value.filter(({ unit }) => unit === 'item') : []
}

onEachDatabase('a decision', (test) => {
  it('puts aid to a place in 新疆 under its programme', async () => {
    const who = await filled(test, '绍兴市对口支援阿瓦提县。2025年，绍兴市对口支援阿瓦提县，拨付援疆资金2亿元。')
    const tie = (await findings(test, who)).find(({ sort }) => sort === 'tie')!
    await decided(test, who, { verdict: 'accept', findings: [{ id: tie.id, version: 1 }] })
    const [added] = await test.database.act(who, ({ tx }) =>
      tx.selectFrom('ties').select(['kind', 'programme']).where('origin', '=', 'finding').execute(),
    )
    expect(added).toEqual({ kind: 'paired_aid', programme: 'paired_aid_xinjiang' })
  })

  it('knows one tie of two where the words of one document do not tell which sort of help it is', async () => {
    const loose = '2024年，诸暨市与沐川县结对，签约项目3个。'
    const told = '诸暨市与沐川县开展东西部协作。2025年，诸暨市与沐川县签约项目5个。'
    for (const texts of [
      [loose, told],
      [told, loose],
    ]) {
      const who = await filled(test, ...texts)
      const acceptTie = async (text: string) => {
        const tie = (await findings(test, who)).find(({ sort, quote }) => sort === 'tie' && text.includes(quote))!
        return decided(test, who, { verdict: 'accept', findings: [{ id: tie.id, version: tie.version }] })
      }
      const ties = () =>
        test.database.act(who, ({ tx }) =>
          tx
            .selectFrom('ties')
            .select(['kind', 'programme'])
            .where('origin', '=', 'finding')
            .where('removed', '=', false)
            .execute(),
        )
      const figure = await oneOf(test, who, '3个')
      await decided(test, who, { verdict: 'accept', findings: [{ id: figure.id, version: 1 }] })
      const first = await acceptTie(texts[0]!)
      const before = await ties()
      const second = await acceptTie(texts[1]!)
      expect(await ties()).toEqual([{ kind: 'east_west', programme: 'east_west' }])
      expect(await postings(test, who)).toMatchObject([{ tie: first.ties[0], programme: 'east_west' }])
      await decided(test, who, { verdict: 'undo', decision: second.decision })
      expect(await ties()).toEqual(before)
      expect(await postings(test, who)).toMatchObject([{ tie: first.ties[0], programme: before[0]!.programme }])
    }
  })

  it('corrects the book and not what was read', async () => {
    const who = await filled(test, brief)
    const figure = await oneOf(test, who, '45.3亿元')
    const said = { min: 4_600_000_000, max: 4_600_000_000, parties: ['宁波', '黄冈市'] }
    await decided(test, who, { verdict: 'correct', findings: [{ id: figure.id, version: 1 }], said })
    const [posting] = await postings(test, who)
    expect(posting).toMatchObject({ min: '4600000000', figure: figure.id, parties: ['宁波市', '黄冈市'] })
    expect(posting!.tie).not.toBeNull()
    const now = await oneOf(test, who, '45.3亿元')
    expect(now).toMatchObject({ said: figure.said, quote: '45.3亿元', state: 'accepted' })
    const turned = { ...said, min: 5_000_000_000 }
    expect(
      await decideIn(test.database, who, { verdict: 'correct', findings: [{ id: figure.id }], said: turned }),
    ).toMatchObject({ ok: false, refusal: { code: 'min_over_max' } })
  })

  it('rejects with a reason alone, also what is in the book', async () => {
    const who = await filled(test, brief)
    const figure = await oneOf(test, who, '45.3亿元')
    await decided(test, who, { verdict: 'accept', findings: [{ id: figure.id }] })
    const without = await decideIn(test.database, who, {
      verdict: 'reject',
      findings: [{ id: figure.id }],
      reason: ' ',
    })
    expect(without).toMatchObject({ ok: false, refusal: { code: 'reason_needed' } })
    await decided(test, who, { verdict: 'reject', findings: [{ id: figure.id }], reason: '与统计局口径不符' })
    expect(await postings(test, who)).toEqual([])
    expect(await oneOf(test, who, '45.3亿元')).toMatchObject({ state: 'rejected' })
  })

  it('recognises an entry that the book has, and adds its figures to it', async () => {
    const who = await filled(test, park, parkAgain)
    for (const { id, sort } of await findings(test, who))
      if (sort === 'entry') await decided(test, who, { verdict: 'accept', findings: [{ id }] })
    expect(await entries(test, who)).toMatchObject([{ kind: 'park', name: '北仑-罗田轴承产业园' }])
    const [entry] = await entries(test, who)
    const kept = await postings(test, who)
    expect(kept.map(({ status, unit }) => `${status} ${unit}`)).toEqual(['planned CNY', 'planned CNY', 'actual item'])
    expect(kept.every((posting) => posting.entry === entry!.id && posting.named)).toBe(true)
  })

  it('puts a figure under the entry of its proposal, also later, and under the one that was named', async () => {
    const who = await filled(test, brief, park)
    const [count, money, tax] = await Promise.all(
      ['15个', '45.3亿元', '5000万元'].map((quote) => oneOf(test, who, quote)),
    )
    await decided(test, who, { verdict: 'reject', findings: [{ id: money!.id }], reason: '待核' })
    await decided(test, who, { verdict: 'accept', findings: [{ id: count!.proposal! }] })
    await decided(test, who, { verdict: 'accept', findings: [{ id: money!.id }] })
    const [entry] = await entries(test, who)
    await decided(test, who, { verdict: 'accept', findings: [{ id: tax!.id }], entry: entry!.id })
    expect((await postings(test, who)).map((posting) => posting.entry)).toEqual([entry!.id, entry!.id, entry!.id])
  })

  it('merges what says the same, which then counts once', async () => {
    const who = await filled(test, brief, '去年，宁波市与黄冈市签约项目15个。')
    const figures = (await findings(test, who)).filter(({ sort, quote }) => sort === 'figure' && quote === '15个')
    const [stays, goes] = figures as [Finding, Finding]
    await decided(test, who, { verdict: 'merge', findings: [{ id: goes.id }], into: { finding: stays.id } })
    await decided(test, who, { verdict: 'accept', findings: [{ id: stays.id }] })
    expect((await findings(test, who)).find(({ id }) => id === goes.id)).toMatchObject({
      state: 'merged',
      merged_into: stays.id,
    })
    expect(await linesOf(test, who)).toMatchObject([{ amount: { min: '15', max: '15' } }])
  })

  it('of two people at once keeps both, where one corrects a figure and the other chooses over it', async () => {
    const who = await filled(test, brief, summary)
    for (const quote of ['15个', '20个'])
      await decided(test, who, { verdict: 'accept', findings: [{ id: (await oneOf(test, who, quote)).id }] })
    const [fifteen, twenty] = await postings(test, who)
    const finding = { id: fifteen!.figure! }
    for (const value of [14, 16, 13, 18]) {
      await Promise.all([
        decided(test, who, { verdict: 'choose', posting: twenty!.id, over: [fifteen!.id], reason: '以年度总结为准' }),
        decided(test, who, { verdict: 'correct', findings: [finding], said: { min: value, max: value } }),
      ])
      const [one, other] = await postings(test, who)
      expect([one!.min, other!.chosen_over]).toEqual([String(value), [fifteen!.id]])
    }
    expect((await test.database.act(who, (act) => verifyBook(act))).faults).toEqual([])
  })

  it('keeps a corrected number as wide as it is said now', async () => {
    const who = await filled(test, brief)
    const finding = { id: (await oneOf(test, who, '15个')).id }
    const correct = (said: object) => decideIn(test.database, who, { verdict: 'correct', findings: [finding], said })
    const cases: [object, string | [string | null, string | null, string]][] = [
      [{ min: 16, max: null }, ['16', null, 'over']],
      [{ min: null, max: 20 }, [null, '20', 'under']],
      [{ min: 14, max: 20 }, ['14', '20', 'range']],
      [{ min: 14, max: 16, hedge: 'about' }, ['14', '16', 'about']],
      [{ min: 17, max: 17, hedge: 'exact' }, ['17', '17', 'exact']],
      [{ min: 17, max: null, hedge: 'exact' }, 'hedge_not_so'],
      [{ min: null, max: null }, 'number_needed'],
      [{ min: 1e30, max: 1e30 }, 'number_not_kept'],
    ]
    for (const [said, expected] of cases) {
      const made = await correct(said)
      const [line] = await postings(test, who)
      expect(made.ok ? [line!.min, line!.max, line!.hedge] : made.refusal.code, JSON.stringify(said)).toEqual(expected)
    }
  })

  it('chooses among rivals with a reason; the loser stays visible', async () => {
    const who = await filled(test, brief, summary)
    for (const quote of ['15个', '20个'])
      await decided(test, who, { verdict: 'accept', findings: [{ id: (await oneOf(test, who, quote)).id }] })
    expect(await linesOf(test, who)).toMatchObject([{ amount: { min: '15', max: '20', hedge: 'range' }, disputed: 1 }])
    const [fifteen, twenty] = await postings(test, who)
    const doubts = () =>
      test.database.act(who, ({ tx }) => tx.selectFrom('doubts').selectAll().where('code', '=', 'rivals').execute())
    expect(await doubts()).toMatchObject([{ state: 'open', subjects: [fifteen!.id, twenty!.id].sort() }])
    const choice = { verdict: 'choose', posting: twenty!.id, over: [fifteen!.id] } as const
    expect(await decideIn(test.database, who, { ...choice, reason: '' })).toMatchObject({ ok: false })
    const { decision } = await decided(test, who, { ...choice, reason: '年度总结以核定数为准' })
    expect(await linesOf(test, who)).toMatchObject([
      { amount: { min: '20', max: '20', hedge: 'exact' }, leftOut: [{ reason: 'not_chosen', count: 1 }] },
    ])
    expect(await postings(test, who)).toMatchObject([{ standing: 'not_chosen', because: twenty!.id }, {}])
    expect(await doubts()).toMatchObject([{ state: 'settled' }])
    await decided(test, who, { verdict: 'undo', decision })
    expect(await linesOf(test, who)).toMatchObject([{ amount: { min: '15', max: '20' } }])
    expect((await test.database.act(who, verifyBook)).faults).toEqual([])
  })

  it('that brings a third rival, or takes it back, leaves the doubt that there is', async () => {
    const who = await filled(test, brief, summary, '2023年，宁波市与黄冈市签约项目25个。')
    const said = []
    for (const quote of ['15个', '20个', '25个'])
      said.push(await decided(test, who, { verdict: 'accept', findings: [{ id: (await oneOf(test, who, quote)).id }] }))
    const rivals = () =>
      test.database.act(who, ({ tx }) =>
        tx.selectFrom('doubts').select(['id', 'state', 'subjects']).where('code', '=', 'rivals').execute(),
      )
    const three = await rivals()
    const ids = said.flatMap((one) => one.postings)
    expect(three).toEqual([{ id: expect.any(String), state: 'open', subjects: ids.toSorted() }])
    await decided(test, who, { verdict: 'undo', decision: said[2]!.decision })
    expect(await rivals()).toEqual([{ ...three[0], subjects: ids.slice(0, 2).toSorted() }])
    await decided(test, who, { verdict: 'undo', decision: said[1]!.decision })
    expect(await rivals()).toMatchObject([{ id: three[0]!.id, state: 'settled' }])
  })

  it('may be of many at once, and is not undone before what was built on it', async () => {
    const who = await filled(test, brief)
    const all = (await findings(test, who)).map(({ id, version }) => ({ id, version }))
    const { decision } = await decided(test, who, { verdict: 'accept', findings: all })
    expect((await findings(test, who)).every(({ state }) => state === 'accepted')).toBe(true)
    const figure = await oneOf(test, who, '15个')
    const wish = { verdict: 'correct', findings: [{ id: figure.id }], said: { min: 16, max: 16 } } as const
    const later = await decided(test, who, wish)
    expect(await decideIn(test.database, who, { verdict: 'undo', decision })).toMatchObject({
      ok: false,
      refusal: { code: 'changed_since' },
    })
    expect(await postings(test, who)).toHaveLength(2)
    await decided(test, who, { verdict: 'undo', decision: later.decision })
    await decided(test, who, { verdict: 'undo', decision })
    expect(await postings(test, who)).toEqual([])
    expect(await entries(test, who)).toEqual([])
  })
})

onEachDatabase('the queue', (test) => {
  it('puts the doubtful first, then entries, then large amounts', async () => {
    const who = await filled(
      test,
      '2023年，宁波市与黄冈市签约项目15个，总投资额45.3亿元。两地互访团组若干批，有关部门表示，增长3倍以上。',
    )
    const page = await test.database.act(who, (act) => queue(act, {}, { limit: 50 }))
    const ranks = page.items.map(({ rank }) => rank)
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
    const doubtful = page.items.map(({ doubts }) => doubts.length > 0)
    expect(doubtful.lastIndexOf(true)).toBeLessThan(doubtful.includes(false) ? doubtful.indexOf(false) : 99)
    const certain = page.items.filter(({ doubts }) => doubts.length === 0)
    expect(certain[0]).toMatchObject({ sort: 'entry' })
    const money = certain.findIndex(({ quote }) => quote === '45.3亿元')
    expect(money).toBeLessThan(certain.findIndex(({ quote }) => quote === '15个'))
  })
})
