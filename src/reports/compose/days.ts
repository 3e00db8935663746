// Days in a report (时间的写法): the period of a figure as a sentence begins with it. A part of a year is never told as the year.
import type { Day } from '../../model/period.ts'
import { daysInMonth } from '../../model/period.ts'
import type { Stated } from '../../questions/outline.ts'
import { type Run, words } from '../text.ts'

/** In which way a figure is told: what was done in a time, how it stands on a day, without a day, or what is aimed at or planned. */
export type Nature = 'flow' | 'stand' | 'undated' | 'target' | 'planned'

export function natureOf({ status, accrual, to }: Pick<Stated, 'status' | 'accrual' | 'to'>): Nature {
  if (status !== 'actual') return status
  if (to === null) return 'undated'
  return accrual === 'flow' ? 'flow' : 'stand'
}

/** Whether a total runs over the very year: 2024年累计, told as the year's and not as of a day. */
const isYearTotal = ({ accrual, from, to }: Stated) =>
  accrual === 'cumulative' && from !== null && to !== null && isYear(from, to)

/** The parts of a chapter: what was done in a time, how things stand, what is aimed at or planned, and what is told without a day. */
export type Section = 'done' | 'stand' | 'target' | 'planned' | 'undated'

export function sectionOf(posting: Stated): Section {
  const nature = natureOf(posting)
  if (nature === 'flow') return 'done'
  return nature === 'stand' && isYearTotal(posting) ? 'done' : nature
}

/** Figures of one such key stand in one sentence. */
export function timeKey(posting: Stated): string {
  const { from, to } = posting
  const nature = natureOf(posting)
  if (nature === 'flow' || isYearTotal(posting)) return `${nature}|${from}~${to}|${posting.accrual}`
  return nature === 'stand' ? `stand|${to}` : `${nature}|${from}~${to}`
}

/** How a sentence about this time begins; `year`: the year of the report, which is not said again. */
export function timeRuns(posting: Stated, year: number | null, key: string): Run[] {
  const { from, to, id } = posting
  const day = (text: string, at: string): Run => ({
    is: 'answer', key: `${key}.${at}`, sort: 'day', text, terms: [id], same: [], made: null,
  }) // biome-ignore format: one record
  const nature = natureOf(posting)
  if (nature === 'target' || nature === 'planned') return aimRuns(posting, day)
  if (to === null) return []
  if (nature === 'stand' && !isYearTotal(posting)) return [words('截至'), day(dayText(to, null), 'day'), words('，')]
  const said = periodText(from ?? to, to, year)
  const total = posting.accrual === 'cumulative' ? words('累计') : null
  const time = said === null ? words('全年') : day(said, 'period')
  return [time, total ?? (said === null ? words('') : words('，'))].filter(({ text }) => text !== '')
}

function aimRuns(posting: Stated, day: (text: string, at: string) => Run): Run[] {
  const aim = posting.status === 'target' ? '目标为' : '计划'
  const { from, to } = posting
  if (from === null || to === null) return [words(posting.status === 'target' ? '按目标，' : '按计划，')]
  if (from === to) return [words('到'), day(dayText(to, null), 'period'), words(`，${aim}`)]
  const said = isYear(from, to) ? `${to.slice(0, 4)}年` : (periodText(from, to, null) ?? '')
  return [day(said, 'period'), words(aim)]
}

/** 2024年, or null where it is the report's own year; 1至11月, 12月20日, 2021至2025年 else. */
export function periodText(from: Day, to: Day, year: number | null): string | null {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)]
  if (isYear(from, to)) return Number(first) === year ? null : `${first}年`
  if (from === to) return dayText(to, year)
  if (first !== last)
    return wholeYears(from, to) ? `${first}至${last}年` : `${dayText(from, null)}至${dayText(to, null)}`
  const ofYear = Number(first) === year ? '' : `${first}年`
  if (!wholeMonths(from, to)) return `${dayText(from, year)}至${dayText(to, Number(last))}`
  const [begin, end] = [Number(from.slice(5, 7)), Number(to.slice(5, 7))]
  return begin === end ? `${ofYear}${begin}月` : `${ofYear}${begin}至${end}月`
}

/** 2024年12月20日, without the year where it is the report's own. */
export function dayText(day: Day, year: number | null): string {
  const [y, m, d] = day.split('-').map(Number)
  return `${y === year ? '' : `${y}年`}${m}月${d}日`
}

export const isYear = (from: Day, to: Day) =>
  from.endsWith('-01-01') && to.endsWith('-12-31') && from.slice(0, 4) === to.slice(0, 4)

const wholeYears = (from: Day, to: Day) => from.endsWith('-01-01') && to.endsWith('-12-31')

function wholeMonths(from: Day, to: Day): boolean {
  const [year, month] = [Number(to.slice(0, 4)), Number(to.slice(5, 7))]
  return from.endsWith('-01') && Number(to.slice(8)) === daysInMonth(year, month)
}
