// Measure words (量词): how what a measure counts is said, 互访3次 and 学校9所, where figures are added up and no one text lends its own word.
import type { Unit } from './figure.ts'

/** Of measures that count things; what is not here is counted in 个. */
const words: Readonly<Record<string, string>> = {
  ...{
    'PPL.FLEX_BATCHES': '批',
    'PPL.TRAIN_CLASSES': '期',
    'LAB.FAIRS': '场',
    'IND.FIRMS_NEW': '家',
    'IND.EVENTS': '场',
  },
  ...{ 'PARK.FIRMS': '家', 'INN.RESULTS': '项', 'INN.PATENTS': '件', 'INN.FIRMS': '家', 'CON.SUPPLIERS': '家' },
  ...{ 'CON.PRODUCTS': '款', 'CON.FAIRS': '次', 'CON.FAIR_FIRMS': '家', 'PAIR.COUNTY': '对', 'PAIR.TOWN': '对' },
  ...{
    'PAIR.VILLAGE': '对',
    'PAIR.SCHOOL': '所',
    'PAIR.HOSPITAL': '家',
    'PAIR.DEPARTMENT': '对',
    'RUR.HOUSEHOLDS': '户',
  },
  ...{ 'MEC.JOINT': '次', 'MEC.VISITS': '次', 'MEC.BENCHMARKS': '项', 'MEC.TASKS': '项', 'LOG.TRAINS': '列' },
  ...{ 'LOG.LINES': '条', 'SRV.CROSS_DONE': '件', 'SRV.CLINIC': '场', 'SRV.NEW_TECH': '项', 'SRV.ALLIANCE': '家' },
  ...{ 'SRV.OPERATIONS': '台', 'SRV.SCHOOLS': '所', 'SRV.HOUSING': '套', 'TOU.EVENTS': '场', 'EMG.TEAMS': '支' },
  ...{ 'HON.AWARDS': '项', 'SC.TIES': '对' },
}

/** What of a total's line tells its word: a series of 批, 户 or 对 has its own, `<measure>|item 批`. */
type Line = { unit: Unit; counter: string | null; series: string; measureId: string | null }

/** The word with which a line of a total is written; null where the unit says it. */
export function lineCounter({ unit, counter, series, measureId }: Line): string | null {
  if (unit !== 'item' || counter !== null) return counter
  return /^item (.+)$/.exec(series.split('|')[1] ?? '')?.[1] ?? words[measureId ?? ''] ?? null
}
