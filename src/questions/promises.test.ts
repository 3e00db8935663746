// The promises of answers, over arbitrary books: no flow is added to a cumulative number, no target counted as a result, no part added to its
// whole, and rivals are never averaged: the number runs over all that any of them says.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { postings as arbitrary } from '../../test/postings.ts'
import { answered } from '../ledger/answered-line.ts'
import { plainContext } from '../ledger/standing.ts'
import { totalsOf, yearOf } from '../ledger/total.ts'
import { type Amount, addAmounts, compare } from '../model/amount.ts'
import type { FindIndicator } from '../model/formulas.ts'
import { indicators } from '../model/indicators.ts'
import type { Posting } from '../model/posting.ts'
import { done } from '../model/refusal.ts'
import { unlimited } from '../model/roles.ts'
import type { Answer } from './answer.ts'
import { type Ask, computed } from './computed.ts'
import type { Source } from './lines.ts'
import { stated } from './stated.ts'

const measureIds: Record<string, string> = { item: 'IND.SIGNED_N', CNY: 'IND.SIGNED_AMT', percent: 'IND.RATE_FUNDED' }
const asked = ['IND.SIGNED_N', 'IND.SIGNED_AMT', 'IND.RATE_FUNDED', 'IND.INVEST_ACTUAL']
const find: FindIndicator = (id) => indicators.get(id) ?? null

/** A book of some postings, and their answers as the product makes them, but for the database. */
function bookOf(postings: readonly Posting[]) {
  const source: Source = {
    act: undefined as never,
    limits: unlimited,
    ties: [],
    linesOf: async ({ year }) => {
      const scope = postings.filter((one) => year === undefined || yearOf(one) === String(year))
      const lines = totalsOf(scope, plainContext, { by: [] })
      return done(lines.map((line) => answered(line, true)))
    },
    tellersOf: async () => new Map(),
  }
  const ask: Ask = async (indicator, scope, { ids, status, stage }) => {
    if (!indicator.counts) return computed({ source, find, ask }, { indicator, scope, ids })
    const counts = { ...indicator.counts, ...(status ? { status } : {}), ...(stage ? { stages: [stage] } : {}) }
    return stated(source, { indicator, counts, scope, ids })
  }
  return ask
}

async function answersOf(postings: readonly Posting[]): Promise<Answer[]> {
  const ask = bookOf(postings)
  const answers: Answer[] = []
  for (const id of asked) {
    for (const year of [undefined, 2022, 2023]) {
      const answer = await ask(find(id)!, year === undefined ? {} : { year }, { ids: true })
      if (answer.ok) answers.push(answer.value)
    }
  }
  return answers
}

const measured = (all: Posting[]) =>
  all.map((one) => ({
    ...one,
    measureId: measureIds[one.unit] ?? null,
    partOf: one.partOf === one.id ? null : one.partOf,
  }))

/** Books whose figures lie apart, and books that speak of one tie in two years, in which every second number contradicts another. */
const books = fc.oneof(
  arbitrary.map(measured),
  arbitrary.map((all) =>
    measured(all).map((one, at) => {
      const year = at % 3 === 0 ? 2022 : 2023
      const plain = { tie: '宁波—凉山', named: false, core: true, from: `${year}-01-01`, to: `${year}-12-31` } as const
      const same = { unit: 'item', counter: '个', measureId: 'IND.SIGNED_N', accrual: 'flow', stage: null } as const
      return { ...one, ...plain, ...(at % 4 === 0 ? {} : same) }
    }),
  ),
)

/** What of the scope lies above a posting (其中 of …), null where that goes in a ring, of which nobody can say what is the whole. */
function above(posting: Posting, byId: ReadonlyMap<string, Posting>): string[] | null {
  const ids: string[] = []
  for (let at = byId.get(posting.partOf ?? ''); at; at = byId.get(at.partOf ?? '')) {
    if (ids.includes(at.id) || at.id === posting.id) return null
    ids.push(at.id)
  }
  return ids
}

const within = (inner: Amount, outer: Amount) =>
  (outer.min === null || (inner.min !== null && compare(outer.min, inner.min) <= 0)) &&
  (outer.max === null || (inner.max !== null && compare(outer.max, inner.max) >= 0))

