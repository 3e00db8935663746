// Measure words (量词): how what a measure counts is said, 互访3次 and 学校9所, where figures are added up and no one text lends its own word.
import type { Unit } from './figure.ts'

/** Each word with the measures of things that are counted in it; what is not here is counted in 个. */
const measuresOfWord: Readonly<Record<string, string>> = {
  批: 'PPL.FLEX_BATCHES',
  期: 'PPL.TRAIN_CLASSES',
  场: 'LAB.FAIRS IND.EVENTS SRV.CLINIC TOU.EVENTS',
  次: 'CON.FAIRS MEC.JOINT MEC.VISITS',
  家: 'IND.FIRMS_NEW PARK.FIRMS INN.FIRMS CON.SUPPLIERS CON.FAIR_FIRMS PAIR.HOSPITAL SRV.ALLIANCE',
  对: 'PAIR.COUNTY PAIR.TOWN PAIR.VILLAGE PAIR.DEPARTMENT SC.TIES',
  所: 'PAIR.SCHOOL SRV.SCHOOLS',
  户: 'RUR.HOUSEHOLDS',
  项: 'INN.RESULTS MEC.BENCHMARKS MEC.TASKS SRV.NEW_TECH HON.AWARDS',
  件: 'INN.PATENTS SRV.CROSS_DONE',
  款: 'CON.PRODUCTS',
  列: 'LOG.TRAINS',
  条: 'LOG.LINES',
  '班/周': 'LOG.FREQUENCY',
  台: 'SRV.OPERATIONS',
  套: 'SRV.HOUSING',
  支: 'EMG.TEAMS',
  位: 'ASM.GRADE',
}

const words: ReadonlyMap<string, string> = new Map(
  Object.entries(measuresOfWord).flatMap(([word, ids]) => ids.split(' ').map((id) => [id, word] as const)),
)

/** What of a total's line tells its word: a series of 批, 户 or 对 has its own, `<measure>|item 批`. */
type Line = { unit: Unit; counter: string | null; series: string; measureId: string | null }

/**
 * The word with which a line of a total is written; null where the unit says it. `shown`: the unit in which an indicator is written, which goes
 * before the measure's word and after that of the series; 按品名 and 万元 are no words for things.
 */
export function lineCounter({ unit, counter, series, measureId }: Line, shown = ''): string | null {
  if (unit !== 'item' || counter !== null) return counter
  const ofSeries = /^item (.+)$/.exec(series.split('|')[1] ?? '')?.[1]
  return ofSeries ?? (/^\p{Script=Han}{1,2}$/u.test(shown) ? shown : null) ?? words.get(measureId ?? '') ?? null
}
