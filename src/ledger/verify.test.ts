// Verification: nothing is wrong with an untouched book, and whatever is changed, put in or taken away behind the program's back is found
// and named.
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { onEachDatabase, type TestDatabase } from '../../test/databases.ts'
import { imported } from '../../test/imported.ts'
import { beginBook } from './book.ts'
import { confirm } from './confirmations.ts'
import { decideIn } from './decide.ts'
import { acceptReport, addReport, signReport } from './unit-reports.ts'
import type { Fault } from './verify/faults.ts'
import { verifyBook } from './verify.ts'

const texts = [
  '2023年，宁波市与黄冈市签约项目15个，总投资额45.3亿元。全年，宁波市向黄冈市拨付财政援助资金1.2亿元。',
  '2023年，宁波市与黄冈市签约项目17个。截至2023年底，宁波市与黄冈市累计互派干部48名。',
]

/** How a book is tampered with, and what finds it. `$w`: the workspace, `$p`: a posting. */
const tampers: [Fault['sort'], string][] = [
  ['row', `update postings set min = 1 where id = '$p'`],
  ['row', `update postings set removed = true where id = '$p'`],
  ['row', `delete from postings where id = '$p'`],
  ['row', `update entries set name = name || '改' where workspace = '$w'`],
  ['row', `update entries set removed = true where workspace = '$w'`],
  ['row', `update ties set since = '1999-01-01' where workspace = '$w'`],
  ['row', `update ties set removed = true where workspace = '$w'`],
  ['row', `update unit_reports set rows = '[]' where workspace = '$w'`],
  ['row', `update confirmations set verdict = 'confirmed' where workspace = '$w'`],
  ['row', `delete from confirmations where workspace = '$w'`],
  ['quote', `update findings set start_at = start_at + 1 where workspace = '$w'`],
  ['quote', `update findings set said = jsonb_set(said, '{quote}', '"别的"') where workspace = '$w'`],
  ['quote', `update texts set text = '改' || text where workspace = '$w'`],
  ['quote', `delete from texts where workspace = '$w'`],
  ['sum', `update sums set terms = terms + 1 where workspace = '$w'`],
  ['sum', `update sums set max = max + 1 where workspace = '$w'`],
  ['sum', `delete from sums where workspace = '$w'`],
  ['sum', `update tie_sums set max = max + 1 where workspace = '$w'`],
  ['sum', `update postings set standing = 'earlier' where id = '$p'`],
  ['chain', `update revisions set why = 'x' where workspace = '$w' and no = 2`],
  ['chain', `delete from revisions where workspace = '$w' and no = 3`],
  [
    'chain',
    `delete from revisions where workspace = '$w' and no = (select max(no) from revisions where workspace = '$w')`,
  ],
  ['evidence', `update postings set figure = workspace where id = '$p'`],
  ['evidence', `update documents set state = 'removed' where workspace = '$w'`],
  ['evidence', `update unit_reports set state = 'returned' where workspace = '$w'`],
]

onEachDatabase('verification', (test) => {
  it('finds nothing wrong with an untouched book, whether it is empty or full', async () => {
    const workspace = await beginBook(test.database, { name: '宁波市', by: 'li' })
    expect((await verified(test, workspace)).faults).toEqual([])
    const full = await filled(test)
    const { checked, faults } = await verified(test, full.workspace)
    expect(faults).toEqual([])
    // Links, indicators, targets, score sheets and what is of plans are of other tests (src/app/api/questions.test.ts).
    const work = ['spans', 'clauses', 'plans', 'tasks', 'progress']
    const elsewhere = ['links', 'indicators', 'targets', 'scoreSheets', ...work]
    expect(Object.entries(checked).filter(([name, count]) => count === 0 && !elsewhere.includes(name))).toEqual([])
  })

  it.each(tampers)('finds a %s: %s', async (sort, tamper) => {
    const { workspace, posting } = await filled(test)
    await sql.raw(tamper.replaceAll('$w', workspace).replaceAll('$p', posting)).execute(test.database.kysely)
    const { faults } = await verified(test, workspace)
    expect(faults.map((fault) => fault.sort)).toContain(sort)
    expect(faults.every(({ zh, en }) => zh.endsWith('。') && en.length > 0)).toBe(true)
    expect(faults.length).toBeLessThanOrEqual(100)
  })
})

const verified = (test: TestDatabase, workspace: string) => test.database.act({ workspace, by: 'li' }, verifyBook)

/** A book with everything in it that is compared with its revisions. */
async function filled(test: TestDatabase): Promise<{ workspace: string; posting: string }> {
  const workspace = await beginBook(test.database, { name: '宁波市', by: 'li' })
  const who = { workspace, by: 'li' }
  for (const text of texts) await imported(test, workspace, text)
  const rows = await test.database.act(who, ({ tx }) => tx.selectFrom('findings').select('id').orderBy('id').execute())
  const accepted = await decideIn(test.database, who, { verdict: 'accept', findings: rows })
  if (!accepted.ok) throw new Error(accepted.refusal.en)
  const [posting] = accepted.value.postings
  await test.database.act(who, async (act) => {
    const saying = { subjectKind: 'posting', subject: posting!, side: '黄冈市', verdict: 'disputed' } as const
    const said = await confirm(act, { ...saying, min: '1.50', max: '007', hedge: null, note: null })
    if (!said.ok) throw new Error(said.refusal.en)
    const row = { measure: '培训干部', min: 120, max: 120, hedge: 'exact', unit: 'person', counter: '人' } as const
    const of = { theme: 'people', status: 'actual', accrual: 'flow', stage: null, note: null } as const
    const parties = ['宁波市', '黄冈市']
    const rows = [{ ...row, ...of, period: ['2023-01-01', '2023-12-31'] as [string, string], parties }]
    const period = { from: '2023-01-01', to: '2023-12-31' }
    const added = await addReport(act, { unit: '市教育局', title: '报送', ...period, rows, attachment: null })
    if (!added.ok) throw new Error(added.refusal.en)
    await signReport(act, { id: added.value.id, version: 1 })
    const taken = await acceptReport(act, { id: added.value.id, version: 2 })
    if (!taken.ok) throw new Error(taken.refusal.en)
  })
  return { workspace, posting: posting! }
}
