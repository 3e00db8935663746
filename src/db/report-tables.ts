// The tables of indicators, targets, score sheets and reports as types (指标、目标值、评分表、报告的数据表): what is asked of the book, and what is made of
// the answers.
import type { ColumnType } from 'kysely'
import type { Exact } from './exact.ts'

export type IndicatorsTable = {
  workspace: string
  id: string
  zh: string
  said: ColumnType<unknown, string, string>
  removed: ColumnType<boolean, boolean | undefined, boolean>
  version: ColumnType<number, number | undefined, number>
  created_at: Date
}

export type TargetsTable = {
  workspace: string
  id: string
  indicator: string
  tie: string | null
  region: string | null
  region_name: string | null
  regions: string[]
  programme: string | null
  from_day: string
  to_day: string
  unit: string
  accrual: string
  min: Exact
  max: Exact
  hedge: string
  posting: string | null
  basis: string | null
  note: string | null
  removed: ColumnType<boolean, boolean | undefined, boolean>
  version: ColumnType<number, number | undefined, number>
  created_at: Date
}

export type ScoreSheetsTable = {
  workspace: string
  id: string
  name: string
  said: ColumnType<unknown, string, string>
  removed: ColumnType<boolean, boolean | undefined, boolean>
  version: ColumnType<number, number | undefined, number>
  created_at: Date
}

export type ReportsTable = {
  workspace: string
  id: string
  kind: string
  name: string
  region: string | null
  tie: string | null
  programme: string | null
  year: number | null
  sheet: string | null
  state: string
  progress: number
  problem: ColumnType<unknown, string | null | undefined, string | null>
  limits: ColumnType<unknown, string, string>
  text: ColumnType<unknown, string | null | undefined, string | null>
  by: string
  created_at: Date
  made_at: Date | null
  removed: ColumnType<boolean, boolean | undefined, boolean>
  version: ColumnType<number, number | undefined, number>
}

export type ReportEditsTable = {
  workspace: string
  id: string
  report: string
  key: string
  runs: ColumnType<unknown, string, string>
  known: ColumnType<unknown, string, string>
  version: number
  by: string
  at: Date
}

export type ReportTemplatesTable = {
  workspace: string
  id: string
  name: string
  places: string[]
  file: string
  by: string
  added_at: Date
  removed: ColumnType<boolean, boolean | undefined, boolean>
}
