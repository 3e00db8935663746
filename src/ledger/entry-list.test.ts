// The table of entries: beside each entry its latest figures, however many those beside it have.
import { expect, it } from 'vitest'
import { onEachDatabase } from '../../test/databases.ts'
import { postedBook } from '../../test/posted-book.ts'
import { posting } from '../../test/postings.ts'
import { unlimited } from '../model/roles.ts'
import type { BookEntry } from './entries.ts'
import { withFigures } from './entry-list.ts'

onEachDatabase('the table of entries', (test) => {
  it('has the latest figures of each', async () => {
    const days = Array.from({ length: 28 }, (_, at) => `2023-02-${String(at + 1).padStart(2, '0')}`)
    const who = await postedBook(test, [
      ...days.map((day) => posting({ id: day, entry: '援助资金', from: day, to: day })),
      posting({ id: 'early', entry: '联席会议', from: '2021-01-01', to: '2021-01-01' }),
    ])
    await test.database.act(who, async (act) => {
      const rows = await act.tx.selectFrom('postings').select(['entry', 'to_day']).execute()
      const idOf = (day: string) => rows.find(({ to_day }) => to_day === day)!.entry!
      const entries = [idOf(days[0]!), idOf('2021-01-01')].map((id) => ({ id, tie: null }) as BookEntry)
      const shown = await withFigures(act, entries, { limits: unlimited })
      expect(shown.map(({ figures }) => figures.map(({ to }) => to))).toEqual([
        days.toReversed().slice(0, 20),
        ['2021-01-01'],
      ])
    })
  })
})
