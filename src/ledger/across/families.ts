// Families (上下级的结对与地区): which ties and regions may take in which, so that only these are looked at when one of them changes. It may name one too
// many: what really takes in what, the rules of standing say.
import { regionsAround } from '../nesting.ts'
import { tiesAbove } from '../standing/wholes.ts'

/** What of a tie tells whom it takes in. */
export type Nestable = { id: string; parent: string | null; parties: string[] }

/** What of a figure tells who takes it in. */
export type Placed = { tie: string | null; parties: readonly string[] }

/** The ties of a book in their nesting. */
export type Families = {
  /** Ties that may take in a figure; its own is none of them. */
  tiesOver: (placed: Placed) => readonly string[]
  /** The ties that a tie takes in. */
  tiesBelow: (tie: string) => readonly string[]
  /** The ties that a statement about some regions takes in. */
  tiesIn: (regions: readonly string[]) => readonly string[]
}

/** Reads the nesting of some ties. */
export function familiesOf(ties: readonly Nestable[]): Families {
  const tieParents = new Map(ties.flatMap(({ id, parent }) => (parent ? [[id, parent] as const] : [])))
  const below = listsOf(ties.flatMap(({ id }) => tiesAbove(id, tieParents).map((wide) => [wide, id] as const)))
  const byParty = once(() => listsOf(ties.flatMap((tie) => tie.parties.map((name) => [name, tie] as const))))
  const byRegion = once(() =>
    listsOf(ties.flatMap((tie) => [...namesAround(tie.parties)].map((name) => [name, tie] as const))),
  )
  const known = new Map<string, string[]>()
  const ofRegions = ({ parties }: Placed): string[] => {
    const key = parties.join('|')
    const names = namesAround(parties)
    const size = new Set(parties).size
    const found =
      known.get(key) ??
      [...new Set([...names].flatMap((name) => byParty().get(name) ?? []))]
        .filter((tie) => tie.parties.length === size && tie.parties.every((name) => names.has(name)))
        .map(({ id }) => id)
    known.set(key, found)
    return found
  }
  return {
    tiesOver: (placed) => (placed.tie === null ? ofRegions(placed) : tiesAbove(placed.tie, tieParents)),
    tiesBelow: (tie) => below.get(tie) ?? [],
    tiesIn: ([first, ...others]) => {
      const lists = others.map((name) => new Set(byRegion().get(name)))
      const all = first === undefined ? [] : (byRegion().get(first) ?? [])
      return all.filter((tie) => lists.every((list) => list.has(tie))).map(({ id }) => id)
    },
  }
}

/** Figures by each of the regions that they name or that hold these, so that a statement about regions finds what it may take in. */
export function byRegions<T extends Pick<Placed, 'parties'>>(figures: readonly T[]): ReadonlyMap<string, T[]> {
  return listsOf(figures.flatMap((one) => [...namesAround(one.parties)].map((name) => [name, one] as const)))
}

/** Whether a statement about some regions may take in what other regions did: each of its regions is one of theirs, or holds one. */
export function takesIn(regions: readonly string[], parties: readonly string[]): boolean {
  const names = namesAround(parties)
  return regions.length > 0 && regions.every((name) => names.has(name)) && regions.join() !== parties.join()
}

/** Regions and those that they lie in. Books name few regions, over and over. */
function namesAround(parties: readonly string[]): ReadonlySet<string> {
  const key = parties.join('|')
  const names = around.get(key) ?? new Set(parties.flatMap((name) => [name, ...regionsAround(name)]))
  if (around.size >= mostKept) around.clear()
  around.set(key, names)
  return names
}
const around = new Map<string, ReadonlySet<string>>()
const mostKept = 10_000

function listsOf<T>(pairs: readonly (readonly [string, T])[]): Map<string, T[]> {
  const lists = new Map<string, T[]>()
  for (const [key, one] of pairs) {
    const list = lists.get(key)
    if (list) list.push(one)
    else lists.set(key, [one])
  }
  return lists
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
