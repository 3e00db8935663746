// The tables of clauses, plans, tasks and progress as types (条款、计划、任务、进展的数据表): those of migrations/0008-work.sql.
import type { ColumnType } from 'kysely'

export type ClausesTable = {
  workspace: string
  id: string
  agreement: string
  number: string | null
  heading: string | null
  words: string
  document: string
  start_at: number
  end_at: number
  quote: string
  note: string | null
  removed: ColumnType<boolean, boolean | undefined, boolean>
  version: ColumnType<number, number | undefined, number>
  created_at: Date
}

export type PlansTable = {
  workspace: string
  id: string
  title: string
  from_day: string
  to_day: string
  tie: string | null
  programme: string | null
  region: string | null
  region_name: string | null
  regions: string[]
  state: string
  basis: string | null
  note: string | null
  removed: ColumnType<boolean, boolean | undefined, boolean>
  version: ColumnType<number, number | undefined, number>
  created_at: Date
}

export type TasksTable = {
  workspace: string
  id: string
  plan: string
  position: number
  title: string
  units: string[]
  helpers: string[]
  from_day: string | null
  due_day: string | null
  goal: string | null
  target: string | null
  clauses: string[]
  entries: string[]
  weight: string
  note: string | null
  tie: string | null
  programme: string | null
  regions: string[]
  removed: ColumnType<boolean, boolean | undefined, boolean>
  version: ColumnType<number, number | undefined, number>
  created_at: Date
}

export type ProgressTable = {
  workspace: string
  id: string
  task: string
  unit: string | null
  state: string
  percent: number | null
  words: string
  as_of: string
  document: string | null
  start_at: number | null
  end_at: number | null
  quote: string | null
  postings: string[]
  attachment: string | null
  standing: string
  reason: string | null
  by: string
  at: Date
  version: ColumnType<number, number | undefined, number>
}
