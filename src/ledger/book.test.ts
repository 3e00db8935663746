// The book end to end: a document comes in, a person accepts an entry with its figures in one step, totals follow, an undo takes all of
// it back, and nothing of it is lost on the way.
import { expect, it } from 'vitest'
import { onEachDatabase } from '../../test/databases.ts'
import { imported } from '../../test/imported.ts'
import { firstBreak } from '../db/revisions.ts'
import { queue } from '../review/queue.ts'
import { beginBook, set } from './book.ts'
import { decideIn } from './decide.ts'

const text = `宁波市与黄冈市对口合作简报

2023年，宁波市与黄冈市签约项目15个，总投资额45.3亿元。全年，宁波市向黄冈市选派12批97人次柔性专家。
截至2023年底，两地累计互派干部48名。
`

onEachDatabase('a book', (test) => {
  it('takes a document in, once', async () => {
    const workspace = await beginBook(test.database, { name: '宁波市', by: 'li' })
    const first = await imported(test, workspace, text)
    const again = await imported(test, workspace, text)
    expect(first).toMatchObject({ again: false, taken: { state: 'read', accepted: 0 } })
    expect(again).toMatchObject({ id: first.id, again: true, taken: { state: 'read' } })
    const waiting = await test.database.act({ workspace, by: 'li' }, (act) =>
      queue(act, { alone: true }, { limit: 50 }),
    )
    const names = waiting.items.map(({ sort, said }) => `${sort} ${(said as { name?: string }).name ?? ''}`.trim())
    expect(names).toEqual(['entry 签约项目', 'entry 柔性专家', 'entry 干部', 'tie'])
  })

  it('accepts an entry with its figures in one step, and takes it back', async () => {
    const workspace = await beginBook(test.database, { name: '宁波市', by: 'li' })
    const who = { workspace, by: 'li' }
    await imported(test, workspace, text)
    const waiting = await test.database.act(who, (act) => queue(act, { sort: 'entry' }, { limit: 50 }))
    const project = waiting.items.find(({ said }) => (said as { kind: string }).kind === 'project')!
    const done = await decideIn(test.database, who, { verdict: 'accept', findings: [{ id: project.id, version: 1 }] })
    expect(done).toMatchObject({
      ok: true,
      value: { entries: [expect.any(String)], postings: [expect.any(String), expect.any(String)] },
    })
    const sums = () => test.database.act(who, ({ tx }) => tx.selectFrom('sums').selectAll().orderBy('unit').execute())
    expect(await sums()).toMatchObject([
      { unit: 'CNY', min: '4530000000', max: '4530000000', year: 2023, terms: 1 },
      { unit: 'item', min: '15', year: 2023, terms: 1 },
    ])
    if (!done.ok) return
    const undone = await decideIn(test.database, who, { verdict: 'undo', decision: done.value.decision })
    expect(undone.ok).toBe(true)
    expect(await sums()).toEqual([])
    expect(await test.database.act(who, (act) => firstBreak(act))).toBeNull()
    const again = await decideIn(test.database, who, { verdict: 'undo', decision: done.value.decision })
    expect(again).toMatchObject({ ok: false, refusal: { code: 'already_undone' } })
  })

  it('accepts by rule what is certain, marked so', async () => {
    const workspace = await beginBook(test.database, { name: '宁波市', by: 'li' })
    const who = { workspace, by: 'li' }
    await test.database.act(who, (act) => set(act, 'rule', { on: true, undated: false, untied: false, entries: true }))
    const { taken } = await imported(test, workspace, text)
    expect(taken.accepted).toBeGreaterThan(3)
    const postings = await test.database.act(who, ({ tx }) => tx.selectFrom('postings').selectAll().execute())
    expect(postings.every(({ tie }) => tie !== null)).toBe(true)
    const decisions = await test.database.act(who, ({ tx }) => tx.selectFrom('decisions').selectAll().execute())
    expect(decisions).toMatchObject([{ rule: 'certain', verdict: 'accept' }])
  })

  it('accepts by rule an agreement with the entry that is about it', async () => {
    const workspace = await beginBook(test.database, { name: '宁波市', by: 'li' })
    const who = { workspace, by: 'li' }
    await test.database.act(who, (act) => set(act, 'rule', { on: true, undated: false, untied: false, entries: true }))
    await imported(
      test,
      workspace,
      '2023年12月18日，宁波市与黄冈市签署《宁波市与黄冈市对口合作框架协议》。2023年，两市签约项目15个。',
    )
    const rows = await test.database.act(who, ({ tx }) =>
      tx.selectFrom('findings').select(['sort', 'state', 'entry']).where('sort', '=', 'agreement').execute(),
    )
    expect(rows).toMatchObject([{ state: 'accepted', entry: expect.any(String) }])
  })
})
