// A new version of a document (材料新版本): the old one stays, what people decided carries over to what is still said, and what is said no
// more stays in the book and is a doubt.
import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { onEachDatabase } from '../../test/databases.ts'
import { addDocument, textOf } from '../review/documents.ts'
import { beginBook } from './book.ts'
import { decideIn } from './decide.ts'
import { takeIn } from './intake.ts'
import { verifyBook } from './verify.ts'

const draft = `宁波市与黄冈市对口合作简报
2023年，宁波市与黄冈市签约项目15个，总投资额45.3亿元。全年，宁波市向黄冈市拨付财政援助资金1.2亿元。
全年举办招聘会3场。`
const final = `宁波市与黄冈市对口合作简报（定稿）

2023年，宁波市与黄冈市签约项目15个，总投资额46.1亿元。全年，宁波市向黄冈市拨付财政援助资金1.2亿元。
全年举办招聘会3场。`

onEachDatabase('a new version of a document', (test) => {
  it('carries decisions over, and keeps the old', async () => {
    const who = { workspace: await beginBook(test.database, { name: '宁波市', by: 'li' }), by: 'li' }
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
})
