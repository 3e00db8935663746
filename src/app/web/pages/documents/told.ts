// Saying whose account a document is (更正材料的讲述方和年份): sends it, and has everything asked again once the document was read by it.
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { ask, type SaidTo, useChange } from '../../calls/calls.ts'
import type { ListedDocument } from './states.tsx'

/** What is said of a document; null: as the reading has it. */
export type Told = NonNullable<SaidTo<'patch', '/documents/{id}'>['body']>

/** How often it is looked whether the document was read again, and how long at most, in milliseconds. */
const [often, atMost] = [500, 60_000]

/** Sends it; true where it was taken. What the pages show follows by itself once the document is read again. */
export function useTell(): {
  tell: (document: ListedDocument, told: Told) => Promise<boolean>
  busy: boolean
} {
  const { change, busy } = useChange()
  const queries = useQueryClient()
  const tell = useCallback(
    async (looked: ListedDocument, told: Told) => {
      const { id } = looked
      const version = await versionFor(looked, told)
      const done = { zh: '已更正，正在重新识读', en: 'Corrected; it is being read again' }
      const taken = await change('patch', '/documents/{id}', { params: { id }, body: told, version }, { done })
      if (taken?.value.reread === 'waiting') void whenRead(id).then(() => queries.invalidateQueries())
      return taken !== null
    },
    [change, queries],
  )
  return { tell, busy }
}

/** Reading it again makes another version of a document, and so does another answer: only what this one is about must be as it was looked at. */
async function versionFor(looked: ListedDocument, told: Told): Promise<number> {
  const now = await ask('/documents/{id}', { params: { id: looked.id } }).catch(() => null)
  const names = (['account', 'year', 'published', 'title'] as const).filter((name) => told[name] !== undefined)
  return now && names.every((name) => now[name] === looked[name]) ? now.version : looked.version
}

/** Resolves once a document waits to be read again no more, or after a while. */
async function whenRead(id: string): Promise<void> {
  for (const until = Date.now() + atMost; Date.now() < until; ) {
    await new Promise((resolve) => setTimeout(resolve, often))
    const document = await ask('/documents/{id}', { params: { id } }).catch(() => null)
    if (document && document.reread !== 'waiting') return
  }
}
