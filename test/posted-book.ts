// A posted book (测试用台账): arbitrary postings as they stand in a database, settled as posting settles them. It exists because what is kept ready
// must be what the postings make, whatever they are.
import fc from 'fast-check'
import { insertAll, newId } from '../src/db/rows.ts'
import { type BookPosting, rowOfPosting, yearOf } from '../src/ledger/postings.ts'
import { seriesOf } from '../src/ledger/series.ts'
import { refreshSums } from '../src/ledger/sums.ts'
import { addTies, regionsOf } from '../src/ledger/ties.ts'
import type { Posting } from '../src/model/posting.ts'
import type { TestDatabase } from './databases.ts'
import { posting, postings as somePostings } from './postings.ts'

type Who = { workspace: string; by: string }

/** Ties that no other is nested in, and words that the ledger counts as a measure, besides what the rules are tested with. */
const elsewhere = fc.constantFrom<Partial<Posting>>(
  {},
  {},
  { tie: '湖州—丽水', programme: 'mountain_sea', parties: ['丽水市', '湖州市'] },
  { tie: '湖州—丽水', programme: 'mountain_sea', parties: ['丽水市', '湖州市'] },
  { tie: '杭州—恩施', parties: ['恩施土家族苗族自治州', '杭州市'] },
  { tie: '杭州—恩施', parties: ['恩施土家族苗族自治州', '杭州市'] },
  { tie: '湖州—丽水', programme: 'mountain_sea', parties: ['湖州市'] },
)
const counting = fc.constantFrom<Partial<Posting>>(
  {},
  {},
  {},
  { measureId: 'IND.SIGNED_N' },
  { measureId: 'NOT.KNOWN' },
  { status: 'target' },
  { programme: 'mountain_sea' },
)
const rich = fc
  .tuple(
    somePostings,
    fc.array(elsewhere, { minLength: 40, maxLength: 40 }),
    fc.array(counting, { minLength: 40, maxLength: 40 }),
  )
  .map(([all, places, counted]) => all.map((one, at) => posting({ ...one, ...places[at], ...counted[at] })))

const place = fc.constantFrom<Pick<Posting, 'tie' | 'parties'>>(
  { tie: '宁波—凉山', parties: ['凉山彝族自治州', '宁波市'] },
  { tie: '余姚—喜德', parties: ['余姚市', '喜德县'] },
  { tie: '湖州—丽水', parties: ['丽水市', '湖州市'] },
  { tie: null, parties: ['浙江省'] },
)
/** Flows of one year that count the same, so that whatever can take another in does; under ties alone, or some of them under none. */
const dense = fc
  .tuple(
    fc.array(fc.record({ place, named: fc.boolean(), value: fc.constantFrom('4', '15.5', '17') }), {
      minLength: 2,
      maxLength: 8,
    }),
    fc.boolean(),
  )
  .map(([all, untied]) =>
    all
      .filter((one) => untied || one.place.tie !== null)
      .map(({ place: own, named, value }, at) =>
        posting({
          ...{ ...own, id: `p${at}`, measureId: 'IND.SIGNED_N', min: value, max: value },
          ...(named ? { named, entry: '甲园区', to: '2023-06-30' } : {}),
        }),
      ),
  )
/** Postings of any sort, and few of one sort that collide. */
export const books = fc.oneof(rich, dense)

/**
 * A book of these postings, each under a tie of its name; the counties' tie is nested in that of their cities. Some come after the others,
 * which then are in the book already; a part is posted after its whole.
 */
export async function postedBook(test: TestDatabase, all: readonly Posting[]): Promise<Who> {
  const who = { workspace: test.fresh(), by: 'li' }
  const idOf = new Map<string, string>()
  const id = (name: string) => {
    const known = idOf.get(name) ?? newId()
    idOf.set(name, known)
    return known
  }
  await test.database.act(who, async (act) => {
    const [city] = await addTies(act, [tie('宁波市', '凉山彝族自治州', null)], 'person')
    const others = [
      tie('余姚市', '喜德县', city!.id),
      tie('湖州市', '丽水市', null),
      tie('杭州市', '恩施土家族苗族自治州', null),
    ]
    const [county, lake, hang] = await addTies(act, others, 'person')
    const ties = { '宁波—凉山': city, '余姚—喜德': county, '湖州—丽水': lake, '杭州—恩施': hang }
    const rows = all.map((one): BookPosting => {
      const under = {
        ...one,
        tie: one.tie && ties[one.tie as keyof typeof ties]!.id,
        entry: one.entry && id(one.entry),
      }
      const named = { ...under, id: id(one.id), figure: newId(), partOf: one.partOf && id(one.partOf), document: null }
      const year =
        one.from && one.to ? yearOf([one.from, one.to], one.accrual) : one.accrual !== 'flow' && one.to ? 2023 : null
      return {
        ...{
          ...named,
          regions: regionsOf(one.parties),
          year,
          series: seriesOf(named),
          standing: 'counted',
          because: null,
        },
        ...{ chosenOver: [], removed: false, version: 1, postedAt: act.at },
      }
    })
    const wholes = new Set(rows.map(({ partOf }) => partOf))
    const later = new Set(rows.filter(({ id }, at) => at % 3 === 1 && !wholes.has(id)))
    for (const half of [rows.filter((row) => !later.has(row)), [...later]]) {
      await refreshSums(act, half, half)
      await insertAll(
        act.tx,
        'postings',
        half.map((one) => rowOfPosting(who.workspace, one)),
      )
    }
  })
  return who
}

/** A tie as it is written, of two regions and what it is nested in. */
export const tie = (a: string, b: string, parent: string | null = null) =>
  ({ kind: 'paired_aid', programme: null, a, b, since: null, until: null, parent, source: null, note: null }) as const
