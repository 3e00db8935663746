// Questions in words answered (文字答问): what was understood becomes scopes, each indicator is asked of each, and what makes the answers not
// comparable stands beside them, as what was not understood does.
import type { BookTie } from '../ledger/ties.ts'
import type { Indicator } from '../model/indicators.ts'
import { measures } from '../model/measures.ts'
import type { Day } from '../model/period.ts'
import type { Place } from '../model/place.ts'
import { type ProgrammeId, programmes } from '../model/programmes.ts'
import { done, type Outcome, refused } from '../model/refusal.ts'
import { covers } from '../model/roles.ts'
import type { Answers } from './answers.ts'
import { type Column, type ComparedRow, comparison } from './comparison.ts'
import { type Question, questionIn } from './question.ts'
import { rankedBy } from './ranked-words.ts'
import type { Place as RankedPlace } from './ranking.ts'
import type { Scope } from './scope.ts'

/** The place of each column among `of` that have a number; `compared` of `there` that have a figure were looked at. */
export type RankedColumns = { places: RankedPlace[]; of: number; compared: number; there: number }

/** A question with its answers: a row for each indicator, in it an answer for each column; `ranked` where a ranking was asked for. */
export type AnsweredWords = {
  question: Question
  columns: Column[]
  rows: ComparedRow[]
  ranked: RankedColumns | null
}

/** Answers a question in words, asked on a day. Refused where nothing of it was understood. */
export async function answeredWords(
  answers: Answers,
  { words, today, ids }: { words: string; today: Day; ids: boolean },
): Promise<Outcome<AnsweredWords>> {
  const own = answers.indicators.filter((one) => one.own)
  const { ties } = answers.source
  const places = new Set(ties.flatMap(({ a, b }) => [a, b]))
  const question = questionIn(words, today, { own, places })
  if (question.understood.every(({ as }) => as === 'asks')) return notAQuestion(words)
  const named = question.indicators.flatMap((id) => answers.find(id) ?? [])
  if (question.asks.ranking) {
    if (question.asks.change) return rankedByChange()
    return named[0] ? rankedWords(answers, question, { indicator: named[0], ids }) : rankedByWhat(question)
  }
  const columns = columnsOf(question, ties)
  const indicators = named.length > 0 ? named : inTheme(answers.indicators, question)
  // Where nothing was named, what the book holds is shown, and not everything that could be asked.
  const held = named.length === 0
  const asked = { indicators, columns, ids, held, status: question.status ?? undefined }
  const rows = await comparison(answers, asked)
  return rows.ok ? done({ question, columns, rows: rows.value, ranked: null }) : rows
}

/** Who stands first; of what is asked besides, the first indicator alone can be ranked by. */
async function rankedWords(
  answers: Answers,
  question: Question,
  { indicator, ids }: { indicator: Indicator; ids: boolean },
): Promise<Outcome<AnsweredWords>> {
  const { places, programme, years, period } = question
  const [region, counterpart] = places.flatMap(({ code }) => code ?? [])
  const [from, to] = period ?? (years.length > 1 ? [`${years[0]}-01-01`, `${years.at(-1)}-12-31`] : [])
  const when = from && to ? { from, to } : years[0] ? { year: years[0] } : {}
  const where = { ...(region ? { region } : {}), ...(counterpart ? { counterpart } : {}) }
  const scope: Scope = { ...where, ...(programme ? { programme } : {}), ...when }
  const ranking = question.asks.ranking!
  const partners = programme !== null || question.kind !== null
  const status = question.status ?? undefined
  const found = await rankedBy(answers, { indicator, scope, ranking, partners, status, ids })
  if (!found.ok) return found
  const { columns, row, places: among, ...counts } = found.value
  return done({ question, columns, rows: [row], ranked: { places: among, ...counts } })
}

const rankedByChange = () =>
  refused(
    'ranking_of_change',
    '按增长排名暂不能用一句话问：请在“指标”中自定一个“比上年增长”的指标，再用它的名称提问，或在比较页查看各年的增减。',
    'A ranking by growth cannot be asked in words: define an indicator of growth over the year before and ask by its name, or compare the years.',
  )

function rankedByWhat({ notUnderstood }: Question) {
  const words = notUnderstood.map(({ word }) => word)
  const [zh, en] =
    words.length > 0 ? [`“${words.join('、')}”没有读懂。`, ` (not understood: ${words.join(', ')})`] : ['', '']
  return refused(
    'ranking_of_what',
    `问的是排名，但没有读懂按哪项指标排。${zh}请写明指标，如“2024年哪个县消费帮扶金额最多”。`,
    `A ranking is asked for, and not by which indicator${en}: name it, as in "top 3 ties by funds in 2024".`,
  )
}

