// Sums under verification (核验汇总): the ready totals, and how each figure takes part in them, are made once more from the figures and
// compared with what is kept.
import { sql } from 'kysely'
import { canonical } from '../../db/canonical.ts'
import { tieOfGroup, yearOfGroup } from '../groups.ts'
import { postingFrom } from '../postings.ts'
import { type Settled, settled, sumOf } from '../settled.ts'
import { tangledParts, wrongTieSums } from '../sums.ts'
import type { Note, Reader } from './faults.ts'
import { plain } from './rows.ts'

/** The ready totals and the standings are what the figures make them; tie after tie and year after year. */
export async function checkSums(act: Reader, note: Note): Promise<number> {
  let count = 0
  for (const at of await tiesAndYears(act)) {
    const [kept, made] = [await keptSums(act, at), await madeSums(act, at, note)]
    count += kept.size
    for (const series of new Set([...kept.keys(), ...made.keys()])) {
      if (kept.get(series) !== made.get(series)) note('sum', `${at.tie} ${at.year} ${series}`, wrongSum)
    }
  }
  const wrong = await wrongTieSums(act)
  if (wrong) note('sum', `${wrong.tie} ${wrong.series}`, wrongSum)
  return count
}

const wrongSum = ['现成汇总与其数据不符。', 'A ready total is not what its figures make.'] as const
const wrongStanding = [
  '这条数据是否计入汇总，与规则不符。',
  'Whether this figure counts in totals is not what the rules say.',
] as const

type Place = { tie: string; year: number }

/** Where there are figures or sums: what was taken out of either is missed in the other. */
async function tiesAndYears({ tx, workspace }: Reader): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select tie, year from sums where workspace = ${workspace}
    union
    select ${tieOfGroup}, ${yearOfGroup} from postings p
    where workspace = ${workspace} and not removed`.execute(tx)
  return rows
}

async function keptSums({ tx, workspace }: Reader, { tie, year }: Place): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('sums')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('tie', '=', tie)
    .where('year', '=', year)
    .execute()
  return new Map(rows.map(({ workspace: _, ...row }) => [row.series, canonical(plain(row))]))
}

async function madeSums(act: Reader, { tie, year }: Place, note: Note): Promise<Map<string, string>> {
  const { rows } = await sql<Parameters<typeof postingFrom>[0]>`
    select * from postings p where workspace = ${act.workspace} and not removed
      and ${tieOfGroup} = ${tie} and ${yearOfGroup} = ${year}`.execute(act.tx)
  const postings = rows.map(postingFrom)
  act.looked?.(postings.length)
  const tangled = await tangledParts(act, postings)
  const bySeries = [...Map.groupBy(postings, ({ series }) => series)]
  const groups = bySeries.map(([series, own]) => [series, settled(own)] as const)
  for (const [, group] of groups) checkStandings(group, note)
  return new Map(
    groups.map(([series, group]) => [series, canonical(plain(sumOf({ tie, year, series }, group, tangled)))]),
  )
}

function checkStandings({ postings, standings }: Settled, note: Note): void {
  for (const { id, standing, because } of postings) {
    const right = standings.get(id)
    if (right?.reason !== standing || right.because !== because) note('sum', id, wrongStanding)
  }
}
