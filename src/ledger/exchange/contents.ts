// What an exported book holds (导出内容): which tables, in which order, and by which column each is paged. The order is that in which
// foreign keys let the rows back in.

/**
 * A table of the export; `key` is what its rows are told apart by within a workspace. `later`: a book exported before there was such a
 * table comes in without it.
 */
export type Content = {
  name: string
  key: string
  keyType: 'uuid' | 'bigint' | 'text'
  page: number
  later?: true
}

/**
 * Every table of a workspace but three kinds. `sums` and `tie_sums` follow from the postings and are made anew, so that totals are
 * always those of the rules that the reading program has. `idempotency_keys` are a matter between clients and one server.
 * `passages` are kept as they are: they could be made anew too, but only the code that wrote them knows how they were cut and labelled.
 */
export const contents: readonly Content[] = [
  { name: 'workspaces', key: 'workspace', keyType: 'uuid', page: 1 },
  { name: 'settings', key: 'key', keyType: 'text', page: 500 },
  { name: 'members', key: 'user_id', keyType: 'text', page: 500 },
  { name: 'documents', key: 'id', keyType: 'uuid', page: 2_000 },
  // A text may have many megabytes.
  { name: 'texts', key: 'document', keyType: 'uuid', page: 8 },
  { name: 'findings', key: 'id', keyType: 'uuid', page: 4_000 },
  { name: 'decisions', key: 'id', keyType: 'uuid', page: 1_000 },
  { name: 'ties', key: 'id', keyType: 'uuid', page: 4_000 },
  { name: 'entries', key: 'id', keyType: 'uuid', page: 4_000 },
  { name: 'links', key: 'id', keyType: 'uuid', page: 4_000 },
  { name: 'unit_reports', key: 'id', keyType: 'uuid', page: 200 },
  { name: 'postings', key: 'id', keyType: 'uuid', page: 4_000 },
  { name: 'doubts', key: 'id', keyType: 'uuid', page: 4_000 },
  { name: 'confirmations', key: 'id', keyType: 'uuid', page: 4_000 },
  { name: 'passages', key: 'id', keyType: 'uuid', page: 2_000 },
  { name: 'indicators', key: 'id', keyType: 'uuid', page: 1_000 },
  { name: 'targets', key: 'id', keyType: 'uuid', page: 1_000 },
  { name: 'score_sheets', key: 'id', keyType: 'uuid', page: 100 },
  { name: 'saved_views', key: 'id', keyType: 'uuid', page: 500, later: true },
  { name: 'clauses', key: 'id', keyType: 'uuid', page: 2_000, later: true },
  { name: 'plans', key: 'id', keyType: 'uuid', page: 1_000, later: true },
  { name: 'tasks', key: 'id', keyType: 'uuid', page: 2_000, later: true },
  { name: 'progress', key: 'id', keyType: 'uuid', page: 2_000, later: true },
  // The text of a report may have a megabyte, a template some.
  { name: 'reports', key: 'id', keyType: 'uuid', page: 20 },
  { name: 'report_edits', key: 'id', keyType: 'uuid', page: 1_000 },
  { name: 'report_templates', key: 'id', keyType: 'uuid', page: 4 },
  { name: 'revisions', key: 'no', keyType: 'bigint', page: 4_000 },
  { name: 'chains', key: 'workspace', keyType: 'uuid', page: 1 },
]

/** The tables of a workspace that an export leaves out, and why (see `contents`). */
export const leftOut: readonly string[] = ['sums', 'tie_sums', 'idempotency_keys']