it('hold over every book', async () => {
  let numbers = 0
  let disputed = 0
  await fc.assert(
    fc.asyncProperty(books, async (all) => {
      const byId = new Map(all.map((one) => [one.id, one]))
      for (const answer of await answersOf(all)) {
        const terms = (answer.behind?.terms ?? []).map((id) => byId.get(id)!)
        for (const { accrual, status, stage, unit, core } of terms) {
          expect([accrual, status, stage, unit, core]).toEqual([
            answer.accrual,
            'actual',
            answer.stage,
            answer.unit,
            true,
          ])
        }
        const ids = new Set(terms.map(({ id }) => id))
        const { year } = answer.scope
        const inScope = new Map(all.filter((one) => !year || yearOf(one) === String(year)).map((one) => [one.id, one]))
        const against = (id: string) => answer.behind!.disputed.find((group) => group.ids.includes(id))?.ids ?? []
        for (const term of terms) {
          // A part that is larger than its whole stands against it.
          const beside = (above(term, inScope) ?? []).filter((whole) => !against(term.id).includes(whole))
          expect(beside.some((whole) => ids.has(whole))).toBe(false)
        }
        if (answer.amount === null) continue
        numbers += 1
        disputed += answer.disputed
        const spreads = answer.behind!.disputed.map(({ spread }) => spread)
        const groups = answer.behind!.disputed.map((group) => group.ids.map((id) => byId.get(id)!))
        const rivals = new Set(groups.flat().map(({ id }) => id))
        const counted = terms.filter(({ id }) => !rivals.has(id))
        expect(answer.amount).toEqual(addAmounts([...counted, ...spreads]))
        for (const [at, group] of groups.entries()) {
          const others = spreads.filter((_, place) => place !== at)
          const fits = (said: Amount) => within(addAmounts([...counted, ...others, said]), answer.amount!)
          // Rivals stand for themselves each; of a whole that several parts exceed together these stand together.
          const together = group.some((whole) => fits(whole) && fits(addAmounts(group.filter((one) => one !== whole))))
          expect(group.every(fits) || together).toBe(true)
        }
      }
    }),
    { numRuns: 300 },
  )
  expect(numbers).toBeGreaterThan(100)
  expect(disputed).toBeGreaterThan(10)
})

it('give every posting of a measure its place: in the number, left out with a reason, or in a line beside it', async () => {
  await fc.assert(
    fc.asyncProperty(books, async (all) => {
      const ask = bookOf(all)
      for (const id of ['IND.SIGNED_N', 'IND.SIGNED_AMT', 'IND.RATE_FUNDED']) {
        const indicator = find(id)!
        const answer = await ask(indicator, {}, { ids: true })
        if (!answer.ok) throw new Error(answer.refusal.en)
        const count = ({ terms, leftOut }: Pick<Answer, 'terms' | 'leftOut'>) =>
          terms + leftOut.reduce((sum, one) => sum + one.count, 0)
        const told = count(answer.value) + answer.value.beside.reduce((sum, line) => sum + count(line), 0)
        expect(told).toBe(all.filter(({ measureId }) => measureId === id).length)
      }
    }),
  )
})

it('add nothing across accruals or stages in a sum, whatever its indicators may be', async () => {
  const sum = { ...find('IND.SIGNED_AMT')!, id: 'own', counts: null }
  const terms = [{ indicator: 'IND.SIGNED_AMT' }, { indicator: 'IND.INVEST_ACTUAL' }]
  await fc.assert(
    fc.asyncProperty(books, async (all) => {
      const mixed = all
        .filter(({ unit }) => unit === 'CNY')
        .map((one, at) => ({ ...one, partOf: null, measureId: at % 2 ? 'IND.INVEST_ACTUAL' : 'IND.SIGNED_AMT' }))
      const ask = bookOf(mixed)
      const answer = await ask(
        { ...sum, formula: { is: 'difference', a: terms[0]!, b: terms[1]! } },
        {},
        { ids: false },
      )
      if (!answer.ok || answer.value.amount === null) return
      const [a, b] = answer.value.parts.map((part) => part.answer!)
      expect([a!.accrual, a!.stage, a!.status]).toEqual([b!.accrual, b!.stage, b!.status])
    }),
  )
})
