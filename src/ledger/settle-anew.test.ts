// Settling anew: a book whose totals older rules have made is what today's rules make it, once it was settled; a new book needs none of it.
import { expect, it } from 'vitest'
import { onEachDatabase } from '../../test/databases.ts'
import { postedBook } from '../../test/posted-book.ts'
import { exactly, posting } from '../../test/postings.ts'
import { beginBook } from './book.ts'
import { booksOfOlderRules, settleAnew } from './settle-anew.ts'
import { checkSums } from './verify/sums.ts'

const year = { from: '2023-01-01', to: '2023-12-31', accrual: 'flow' } as const
const figures = [
  posting({ id: 'all', tie: null, parties: ['宁波市'], ...year, ...exactly('7') }),
  posting({ id: 'one', tie: '宁波—凉山', ...year, ...exactly('18') }),
  posting({ id: 'other', tie: '宁波—凉山', ...year, ...exactly('21') }),
]

onEachDatabase('a book of older rules', (test) => {
  it('is settled by today’s rules, doubts across its ties too', async () => {
    const who = await postedBook(test, figures)
    const { database } = test
    const wrong = async () => {
      const found: string[] = []
      await database.act(who, (act) => checkSums(act, (_, subject) => found.push(subject)))
      return found.length
    }
    const doubts = () =>
      database.act(who, async ({ tx, workspace }) => {
        const open = tx.selectFrom('doubts').select('subjects').where('workspace', '=', workspace)
        return (await open.where('state', '=', 'open').execute()).map(({ subjects }) => subjects.length).sort()
      })
    const before = await doubts()
    expect(before.length).toBeGreaterThan(0)
    await database.act(who, async ({ tx, workspace }) => {
      await tx.insertInto('workspaces').values({ workspace, name: '旧', created_at: new Date() }).execute()
      await tx.updateTable('sums').set({ least: null, terms: 9 }).where('workspace', '=', workspace).execute()
      await tx.updateTable('postings').set({ standing: 'counted' }).where('workspace', '=', workspace).execute()
      await tx.deleteFrom('doubts').where('workspace', '=', workspace).execute()
    })
    expect(await wrong()).toBeGreaterThan(0)
    expect(await booksOfOlderRules(database)).toContain(who.workspace)
    await settleAnew(database, who)
    expect(await wrong()).toBe(0)
    expect(await doubts()).toEqual(before)
    expect(await booksOfOlderRules(database)).not.toContain(who.workspace)
  })

  it('is not one that begins today', async () => {
    const workspace = await beginBook(test.database, { name: '新', by: 'li' })
    expect(await booksOfOlderRules(test.database)).not.toContain(workspace)
  })
})
