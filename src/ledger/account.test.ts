// A person says whose account a document is and of which year it tells: what waited and what a rule accepted follows, what people accepted comes to be
// looked at, and the book's sums are those of what was said.
import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { onEachDatabase, type TestDatabase } from '../../test/databases.ts'
import { addDocument, documentOf } from '../review/documents.ts'
import { correctDocument, type Told } from './account.ts'
import { beginBook, set } from './book.ts'
import { decideIn } from './decide.ts'
import { takeIn } from './intake.ts'
import { readBytes } from './read-bytes.ts'
import { askForReading, rereadNext } from './reread.ts'
import { verifyBook } from './verify.ts'

const text = `东西部协作工作总结

今年，宁波市帮助我县实施项目12个，拨付资金3000万元。
今年，宁波市选派教师20名，来我县交流干部5名。
`

onEachDatabase('the account and the year of a document', (test) => {
  it('are corrected in one step, and the book follows', async () => {
    const { id, figures, tell, settled, lines, decide, who } = await book(test, { rule: false })
    expect((await figures()).map(({ parties, period }) => `${parties} ${period}`)).toEqual(Array(4).fill('宁波市 2024'))
    const [count, money, sent] = await figures()
    await decide({ verdict: 'accept', findings: [{ id: count!.id }] })
    const typed = { period: ['2022-01-01', '2022-12-31'] }
    await decide({ verdict: 'correct', findings: [{ id: money!.id }], said: typed })
    await decide({ verdict: 'reject', findings: [{ id: sent!.id }], reason: '非本年度' })

    expect(await tell({ account: '鼓楼区' })).toBe('place_unknown')
    expect(await tell({ account: '罗田县', year: 2023 })).toBe('again')
    expect(
      await test.database.act(who, (act) => correctDocument(act, id, { told: {}, version: 1, why: null })),
    ).toMatchObject({ ok: false, refusal: { code: 'changed_since' } })
    await settled()
    // What was accepted stays, and its new reading waits beside it; of what a person typed the rest alone can change.
    expect(
      (await figures()).map(({ quote, state, parties, period }) => [quote, state, `${parties} ${period}`].join(' ')),
    ).toEqual([
      '12个 accepted 宁波市 2024',
      '12个 waiting 罗田县、宁波市 2023',
      '3000万元 accepted 宁波市 2024',
      '3000万元 waiting 罗田县、宁波市 2023',
      '20名 rejected 宁波市 2024',
      '5名 waiting 罗田县、宁波市 2023',
    ])
    expect(await lines()).toEqual(['12个 宁波市 2024', '3000万元 宁波市 2022'])
    const open = await doubtsOf(test, who)
    expect(open.filter(({ code }) => code === 'read_otherwise').map(({ note }) => note)).toEqual([
      '2024-01-01—2024-12-31 宁波市',
      '2022-01-01—2022-12-31 宁波市',
    ])
    expect(open.map(({ code }) => code)).not.toContain('account_unclear')

    // One line is changed, and no second one made; all of it is one decision, which can be taken back.
    const changed = (await figures()).filter(({ state }) => state === 'waiting')
    const findings = changed.map((one) => ({ id: one.id }))
    const { decision } = await decide({ verdict: 'accept', findings })
    const follows = ['5名 宁波市、罗田县 2023', '3000万元 宁波市、罗田县 2022', '12个 宁波市、罗田县 2023'].sort()
    expect((await lines()).sort()).toEqual(follows)
    await decide({ verdict: 'undo', decision })
    expect(await lines()).toEqual(['12个 宁波市 2024', '3000万元 宁波市 2022'])
    await decide({ verdict: 'accept', findings })
    expect((await lines()).sort()).toEqual(follows)
    // A later correction keeps what was taken from the reading.
    await decide({ verdict: 'correct', findings: [{ id: count!.id }], said: { min: 13, max: 13 } })
    expect(await lines()).toContain('12个 宁波市、罗田县 2023')
    expect((await test.database.act(who, verifyBook)).faults).toEqual([])

    // As the reading has it again.
    expect(await tell({ account: null, year: null })).toBe('again')
    await settled()
    const back = (await figures()).filter(({ state }) => state === 'waiting')
    expect(back.map(({ quote, parties, period }) => `${quote} ${parties} ${period}`)).toEqual([
      '12个 宁波市 2024',
      '3000万元 宁波市 2024',
      '5名 宁波市 2024',
    ])
    expect((await doubtsOf(test, who)).map(({ code }) => code)).toContain('account_unclear')
  })

  it('move what a rule accepted, hold for a newer version, and are proved', async () => {
    const { id, figures, tell, settled, lines, decide, add, who } = await book(test, { rule: true })
    expect(await lines()).toEqual(
      ['20名 宁波市 2024', '3000万元 宁波市 2024', '12个 宁波市 2024', '5名 宁波市 2024'].sort(),
    )
    expect(await tell({ account: '罗田县', year: 2023, published: '2024-02-01', title: '罗田县总结' })).toBe('again')
    await settled()
    const moved = ['20名', '3000万元', '12个', '5名'].map((quote) => `${quote} 宁波市、罗田县 2023`).sort()
    expect(await lines()).toEqual(moved)
    expect((await figures()).every(({ state }) => state === 'accepted')).toBe(true)
    const row = (document: string) => test.database.act(who, (act) => documentOf(act, document))
    expect(await row(id)).toMatchObject({ account: '罗田县', year: 2023, published: '2024-02-01', title: '罗田县总结' })
    // The same again says nothing new; the day and the title of the file are had back.
    expect(await tell({ account: '罗田县' })).toBe('as it was')
    expect(await tell({ published: null, title: null })).toBe('again')
    expect(await row(id)).toMatchObject({ published: null, title: '东西部协作工作总结' })
    await settled()

    // A newer reading reads it by what was said.
    await test.database.act(who, ({ tx }) =>
      tx.updateTable('documents').set({ reading: 1 }).where('id', '=', id).execute(),
    )
    expect(await test.database.act(who, askForReading)).toMatchObject({ waiting: 1 })
    await settled()
    expect(await lines()).toEqual(moved)

    // What somebody has built on is no longer taken back as a whole: the rest of it follows line by line.
    const [, , sent] = await figures()
    await decide({ verdict: 'correct', findings: [{ id: sent!.id }], said: { min: 21, max: 21 } })
    expect(await tell({ year: 2022 })).toBe('again')
    await settled()
    const years = ['20名 2023', '3000万元 2022', '12个 2022', '5名 2022']
    expect(await lines()).toEqual(years.map((line) => line.replace(' ', ' 宁波市、罗田县 ')).sort())
    expect((await figures()).filter(({ state }) => state === 'waiting')).toMatchObject([
      { quote: '20名', period: '2022' },
    ])
    expect(await tell({ year: 2023 })).toBe('again')
    await settled()
    expect(await lines()).toEqual(moved)
    expect((await figures()).every(({ state }) => state === 'accepted')).toBe(true)

    const newer = await add(`${text}全年举办招聘会3场。\n`, id)
    expect(await row(newer)).toMatchObject({ account: '罗田县', year: 2023 })
    expect((await lines()).filter((line) => line.includes('罗田县'))).toHaveLength(5)
    expect(await tell({ year: 2022 })).toBe('has_newer_version')
    const verified = await test.database.act(who, verifyBook)
    expect(verified).toMatchObject({ faults: [], checked: { documents: 2 } })
    await test.database.act(who, ({ tx }) =>
      tx.updateTable('documents').set({ year: 2020 }).where('id', '=', newer).execute(),
    )
    const { faults } = await test.database.act(who, verifyBook)
    expect(faults).toMatchObject([{ sort: 'row', subject: newer }])
  })
})

