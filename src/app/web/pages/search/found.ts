// What was found (检索结果): places, ties, entries, tasks, clauses, sentences of documents and pages of the program for some words, as one list of
// things that can be opened.
import { useEffect, useState } from 'react'
import type { Kind } from '../../../../model/kind.ts'
import { type KindId, kinds } from '../../../../model/kinds.ts'
import { programmes } from '../../../../model/programmes.ts'
import { tieNames } from '../../../../model/words.ts'
import { type Given, useAsk } from '../../calls/calls.ts'
import { useMay } from '../../calls/me.ts'
import { type Said, useSay } from '../../words/language.tsx'
import { pagesLike } from './program-pages.ts'

/** Where a find leads: an address, or the evidence of a figure. */
export type Goal = { to: string; search?: Record<string, string> } | { posting: string }

/** A sentence with what matched in it. */
export type Marked = { text: string; matches: readonly { start: number; end: number }[] }

/** One find; `note`: what it is, in a word or two. */
export type Find = { key: string; name: string; note: string | null; sentence: Marked | null; goal: Goal }

/** Finds of one sort under their heading. */
export type FindGroup = { id: string; title: Said; finds: Find[] }

export type Hit = Given<'get', '/search'>['items'][number]
type Tie = Given<'get', '/ties'>['items'][number]
type Task = Given<'get', '/tasks'>['items'][number]
type Clause = Given<'get', '/clauses'>['items'][number]
type Place = Given<'get', '/places'>['items'][number]
type Say = ReturnType<typeof useSay>

/** Two characters are enough; with one, half the book would match. */
export const fewest = 2

/** More is no search; nothing has a name or a title longer than the others. */
export const mostLetters = 200
const [longestName, longestTitle] = [50, 100]

/** The words once nobody has typed for a moment. */
export function useSettled(words: string, wait = 80): string {
  const [settled, setSettled] = useState(words)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), wait)
    return () => clearTimeout(timer)
  }, [words, wait])
  return settled
}

/** Finds for some words, in groups; `null` where nothing was asked yet. `limit`: so many of a group. */
export function useFound(words: string, limit: number): { groups: FindGroup[] | null; coming: boolean } {
  const say = useSay()
  const may = useMay()
  const typed = words.trim()
  const asks = typed.length >= fewest && typed.length <= mostLetters
  const upTo = (most: number) => asks && typed.length <= most
  const places = useAsk('/places', upTo(longestName) ? { query: { words: typed, limit: Math.min(limit, 4) } } : null)
  const ties = useAsk('/ties', upTo(longestTitle) ? { query: { words: typed, limit } } : null)
  const entries = useAsk('/search', asks ? { query: { words: typed, limit, kinds: ['entry', 'posting'] } } : null)
  const documents = useAsk('/search', asks ? { query: { words: typed, limit, kinds: ['document'] } } : null)
  const tasks = useAsk('/tasks', upTo(longestTitle) ? { query: { words: typed, limit, sort: 'due' } } : null)
  const clauses = useAsk('/clauses', upTo(longestTitle) ? { query: { words: typed, limit } } : null)
  const coming = [places, ties, entries, documents, tasks, clauses].some(
    ({ isFetching, isPlaceholderData }) => isFetching && isPlaceholderData,
  )
  if (!asks) return { groups: null, coming: false }
  const groups = [
    group(
      'places',
      '地方',
      'Places',
      (places.data?.items ?? []).map((one) => placeFind(one, say)),
    ),
    group(
      'ties',
      '结对',
      'Ties',
      (ties.data?.items ?? []).map((one) => tieFind(one, say)),
    ),
    group(
      'entries',
      '台账',
      'Ledger',
      (entries.data?.items ?? []).map((one) => hitFind(one, say)),
    ),
    group(
      'tasks',
      '任务',
      'Tasks',
      (tasks.data?.items ?? []).map((one) => taskFind(one, say)),
    ),
    group('clauses', '条款', 'Clauses', (clauses.data?.items ?? []).map(clauseFind)),
    group(
      'documents',
      '材料',
      'Documents',
      (documents.data?.items ?? []).map((one) => hitFind(one, say)),
    ),
    group(
      'pages',
      '功能',
      'Pages',
      pagesLike(typed, may).map(({ to, name }) => plain(to, say(name), { to })),
    ),
  ]
  return {
    groups: groups.filter(({ finds }) => finds.length > 0),
    coming: coming || (!documents.data && !documents.error),
  }
}

const group = (id: string, zh: string, en: string, finds: Find[]): FindGroup => ({ id, title: { zh, en }, finds })
const plain = (key: string, name: string, goal: Goal): Find => ({ key, name, note: null, sentence: null, goal })

function placeFind({ name, code, province }: Place, say: Say): Find {
  const note = [province, say('查看其结对关系', 'its ties')].filter(Boolean).join(' · ')
  return { ...plain(`place ${code}`, name, { to: '/ties', search: { region: code } }), note }
}

function tieFind({ id, a, b, kind, programme, entries }: Tie, say: Say): Find {
  const under = programme
    ? say(programmes[programme as keyof typeof programmes] ?? tieNames[kind])
    : say(tieNames[kind])
  const note = `${under} · ${say(`${entries} 条台账`, `${entries} entries`)}`
  return { ...plain(`tie ${id}`, `${a}—${b}`, { to: `/ties/${id}` }), note }
}

function taskFind({ id, title, planTitle, units, due }: Task, say: Say): Find {
  const until = due && say(`${due}前完成`, `due ${due}`)
  const note = [planTitle, units.join('、'), until].filter(Boolean).join(' · ')
  return { ...plain(`task ${id}`, title, { to: `/tasks/${id}` }), note }
}

function clauseFind({ id, agreement, agreementName, number, heading, words }: Clause): Find {
  const name = [[number, heading].filter(Boolean).join(' '), words].filter(Boolean).join('：')
  return { ...plain(`clause ${id}`, name, { to: `/entries/${agreement}` }), note: agreementName }
}

/** A hit of the text search: a sentence of a document, an entry, or a figure that stands in no document. */
export function hitFind({ id, kind, subject, name, entryKind, start, end, text, day, matches }: Hit, say: Say): Find {
  if (kind === 'document') {
    const goal = { to: `/documents/${subject}`, search: { start: String(start), end: String(end) } }
    return { key: id, name, note: day, sentence: { text, matches }, goal }
  }
  if (kind === 'posting') return { key: id, name, note: day, sentence: { text, matches }, goal: { posting: subject } }
  if (kind === 'tie') return plain(id, name, { to: `/ties/${subject}` })
  const called: Kind | undefined = entryKind ? kinds[entryKind as KindId] : undefined
  const parties = text.startsWith(name) ? text.slice(name.length).trim().split(' ').slice(1).join('、') : ''
  const year = day && say(`${day.slice(0, 4)}年`, day.slice(0, 4))
  const note = [called && say(called), parties, year].filter(Boolean).join(' · ')
  return { ...plain(id, name, { to: `/entries/${subject}` }), note }
}
