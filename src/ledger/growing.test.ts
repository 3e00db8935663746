// Growing groups: what is settled by the days of the new figures alone is what settling the whole group gives, whatever the group holds.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { onEachDatabase } from '../../test/databases.ts'
import { postedBook } from '../../test/posted-book.ts'
import { exactly, posting } from '../../test/postings.ts'
import type { Posting } from '../model/posting.ts'
import type { GroupPosting } from './group-postings.ts'
import { groupsOf } from './groups.ts'
import { grown, large, mayGrow } from './growing.ts'
import { postingFrom } from './postings.ts'
import { seriesOf } from './series.ts'
import { settled, sumOf } from './settled.ts'
import { checkSums } from './verify/sums.ts'

const day = fc.integer({ min: 1, max: 9 }).map((n) => `2023-03-0${n}`)
const days = fc.oneof(
  { weight: 8, arbitrary: day.map((one) => [one, one] as const) },
  { weight: 2, arbitrary: fc.tuple(day, day).map(([a, b]) => (a < b ? ([a, b] as const) : ([b, a] as const))) },
  { weight: 1, arbitrary: fc.constantFrom([null, null] as const, ['2023-01-01', '2023-12-31'] as const) },
)
const amount = fc.constantFrom<Pick<Posting, 'min' | 'max' | 'hedge'>>(
  exactly('4'),
  exactly('4'),
  exactly('17.5'),
  exactly('1200'),
  { min: '1000', max: null, hedge: 'over' },
  { min: '5', max: '5', hedge: 'about' },
  { min: null, max: '9', hedge: 'under' },
)
const figure = fc
  .record({ days, amount, core: fc.integer({ min: 0, max: 9 }).map((n) => n > 0) })
  .map(({ days: [from, to], amount: said, core }) => ({ from, to, ...said, core }))
const group = fc.tuple(
  fc.array(figure, { minLength: 1, maxLength: 25 }),
  fc.array(figure, { minLength: 1, maxLength: 6 }),
)

/** Figures of one tie and year, in the order of their ids, those of `from` on. */
function figuresOf(said: readonly Partial<Posting>[], from = 0): GroupPosting[] {
  return said.map((one, at) => {
    const id = `00000000-0000-7000-8000-${String(from + at).padStart(12, '0')}`
    const made = { ...posting({ ...one, id, tie: '宁波—凉山', accrual: 'flow' }), regions: ['330200'], year: 2023 }
    return { ...made, series: seriesOf(made), standing: 'counted', because: null, chosenOver: [] }
  })
}

const none: ReadonlySet<string> = new Set()

describe('a group that grows', () => {
  it('has the sum, the standings and the doubts that settling it whole gives', () => {
    let told = 0
    fc.assert(
      fc.property(group, ([before, more]) => {
        const [old, fresh] = [figuresOf(before), figuresOf(more, before.length)]
        const [key] = groupsOf(old)
        const was = settled(old)
        for (const one of old)
          Object.assign(one, {
            standing: was.standings.get(one.id)!.reason,
            because: was.standings.get(one.id)!.because,
          })
        const kept = sumOf(key!, was, none)
        if (!mayGrow(kept, fresh)) return
        const growth = grown({ kept, old, fresh })
        if (!growth) return
        told += 1
        const whole = settled([...old, ...fresh])
        expect(growth.row).toEqual(sumOf(key!, whole, none))
        const looked = growth.made.standings
        for (const [id, standing] of whole.standings) {
          const recorded = old.find((one) => one.id === id)
          const now = looked.has(id)
            ? growth.made.standings.get(id)
            : { reason: recorded!.standing, because: recorded!.because }
          expect(now).toEqual(standing)
        }
        const doubts = whole.rivals.filter(({ subjects }) => subjects.some((id) => looked.has(id)))
        expect(new Set(growth.made.rivals.map((one) => JSON.stringify(one)))).toEqual(
          new Set(doubts.map((one) => JSON.stringify(one))),
        )
      }),
      { numRuns: 2_000 },
    )
    expect(told).toBeGreaterThan(120)
  })

  it('is settled whole where a figure is undated, of another theme, a part, or of several ties', () => {
    const old = figuresOf(Array.from({ length: large }, () => ({ from: '2023-03-01', to: '2023-03-01' })))
    const kept = sumOf(groupsOf(old)[0]!, settled(old), none)
    const fresh = (different: Partial<Posting>) =>
      figuresOf([{ from: '2023-03-02', to: '2023-03-02', ...different }], large)
    expect(mayGrow(kept, fresh({}))).toBe(true)
    expect(mayGrow(kept, fresh({ from: null, to: null }))).toBe(false)
    expect(mayGrow(kept, fresh({ partOf: old[0]!.id }))).toBe(false)
    expect(mayGrow(kept, fresh({ theme: 'honour' }))).toBe(false)
    expect(mayGrow(undefined, fresh({}))).toBe(false)
    expect(mayGrow({ ...kept, reasons: { part: 1 } }, fresh({}))).toBe(false)
    expect(mayGrow({ ...kept, regions: null }, fresh({}))).toBe(false)
  })
})

/** A year of single days, of which a third comes later, for two months; a few speak of more days, so that theirs is settled whole. */
const year = Array.from({ length: 3 * large }, (_, at) => {
  const [from, value] = [`2023-0${1 + (at % (at % 3 === 1 ? 2 : 7))}-${10 + (at % 19)}`, String(5 + at * 100)]
  const measureId = ['FUND.FISCAL', 'FUND.FISCAL', 'PPL.CADRE_SENT'][at % 3]!
  const to = measureId === 'PPL.CADRE_SENT' && at % 50 === 2 ? '2023-12-31' : from
  return posting({ id: `p${at}`, tie: '宁波—凉山', measureId, accrual: 'flow', ...exactly(value), from, to })
})

onEachDatabase('a large group', (test) => {
  it('is kept as its figures make it, and so are its doubts', async () => {
    const who = await postedBook(test, year)
    await test.database.act(who, async (act) => {
      const wrong: string[] = []
      await checkSums(act, (_, subject) => wrong.push(subject))
      expect(wrong).toEqual([])
      const all = await act.tx.selectFrom('postings').selectAll().where('workspace', '=', who.workspace).execute()
      const groups = [...Map.groupBy(all.map(postingFrom), ({ series }) => series).values()]
      const doubts = await act.tx
        .selectFrom('doubts')
        .select('subjects')
        .where('workspace', '=', who.workspace)
        .where('state', '=', 'open')
        .execute()
      const told = groups.flatMap((own) => settled(own).rivals.map(({ subjects }) => subjects.join()))
      expect(doubts.map(({ subjects }) => subjects.join()).sort()).toEqual(told.sort())
      expect(told.length).toBeGreaterThan(20)
    })
  })
})
