// The past of a book: whatever is done to it, what the lists said at each moment can be asked for afterwards, and is told by the revisions
// alone.
import { expect, it } from 'vitest'
import { onEachDatabase, type TestDatabase } from '../../test/databases.ts'
import { imported } from '../../test/imported.ts'
import { unlimited } from '../model/roles.ts'
import { beginBook } from './book.ts'
import { decideIn } from './decide.ts'
import { addEntries, editEntry, entryFrom, removeEntry } from './entries.ts'
import { entriesAsOf, postingPageAsOf, postingsAsOf, revisionPage, tiesAsOf, totalsAsOf } from './history.ts'
import { postingFrom } from './postings.ts'
import { relink } from './relink.ts'
import { addTies, editTie, tiesOf } from './ties.ts'
import { linesOf } from './totals.ts'
import { verifyBook } from './verify.ts'

const texts = [
  '2023年，宁波市与黄冈市签约项目15个，总投资额45.3亿元。全年，宁波市向黄冈市拨付财政援助资金1.2亿元。',
  '2023年，宁波市与黄冈市签约项目17个。截至2023年底，宁波市与黄冈市累计互派干部48名。',
  '2022年，大连市与本溪市签约项目9个，其中工业项目4个。2022年，大连市与本溪市举办招聘会3场。',
  '宁波市与丽水市于2021年5月签署山海协作协议，结为结对城市。2023年，宁波市帮助丽水市销售农产品2.1亿元。',
]

onEachDatabase('history', (test) => {
  it.each([1, 7, 42])('gives back every past state, by chance %i', async (seed) => {
    const who = await filled(test)
    const chance = chanceOf(seed)
    const moments: { at: Date; state: unknown }[] = []
    const kept: string[] = []
    for (let step = 0; step < 30; step++) {
      const [name, operation] = oneOf(operations, chance)!
      if (await operation(test, who, chance)) kept.push(name)
      await pause()
      moments.push({ at: new Date(), state: await stateOf(test, who) })
      await pause()
    }
    expect(new Set(kept).size, kept.join(' ')).toBeGreaterThan(4)
    for (const { at, state } of moments) expect(await pastState(test, who, at)).toEqual(state)
    expect(await test.database.act(who, verifyBook)).toMatchObject({ faults: [] })
  })

  it('goes through the log and the past by pages', async () => {
    const who = await filled(test)
    const from = new Date()
    for (let times = 0; times < 30; times++) await acceptOne(test, who, () => 0)
    const [log, before, pages] = await test.database.act(who, async (act) => [
      await revisionPage(act, { kind: 'posting', from, to: new Date() }, { limit: 3 }),
      await revisionPage(act, { kind: 'posting', to: new Date(from.getTime() - 1) }, { limit: 3 }),
      await pagesOf((cursor) => postingPageAsOf(act, new Date(), {}, { limit: 2, cursor })),
    ])
    expect(log.items).toHaveLength(3)
    expect(log.next).not.toBeNull()
    expect(before.items).toEqual([])
    const all = await test.database.act(who, (act) => postingsAsOf(act, new Date()))
    expect(pages).toEqual(all)
    const only = { limits: { ...unlimited, regions: ['210000'] } }
    const liaoning = await test.database.act(who, (act) => postingsAsOf(act, new Date(), only))
    expect(liaoning).toEqual(all.filter(({ parties }) => parties.includes('大连市')))
    expect(liaoning.length).toBeGreaterThan(0)
  })
})

async function pagesOf<T>(page: (cursor: string | null) => Promise<{ items: T[]; next: string | null }>): Promise<T[]> {
  const items: T[] = []
  for (let cursor: string | null = null; ; ) {
    const piece = await page(cursor)
    items.push(...piece.items)
    cursor = piece.next
    if (cursor === null) return items
  }
}

type Who = { workspace: string; by: string }
type Chance = () => number

const pause = () => new Promise((resolve) => setTimeout(resolve, 3))

