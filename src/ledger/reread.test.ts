// Documents of an older reading are read again: what people decided stays with its lines in the book, what waited is read anew.
import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { onEachDatabase } from '../../test/databases.ts'
import { addDocument } from '../review/documents.ts'
import { beginBook } from './book.ts'
import { decideIn } from './decide.ts'
import { takeIn } from './intake.ts'
import { askForReading, cancelReading, rereadingOf, rereadNext } from './reread.ts'
import { verifyBook } from './verify.ts'

const text = `宁波市与黄冈市对口合作简报
2023年，宁波市与黄冈市签约项目15个，总投资额45.3亿元。全年，宁波市向黄冈市拨付财政援助资金1.2亿元。
全年举办招聘会3场，互访12批次。`

onEachDatabase('documents of an older reading', (test) => {
  it('are read again, and what was decided stays', async () => {
    const who = { workspace: await beginBook(test.database, { name: '宁波市', by: 'li' }), by: 'li' }
    const bytes = new TextEncoder().encode(text)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const incoming = { sha256, bytes: bytes.length, name: '简报.txt', published: '2024-01-10' }
    const added = await test.database.act(who, (act) => addDocument(act, incoming))
    const id = added.ok ? added.value.id : ''
    await takeIn(test.database, who, { id, bytes })
    const figures = () =>
      test.database.act(who, ({ tx }) =>
        tx
          .selectFrom('findings')
          .select(['id', 'quote', 'state', 'said'])
          .where('document', '=', id)
          .where('sort', '=', 'figure')
          .where('state', '<>', 'superseded')
          .orderBy('start_at')
          .execute(),
      )
    const othersWaiting = () =>
      test.database.act(who, async ({ tx }) => {
        const waiting = tx.selectFrom('findings').select('id').where('document', '=', id).where('state', '=', 'waiting')
        return (await waiting.where('sort', '<>', 'figure').execute()).length
      })
    const [count, money, fund, fairs] = await figures()
    await decideIn(test.database, who, { verdict: 'accept', findings: [{ id: count!.id }] })
    const corrected = { min: 130_000_000, max: 130_000_000 }
    await decideIn(test.database, who, { verdict: 'correct', findings: [{ id: fund!.id }], said: corrected })
    await decideIn(test.database, who, { verdict: 'reject', findings: [{ id: fairs!.id }], reason: '非本年度' })
    const counts = () => test.database.act(who, rereadingOf)
    expect(await counts()).toEqual({ older: 0, waiting: 0, failed: 0 })

    // As an older reading left it: it said another thing of the money, and did not see the last figure.
    const last = (await figures()).at(-1)!.id
    const others = await othersWaiting()
    await test.database.act(who, async ({ tx }) => {
      await tx.deleteFrom('findings').where('id', '=', last).execute()
      const said = JSON.stringify({ ...(money!.said as object), measure: '投资' })
      await tx.updateTable('findings').set({ said }).where('id', '=', money!.id).execute()
      await tx.updateTable('documents').set({ reading: null }).where('id', '=', id).execute()
    })
    const lines = () =>
      test.database.act(who, ({ tx }) => tx.selectFrom('postings').selectAll().orderBy('id').execute())
    const before = await lines()
    expect(await test.database.act(who, askForReading)).toEqual({ older: 1, waiting: 1, failed: 0 })
    expect(await test.database.act(who, cancelReading)).toEqual({ older: 1, waiting: 0, failed: 0 })
    // What was cancelled is left as it is.
    expect(await rereadNext(test.database, who, async () => bytes)).toBe(false)
    await test.database.act(who, askForReading)
    expect(await rereadNext(test.database, who, async () => bytes)).toBe(true)
    expect(await rereadNext(test.database, who, async () => bytes)).toBe(false)
    expect(await counts()).toEqual({ older: 0, waiting: 0, failed: 0 })

    const now = await figures()
    expect(now.map(({ quote, state }) => `${quote} ${state}`)).toEqual([
      '15个 accepted',
      '45.3亿元 waiting',
      '1.2亿元 accepted',
      '3场 rejected',
      '12批次 waiting',
    ])
    expect([now[0]!.id, now[2]!.id, now[3]!.id]).toEqual([count!.id, fund!.id, fairs!.id])
    expect(now[1]!.said).toMatchObject({ measure: (money!.said as { measure: string }).measure })
    expect(await lines()).toEqual(before)
    expect((await test.database.act(who, verifyBook)).faults).toEqual([])
    // Nobody is asked twice of what waited besides.
    expect(others).toBeGreaterThan(0)
    expect(await othersWaiting()).toBe(others)
  })

  it('are read in the text as it was opened, also where the file is lost', async () => {
    const who = { workspace: await beginBook(test.database, { name: '湖州市', by: 'li' }), by: 'li' }
    const bytes = new TextEncoder().encode('2023年，湖州市与丽水市签约项目7个。')
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const added = await test.database.act(who, (act) =>
      addDocument(act, { sha256, bytes: bytes.length, name: '通报.txt', published: '2024-01-10' }),
    )
    const id = added.ok ? added.value.id : ''
    await takeIn(test.database, who, { id, bytes })
    await test.database.act(who, ({ tx }) =>
      tx.updateTable('documents').set({ reading: 1 }).where('id', '=', id).execute(),
    )
    await test.database.act(who, askForReading)
    const replaced = (by: string | null) =>
      test.database.act(who, ({ tx }) =>
        tx.updateTable('documents').set({ replaced_by: by }).where('id', '=', id).execute(),
      )
    // One that has a newer version meanwhile is passed over.
    await replaced(id)
    expect(await rereadNext(test.database, who, async () => null)).toBe(false)
    await replaced(null)
    expect(await rereadNext(test.database, who, async () => null)).toBe(true)
    const found = await test.database.act(who, ({ tx }) =>
      tx
        .selectFrom('findings')
        .select('quote')
        .where('document', '=', id)
        .where('state', '=', 'waiting')
        .where('sort', '=', 'figure')
        .execute(),
    )
    expect(found).toEqual([{ quote: '7个' }])
    expect((await test.database.act(who, verifyBook)).faults).toEqual([])
  })
})
