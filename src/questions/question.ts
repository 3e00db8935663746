// A question in words (文字提问): “2024年湖州对口支援新疆投入多少资金” becomes what is asked for, of whom and when, by the vocabulary of reading.
// Every word is either understood or named as not understood; none is passed over in silence.
import type { Span } from '../model/evidence.ts'
import type { Status, Theme } from '../model/figure.ts'
import type { Indicator } from '../model/indicators.ts'
import type { Day, Period } from '../model/period.ts'
import type { Place } from '../model/place.ts'
import type { ProgrammeId } from '../model/programmes.ts'
import type { TieKind } from '../model/tie.ts'
import { namedIn } from '../reading/named.ts'
import { type Asks, asksIn } from './question-asks.ts'
import { indicatorsIn } from './question-indicators.ts'
import { askedOf, questionLexicon } from './question-lexicon.ts'
import { placesIn } from './question-places.ts'
import { residueOf } from './question-residue.ts'
import { programmeIn, statusIn, themeIn } from './question-terms.ts'
import { timesIn } from './question-times.ts'

/** What a question was understood as. `period` where days are meant that are not whole years, or years as one stretch. */
export type Question = {
  text: string
  places: Place[]
  programme: ProgrammeId | null
  /** Where the word names a kind of programmes and not one of them: 对口合作. */
  kind: TieKind | null
  /** Ids of indicators, or of measures that no indicator counts. */
  indicators: string[]
  theme: Theme | null
  status: Exclude<Status, 'actual'> | null
  years: number[]
  period: Period | null
  /** What is asked besides the number: a change, a ranking, regions beside each other. */
  asks: Omit<Asks, 'spans'>
  understood: (Span & { as: Part })[]
  notUnderstood: (Span & { word: string })[]
}

/** What a piece of a question is. */
export type Part = 'place' | 'time' | 'programme' | 'indicator' | 'theme' | 'status' | 'asks'

/** What the office brings: indicators of its own, which are asked for by their names, and the official names of the places of its ties. */
export type Office = { own?: readonly Indicator[]; places?: ReadonlySet<string> }

/** Understands a question that is asked on a day. */
export function questionIn(text: string, today: Day, { own = [], places: known = new Set() }: Office = {}): Question {
  const named = namedIn(text, today)
  const { places, spans: placeSpans } = placesIn(named, known)
  const { years: said, period, spans: timeSpans } = timesIn(named.folded, named.times, today)
  const taken = [...placeSpans, ...timeSpans]
  const programme = programmeIn(named.folded, places)
  const status = statusIn(named.folded)
  const asked = indicatorsIn(named.folded, taken, [...questionLexicon(), ...own.map(askedOf)])
  const { spans: asksSpans, ...asks } = asksIn(named.folded, [...taken, ...asked.spans])
  const theme = asked.ids.length > 0 ? null : themeIn(named.folded, [...taken, ...(programme?.spans ?? [])])
  const understood = [
    ...as('place', placeSpans),
    ...as('time', timeSpans),
    ...as('programme', programme?.spans ?? []),
    ...as('indicator', asked.spans),
    ...as('theme', theme?.spans ?? []),
    ...as('status', status?.spans ?? []),
    ...as('asks', asksSpans),
  ].sort((a, b) => a.start - b.start)
  return {
    ...{ text, places, period, asks, understood },
    years: asks.change && !period ? withYearBefore(said, today) : said,
    programme: programme?.id ?? null,
    kind: programme?.kind ?? null,
    indicators: asked.ids,
    theme: theme?.theme ?? null,
    status: status?.status ?? null,
    notUnderstood: residueOf(named.folded, understood).map((span) => ({
      ...span,
      word: text.slice(span.start, span.end),
    })),
  }
}

/** A change of one year is asked from the year before; of none, of this year. */
function withYearBefore(years: readonly number[], today: Day): number[] {
  const [year = Number(today.slice(0, 4)), ...more] = years
  return more.length > 0 ? [...years] : [year - 1, year]
}

const as = (part: Part, spans: readonly Span[]) => spans.map(({ start, end }) => ({ start, end, as: part }))
