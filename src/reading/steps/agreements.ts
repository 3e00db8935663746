// Agreements (协议): what a document says was signed, by its title between 《》 or by its parties and its name, with the day.
// A plan or an opinion in 《》 was not signed, and 签订协议23份 is a figure.
import type { Span } from '../../model/evidence.ts'
import type { Day } from '../../model/period.ts'
import type { Copy, Sentence } from '../copy.ts'
import { titledIn } from './agreements/titled.ts'
import { untitledIn } from './agreements/untitled.ts'
import type { BodyMention } from './bodies.ts'
import type { PlaceMention } from './places.ts'
import { dayBefore } from './ties/since.ts'
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
  const words = wordsBetween(signing, copy.text, 0, copy.text.length)
  const names = [...places, ...bodies].sort((a, b) => a.start - b.start || b.end - a.end)
  const found: FoundAgreement[] = []
  const titles = new Set<string>()
  const next = { word: 0, name: 0 }
  for (const sentence of copy.sentences) {
    const ends = { word: passed(words, next.word, sentence), name: passed(names, next.name, sentence) }
    if (ends.word > next.word) {
      const signed = words.slice(next.word, ends.word)
      const titled = titledIn(copy.text, sentence, signed)
      const spans = [
        ...titled,
        ...untitledIn(copy.text, sentence, { signed, titled, names: names.slice(next.name, ends.name) }),
      ]
      for (const { start, end, title } of spans) {
        if (titles.has(title) || found.slice(-20).some((one) => one.title.endsWith(title))) continue
        titles.add(title)
        found.push({ start, end, title, date: dayBefore(copy, times, { at: start, paragraph: sentence.paragraph }) })
      }
    }
    Object.assign(next, ends)
  }
  return withoutHeadlines(copy, found)
}

/** A headline that tells of a signing is no second agreement beside the text that reports it. */
function withoutHeadlines(copy: Copy, found: readonly FoundAgreement[]): FoundAgreement[] {
  const headed = (one: FoundAgreement) => copy.paragraphs.some(({ start, end, kind }) => kind === 'heading' && start <= one.start && one.end <= end)
  const body = found.filter((one) => one.title.startsWith('《') || !headed(one))
  return (body.length ? body : [...found]).sort((a, b) => a.start - b.start)
}

function passed(list: readonly Span[], from: number, sentence: Sentence): number {
  let end = from
  while (end < list.length && list[end]!.start < sentence.end) end++
  return end
}
