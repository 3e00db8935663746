// What the ledger shows (台账范围): the kind, how it is narrowed and sorted, and the columns, all of it in the address of the page.
import { useCallback, useMemo } from 'react'
import type { Given, SaidTo } from '../../calls/calls.ts'
import { useAddress } from '../../words/address.ts'

export type Kind = Given<'get', '/kinds'>['items'][number]
export type EntryRow = Given<'get', '/entries'>['items'][number]
export type PostingRow = Given<'get', '/postings'>['items'][number]
export type EntryQuery = NonNullable<SaidTo<'get', '/entries'>['query']>
export type PostingQuery = NonNullable<SaidTo<'get', '/postings'>['query']>

/** The table of all figures stands beside the kinds. */
export const figures = 'figures'

const entryFilters = ['tie', 'programme', 'year', 'region', 'stage', 'words'] as const
const postingFilters = [
  'tie',
  'programme',
  'year',
  'region',
  'theme',
  'standing',
  'status',
  'accrual',
  'words',
] as const

/** What the address says, as the API takes it; `kind` is '' before one is chosen. */
export function useScope() {
  const [said, changeAddress] = useAddress()
  // Another order or filter begins at the top.
  const change = useCallback(
    (changes: Record<string, string | undefined>) => changeAddress({ row: undefined, ...changes }),
    [changeAddress],
  )
  const kind = said.kind ?? ''
  const names: readonly string[] = kind === figures ? postingFilters : entryFilters
  const filter = useMemo(() => {
    const given = Object.entries(said).filter(([name, value]) => names.includes(name) && value)
    return Object.fromEntries(given) as Record<string, string>
  }, [said, names])
  return { kind, filter, sort: said.sort, columns: said.columns, row: said.row, change, said }
}

/** The place, from 0, of the row that the address names. */
export const firstRow = (row: string | undefined) => Math.max(0, (Number(row ?? 1) || 1) - 1)

/** Takes away what narrows a table. */
export const noFilter = Object.fromEntries([...new Set([...entryFilters, ...postingFilters])].map((name) => [name, '']))