it('an account of no known place is a problem in one sentence, and never left out in silence', async () => {
  const given = { name: '总结.txt', published: null, title: null, account: '某某市' }
  expect(await readBytes(new TextEncoder().encode(text), given)).toMatchObject({
    ok: false,
    problem: { code: 'place_unknown', zh: expect.stringContaining('某某市') },
  })
})

type Who = { workspace: string; by: string }

const doubtsOf = (test: TestDatabase, who: Who) =>
  test.database.act(who, ({ tx, workspace }) =>
    tx
      .selectFrom('doubts')
      .select(['code', 'note'])
      .where('workspace', '=', workspace)
      .where('state', '=', 'open')
      .orderBy('start_at')
      .execute(),
  )

/** A book with one document, and what is asked and done with it. */
async function book(test: TestDatabase, { rule }: { rule: boolean }) {
  const who = { workspace: await beginBook(test.database, { name: '宁波市', by: 'li' }), by: 'li' }
  if (rule) {
    await test.database.act(who, (act) => set(act, 'rule', { on: true, undated: true, untied: true, entries: true }))
  }
  const add = async (words: string, replaces: string | null = null) => {
    const bytes = new TextEncoder().encode(words)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const incoming = {
      sha256,
      bytes: bytes.length,
      name: '总结.txt',
      published: replaces ? null : '2024-12-20',
      replaces,
    }
    const added = await test.database.act(who, (act) => addDocument(act, incoming))
    if (!added.ok) throw new Error(added.refusal.en)
    await takeIn(test.database, who, { id: added.value.id, bytes })
    return added.value.id
  }
  const id = await add(text)
  const figures = async () => {
    const rows = await test.database.act(who, ({ tx }) =>
      tx
        .selectFrom('findings')
        .select(['id', 'quote', 'state', 'said'])
        .where('document', '=', id)
        .where('sort', '=', 'figure')
        .where('state', 'not in', ['superseded', 'merged'])
        .orderBy('start_at')
        .orderBy('id')
        .execute(),
    )
    return rows.map(({ said, ...row }) => {
      const { parties, period } = said as { parties: string[]; period: [string, string] | null }
      return { ...row, parties: parties.join('、'), period: period?.[0].slice(0, 4) }
    })
  }
  const tell = async (told: Told) => {
    const outcome = await test.database.act(who, async (act) => {
      const version = (await documentOf(act, id))!.version
      return correctDocument(act, id, { told, version, why: '送审稿未写明' })
    })
    return outcome.ok ? (outcome.value.again ? 'again' : 'as it was') : outcome.refusal.code
  }
  const settled = async () => {
    while (await rereadNext(test.database, who, async () => new TextEncoder().encode(text)));
  }
  const lines = async () => {
    const rows = await test.database.act(who, ({ tx }) =>
      tx
        .selectFrom('postings as p')
        .innerJoin('findings as f', 'f.id', 'p.figure')
        .select(['f.quote', 'p.parties', 'p.from_day'])
        .where('p.workspace', '=', who.workspace)
        .where('p.removed', '=', false)
        .execute(),
    )
    return rows.map((row) => `${row.quote} ${row.parties.join('、')} ${row.from_day?.slice(0, 4)}`).sort()
  }
  const decide = async (wish: unknown) => {
    const outcome = await decideIn(test.database, who, wish as never)
    if (!outcome.ok) throw new Error(outcome.refusal.en)
    return outcome.value
  }
  return { who, id, add, figures, tell, settled, lines, decide }
}
