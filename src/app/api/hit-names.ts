// What a hit is called (检索结果的名称): the title of the document, the name of the entry, the sides of the tie, the measure of the figure; a passage
// alone does not tell where it stands.
import { sql } from 'kysely'
import type { Act } from '../../db.ts'
import { withoutMarkup } from '../../ledger/shown-sentence.ts'
import { matchesIn } from '../../model/search-terms.ts'
import type { Hit } from '../../questions/search.ts'

/** A hit with its name, and the kind where it is an entry. */
export type NamedHit = Hit & { name: string; entryKind: string | null }

type Row = { id: string; name: string; kind: string | null; format: string | null }

const naming = {
  document: sql<Row>`coalesce(nullif(title, ''), name) as name, null as kind, format from documents`,
  entry: sql<Row>`name, kind, null as format from entries`,
  tie: sql<Row>`a_name || '—' || b_name as name, null as kind, null as format from ties`,
  posting: sql<Row>`measure as name, null as kind, null as format from postings`,
} as const

/** Names the hits of some words, with one question for each kind that is among them; a sentence of a web page is told without its markup. */
export async function namedHits({ tx, workspace }: Act, hits: readonly Hit[], words: string): Promise<NamedHit[]> {
  const known = new Map<string, Row>()
  for (const [kind, from] of Object.entries(naming)) {
    const ids = hits.flatMap((hit) => (hit.kind === kind ? hit.subject : []))
    if (ids.length === 0) continue
    const asked = sql<Row>`select id, ${from} where workspace = ${workspace} and id = any(${ids}::uuid[])`
    for (const row of (await asked.execute(tx)).rows) known.set(row.id, row)
  }
  return hits.flatMap((hit) => {
    const row = known.get(hit.subject)
    const shown = row?.format === 'html' ? withoutTags(hit, words) : hit
    return shown ? [{ ...shown, name: row?.name ?? hit.text, entryKind: row?.kind ?? null }] : []
  })
}

/** Null where the words stand in the markup alone. */
function withoutTags(hit: Hit, words: string): Hit | null {
  const text = withoutMarkup({ sentence: hit.text, inSentence: null }).sentence.trim()
  const matches = matchesIn(text, words)
  return matches.length > 0 || hit.matches.length === 0 ? { ...hit, text, matches } : null
}
