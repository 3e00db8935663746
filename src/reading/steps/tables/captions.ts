// Captions (表题): what the lines above a table, the name of its sheet and the document's title say of all its numbers: whose they are, when,
// in which unit and, where the heads do not say, of what.
import type { Status } from '../../../model/figure.ts'
import { yearPeriod } from '../../../model/period.ts'
import type { Place } from '../../../model/place.ts'
import { related } from '../parties/main-pair.ts'
import { phraseOf } from './columns.ts'
import type { Tellings } from './phrases.ts'
import { untold } from './phrases.ts'
import type { Region } from './regions.ts'
import { type UnitWord, unitOfHead, unitsOfLine } from './units.ts'
import { type When, whenOf, withoutTimes, yearIn } from './whens.ts'
import { isCumulative, measureOfCaption } from './words.ts'

export type Caption = {
  year: number | null
  when: When | null
  places: Place[]
  measure: string
  units: UnitWord[]
  status: Status | null
  cumulative: boolean
  /** Its own line, as a heading over the table; `''` where it has none. */
  words: string
}

export type About = { lines: string[]; form: string[] }

/** A title with the year that a person said in place of its own. */
export function retitled(title: string | null, year: number | null): string | null {
  const written = title === null || year === null ? null : yearIn(title)
  return written === null ? title : title!.replace(String(written), String(year))
}

/** The lines that speak of a whole table, the nearest first, and those of a form around it (填报单位：…). */
export function linesAbout({ captions, form }: Region, name: string, title: string | null): About {
  const lines = [...captions.map(({ text }) => text), name, title ?? ''].filter((line) => line !== '')
  return { lines, form: form.map(({ text }) => text) }
}

/** The year that all lines about a table leave to one of them. */
export function yearOf(lines: readonly string[]): number | null {
  for (const line of lines) {
    const year = yearIn(line)
    if (year !== null) return year
  }
  return null
}

/** What a person said of the whole document: whose account it is, and of which year it tells. */
export type Said = { account: Place | null; year: number | null }

/** What the lines about a table say, and what a person said where they leave it open. */
export function captionOf({ lines, form }: About, tellings: Tellings, said: Said): Caption {
  const year = yearOf(lines) ?? said.year
  const told = (line: string) => tellings.get(phraseOf(line, year)) ?? untold
  const whens = [...lines, ...form.filter((line) => /统计|数据|截[至止]|时段/.test(line))].map((line) =>
    whenOf(told(line).times),
  )
  const words = lines[0] ?? ''
  return {
    year,
    when: whens.find((when) => when !== null) ?? whenSaid(said),
    places: placesOf(lines.map(told), form.map(told), said.account),
    measure: lines.map((line) => measureIn(line, told(line), year)).find((measure) => measure !== '') ?? '',
    units: [...form, ...lines].map(unitsOver).find((units) => units.length > 0) ?? [],
    status: statusOf(words),
    cumulative: isCumulative(words),
    words,
  }
}

const whenSaid = ({ year }: Said): When | null => (year === null ? null : { period: yearPeriod(year), sort: 'span' })

type Told = ReturnType<Tellings['get']> & object

/** Whom the nearest line names that names anybody, and who fills in the form, or whose account it was said to be, where that is somebody else. */
function placesOf(lines: readonly Told[], form: readonly Told[], account: Place | null): Place[] {
  const first = lines.find(({ places }) => places.length > 0)?.places.map(({ place }) => place) ?? []
  const filled = account ? [account] : form.flatMap(({ places }) => places.map(({ place }) => place))
  const others = filled.filter((place) => !first.some((one) => related(one, place)))
  const all = [...others, ...first]
  return all.filter(({ name }, i) => all.findIndex((other) => other.name === name) === i)
}

/** 单位：万元 of a line, or what a caption has in brackets: 资金安排表（万元）. */
function unitsOver(line: string): UnitWord[] {
  const units = unitsOfLine(line)
  const unit = units.length > 0 ? null : unitOfHead(line).unit
  return unit ? [unit] : units
}

function measureIn(line: string, { places, times }: Told, year: number | null): string {
  const phrase = phraseOf(line, year)
  const letters = places.filter(({ start, end }) => end - start > 1)
  const spans = [...times, ...letters].sort((a, b) => a.start - b.start)
  const measure = measureOfCaption(withoutTimes(phrase, spans))
  return /[一-龥]{2}/.test(measure) && !/^(?:Sheet|表|工作表|汇总)\d*$/i.test(measure) && measure.length <= 30
    ? measure
    : ''
}

function statusOf(words: string): Status | null {
  if (/(?:计划|预算|概算)(?:安排|一览|明细|汇总)*表/.test(words)) return 'planned'
  return /(?:目标|任务)(?:任务|分解|一览|清单)*表/.test(words) && !/完成/.test(words) ? 'target' : null
}
