// Reports of units: what is signed does not change, what is accepted is in the book with the report as its evidence, once.
import { expect, it } from 'vitest'
import { onEachDatabase, type TestDatabase } from '../../test/databases.ts'
import { imported } from '../../test/imported.ts'
import type { Act } from '../db.ts'
import { removeDocument } from '../review/documents.ts'
import { beginBook } from './book.ts'
import { evidenceOf } from './evidence.ts'
import { revisionPage } from './history.ts'
import { postingFrom } from './postings.ts'
import {
  acceptReport,
  addReport,
  editReport,
  type ReportDraft,
  reportRowSchema,
  reportsOf,
  returnReport,
  signReport,
} from './unit-reports.ts'

const row = {
  ...{ measure: '培训干部', min: 120, max: 120, hedge: 'exact', unit: 'person', counter: '人', theme: 'people' },
  ...{ status: 'actual', accrual: 'flow', period: ['2023-01-01', '2023-12-31'], parties: ['宁波', '黄冈市'] },
  ...{ stage: null, note: null },
}
const draft: ReportDraft = {
  ...{ unit: '市教育局', title: '2023年协作数据', from: '2023-01-01', to: '2023-12-31', attachment: null },
  rows: [
    reportRowSchema.parse(row),
    reportRowSchema.parse({ ...row, measure: '选派教师', min: 15, max: null, hedge: 'over' }),
  ],
}

onEachDatabase('reports of units', (test) => {
  it('go from draft to the book, back and forth on the way', async () => {
    const who = await begun(test)
    const act = acting(test, who)
    const attachment = (await imported(test, who.workspace, '培训花名册')).id
    const made = must(await act((book) => addReport(book, { ...draft, rows: [], attachment })))
    const at = (version: number) => ({ id: made.id, version })
    expect(await act((book) => signReport(book, at(1)))).toMatchObject({ refusal: { code: 'nothing_to_sign' } })
    must(await act((book) => editReport(book, at(1), { rows: draft.rows })))
    expect(await act((book) => acceptReport(book, at(2)))).toMatchObject({ refusal: { code: 'not_now' } })
    expect(must(await act((book) => signReport(book, at(2))))).toMatchObject({ state: 'signed', signedBy: 'li' })
    expect(await act((book) => editReport(book, at(3), { rows: [] }))).toMatchObject({ refusal: { code: 'not_now' } })
    expect(await act((book) => returnReport(book, at(3), ' '))).toMatchObject({ refusal: { code: 'reason_needed' } })
    must(await act((book) => returnReport(book, at(3), '缺附件')))
    expect(must(await act((book) => editReport(book, at(4), { title: '更正' })))).toMatchObject({
      state: 'returned',
    })
    expect(must(await act((book) => signReport(book, at(5))))).toMatchObject({ reason: null })
    expect(await act((book) => acceptReport(book, at(5)))).toMatchObject({ ok: false })
    must(await act((book) => acceptReport(book, at(6))))
    const postings = await postingsIn(test, who)
    expect(postings).toMatchObject([
      { report: made.id, figure: null, min: '120', max: '120', year: 2023 },
      { report: made.id, figure: null, min: '15', max: null, hedge: 'over' },
    ])
    expect(postings.every(({ tie }) => tie !== null)).toBe(true)
    const evidence = await act((book) => evidenceOf(book, postings))
    expect(evidence.get(postings[0]!.id)).toMatchObject({
      by: 'report',
      signedBy: 'li',
      attachment: { id: attachment },
    })
    const log = await act((book) => revisionPage(book, { subject: made.id }, { limit: 20 }))
    expect(log.items.map(({ action }) => action.split('.')[1])).toEqual(
      ['add', 'edit', 'sign', 'return', 'edit', 'sign', 'accept'].reverse(),
    )
  })

  it('are accepted once, whoever else accepts at that moment', async () => {
    const who = await begun(test)
    const act = acting(test, who)
    const { id } = must(await act((book) => addReport(book, draft)))
    must(await act((book) => signReport(book, { id, version: 1 })))
    const both = await Promise.all([1, 2, 3].map(() => act((book) => acceptReport(book, { id, version: 2 }))))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await postingsIn(test, who)).toHaveLength(2)
  })

  it('hold what the book can hold', async () => {
    const who = await begun(test)
    const act = acting(test, who)
    const added = (changes: Partial<ReportDraft>) => act((book) => addReport(book, { ...draft, ...changes }))
    expect(await added({ from: '2024-01-01' })).toMatchObject({ refusal: { code: 'ends_before_it_begins' } })
    expect(await added({ attachment: test.fresh() })).toMatchObject({ refusal: { code: 'not_found' } })
    const { id } = await imported(test, who.workspace, '花名册')
    must(await act((book) => removeDocument(book, id, null)))
    expect(await added({ attachment: id })).toMatchObject({ refusal: { code: 'not_found' } })
    for (const wrong of [
      { min: 1e30, max: null },
      { min: 1e-9, max: 1 },
      { min: null, max: null },
      { min: 2, max: 1 },
    ])
      expect(reportRowSchema.safeParse({ ...row, ...wrong }).success).toBe(false)
  })

  it('are listed by unit and state, the newest first', async () => {
    const who = await begun(test)
    const act = acting(test, who)
    for (const unit of ['甲', '乙', '甲', '甲']) must(await act((book) => addReport(book, { ...draft, unit })))
    const page = (asked: { limit: number; cursor?: string | null }) =>
      act((book) => reportsOf(book, { unit: '甲', state: 'draft' }, asked))
    const first = await page({ limit: 2 })
    const second = await page({ limit: 2, cursor: first.next })
    const ids = [...first.items, ...second.items].map(({ id }) => id)
    expect([first.items.length, second.items.length, second.next]).toEqual([2, 1, null])
    expect(ids).toEqual([...ids].sort().reverse())
    expect((await act((book) => reportsOf(book, { state: 'signed' }, { limit: 5 }))).items).toEqual([])
  })
})

type Who = { workspace: string; by: string }

async function begun(test: TestDatabase): Promise<Who> {
  return { workspace: await beginBook(test.database, { name: '宁波市', by: 'li' }), by: 'li' }
}

const acting =
  (test: TestDatabase, who: Who) =>
  <T>(work: (act: Act) => Promise<T>) =>
    test.database.act(who, work)

function must<T>(outcome: { ok: true; value: T } | { ok: false; refusal: { en: string } }): T {
  if (!outcome.ok) throw new Error(outcome.refusal.en)
  return outcome.value
}

const postingsIn = (test: TestDatabase, who: Who) =>
  test.database.act(who, async ({ tx }) =>
    (await tx.selectFrom('postings').selectAll().orderBy('id').execute()).map(postingFrom),
  )
