// Reading (识读): a document's text and its day of publication → figures, ties, agreements, each with its evidence, and doubts.
// Pure: the same text and date give the same result, with no clock, network, file or model behind it.
import type { Agreement } from '../model/agreement.ts'
import type { Cell, Mark } from '../model/document.ts'
import type { Doubt } from '../model/doubt.ts'
import { evidenceAt } from '../model/evidence.ts'
import { type Figure, figureOn } from '../model/figure.ts'
import type { Day } from '../model/period.ts'
import type { Place } from '../model/place.ts'
import type { ReadTable } from '../model/read-table.ts'
import type { Tie } from '../model/tie.ts'
import type { Understood } from '../model/understood.ts'
import { type Copy, isWhole, rawSpan } from './copy.ts'
import { accountAsSaid, accountOf } from './steps/account.ts'
import { findAgreements } from './steps/agreements.ts'
import { findBodies } from './steps/bodies.ts'
import { findDoubts } from './steps/doubts.ts'
import { copyOf } from './steps/layout.ts'
import { measuresOf } from './steps/measures.ts'
import { partiesOf } from './steps/parties.ts'
import { findPlaces } from './steps/places.ts'
import { findQuantities, type Quantity } from './steps/quantities.ts'
import { inRows, marksBeside, together } from './steps/tables/merged.ts'
import { readTables, type Tabled } from './steps/tables.ts'
import { themesOf } from './steps/themes.ts'
import { findTies } from './steps/ties.ts'
import { timedOf } from './steps/timed.ts'
import { findTimes } from './steps/times.ts'
import { timesAsSaid } from './steps/year.ts'

/**
 * What is read: the raw text, its publication day where known, its title, how spans of it are to be read (markup), and the cells of its
 * sheets or of the tables in it. `account`: whose account it is, and `year`: of which year it tells, where a person said so.
 */
export type Input = {
  text: string
  published?: Day | null
  title?: string | null
  account?: Place | null
  year?: number | null
  marks?: readonly Mark[]
  cells?: readonly Cell[]
  tables?: readonly Cell[]
}

/**
 * What one document states. Offsets are UTF-16 indexes into the raw text; `text.slice(start, end) === quote`. `wholes`: for each
 * figure of a table the index of the one that it is a part of (合计, 其中), null where it is of none or of no table; left out without tables.
 */
export type Reading = {
  figures: Figure[]
  ties: Tie[]
  agreements: Agreement[]
  doubts: Doubt[]
  /** How the text by itself was understood, whatever a person said. */
  understood: Understood
  /** The day from which its times were counted: that of publication, or what is left of it once a person said of which year it tells. */
  day: Day | null
  wholes?: (number | null)[]
  /** The tables with their rows; left out without tables. */
  tables?: ReadTable[]
}

/** Reads a document: `2023年，苏州市与信阳市签约项目12个` gives the figure 12个 with its year and both cities. */
export function read(input: Input): Reading {
  const { text, published = null, title = null, marks = [], cells = [], tables = [] } = input
  const said = { account: input.account ?? null, year: input.year ?? null }
  const tabular = { text, published, title, said: { ...said, year: null }, marks, cells, tables }
  const byItself = readTables(tabular)
  const plain = copyOf(text, { published, title, marks: marksBeside(marks, byItself), marked: marks.length > 0 })
  const places = findPlaces(plain)
  const { copy, times, understood: ofYear } = timesAsSaid(plain, findTimes(plain), said.year)
  const tabled = said.year === null ? byItself : readTables({ ...tabular, published: copy.published, said })
  const { quantities, doubts } = findQuantities(copy, places.mentions)
  const bodies = findBodies(copy, places.mentions)
  const found = accountOf(copy, places.mentions)
  const account = said.account ? accountAsSaid(copy, places.mentions, { found, said: said.account }) : found
  const sources = { copy, places: places.mentions, bodies, times, voice: account.voice }
  const measures = measuresOf(copy, quantities)
  const columns = {
    measures,
    themes: themesOf(copy, quantities, measures),
    ...timedOf(copy, quantities, times),
    parties: partiesOf(copy, quantities, account),
  }
  const told = inRows(figuresOf(copy, quantities, columns), tabled.scopes, { copy, named: account.named })
  const { figures, wholes } = together(told, tabled)
  return {
    figures: inTheirRows(figures, tabled),
    day: copy.published,
    understood: { account: found.main.home?.name ?? null, accounts: found.choices, ...ofYear },
    ...(wholes && { wholes }),
    ...(tabled.tables.length > 0 && { tables: tabled.tables }),
    ties: placed(copy, findTies(sources)),
    agreements: placed(copy, findAgreements(sources)),
    doubts: [
      ...placed(
        copy,
        findDoubts(copy, {
          quantities,
          doubts,
          places: places.ambiguous,
          times,
          parties: columns.parties,
          account: account.doubt,
        }),
      ),
      ...tabled.doubts,
    ].sort((a, b) => a.start - b.start),
  }
}

/** What words in the cells of a table state, each with the sentence that its row and its heads make; numbers have theirs. */
function inTheirRows(figures: Figure[], { tables, shown }: Pick<Tabled, 'tables' | 'shown'>): Figure[] {
  if (tables.length === 0) return figures
  return figures.map((figure) => {
    const row = figure.row ? null : shown(figure)
    return row ? { ...figure, row } : figure
  })
}

/** What the steps say of each quantity, in the quantities' order. */
type Columns = {
  measures: string[]
  themes: Figure['theme'][]
  statuses: Figure['status'][]
  accruals: Figure['accrual'][]
  periods: Figure['period'][]
  parties: string[][]
}

function figuresOf(copy: Copy, quantities: readonly Quantity[], columns: Columns): Figure[] {
  return quantities.flatMap((quantity, i) => {
    if (!isWhole(copy, quantity)) return []
    const { min, max, hedge, unit } = quantity
    const figure = figureOn(copy.raw, rawSpan(copy, quantity), {
      min,
      max,
      hedge,
      unit,
      counter: counterOf(copy, quantity),
      measure: columns.measures[i]!,
      theme: columns.themes[i]!,
      status: columns.statuses[i]!,
      accrual: columns.accruals[i]!,
      period: columns.periods[i]!,
      parties: columns.parties[i]!,
      core: isCore(quantity),
    })
    return figure ? [figure] : []
  })
}

/** The measure word as the document writes it (個, 億元 without 億), layout taken out. */
function counterOf(copy: Copy, { counter, counterSpan }: Quantity): string | null {
  if (counter === null || counterSpan === null) return counter
  const { start, end } = rawSpan(copy, counterSpan)
  return copy.raw.slice(start, end).replace(/\s/g, '')
}

/** Thresholds and durations bound or describe what cooperation brought; they are not it. */
function isCore({ threshold, unit }: Quantity): boolean {
  return !threshold && unit !== 'year' && unit !== 'hour' && unit !== 'day'
}

/** Findings at places of the copy, as evidence in the document. */
function placed<T extends { start: number; end: number }>(copy: Copy, found: readonly T[]): (T & { quote: string })[] {
  return found.flatMap((one) => {
    const evidence = evidenceAt(copy.raw, rawSpan(copy, one))
    return evidence ? [{ ...one, ...evidence }] : []
  })
}
