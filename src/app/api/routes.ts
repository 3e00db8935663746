// All routes (接口一览): one list, in the order in which a figure travels. A file of routes exports routes and nothing else.
import type { Route } from './route.ts'
import * as amounts from './routes/amounts.ts'
import * as answers from './routes/answers.ts'
import * as baseMap from './routes/base-map.ts'
import * as clauses from './routes/clauses.ts'
import * as comparison from './routes/comparison.ts'
import * as confirmations from './routes/confirmations.ts'
import * as coverage from './routes/coverage.ts'
import * as documentLists from './routes/document-list.ts'
import * as documents from './routes/documents.ts'
import * as doubts from './routes/doubts.ts'
import * as entries from './routes/entries.ts'
import * as entryLists from './routes/entry-list.ts'
import * as exchange from './routes/exchange.ts'
import * as history from './routes/history.ts'
import * as indicators from './routes/indicators.ts'
import * as kinds from './routes/kinds.ts'
import * as me from './routes/me.ts'
import * as members from './routes/members.ts'
import * as missed from './routes/missed.ts'
import * as overview from './routes/overview.ts'
import * as places from './routes/places.ts'
import * as planSheets from './routes/plan-sheets.ts'
import * as plans from './routes/plans.ts'
import * as postings from './routes/postings.ts'
import * as progress from './routes/progress.ts'
import * as reminders from './routes/reminders.ts'
import * as reportFiles from './routes/report-files.ts'
import * as reports from './routes/reports.ts'
import * as rereading from './routes/rereading.ts'
import * as review from './routes/review.ts'
import * as reviewViews from './routes/review-views.ts'
import * as savedViews from './routes/saved-views.ts'
import * as scores from './routes/scores.ts'
import * as search from './routes/search.ts'
import * as settings from './routes/settings.ts'
import * as sheets from './routes/sheets.ts'
import * as targets from './routes/targets.ts'
import * as tasks from './routes/tasks.ts'
import * as ties from './routes/ties.ts'
import * as tokens from './routes/tokens.ts'
import * as totals from './routes/totals.ts'
import * as unitReports from './routes/unit-reports.ts'
import * as workCoverage from './routes/work-coverage.ts'

/** Every route by its name. */
export const allRoutes = {
  ...me,
  ...kinds,
  ...documentLists,
  ...documents,
  ...rereading,
  ...missed,
  ...review,
  ...reviewViews,
  ...doubts,
  ...entryLists,
  ...entries,
  ...savedViews,
  ...ties,
  ...places,
  ...postings,
  ...amounts,
  ...totals,
  ...overview,
  ...reports,
  ...reportFiles,
  ...indicators,
  ...answers,
  ...comparison,
  ...coverage,
  ...targets,
  ...scores,
  ...clauses,
  ...plans,
  ...planSheets,
  ...tasks,
  ...progress,
  ...reminders,
  ...workCoverage,
  ...search,
  ...confirmations,
  ...unitReports,
  ...history,
  ...sheets,
  ...exchange,
  ...settings,
  ...baseMap,
  ...members,
  ...tokens,
}

/** Every route, as the server takes them: an address that is written out goes before one with a parameter (/targets/completion). */
export const routes: readonly Route[] = (Object.values(allRoutes) as unknown as Route[]).toSorted(
  (a, b) => Number(a.path.includes('{')) - Number(b.path.includes('{')),
)
