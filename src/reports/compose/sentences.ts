// Sentences (行文): figures of one subject put into sentences of several forms, so that a chapter does not read as a list. A sentence holds
// what was done in one time; the strongest comes first; rivals, parts and what a sum already holds are said to be so.
import type { Stated } from '../../questions/outline.ts'
import { type Run, words } from '../text.ts'
import { figureAnswer } from './amounts.ts'
import { comparedRuns, type YearBefore } from './compared.ts'
import { isYear, timeRuns } from './days.ts'
import { measureName, named, simplified } from './names.ts'
import type { Told } from './told.ts'

/** What sentences are written with: the year of the report, the year before, every figure by its id, and a key for what is written. */
export type Writing = {
  year: number | null
  before: YearBefore | null
  postings: ReadonlyMap<string, Stated>
  key: string
}

/** So many figures stand in one sentence. */
const mostInSentence = 4

/** The sentences about one subject; `lead`: how the first begins (对青海省，). */
export function sentencesOf(told: readonly Told[], lead: string, writing: Writing): Run[] {
  const runs: Run[] = lead === '' ? [] : [words(lead)]
  const groups = wholeYearsFirst([...Map.groupBy(saidOnce(withoutLaterRivals(told)), ({ time }) => time).values()])
  for (const group of groups) {
    const ordered = partsBehindWholes(group.filter(({ within }) => within !== 'rival'))
    for (let at = 0; at < ordered.length; at += mostInSentence) {
      runs.push(...sentence(ordered.slice(at, at + mostInSentence), at === 0, writing))
    }
    // A dispute has a sentence of its own.
    for (const rival of group.filter(({ within }) => within === 'rival')) runs.push(...sentence([rival], true, writing))
  }
  return joined(runs)
}

/** What was done in a whole year before what was done in a part of it, else as they come. */
function wholeYearsFirst(groups: readonly Told[][]): Told[][] {
  const part = ([one]: Told[]) => {
    const { from, to, accrual } = one!.posting
    return (
      accrual === 'flow' && from !== null && to !== null && from.slice(0, 4) === to.slice(0, 4) && !isYear(from, to)
    )
  }
  return [...groups.filter((group) => !part(group)), ...groups.filter(part)]
}

function sentence(told: readonly Told[], first: boolean, writing: Writing): Run[] {
  const [one] = told
  const runs: Run[] = first ? timeRuns(one!.posting, writing.year, keyOf(one!.posting, writing)) : []
  told.forEach((each, at) => {
    if (at > 0) runs.push(words(at === 2 && told.length === 4 ? '；' : '，'))
    runs.push(...clause(each, at, writing))
  })
  return [...runs, words('。')]
}

const keyOf = (posting: Stated, { key }: Writing) => `${key}/${posting.figure ?? posting.id}`

/** 安排援疆项目28个. The key is of the figure that was read, so that it stays when the figure is posted again. */
function clause(told: Told, at: number, writing: Writing): Run[] {
  const { posting, within, same } = told
  if (within === 'rival') return disputed(told, writing)
  const key = keyOf(posting, writing)
  const part = within === 'part' ? [words('其中')] : []
  const answer = figureAnswer(posting, same, key)
  return [
    ...part,
    ...named(measureName(posting), { key: `${key}.name`, terms: [posting.id] }),
    words(verbFor(answer.text, at, posting)),
    answer,
    ...comparedRuns(told, writing.before, key),
    ...asides[within],
  ]
}

const asides: Record<Told['within'], Run[]> = {
  counted: [],
  rival: [],
  alone: [],
  part: [],
  included: [words('（已含在相应总数中）')],
  overlapping: [words('（时段与其他数据重叠，不相加）')],
}

/** 达 and 为 where the amount bears them: 产值达4000万元, 完成率为152%; after a hedge neither (超1.1亿元). */
function verbFor(text: string, at: number, posting: Stated): string {
  const { unit } = posting
  if (unit === 'percent' || unit === 'percentage-point')
    return /[快高低降升长提]$/.test(measureName(posting)) ? '' : '为'
  return /^\d/.test(text) && at % 2 === 1 && (unit === 'CNY' || unit === 'person-time') ? '达' : ''
}

/** 材料记载不一：…15个，…20个，待核定. Every side is shown with its own words; none is chosen and nothing is averaged. */
function disputed(told: Told, writing: Writing): Run[] {
  const sides = [told.posting.id, ...told.rivals].flatMap((id) => writing.postings.get(id) ?? [])
  const runs: Run[] = [words('材料记载不一：')]
  sides.forEach((posting, at) => {
    const key = keyOf(posting, writing)
    if (at > 0) runs.push(words('，'))
    runs.push(
      // In the document's own words, by which a reader sees at once where the two speak of different things.
      ...named(simplified(posting.measure), { key: `${key}.name`, terms: [posting.id] }),
      figureAnswer(posting, at === 0 ? told.same : [], key),
    )
  })
  return [...runs, words('，口径相同而数值不一，待核定')]
}

/** A dispute is told once, by its first side. */
function withoutLaterRivals(told: readonly Told[]): Told[] {
  const said = new Set<string>()
  return told.filter(({ posting, rivals, within }) => {
    if (within !== 'rival') return true
    if (said.has(posting.id)) return false
    for (const id of rivals) said.add(id)
    return true
  })
}

/** What one document says twice of one subject, in the same words, is told once with both sources. */
function saidOnce(told: readonly Told[]): Told[] {
  const wordsOf = ({ posting, time }: Told) =>
    [time, measureName(posting), posting.min, posting.max, posting.hedge].join('|')
  return [...Map.groupBy(told, wordsOf).values()].flatMap((group) => {
    const [first, ...others] = group as [Told, ...Told[]]
    if (first.within === 'rival') return group
    return [{ ...first, same: [...first.same, ...others.flatMap(({ posting, same }) => [posting.id, ...same])] }]
  })
}

/** A part (其中) comes right behind its whole. */
function partsBehindWholes(told: readonly Told[]): Told[] {
  const byWhole = Map.groupBy(
    told.filter(({ within }) => within === 'part'),
    ({ posting }) => posting.partOf,
  )
  const ordered = told
    .filter(({ within }) => within !== 'part')
    .flatMap((one) => [one, ...(byWhole.get(one.posting.id) ?? [])])
  const placed = new Set(ordered)
  return [...ordered, ...told.filter((one) => !placed.has(one))]
}

/** Neighbouring words as one run. */
export function joined(runs: readonly Run[]): Run[] {
  const out: Run[] = []
  for (const run of runs) {
    const last = out.at(-1)
    if (run.is === 'words' && last?.is === 'words') out[out.length - 1] = words(last.text + run.text)
    else if (run.text !== '') out.push(run)
  }
  return out
}
