// The tables of the book as types (数据表): one for each table of migrations/, so that a query with a wrong column does not compile.
// Days and exact decimals are strings, times are Dates.
import type { ColumnType } from 'kysely'
import type { Exact } from './exact.ts'
import type {
  IndicatorsTable,
  ReportEditsTable,
  ReportsTable,
  ReportTemplatesTable,
  ScoreSheetsTable,
  TargetsTable,
} from './report-tables.ts'
import type { ClausesTable, PlansTable, ProgressTable, TasksTable } from './work-tables.ts'

export type WorkspacesTable = {
  workspace: string
  name: string
  created_at: Date
  /** The version of the rules by which its totals were made. */
  rules: ColumnType<number, number | undefined, number>
}

export type DocumentsTable = {
  workspace: string
  id: string
  sha256: string
  name: string
  bytes: number
  format: string | null
  encoding: string | null
  title: string | null
  published: string | null
  state: string
  problem: ColumnType<unknown, string | null, string | null>
  notes: ColumnType<unknown, string | undefined, string>
  counts: ColumnType<unknown, string | undefined, string>
  replaces: string | null
  replaced_by: string | null
  job: string | null
  added_by: string
  added_at: Date
  read_at: Date | null
  /** By which version of the reading it was read; null before that was kept. */
  reading: number | null
  /** Whether it is to be read again (waiting; said: because something was said of it), or could not be (failed). */
  reread: string | null
  /** Whose account it is and of which year it tells, as a person said; null where nobody did. */
  account: string | null
  year: number | null
  /** How its text by itself was understood (src/model/understood.ts); null where it was read before that was kept. */
  understood: ColumnType<unknown, string | null | undefined, string | null>
  version: ColumnType<number, number | undefined, number>
}

export type TextsTable = {
  workspace: string
  document: string
  text: string
  marks: ColumnType<unknown, string, string>
  pages: ColumnType<unknown, string | null, string | null>
  cells: ColumnType<unknown, string | null, string | null>
}

export type FindingsTable = {
  workspace: string
  id: string
  document: string
  sort: string
  start_at: number
  end_at: number
  quote: string
  said: ColumnType<unknown, string, string>
  state: string
  rank: number
  doubts: ColumnType<string[], string[] | undefined, string[]>
  proposal: string | null
  entry: string | null
  part_of: string | null
  stage: string | null
  merged_into: string | null
  decision: string | null
  page: number | null
  cell: string | null
  version: ColumnType<number, number | undefined, number>
}

export type DecisionsTable = {
  workspace: string
  id: string
  verdict: string
  findings: string[]
  said: ColumnType<unknown, string, string>
  reason: string | null
  rule: string | null
  by: string
  at: Date
  undone_by: string | null
}

export type TiesTable = {
  workspace: string
  id: string
  kind: string
  programme: string | null
  a_name: string
  a_code: string | null
  b_name: string
  b_code: string | null
  parties: string[]
  regions: string[]
  level: string
  since: string | null
  until: string | null
  parent: string | null
  origin: string
  source: string | null
  note: string | null
  removed: ColumnType<boolean, boolean | undefined, boolean>
  version: ColumnType<number, number | undefined, number>
  created_at: Date
}

export type EntriesTable = {
  workspace: string
  id: string
  kind: string
  name: string
  lookup: string
  named: boolean
  stage: string | null
  from_day: string | null
  to_day: string | null
  year: number | null
  tie: string | null
  programme: string | null
  parties: ColumnType<unknown, string, string>
  regions: string[]
  properties: ColumnType<unknown, string, string>
  note: string | null
  removed: ColumnType<boolean, boolean | undefined, boolean>
  version: ColumnType<number, number | undefined, number>
  created_at: Date
  updated_at: Date
}

export type LinksTable = {
  workspace: string
  id: string
  from_entry: string
  to_entry: string
  role: string
  created_at: Date
}

export type UnitReportsTable = {
  workspace: string
  id: string
  unit: string
  title: string
  period_from: string | null
  period_to: string | null
  tie: string | null
  rows: ColumnType<unknown, string, string>
  attachment: string | null
  state: string
  reason: string | null
  signed_by: string | null
  signed_at: Date | null
  by: string
  version: ColumnType<number, number | undefined, number>
  created_at: Date
}

export type PostingsTable = {
  workspace: string
  id: string
  figure: string | null
  report: string | null
  document: string | null
  entry: string | null
  named: boolean
  tie: string | null
  programme: string | null
  parties: string[]
  regions: string[]
  measure: string
  measure_id: string | null
  theme: string
  unit: string
  counter: string | null
  min: Exact
  max: Exact
  hedge: string
  status: string
  accrual: string
  stage: string | null
  from_day: string | null
  to_day: string | null
  year: number | null
  series: string
  part_of: string | null
  core: boolean
  standing: string
  because: string | null
  chosen_over: ColumnType<string[], string[] | undefined, string[]>
  /** The wholes that a person said it is no part of. */
  outside: ColumnType<string[], string[] | undefined, string[]>
  removed: ColumnType<boolean, boolean | undefined, boolean>
  version: ColumnType<number, number | undefined, number>
  posted_at: Date
}

