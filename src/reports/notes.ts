// Notes (脚注): what stands at the foot of the page for a number: which document states it, of which day, in which sentence; for a sum its terms;
// for a number without evidence, that it has none.
import type { Answer, Source } from './text.ts'

/** The sources of a report, by the figure. */
export type Sources = Readonly<Record<string, Source>>

/** So many sources are told in one note; the evidence pack has all. */
const mostSources = 6
/** So much of a sentence is quoted around the number. */
const mostQuoted = 72

/** Whether a number has a note: what the book states or adds up; a day or a name stands with its number. */
export const hasNote = ({ sort, made }: Answer): boolean =>
  sort === 'figure' || sort === 'sum' || sort === 'change' || (sort === 'score' && made !== null)

/** The sentences of a note. */
export function noteOf(answer: Answer, sources: Sources): string[] {
  const ids = [...new Set([...answer.terms, ...answer.same])]
  const told = [...new Set(ids.flatMap((id) => (sources[id] ? [sourceText(sources[id])] : [])))]
  const rest = told.length > mostSources ? ['其余出处见佐证材料。'] : []
  if (answer.more !== undefined) rest.push('未列出的各项见台账。')
  const lost = ids.some((id) => !sources[id]) ? ['尚有数据缺少出处，待补。'] : []
  return [...madeOf(answer), ...told.slice(0, mostSources), ...rest, ...lost]
}

function madeOf({ sort, made }: Answer): string[] {
  if (made === null) return []
  if (sort === 'figure' || sort === 'score') return [`依据：${made}。`]
  return [sort === 'sum' ? `由下列各项相加：${made}。` : `与${made}相比。`]
}

/** 《材料》（2025年1月1日，第3页）：“……”。 */
export function sourceText(source: Source): string {
  if (source.by === 'report') {
    const day = source.signedAt === null ? '' : `（${dayOf(source.signedAt.slice(0, 10))}签报）`
    return `${source.unit}报送《${source.title}》${day}。`
  }
  const { document, page, cell } = source
  const place = [
    document.published === null ? '' : dayOf(document.published),
    page === null ? '' : `第${page}页`,
    cell ?? '',
  ]
  const told = place.filter((one) => one !== '').join('，')
  return `《${document.title ?? document.name}》${told === '' ? '' : `（${told}）`}：“${quoted(source)}”。`
}

const dayOf = (day: string) => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日')

/** The sentence on one line, cut around the number where it is long. */
export function quoted({ sentence, inSentence, quote }: Extract<Source, { by: 'document' }>): string {
  const flat = (text: string) => text.replace(/\s+/g, '')
  if (inSentence === null) return flat(quote)
  const [before, after] = [flat(sentence.slice(0, inSentence[0])), flat(sentence.slice(inSentence[1]))]
  const own = flat(quote)
  const room = Math.max(0, mostQuoted - own.length)
  const [left, right] = [Math.min(before.length, Math.floor(room / 2)), Math.min(after.length, Math.ceil(room / 2))]
  // A number is never cut in two.
  const begin = left < before.length ? `…${before.slice(before.length - left).replace(/^[\d.,％%]+/, '')}` : before
  const end = right < after.length ? `${after.slice(0, right).replace(/[\d.,]+$/, '')}…` : after.replace(/[。；;]$/, '')
  return begin + own + end
}
