// A place in a ranking (名次) as it is written; as far as it can be told, it is from the best to the worst.

/** 2, or 2—4 where it cannot be told; a dash without one. */
export function placeText({ best, worst }: { best: number | null; worst: number | null }): string {
  if (best === null) return '—'
  return worst === null || worst === best ? String(best) : `${best}—${worst}`
}
