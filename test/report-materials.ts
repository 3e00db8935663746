// What a report is made of, for tests (测试用报告素材): any postings as a book of Ningbo would tell them, added up by the ledger's own rules.
import { seriesOf } from '../src/ledger/series.ts'
import { plainContext } from '../src/ledger/standing.ts'
import { totalsOf } from '../src/ledger/total.ts'
import type { Posting } from '../src/model/posting.ts'
import type { Material, Stated } from '../src/questions/outline.ts'
import { nested } from './postings.ts'

/** The material of a report of Ningbo, of one year or of all. */
export function materialOf(all: readonly Posting[], year: number | null = 2023): Material {
  const stated = all.map((one): Stated => {
    const to = one.to === null ? null : Number(one.to.slice(0, 4))
    const year = one.accrual === 'flow' && one.from?.slice(0, 4) !== one.to?.slice(0, 4) ? null : to
    return { ...one, figure: `f-${one.id}`, year, series: seriesOf(one), chosenOver: [] }
  })
  const lines = totalsOf(stated, { ...plainContext, ...nested }, { by: ['theme', 'year'] })
  const scope = { region: '330200', tie: null, programme: null, year }
  return {
    scope,
    subject: '宁波市',
    home: ['宁波市'],
    postings: new Map(stated.map((one) => [one.id, one])),
    lines,
    ties: [],
    entries: [],
  }
}
