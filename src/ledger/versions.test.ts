// A new version of a document (材料新版本): the old one stays, what people decided carries over to what is still said, and what is said no
// more stays in the book and is a doubt.
import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { onEachDatabase, type TestDatabase } from '../../test/databases.ts'
import { newId } from '../db/rows.ts'
import { addDocument, textOf } from '../review/documents.ts'
import { beginBook } from './book.ts'
import { type DecisionWish, decideIn } from './decide.ts'
import { takeIn } from './intake.ts'
import { verifyBook } from './verify.ts'
import { declareNewer } from './versions.ts'

const draft = `宁波市与黄冈市对口合作简报
2023年，宁波市与黄冈市签约项目15个，总投资额45.3亿元。全年，宁波市向黄冈市拨付财政援助资金1.2亿元。
全年举办招聘会3场。`
const final = `宁波市与黄冈市对口合作简报（定稿）

2023年，宁波市与黄冈市签约项目15个，总投资额46.1亿元。全年，宁波市向黄冈市拨付财政援助资金1.2亿元。
全年举办招聘会3场。`

onEachDatabase('a new version of a document', (test) => {
  it('carries decisions over, and keeps the old', async () => {
    const who = { workspace: await beginBook(test.database, { name: '宁波市', by: 'li' }), by: 'li' }
    const { add, figuresOf } = materials(test, who)
    const statesOf = async (document: string) =>
      Object.fromEntries((await figuresOf(document)).map(({ quote, state }) => [quote, state]))

    const old = await add(draft, null)
    const [count, money, fund, fairs] = await figuresOf(old)
    for (const id of [count!.id, money!.id, fund!.id])
      expect(await decideIn(test.database, who, { verdict: 'accept', findings: [{ id }] })).toMatchObject({ ok: true })
    const refused = { verdict: 'reject', findings: [{ id: fairs!.id }], reason: '非本年度' } as const
    expect(await decideIn(test.database, who, refused)).toMatchObject({ ok: true })

    const now = await add(final, old)
    expect(await statesOf(now)).toEqual({
      '15个': 'accepted',
      '46.1亿元': 'waiting',
      '1.2亿元': 'accepted',
      '3场': 'rejected',
    })
    expect((await statesOf(old))['15个']).toBe('superseded')
    const kept = await test.database.act(who, ({ tx }) =>
      tx.selectFrom('postings').selectAll().where('removed', '=', false).execute(),
    )
    const from = Object.fromEntries(kept.map(({ unit, min, document }) => [`${min} ${unit}`, document]))
    expect(from).toEqual({ '15 item': now, '4530000000 CNY': old, '120000000 CNY': now })
    const gone = kept.find(({ min }) => min === '4530000000')!
    const doubts = await test.database.act(who, ({ tx }) =>
      tx.selectFrom('doubts').selectAll().where('code', '=', 'source_changed').execute(),
    )
    expect(doubts).toMatchObject([{ state: 'open', subjects: [gone.id], document: now }])
    expect((await test.database.act(who, (act) => textOf(act, old)))?.text).toBe(draft)
    const late = { verdict: 'accept', findings: [{ id: count!.id }] } as const
    expect(await decideIn(test.database, who, late)).toMatchObject({ ok: false, refusal: { code: 'superseded' } })
    expect((await test.database.act(who, verifyBook)).faults).toEqual([])
  })

  it('can be said to be one later, when some of it was decided on already', async () => {
    const who = { workspace: await beginBook(test.database, { name: '宁波市', by: 'li' }), by: 'li' }
    const { add, figuresOf } = materials(test, who)
    const [old, now] = [await add(draft, null), await add(final, null)]
    const [count, money, fund, fairs] = await figuresOf(old)
    const [countNow, , fundNow] = await figuresOf(now)
    const decide = (wish: DecisionWish) => decideIn(test.database, who, wish)
    for (const { id } of [count!, money!, fund!, countNow!]) await decide({ verdict: 'accept', findings: [{ id }] })
    await decide({ verdict: 'reject', findings: [{ id: fairs!.id }], reason: '非本年度' })
    const corrected = {
      verdict: 'correct',
      findings: [{ id: fundNow!.id }],
      said: { min: 130_000_000, max: 130_000_000 },
    } as const
    expect(await decide(corrected)).toMatchObject({ ok: true })

    const declare = (id: string, replaces: string) =>
      test.database
        .act(who, (act) => declareNewer(act, { id, replaces }))
        .then((made) => (made.ok ? 'ok' : made.refusal.code))
    expect(await declare(old, old)).toBe('own_version')
    expect(await declare(now, newId())).toBe('not_found')
    expect(await declare(now, old)).toBe('ok')
    expect(await declare(now, old)).toBe('ok')
    expect(await declare(old, now)).toBe('ring_of_versions')
    const other = await add('2024年，宁波市与黄冈市开展活动3场。', null)
    expect(await declare(other, old)).toBe('has_newer_version')
    expect(await declare(now, other)).toBe('is_version_already')
    expect((await figuresOf(now)).map(({ state }) => state)).toEqual(['accepted', 'waiting', 'accepted', 'rejected'])
    const kept = await test.database.act(who, ({ tx }) =>
      tx.selectFrom('postings').select(['min', 'document']).where('removed', '=', false).execute(),
    )
    // What both say stands once, what the newer was corrected to stands, and what it no longer says is kept and doubtful.
    expect(new Map(kept.map(({ min, document }) => [min, document]))).toEqual(
      new Map([
        ['15', now],
        ['130000000', now],
        ['4530000000', old],
      ]),
    )
    expect(kept).toHaveLength(3)
    expect((await test.database.act(who, verifyBook)).faults).toEqual([])
  })
})

/** Adds documents to a book and gives what was read in them. */
function materials(test: TestDatabase, who: { workspace: string; by: string }) {
  const add = async (text: string, replaces: string | null) => {
    const bytes = new TextEncoder().encode(text)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const incoming = { sha256, bytes: bytes.length, name: '简报.txt', published: '2024-01-10', replaces }
    const added = await test.database.act(who, (act) => addDocument(act, incoming))
    if (!added.ok) throw new Error(added.refusal.en)
    expect(await takeIn(test.database, who, { id: added.value.id, bytes })).toMatchObject({ state: 'read' })
    return added.value.id
  }
  const figuresOf = (document: string) =>
    test.database.act(who, ({ tx }) =>
      tx
        .selectFrom('findings')
        .selectAll()
        .where('document', '=', document)
        .where('sort', '=', 'figure')
        .orderBy('start_at')
        .execute(),
    )
  return { add, figuresOf }
}
