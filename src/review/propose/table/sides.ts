// Sides of a row (行的合作方): who is what to the thing in a row: by the head over its cell (投资方, 受援县), by the pair of regions that ships with the
// program, by a caption that says who gives. What nothing tells stays a party without a side.
import { type KindId, kinds } from '../../../model/kinds.ts'
import { type Pair, shippedPairs } from '../../../model/pairs.ts'
import type { Place } from '../../../model/place.ts'
import { isWithin, placeByName } from '../../../model/places.ts'
import type { ProposedParty } from '../../../model/proposal.ts'
import type { ReadTable, TableRow } from '../../../model/read-table.ts'
import { roleOf, type Side } from '../roles.ts'
import { headOf } from './lists.ts'

/** `told`: the regions that the row's figures are about. */
export type Sides = { kind: KindId; table: ReadTable; row: TableRow; told: readonly string[] }

/** The parties of a row's thing with their roles, those under a head of their own first. */
export function partiesOfRow({ kind, table, row, told }: Sides): ProposedParty[] {
  const parties: ProposedParty[] = row.labels.flatMap((label) => {
    const role = roleUnder(kind, headOf(table, label.column))
    if (role === null) return []
    const bodies = label.text.replace(/等$/, '').split('、')
    const names = isRegions(label) ? label.places : bodies.length <= 6 ? bodies : []
    return names.filter((name) => name.length > 1 && name.length <= 40).map((name) => ({ name, role }))
  })
  const given =
    told.length > 0 ? told : [...new Set(row.labels.flatMap(({ places }) => places)), ...table.places].slice(0, 2)
  const rest = given.filter((name) => !parties.some((party) => party.name === name))
  const beside = parties.map(({ name }) => name)
  const inCell = rolesInCells(kind, table, row)
  const sided = sidesOf({ kind, table, names: rest, beside })
  return [...parties, ...sided.map(({ name, role }) => ({ name, role: inCell.get(name) ?? role }))]
}

/** The side of a region by the body of it that gives or receives: 布拖县 of 布拖县人民医院 under 受捐单位. */
function rolesInCells(kind: KindId, table: ReadTable, { labels }: TableRow): Map<string, string> {
  const sides = [roleOf(kind, 'giver'), roleOf(kind, 'receiver')]
  return new Map(
    labels.flatMap(({ column, places }) => {
      const role = roleUnder(kind, headOf(table, column))
      return role !== null && sides.includes(role) ? places.map((name) => [name, role] as const) : []
    }),
  )
}

/** Whether a cell says regions and nothing else. */
const isRegions = ({ text, places }: TableRow['labels'][number]) =>
  places.length > 0 &&
  text.replace(/[、和与及—~\-\s]/g, '').length <= places.reduce((sum, name) => sum + name.length, 0) &&
  !/公司|单位|局|院|校|社|厂|委|办|队/.test(text)

const places = '方|地|地区|单位|学校|医院|企业|市|省|县|州|区|旗|县市|市县|县区|市区|区县|县市区'
const giving = new RegExp(`^(?:支援|援助|帮扶|派出|选派|捐赠|出资|援建|东部|先发|输入)(?:${places})$`)
const taking = new RegExp(
  `^(?:受援|受助|受捐|接收|受赠|西部|输出|被帮扶|受益|派驻)(?:${places})$|^(?:帮扶县|受援县市区)$`,
)

function roleUnder(kind: KindId, head: string): string | null {
  const own = kinds[kind].roles.find(({ zh, words = [] }) => zh === head || words.includes(head))
  if (own) return own.id
  if (taking.test(head)) return roleOf(kind, 'receiver')
  return giving.test(head) ? roleOf(kind, 'giver') : null
}

type Named = { kind: KindId; table: ReadTable; names: readonly string[]; beside?: readonly string[] }

/** Regions with the sides on which their programme puts them. */
export function sidesOf({ kind, table, names, beside = [] }: Named): ProposedParty[] {
  const all = [...names, ...beside]
  return names.map((name) => ({
    name,
    role: roleOf(kind, directed.has(kind) ? (sideKnown(table, name, all) ?? 'peer') : 'peer'),
  }))
}

/** Kinds that one side gives and the other receives. */
const directed = new Set<KindId>(['fund', 'donation', 'mission', 'training', 'project', 'labour', 'sale', 'service'])

/** A caption that speaks of help names the helper first. */
const giverOf = ({ caption, places }: ReadTable) =>
  places[0] && /援助|援建|支援|帮扶|东西部协作|捐赠|选派/.test(caption) ? placeByName(places[0]) : null

function sideByCaption(name: string, giver: Place | null, all: readonly string[]): Side | null {
  if (!giver || all.length < 2) return null
  const within = (one: string) => {
    const place = placeByName(one)
    return place !== null && isWithin(place, giver)
  }
  const [own, others] = [within(name), all.filter((one) => !within(one))]
  return own && others.length > 0 ? 'giver' : !own && others.length < all.length ? 'receiver' : null
}

/** What was told of a table's regions, since its rows name the same ones again and again. */
const told = new WeakMap<ReadTable, Map<string, Side | null>>()

function sideKnown(table: ReadTable, name: string, all: readonly string[]): Side | null {
  const known = told.get(table) ?? new Map<string, Side | null>()
  told.set(table, known)
  const key = `${name}|${all.join()}`
  const had = known.get(key)
  if (had !== undefined) return had
  const side = sideOf(name, all, table.year) ?? sideByProgramme(name, table) ?? sideByCaption(name, giverOf(table), all)
  known.set(key, side)
  return side
}

/** Regions whose name a programme carries: of 援疆资金 what lies in 新疆 receives. */
const receivers: readonly (readonly [RegExp, string])[] = [
  [/援疆/, '新疆维吾尔自治区'],
  [/援藏/, '西藏自治区'],
  [/援青/, '青海省'],
]

function sideByProgramme(name: string, { caption }: ReadTable): Side | null {
  const region = receivers.find(([words]) => words.test(caption))?.[1]
  const [own, outer] = [placeByName(name), region ? placeByName(region) : null]
  return own && outer ? (isWithin(own, outer) ? 'receiver' : 'giver') : null
}

const aided = new Set<Pair['kind']>(['east_west', 'paired_aid', 'mountain_sea'])
let ends: { a: Place; b: Place; until: string | null }[] | null = null

/** On which side of a shipped pair a region stands to one of the others. */
function sideOf(name: string, all: readonly string[], year: number | null): Side | null {
  ends ??= shippedPairs().flatMap(({ kind, a, b, until }) => {
    const [giver, receiver] = [placeByName(a.name), placeByName(b.name)]
    return aided.has(kind) && giver && receiver ? [{ a: giver, b: receiver, until }] : []
  })
  const own = placeByName(name)
  if (!own) return null
  const others = all.flatMap((one) => (one === name ? [] : (placeByName(one) ?? [])))
  for (const { a, b, until } of ends) {
    if (year !== null && until !== null && until < `${year}`) continue
    if (isWithin(own, a) && others.some((other) => isWithin(other, b))) return 'giver'
    if (isWithin(own, b) && others.some((other) => isWithin(other, a))) return 'receiver'
  }
  return null
}