const notAQuestion = (words: string) =>
  refused(
    'question_not_understood',
    `没有读懂“${words}”：请写明地区或结对双方、年份和要问的内容，如“2024年湖州对口支援新疆投入多少资金”。`,
    `"${words}" was not understood: name regions, a year and what you ask for, as in "projects signed between Ningbo and Huanggang in 2024".`,
  )

function inTheme(indicators: readonly Indicator[], { theme }: Question): Indicator[] {
  const shipped = indicators.filter(({ own }) => !own)
  return theme ? shipped.filter(({ counts }) => counts && measures.get(counts.measure)?.theme === theme) : shipped
}

/** A column for each pair of regions and year that is asked for. */
function columnsOf(question: Question, ties: readonly BookTie[]): Column[] {
  const { years, period, programme } = question
  const whole = programme ? programmes[programme] : { zh: '全部', en: 'all' }
  const about = scopesOf(question, ties)
  return about.flatMap(({ scope, title }) => {
    const of = title === null ? whole : { zh: title, en: title }
    if (period) {
      const [from, to] = period
      return [{ scope: { ...scope, from, to }, zh: `${of.zh} ${from}至${to}`, en: `${of.en} ${from} to ${to}` }]
    }
    if (years.length === 0) return [{ scope, ...pick(of) }]
    return years.map((year) => ({ scope: { ...scope, year }, zh: `${of.zh} ${year}年`, en: `${of.en} ${year}` }))
  })
}

const pick = ({ zh, en }: { zh: string; en: string }) => ({ zh, en })

type About = { scope: Scope; title: string | null }

function scopesOf(question: Question, ties: readonly BookTie[]): About[] {
  const { places, programme, kind, asks } = question
  const [first, ...others] = places.filter(({ code }) => code !== null)
  if (!first || others.length === 0) return programmesMeant(question, first ?? null, ties)
  // Regions that no tie joins are held beside each other where that is asked: 宁波与湖州的捐赠对比.
  if (asks.beside && !others.some((other) => areJoined(first, other, ties)))
    return [first, ...others].flatMap((place) => programmesMeant(question, place, ties))
  return others.map((other) => ({
    scope: scopeBetween(first, other, { ties, programme, kind }),
    title: `${first.name}—${other.name}`,
  }))
}

const areJoined = (a: Place, b: Place, ties: readonly BookTie[]) =>
  ties.some(({ regions }) => [a, b].every(({ code }) => regions.some((own) => covers(code!, own))))

/** A region, or all, under the programme that is named; where the word is of a kind (对口合作), under each of that kind that has ties there. */
function programmesMeant({ programme, kind }: Question, place: Place | null, ties: readonly BookTie[]): About[] {
  const region = place ? { region: place.code! } : {}
  const title = place?.name ?? null
  const there = ties.filter(({ regions }) => !place || regions.some((own) => covers(place.code!, own)))
  const ids = Object.keys(programmes) as ProgrammeId[]
  const meant = ids.filter((id) => programmes[id].tie === kind && there.some((tie) => tie.programme === id))
  if (kind === null || meant.length === 0) return [{ scope: { ...region, ...(programme ? { programme } : {}) }, title }]
  return meant.map((id) => ({
    scope: { ...region, programme: id },
    title: [title, programmes[id].zh].filter(Boolean).join(' '),
  }))
}

/** The tie of two regions where there is one of just these; else what concerns both, whatever tie it comes under. */
function scopeBetween(
  a: Place,
  b: Place,
  { ties, programme, kind }: { ties: readonly BookTie[] } & Pick<Question, 'programme' | 'kind'>,
): Scope {
  const names = [a.name, b.name].sort().join('|')
  const between = ties.filter(({ parties }) => parties.join('|') === names)
  const meant = between.filter((tie) => programme === null || tie.programme === programme || tie.kind === kind)
  if (meant.length === 1) return { tie: meant[0]!.id, under: true }
  const around = ties.filter(({ regions }) => [a, b].every(({ code }) => regions.some((own) => covers(code!, own))))
  const several = new Set(around.map((tie) => tie.programme)).size > 1
  // What names no tie names no programme: only where several programmes join the two is one of them taken apart.
  const narrowed = programme !== null && kind === null && several && around.some((tie) => tie.programme === programme)
  return { region: a.code!, counterpart: b.code!, ...(narrowed ? { programme: programme! } : {}) }
}
