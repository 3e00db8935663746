// A change of form does not change what is read: each variant of every gold text gives the figures of the text as it came.
// The share that is kept is printed for each variant, so that a weak spot shows before it fails.
import { Converter } from 'opencc-js'
import { expect, it } from 'vitest'
import { goldSets } from '../golden/gold.ts'
import type { Figure } from '../src/model/figure.ts'
import { read } from '../src/reading/read.ts'
import { toTraditional, type Variant, variants } from './variants.ts'

/** The least share of figures that every variant must keep: the number itself, and with it the period and the parties. */
const demanded = { number: 0.98, whole: 0.85 }

const texts = goldSets().flatMap((set) => set.texts)
const simplify = Converter({ from: 't', to: 'cn' })
const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }

/** A quote as it would stand in a plain simplified text, so that quotes of variants can be compared. */
function plain(quote: string): string {
  const unmarked = quote.replace(/<[^>]*>/g, '').replace(/&\w+;/g, (entity) => entities[entity] ?? entity)
  return simplify(unmarked.normalize('NFKC').replace(/\s/g, ''))
}

const numberOf = (one: Figure) => [plain(one.quote), one.min, one.max, one.hedge, one.unit].join(' ')
const wholeOf = (one: Figure) => [numberOf(one), one.period?.join('/'), one.parties.join('、')].join(' ')

/** How many of two lists agree, as a share of both: missing and added figures count alike. */
function kept(before: string[], after: string[]): { same: number; all: number } {
  const left = new Map<string, number>()
  for (const one of before) left.set(one, (left.get(one) ?? 0) + 1)
  let same = 0
  for (const one of after) {
    const count = left.get(one) ?? 0
    if (count > 0) same++
    left.set(one, count - 1)
  }
  return { same: 2 * same, all: before.length + after.length }
}

async function shareKept(variant: Variant): Promise<{ number: number; whole: number; lost: string[] }> {
  const total = { number: { same: 0, all: 0 }, whole: { same: 0, all: 0 } }
  const lost: string[] = []
  for (const { gold, text } of texts) {
    const { published, title } = gold.doc
    const before = read({ text, published, title }).figures
    const after = read({ ...(await variant.of(text)), published, title }).figures
    for (const [name, of] of [
      ['number', numberOf],
      ['whole', wholeOf],
    ] as const) {
      // biome-ignore format: a pair a line
      const { same, all } = kept(before.map(of), after.map(of))
      total[name].same += same
      total[name].all += all
    }
    lost.push(...difference(gold.doc.id, before, after))
  }
  return { number: total.number.same / total.number.all, whole: total.whole.same / total.whole.all, lost }
}

/** What one list has and the other has not, for the report of a failure. Held-out texts stay unseen. */
function difference(id: string, before: Figure[], after: Figure[]): string[] {
  if (id.startsWith('4')) return []
  const [old, now] = [before.map(numberOf), after.map(numberOf)]
  const gone = old.filter((one) => !now.includes(one)).map((one) => `${id} - ${one}`)
  return [...gone, ...now.filter((one) => !old.includes(one)).map((one) => `${id} + ${one}`)]
}

it.each(variants.map((variant) => [variant.name, variant] as const))('%s', async (name, variant) => {
  const { number, whole, lost } = await shareKept(variant)
  const percent = (share: number) => `${(100 * share).toFixed(1)}%`
  console.log(`${name.padEnd(30)} numbers ${percent(number)}  with period and parties ${percent(whole)}`)
  if (process.env.VARIANTS === 'list') console.log(lost.join('\n'))
  expect(number, lost.slice(0, 40).join('\n')).toBeGreaterThanOrEqual(demanded.number)
  expect(whole).toBeGreaterThanOrEqual(demanded.whole)
})

it('a traditional text is as long as the simplified one, so that nothing but the characters changed', () => {
  for (const { text } of texts) expect(toTraditional(text, 'tw').length).toBe(text.length)
})
