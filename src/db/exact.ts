// Exact decimals (精确小数): how a decimal column comes and goes, so that money never becomes a float on the way.
import type { ColumnType } from 'kysely'

/** A decimal, as an exact string. */
export type Exact = ColumnType<string | null, string | number | null, string | number | null>
