// Series (可比数列): which postings may be added or compared at all. Two numbers belong together only when they count the same thing
// in the same unit, over time in the same way, at the same stage; whom they speak of is their subject.
import { measures } from '../model/measures.ts'
import type { Countable } from '../model/posting.ts'

/** Counters of `item` that count something else than things: 12批 and 12个 of one measure are not added. */
const itemKinds: ReadonlyMap<string, string> = new Map(
  Object.entries({ 批: '批', 批次: '批', 户: '户', 户次: '户', 对: '对', 人份: '人份' }),
)

const ratioCounters = new Set(['倍', '番', '折', '成', '级', '度', '℃', '摄氏度', '分贝', '岁', '周岁'])

/** Words of a measure that is a ratio, a mean, a rank or a level of one thing. */
const ratioWords =
  /人均|户均|县均|村均|镇均|校均|亩均|年均|月均|日均|均价|平均|单价|单位造价|每(?:人|户|县|村|镇|校|亩|吨|公里|平方米)|占比|比重|比例|之比|增速|增长率|增幅|降幅|密度|强度|差距|指数|名次|排名|位次|(?<!效)率(?![先领队团])/

/** Time that is added up, where other hours and days are how long one thing takes (办理时限, 车程). */
const addedTime = /课时|学时|服务时长|服务时间|志愿|培训|授课|支教/

/** Whether numbers of this posting's kind can be added to each other. */
export function isAdditive({ measure, measureId, unit, counter }: Countable): boolean {
  if (unit === 'percent' || unit === 'percentage-point') return false
  if (counter !== null && unit === 'other' && ratioCounters.has(counter)) return false
  if (unit === 'hour' || unit === 'day' || unit === 'year') return addedTime.test(measure) && !saysRatio(measure)
  return !saysRatio(measure) && !(measureId !== null && ratioMeasures.has(measureId))
}

/** Whether the words are those of a ratio; a book says the same words line after line, so what was asked is remembered. */
function saysRatio(measure: string): boolean {
  const known = ratios.get(measure)
  if (known !== undefined) return known
  const is = ratioWords.test(measure)
  if (ratios.size >= mostRatios) ratios.clear()
  ratios.set(measure, is)
  return is
}
const ratios = new Map<string, boolean>()
const mostRatios = 10_000

const ratioMeasures: ReadonlySet<string> = new Set(
  [...measures.values()].filter((measure) => ratioWords.test(measure.zh)).map((measure) => measure.id),
)

/** What is counted: the ledger's measure, or the text's own words without spaces, marks and 累计. */
export function countedIn({ measureId, measure }: Pick<Countable, 'measureId' | 'measure'>): string {
  return (
    measureId ??
    measure
      .normalize('NFKC')
      .replace(marks, '')
      .replace(/^(?:累计|共计|总计|合计|已经|已)(?=.)/, '')
  )
}
const marks = /[\s\p{P}\p{S}]+/gu

/**
 * The key of what may be summed or compared. The parts are what is counted, unit, accrual, status, stage, and whether it is a
 * ratio, so that 人均增收 never stands in one line with 增收.
 */
export function seriesOf(posting: Countable): string {
  if (last && saysLike(last.posting, posting)) return last.series
  const { accrual, status, stage } = posting
  const kind = isAdditive(posting) ? 'sum' : 'ratio'
  const series = [countedIn(posting), unitOf(posting), accrual, status, stage ?? '', kind].join('|')
  last = { posting: { ...posting }, series }
  return series
}

/** The posting that was asked for last: those of a group are asked for one after another. */
let last: { posting: Countable; series: string } | null = null

const said = ['measure', 'measureId', 'unit', 'counter', 'accrual', 'status', 'stage'] as const
const saysLike = (a: Countable, b: Countable) => said.every((name) => a[name] === b[name])

/** The unit, told apart by counter where the unit alone says too little (`other` is 张床位 as well as 欧元). */
function unitOf({ unit, counter }: Countable): string {
  if (unit === 'other') return `other ${counter ?? ''}`
  const kind = unit === 'item' && counter !== null ? itemKinds.get(counter) : undefined
  return kind ? `item ${kind}` : unit
}

/** What a posting speaks of: its entry where that is one named thing, else what `wholeOf` says. */
export function subjectOf(posting: Countable): string {
  return posting.named && posting.entry !== null ? `entry:${posting.entry}` : wholeOf(posting)
}

/**
 * What a posting speaks of when it names no one thing: its tie, else its parties. Where neither is known it speaks of itself
 * alone, for nothing says that two such numbers mean the same.
 */
export function wholeOf({ id, tie, parties }: Pick<Countable, 'id' | 'tie' | 'parties'>): string {
  if (tie !== null) return `tie:${tie}`
  return parties.length > 0 ? partiesKey(parties) : `alone:${id}`
}

/** The key of regions that are spoken of together, in whatever order they are named. */
export function partiesKey(parties: readonly string[]): string {
  return `parties:${[...new Set(parties)].sort().join('+')}`
}
