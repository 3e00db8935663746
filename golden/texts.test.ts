// The gold texts are themselves sound: a wrong quote or an overlap in them would teach the reading a mistake.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Span } from '../src/model/evidence.ts'
import { overlap } from './agree.ts'
import { goldIn, ownTexts } from './gold.ts'

const texts = goldIn(ownTexts)
const manifestLine = z.object({ id: z.string(), file: z.string(), published: z.string().nullable() })

/** Pairs of neighbours that share characters. */
function overlaps(spans: Span[]): Span[][] {
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  return sorted.slice(1).flatMap((span, at) => (overlap(sorted[at]!, span) > 0 ? [[sorted[at]!, span]] : []))
}

it('there are at least thirty, with every text beside its annotation and every annotation beside its text', () => {
  const endings = (ending: string) =>
    readdirSync(ownTexts)
      .filter((name) => name.endsWith(ending))
      .map((name) => name.slice(0, -ending.length))
      .sort()
  expect(endings('.json')).toEqual(endings('.txt'))
  expect(texts.length).toBeGreaterThanOrEqual(30)
})

it('the manifests name every text with its date, so that the command line reads them as the score does', () => {
  const manifests = readdirSync(ownTexts).filter((name) => name.endsWith('.jsonl'))
  const lines = manifests.flatMap((name) => readFileSync(join(ownTexts, name), 'utf8').split('\n').filter(Boolean))
  const listed = lines.map((line) => manifestLine.parse(JSON.parse(line)))
  expect(listed.map(({ id, published }) => `${id} ${published}`).sort()).toEqual(
    texts.map(({ gold }) => `${gold.doc.id} ${gold.doc.published}`).sort(),
  )
  for (const { id, file } of listed) expect(file).toBe(`${id}.txt`)
})

describe.each(texts.map((text) => [text.gold.doc.id, text] as const))('%s', (_, { gold, text }) => {
  const quoted = { figures: gold.figures, ignore: gold.ignore, ties: gold.ties, agreements: gold.agreements }
  it.each(Object.entries(quoted))('%s quote the text exactly', (_name, list) => {
    for (const one of list) expect(text.slice(one.start, one.end)).toBe(one.quote)
  })

  it('its figures do not overlap one another or what is ignored', () => {
    expect(overlaps([...gold.figures, ...gold.ignore])).toEqual([])
  })

  it('its intervals say what its hedges say', () => {
    for (const { quote, hedge, min, max } of gold.figures) {
      if (hedge === 'exact' || hedge === 'about') expect([quote, min]).toEqual([quote, max])
      if (hedge === 'over') expect([quote, max]).toEqual([quote, null])
      if (hedge === 'under') expect([quote, min]).toEqual([quote, null])
      if (min !== null && max !== null) expect(min, quote).toBeLessThanOrEqual(max)
    }
  })

  it('is in simplified or traditional characters as it says', () => {
    const traditional = /[國萬與億業個億]/u.test(text)
    expect(gold.doc.script).toBe(traditional ? 'hant' : 'hans')
  })
})
