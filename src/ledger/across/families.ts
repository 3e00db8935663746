// Families (上下级的结对与地区): which ties and regions may take in which, so that only these are looked at when one of them changes.
import { ancestorsOf } from '../nesting.ts'
import { tieOfParties, tiesAbove, wholesFinder } from '../standing/wholes.ts'

/** What of a tie tells whom it takes in. */
export type Nestable = { id: string; parent: string | null; parties: string[] }

/** What of a figure tells who takes it in. */
export type Placed = { tie: string | null; parties: readonly string[] }

/** The ties of a book in their nesting. */
export type Families = {
  /** Ties that may take in a figure; its own is none of them. */
  tiesOver: (placed: Placed) => string[]
  /** Of some statements about regions without a tie, by their keys, those that take in a figure. */
  regionsOver: (placed: Placed, stated: ReadonlySet<string>) => string[]
  /** The ties that a tie takes in. */
  tiesBelow: (tie: string) => readonly string[]
  /** The ties that each of some statements about regions takes in. */
  tiesIn: (stated: ReadonlySet<string>) => ReadonlyMap<string, string[]>
}

/** Reads the nesting of some ties. */
export function familiesOf(ties: readonly Nestable[]): Families {
  const tieParents = new Map(ties.flatMap(({ id, parent }) => (parent ? [[id, parent] as const] : [])))
  const byParties = Map.groupBy(ties, ({ parties }) => tieOfParties(parties))
  const named: ReadonlySet<string> = new Set(byParties.keys())
  const below = listsOf(ties.flatMap(({ id }) => tiesAbove(id, tieParents).map((wide) => [wide, id] as const)))
  const over = ({ tie, parties }: Placed, stating: ReadonlySet<string>) => {
    const find = wholesFinder({ tieParents, ancestors: ancestorsOf([{ parties }]) }, stating)
    return find({ id: '', named: false, entry: null, tie, parties: [...parties] })
  }
  const regionsOver = (placed: Placed, stated: ReadonlySet<string>) =>
    stated.size === 0 ? [] : over(placed, stated).filter((key) => stated.has(key))
  return {
    tiesOver: (placed) => {
      if (placed.tie !== null) return tiesAbove(placed.tie, tieParents)
      return over(placed, named).flatMap((key) => (byParties.get(key) ?? []).map(({ id }) => id))
    },
    regionsOver,
    tiesBelow: (tie) => below.get(tie) ?? [],
    tiesIn: (stated) =>
      stated.size === 0
        ? new Map()
        : listsOf(ties.flatMap(({ id, parties }) => regionsOver({ tie: id, parties }, stated).map((key) => [key, id]))),
  }
}

function listsOf(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const lists = Map.groupBy(pairs, ([key]) => key)
  return new Map([...lists].map(([key, own]) => [key, own.map(([, one]) => one)]))
}
