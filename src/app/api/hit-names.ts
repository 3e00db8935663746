// What a hit is called (检索结果的名称): the title of the document, the name of the entry, the sides of the tie, the measure of the figure; a passage
// alone does not tell where it stands.
import { sql } from 'kysely'
import type { Act } from '../../db.ts'
import type { Hit } from '../../questions/search.ts'

/** A hit with its name, and the kind where it is an entry. */
export type NamedHit = Hit & { name: string; entryKind: string | null }

type Row = { id: string; name: string; kind: string | null }

const naming = {
  document: sql<Row>`coalesce(nullif(title, ''), name) as name, null as kind from documents`,
  entry: sql<Row>`name, kind from entries`,
  tie: sql<Row>`a_name || '—' || b_name as name, null as kind from ties`,
  posting: sql<Row>`measure as name, null as kind from postings`,
} as const

/** Names the hits, with one question for each kind that is among them. */
export async function namedHits({ tx, workspace }: Act, hits: readonly Hit[]): Promise<NamedHit[]> {
  const known = new Map<string, Row>()
  for (const [kind, from] of Object.entries(naming)) {
    const ids = hits.flatMap((hit) => (hit.kind === kind ? hit.subject : []))
    if (ids.length === 0) continue
    const asked = sql<Row>`select id, ${from} where workspace = ${workspace} and id = any(${ids}::uuid[])`
    for (const row of (await asked.execute(tx)).rows) known.set(row.id, row)
  }
  return hits.map((hit) => {
    const row = known.get(hit.subject)
    return { ...hit, name: row?.name ?? hit.text, entryKind: row?.kind ?? null }
  })
}