export type SumsTable = {
  workspace: string
  tie: string
  year: number
  series: string
  theme: string
  measure: string
  measure_id: string | null
  unit: string
  counter: string | null
  accrual: string
  status: string
  stage: string | null
  min: Exact
  max: Exact
  hedge: string | null
  terms: number
  left_out: number
  reasons: ColumnType<unknown, string | undefined, string>
  disputed: number
  as_of: string | null
  from_day: string | null
  to_day: string | null
  /** Those of all its figures, null where they differ. */
  regions: string[] | null
  plain: ColumnType<boolean, boolean | undefined, boolean>
  named: ColumnType<boolean, boolean | undefined, boolean>
  /** How many figures there are, as lists of theme, programme, standing and number. */
  counts: ColumnType<unknown, string | undefined, string>
  /** The least upper end among what is counted of the tie as a whole. */
  least: Exact
}

export type TieSumsTable = {
  workspace: string
  tie: string
  series: string
  theme: string
  measure: string
  measure_id: string | null
  unit: string
  counter: string | null
  accrual: string
  status: string
  stage: string | null
  min: Exact
  max: Exact
  hedge: string | null
  terms: number
  left_out: number
  reasons: ColumnType<unknown, string | undefined, string>
  disputed: number
  years: number
  as_of: string | null
  from_day: string | null
  to_day: string | null
  exact: boolean
}

export type DoubtsTable = {
  workspace: string
  id: string
  code: string
  document: string | null
  start_at: number | null
  end_at: number | null
  quote: string | null
  note: string | null
  subjects: ColumnType<string[], string[] | undefined, string[]>
  /** For rivals: the tie, year and series whose figures they are (`noTie` and `noYear` for none). */
  tie: string | null
  year: number | null
  series: string | null
  /** Of a number that is smaller than its parts, that number. */
  whole: string | null
  /** Whether the parts stand under another tie or under none. */
  across: ColumnType<boolean, boolean | undefined, boolean>
  state: string
  decision: string | null
  created_at: Date
  settled_at: Date | null
}

export type ConfirmationsTable = {
  workspace: string
  id: string
  subject_kind: string
  subject: string
  side: string
  verdict: string
  min: Exact
  max: Exact
  hedge: string | null
  note: string | null
  by: string
  at: Date
}

export type PassagesTable = {
  workspace: string
  id: string
  subject_kind: string
  subject: string
  document: string | null
  start_at: number
  end_at: number
  text: string
  terms: string
  day: string | null
}

export type RevisionsTable = {
  workspace: string
  no: number
  at: Date
  by: string
  action: string
  subject_kind: string
  subject: string
  before: ColumnType<unknown, string | null, string | null>
  after: ColumnType<unknown, string | null, string | null>
  why: string | null
  decision: string | null
  previous: string
  hash: string
}

export type ChainsTable = {
  workspace: string
  no: number
  hash: string
}

export type MembersTable = {
  workspace: string
  user_id: string
  name: string
  role: string
  limits: ColumnType<unknown, string, string>
  unit: string | null
  added_at: Date
  removed_at: Date | null
  version: ColumnType<number, number | undefined, number>
}

export type SettingsTable = {
  workspace: string
  key: string
  value: ColumnType<unknown, string, string>
  version: ColumnType<number, number | undefined, number>
}

export type IdempotencyKeysTable = {
  workspace: string
  user_id: string
  key: string
  request: string
  status: number | null
  body: string | null
  headers: ColumnType<unknown, string | null, string | null>
  at: Date
}

export type SavedViewsTable = {
  workspace: string
  id: string
  owner: string
  page: string
  name: string
  search: ColumnType<unknown, string, string>
  shared: boolean
  version: ColumnType<number, number | undefined, number>
  created_at: Date
  updated_at: Date
}

/** Every table by its name. */
export type Tables = {
  workspaces: WorkspacesTable
  documents: DocumentsTable
  texts: TextsTable
  findings: FindingsTable
  decisions: DecisionsTable
  ties: TiesTable
  entries: EntriesTable
  links: LinksTable
  unit_reports: UnitReportsTable
  postings: PostingsTable
  sums: SumsTable
  tie_sums: TieSumsTable
  doubts: DoubtsTable
  confirmations: ConfirmationsTable
  passages: PassagesTable
  revisions: RevisionsTable
  chains: ChainsTable
  members: MembersTable
  settings: SettingsTable
  idempotency_keys: IdempotencyKeysTable
  reports: ReportsTable
  report_edits: ReportEditsTable
  report_templates: ReportTemplatesTable
  indicators: IndicatorsTable
  targets: TargetsTable
  score_sheets: ScoreSheetsTable
  saved_views: SavedViewsTable
  clauses: ClausesTable
  plans: PlansTable
  tasks: TasksTable
  progress: ProgressTable
}