/** The same chances every time (mulberry32). */
function chanceOf(seed: number): Chance {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const oneOf = <T>(all: readonly T[], chance: Chance): T | undefined => all[Math.floor(chance() * all.length)]

async function filled(test: TestDatabase): Promise<Who> {
  const workspace = await beginBook(test.database, { name: '宁波市', by: 'li' })
  for (const text of texts) await imported(test, workspace, text)
  return { workspace, by: 'li' }
}

/** What can be done to a book; each says whether it was done or refused. */
type Operation = (test: TestDatabase, who: Who, chance: Chance) => Promise<boolean>

const decided = async (test: TestDatabase, who: Who, wish: Parameters<typeof decideIn>[2]) =>
  (await decideIn(test.database, who, wish)).ok

const findingsIn = (test: TestDatabase, who: Who, states: readonly string[]) =>
  test.database.act(who, ({ tx }) =>
    tx
      .selectFrom('findings')
      .selectAll()
      .where('state', 'in', [...states])
      .orderBy('id')
      .execute(),
  )

const acceptOne: Operation = async (test, who, chance) => {
  const finding = oneOf(await findingsIn(test, who, ['waiting', 'rejected']), chance)
  return finding !== undefined && decided(test, who, { verdict: 'accept', findings: [{ id: finding.id }] })
}

const operations: [string, Operation][] = [
  ['accept', acceptOne],
  ['accept', acceptOne],
  ['accept', acceptOne],
  [
    'correct',
    async (test, who, chance) => {
      const figures = (await findingsIn(test, who, ['accepted'])).filter(({ sort }) => sort === 'figure')
      const finding = oneOf(figures, chance)
      if (!finding) return false
      const said = oneOf(
        [{ theme: 'rural' }, { min: 7, max: 7, hedge: 'exact' }, { parties: ['宁波市', '丽水市'] }],
        chance,
      )!
      return decided(test, who, { verdict: 'correct', findings: [{ id: finding.id }], said, reason: '核对原文' })
    },
  ],
  [
    'reject',
    async (test, who, chance) => {
      const finding = oneOf(await findingsIn(test, who, ['waiting', 'accepted']), chance)
      return (
        finding !== undefined &&
        decided(test, who, { verdict: 'reject', findings: [{ id: finding.id }], reason: '与合作无关' })
      )
    },
  ],
  [
    'choose',
    async (test, who, chance) => {
      const doubts = await test.database.act(who, ({ tx }) =>
        tx.selectFrom('doubts').selectAll().where('code', '=', 'rivals').where('state', '=', 'open').execute(),
      )
      const [posting, ...over] = oneOf(doubts, chance)?.subjects ?? []
      return posting !== undefined && decided(test, who, { verdict: 'choose', posting, over, reason: '以统计局为准' })
    },
  ],
  [
    'undo',
    async (test, who, chance) => {
      const decisions = await test.database.act(who, ({ tx }) =>
        tx.selectFrom('decisions').select('id').where('undone_by', 'is', null).orderBy('id').execute(),
      )
      const decision = oneOf(decisions, chance)
      return decision !== undefined && decided(test, who, { verdict: 'undo', decision: decision.id })
    },
  ],
  [
    'edit entry',
    async (test, who, chance) => {
      const entry = oneOf(await entriesNow(test, who), chance)
      if (!entry) return false
      const { id, version } = entry
      return (await test.database.act(who, (act) => editEntry(act, id, { version, note: `已核对${chance()}` }))).ok
    },
  ],
  [
    'add entry',
    async (test, who, chance) => {
      const shape = { kind: 'project', stage: null, from: null, to: null, tie: null, programme: null } as const
      const draft = { ...shape, name: `项目${chance()}`, named: true, parties: [], properties: {}, note: null }
      return (await test.database.act(who, (act) => addEntries(act, [draft]))).ok
    },
  ],
  [
    'remove entry',
    async (test, who, chance) => {
      const entry = oneOf(await entriesNow(test, who), chance)
      if (!entry) return false
      const { id, version } = entry
      return (await test.database.act(who, (act) => removeEntry(act, id, { version, why: '重复' }))).ok
    },
  ],
  [
    'add tie',
    async (test, who) =>
      test.database.act(who, async (act) => {
        const draft = {
          kind: 'sister_city',
          programme: null,
          a: '大连市',
          b: '本溪市',
          since: null,
          until: null,
        } as const
        const rest = { parent: null, source: null, note: null }
        await relink(act, await addTies(act, [{ ...draft, ...rest }], 'person'), null)
        return true
      }),
  ],
  [
    'edit tie',
    async (test, who, chance) =>
      test.database.act(who, async (act) => {
        const { id, version } = oneOf(await tiesOf(act), chance)!
        return (await editTie(act, id, { version, note: `备注${chance()}` })).ok
      }),
  ],
]

const entriesNow = (test: TestDatabase, who: Who) =>
  test.database.act(who, async ({ tx }) =>
    (await tx.selectFrom('entries').selectAll().where('removed', '=', false).orderBy('id').execute()).map(entryFrom),
  )

/** The book as the tables say it now. */
async function stateOf(test: TestDatabase, who: Who): Promise<unknown> {
  const entries = await entriesNow(test, who)
  return test.database.act(who, async (act) => {
    const rows = await act.tx.selectFrom('postings').selectAll().where('removed', '=', false).orderBy('id').execute()
    const [postings, ties] = [rows.map(postingFrom), await tiesOf(act)]
    const totals = linesOf(postings, { by: ['region', 'year'], limits: unlimited }, ties)
    return { postings: postings.map(without), entries, ties, totals }
  })
}

/** The same by the revisions. */
async function pastState(test: TestDatabase, who: Who, at: Date): Promise<unknown> {
  return test.database.act(who, async (act) => {
    const totals = await totalsAsOf(act, at, { by: ['region', 'year'] })
    return {
      postings: (await postingsAsOf(act, at)).map(without),
      entries: await entriesAsOf(act, at),
      ties: await tiesAsOf(act, at),
      totals: totals.ok ? totals.value : totals,
    }
  })
}

function without({ standing: _, because: __, ...posting }: ReturnType<typeof postingFrom>) {
  return posting
}
