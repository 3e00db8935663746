// Addresses (网页地址): every page has one that can be sent to a colleague. A page's code is fetched when it is first opened.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { fetched } from './calls/connection.ts'
import { NoSuchPage, PageFailed } from './shell/failed.tsx'
import { Frame } from './shell/frame.tsx'
import { SignInPage } from './shell/sign-in.tsx'

const root = createRootRoute({ notFoundComponent: NoSuchPage, errorComponent: PageFailed })

const signIn = createRoute({ getParentRoute: () => root, path: '/sign-in', component: SignInPage })
const firstRun = createRoute({
  getParentRoute: () => root,
  path: '/first-run',
  component: lazyRouteComponent(() => fetched(() => import('./shell/first-run.tsx')), 'FirstRunPage'),
})
const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: Frame })

const overview = createRoute({
  getParentRoute: () => frame,
  path: '/',
  component: lazyRouteComponent(() => fetched(() => import('./pages/overview/page.tsx')), 'OverviewPage'),
})
const documents = createRoute({
  getParentRoute: () => frame,
  path: '/documents',
  component: lazyRouteComponent(() => fetched(() => import('./pages/documents/page.tsx')), 'DocumentsPage'),
})
const document = createRoute({
  getParentRoute: () => frame,
  path: '/documents/$id',
  component: lazyRouteComponent(() => fetched(() => import('./pages/documents/reading.tsx')), 'ReadingPage'),
})
const review = createRoute({
  getParentRoute: () => frame,
  path: '/review',
  component: lazyRouteComponent(() => fetched(() => import('./pages/review/page.tsx')), 'ReviewPage'),
})
const ledger = createRoute({
  getParentRoute: () => frame,
  path: '/ledger',
  component: lazyRouteComponent(() => fetched(() => import('./pages/ledger/page.tsx')), 'LedgerPage'),
})
const entry = createRoute({
  getParentRoute: () => frame,
  path: '/entries/$id',
  component: lazyRouteComponent(() => fetched(() => import('./pages/ledger/entry.tsx')), 'EntryPage'),
})
const ties = createRoute({
  getParentRoute: () => frame,
  path: '/ties',
  component: lazyRouteComponent(() => fetched(() => import('./pages/ties/page.tsx')), 'TiesPage'),
})
const tie = createRoute({
  getParentRoute: () => frame,
  path: '/ties/$id',
  component: lazyRouteComponent(() => fetched(() => import('./pages/ties/tie.tsx')), 'TiePage'),
})
const compare = createRoute({
  getParentRoute: () => frame,
  path: '/compare',
  component: lazyRouteComponent(() => fetched(() => import('./pages/ties/compare.tsx')), 'ComparePage'),
})
const indicators = createRoute({
  getParentRoute: () => frame,
  path: '/indicators',
  component: lazyRouteComponent(() => fetched(() => import('./pages/indicators/page.tsx')), 'IndicatorsPage'),
})
const indicator = createRoute({
  getParentRoute: () => frame,
  path: '/indicators/$id',
  component: lazyRouteComponent(() => fetched(() => import('./pages/indicators/indicator.tsx')), 'IndicatorPage'),
})
const reports = createRoute({
  getParentRoute: () => frame,
  path: '/reports',
  component: lazyRouteComponent(() => fetched(() => import('./pages/reports/page.tsx')), 'ReportsPage'),
})
const report = createRoute({
  getParentRoute: () => frame,
  path: '/reports/$id',
  component: lazyRouteComponent(() => fetched(() => import('./pages/reports/report.tsx')), 'ReportPage'),
})
const unitReports = createRoute({
  getParentRoute: () => frame,
  path: '/unit-reports',
  component: lazyRouteComponent(() => fetched(() => import('./pages/unit-reports/page.tsx')), 'UnitReportsPage'),
})
const plans = createRoute({
  getParentRoute: () => frame,
  path: '/plans',
  component: lazyRouteComponent(() => fetched(() => import('./pages/work/page.tsx')), 'PlansPage'),
})
const plan = createRoute({
  getParentRoute: () => frame,
  path: '/plans/$id',
  component: lazyRouteComponent(() => fetched(() => import('./pages/work/plan.tsx')), 'PlanPage'),
})
const task = createRoute({
  getParentRoute: () => frame,
  path: '/tasks/$id',
  component: lazyRouteComponent(() => fetched(() => import('./pages/work/task.tsx')), 'TaskPage'),
})
const search = createRoute({
  getParentRoute: () => frame,
  path: '/search',
  component: lazyRouteComponent(() => fetched(() => import('./pages/search/page.tsx')), 'SearchPage'),
})
const settingsHome = createRoute({
  getParentRoute: () => frame,
  path: '/settings',
  beforeLoad: () => {
    throw redirect({ to: '/settings/$section', params: { section: 'people' } })
  },
})
const settings = createRoute({
  getParentRoute: () => frame,
  path: '/settings/$section',
  component: lazyRouteComponent(() => fetched(() => import('./pages/settings/page.tsx')), 'SettingsPage'),
})

const pages = [
  ...[overview, documents, document, review, ledger, entry, ties, tie, compare],
  ...[plans, plan, task],
  ...[indicators, indicator, reports, report, unitReports, search, settingsHome, settings],
]

/** The router. What follows ? in an address is plain text: `?year=2024&theme=fund`. */
export const router = createRouter({
  routeTree: root.addChildren([signIn, firstRun, frame.addChildren(pages)]),
  defaultPreload: 'intent',
  scrollRestoration: true,
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const said = Object.entries(search).flatMap(([name, value]) =>
      value === undefined || value === null || value === '' ? [] : [[name, String(value)]],
    )
    const text = new URLSearchParams(said).toString()
    return text && `?${text}`
  },
})
