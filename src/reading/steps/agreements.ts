// Agreements (协议): what a document says was signed, by its title between 《》 or by its parties and its name, with the day.
// A plan or an opinion in 《》 was not signed, and 签订协议23份 is a figure.
import type { Span } from '../../model/evidence.ts'
import type { Day } from '../../model/period.ts'
import type { Copy } from '../copy.ts'
import { ownAgreement } from './agreements/own.ts'
import { titledIn } from './agreements/titled.ts'
import { type Name, untitledIn } from './agreements/untitled.ts'
import type { BodyMention } from './bodies/body.ts'
import type { PlaceMention } from './places/mention.ts'
import { dayBefore } from './ties/since.ts'
import { startingIn, stretchesOf, taker } from './ties/stretches.ts'
import { wordList, wordsBetween } from './ties/words.ts'
import type { TimeMention } from './times.ts'

/** What the agreements of a document are found from. */
export type AgreementSources = {
  copy: Copy
  places: readonly PlaceMention[]
  bodies: readonly BodyMention[]
  times: readonly TimeMention[]
}

/** An agreement with its words in the copy. `title`: as printed between 《》, or composed: 甲市与乙市战略合作协议. */
export type FoundAgreement = Span & { title: string; date: Day | null }

/** Words of signing (签署用语): an agreement is one only where its sentence has one of them. */
const signing = wordList([
  ['sign' as const, '签订 签署 签定 签下 签了 签约 签字 互签 续签 达成 缔结 订立 草签 换文 签有 签成'],
])

/** The agreements that a document says were signed, in order. */
export function findAgreements({ copy, places, bodies, times }: AgreementSources): FoundAgreement[] {
  const own = ownAgreement(copy, times)
  if (own) return [own]
  const signings = wordsBetween(signing, copy.text, 0, copy.text.length)
  if (signings.length === 0) return []
  const words = taker(signings)
  const found: (FoundAgreement & { paragraph: number })[] = []
  const titles = new Set<string>()
  for (const sentence of stretchesOf(copy)) {
    const signed = words(sentence.end)
    if (signed.length === 0) continue
    const known = { signed, names: namesIn(sentence, places, bodies) }
    const titled = titledIn(copy.text, sentence, signed)
    for (const { start, end, title } of [...titled, ...untitledIn(copy.text, sentence, { ...known, titled })]) {
      if (titles.has(title) || found.slice(-20).some((one) => one.title.endsWith(title))) continue
      titles.add(title)
      const { paragraph } = sentence
      found.push({ start, end, title, date: dayBefore(copy, times, { at: start, paragraph }), paragraph })
    }
  }
  return withoutHeadlines(copy, found)
}

/** The places and organisations of a sentence in order, the longer first where two begin at once. */
function namesIn(sentence: Span, places: readonly PlaceMention[], bodies: readonly BodyMention[]): Name[] {
  const names: Name[] = [...startingIn(sentence, places), ...startingIn(sentence, bodies)]
  return names.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** A headline that tells of a signing is no second agreement beside the text that reports it. */
function withoutHeadlines(copy: Copy, found: readonly (FoundAgreement & { paragraph: number })[]): FoundAgreement[] {
  const body = found.filter(
    ({ title, paragraph }) => title.startsWith('《') || copy.paragraphs[paragraph]?.kind !== 'heading',
  )
  return (body.length ? body : [...found])
    .map(({ paragraph: _, ...agreement }) => agreement)
    .sort((a, b) => a.start - b.start)
}
