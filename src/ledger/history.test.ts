// The past of a book, and its verification: what the lists said at each moment can be asked for afterwards, and whatever is changed
// behind the program's back is found and named.
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { onEachDatabase, type TestDatabase } from '../../test/databases.ts'
import { imported } from '../../test/imported.ts'
import { findingsOf } from '../review/decisions.ts'
import { queue } from '../review/queue.ts'
import { beginBook } from './book.ts'
import { decideIn } from './decide.ts'
import { editEntry, entryFrom } from './entries.ts'
import { entriesAsOf, postingsAsOf, revisionPage, totalsAsOf } from './history.ts'
import { postingFrom } from './postings.ts'
import { type Fault, verifyBook } from './verify.ts'

const texts = [
  '2023年，宁波市与黄冈市签约项目15个，总投资额45.3亿元。全年，宁波市向黄冈市拨付财政援助资金1.2亿元。',
  '2023年，宁波市与黄冈市签约项目17个。截至2023年底，宁波市与黄冈市累计互派干部48名。',
]

onEachDatabase('history', (test) => {
  it('gives back every past state', async () => {
    const who = await filled(test)
    const moments: { at: Date; state: unknown }[] = []
    const remember = async () => {
      const state = await stateOf(test, who)
      await new Promise((resolve) => setTimeout(resolve, 5))
      moments.push({ at: new Date(), state })
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    for (const step of await steps(test, who)) {
      await step()
      await remember()
    }
    expect(new Set(moments.map(({ state }) => JSON.stringify(state))).size).toBeGreaterThan(4)
    for (const { at, state } of moments) {
      const past = await test.database.act(who, async (act) => ({
        postings: (await postingsAsOf(act, at)).map(without),
        entries: await entriesAsOf(act, at),
      }))
      expect(JSON.parse(JSON.stringify(past))).toEqual(state)
    }
    const [first] = moments
    const lines = await test.database.act(who, (act) => totalsAsOf(act, first!.at, { by: ['theme'] }))
    expect(lines.flatMap(({ terms }) => terms)).toHaveLength(2)
    const log = await test.database.act(who, (act) => revisionPage(act, { kind: 'posting' }, { limit: 3 }))
    expect(log.items).toHaveLength(3)
    expect(log.next).not.toBeNull()
  })

  it('finds nothing wrong with an untouched book, and whatever was touched', async () => {
    const who = await filled(test)
    for (const step of await steps(test, who)) await step()
    expect((await verified(test, who)).map(({ en }) => en)).toEqual([])
    const { workspace } = who
    const [first] = await test.database.act(who, ({ tx }) =>
      tx.selectFrom('postings').select('id').where('removed', '=', false).execute(),
    )
    const tampers: [Fault['sort'], string, string][] = [
      [
        'row',
        `update postings set min = 1 where id = '${first!.id}'`,
        `update postings set min = max where id = '${first!.id}'`,
      ],
      [
        'row',
        `update entries set name = name || '改' where workspace = '${workspace}'`,
        `update entries set name = left(name, -1) where workspace = '${workspace}'`,
      ],
      [
        'quote',
        `update findings set start_at = start_at + 1 where workspace = '${workspace}'`,
        `update findings set start_at = start_at - 1 where workspace = '${workspace}'`,
      ],
      [
        'sum',
        `update sums set terms = terms + 1 where workspace = '${workspace}'`,
        `update sums set terms = terms - 1 where workspace = '${workspace}'`,
      ],
      [
        'chain',
        `update revisions set why = 'x' where workspace = '${workspace}' and no = 2`,
        `update revisions set why = null where workspace = '${workspace}' and no = 2`,
      ],
      ['evidence', `update postings set figure = workspace where id = '${first!.id}'`, 'select 1'],
    ]
    for (const [sort, tamper, mend] of tampers) {
      await sql.raw(tamper).execute(test.database.kysely)
      const faults = await verified(test, who)
      expect(
        faults.map((fault) => fault.sort),
        tamper,
      ).toContain(sort)
      expect(faults.every(({ zh }) => zh.endsWith('。'))).toBe(true)
      await sql.raw(mend).execute(test.database.kysely)
    }
  })
})

type Who = { workspace: string; by: string }

async function filled(test: TestDatabase): Promise<Who> {
  const workspace = await beginBook(test.database, { name: '宁波市', by: 'li' })
  for (const text of texts) await imported(test, workspace, text)
  return { workspace, by: 'li' }
}

const verified = async (test: TestDatabase, who: Who) => (await test.database.act(who, (act) => verifyBook(act))).faults

/** Accepting, correcting, rejecting, editing, choosing and undoing, one after another. */
async function steps(test: TestDatabase, who: Who) {
  const decide = async (wish: Parameters<typeof decideIn>[2]) => {
    const done = await decideIn(test.database, who, wish)
    if (!done.ok) throw new Error(done.refusal.en)
    return done.value
  }
  const page = await test.database.act(who, (act) => queue(act, { alone: true, sort: 'entry' }, { limit: 20 }))
  const ids = page.items.map(({ id }) => ({ id }))
  const made: { decision: string; postings: string[]; entries: string[] }[] = []
  return [
    async () => void made.push(await decide({ verdict: 'accept', findings: [ids[0]!] })),
    async () => void made.push(await decide({ verdict: 'accept', findings: ids.slice(1) })),
    async () => {
      const [posting] = made[0]!.postings
      const row = await test.database.act(who, ({ tx }) =>
        tx.selectFrom('postings').select('figure').where('id', '=', posting!).executeTakeFirstOrThrow(),
      )
      await decide({
        verdict: 'correct',
        findings: [{ id: row.figure! }],
        said: { theme: 'rural' },
        reason: '主题有误',
      })
    },
    async () => {
      const edited = await test.database.act(who, (act) =>
        editEntry(act, made[0]!.entries[0]!, { version: 1, note: '已核对' }),
      )
      if (!edited.ok) throw new Error(edited.refusal.en)
    },
    async () => {
      const [row] = await test.database.act(who, ({ tx }) =>
        tx.selectFrom('postings').select('figure').where('id', '=', made[1]!.postings[0]!).execute(),
      )
      const [finding] = await test.database.act(who, (act) => findingsOf(act, [row!.figure!]))
      const rejected = await decide({ verdict: 'reject', findings: [{ id: finding!.id }], reason: '重复' })
      made.push(rejected)
    },
    async () => void (await decide({ verdict: 'undo', decision: made[2]!.decision })),
  ]
}

/** The book as the tables say it now. */
async function stateOf(test: TestDatabase, who: Who): Promise<unknown> {
  const state = await test.database.act(who, async ({ tx }) => ({
    postings: (await tx.selectFrom('postings').selectAll().where('removed', '=', false).orderBy('id').execute())
      .map(postingFrom)
      .map(without),
    entries: (await tx.selectFrom('entries').selectAll().where('removed', '=', false).orderBy('id').execute()).map(
      entryFrom,
    ),
  }))
  return JSON.parse(JSON.stringify(state))
}

function without({ standing: _, because: __, ...posting }: ReturnType<typeof postingFrom>) {
  return posting
}
