// All routes (接口一览): one list, in the order in which a figure travels.
import type { Route } from './route.ts'
import * as documents from './routes/documents.ts'
import * as review from './routes/review.ts'

/** Every route by its name. */
export const allRoutes = { ...documents, ...review }

/** Every route, as the server takes them. */
export const routes: readonly Route[] = Object.values(allRoutes) as unknown as Route[]
