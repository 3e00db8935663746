// A cell (单元格): what an entry says in a column, to be read; and, where the role allows, to be written over in its place. Somebody else's
// change is told, and what was typed stays until the person decides.

import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Flex } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { amountText } from '../../../../model/amount-text.ts'
import type { Problem } from '../../../api/problem.ts'
import { attempt } from '../../calls/attempt.ts'
import { ask } from '../../calls/calls.ts'
import { Amount } from '../../parts/amount.tsx'
import { isWhole, periodText } from '../../parts/period.tsx'
import { type Language, useLanguage, useSay } from '../../words/language.tsx'
import { minuteOf } from '../../words/moments.ts'
import { changeOf, type EntryLike, type LedgerColumn, saidIn, type Value } from './columns.ts'
import { Field } from './field.tsx'
import type { EntryRow } from './scope.ts'

/** What is read in a cell. */
export function CellText({ entry, column, wrap = false }: { entry: EntryRow; column: LedgerColumn; wrap?: boolean }) {
  const { language } = useLanguage()
  if (column.id === 'name') {
    return (
      <Link to="/entries/$id" params={{ id: entry.id }}>
        {entry.name}
      </Link>
    )
  }
  if (column.type === 'figures') return <Figures entry={entry} wrap={wrap} />
  if (column.type === 'tie') {
    return entry.tie ? (
      <Link to="/ties/$id" params={{ id: entry.tie }}>
        {entry.tieName ?? entry.tie}
      </Link>
    ) : null
  }
  if (column.type === 'moment') return <>{minuteOf(entry.updatedAt)}</>
  return <>{said(entry, column, language)}</>
}

/** What is read of an entry in a column. What is known of a year or a month alone is no day: 2025年, not 2025-01-01. */
export function said(entry: EntryLike, column: LedgerColumn, language: Language): string {
  if (column.id !== 'from' && column.id !== 'to') return written(saidIn(entry, column.id), column, language)
  return isWhole(entry) ? periodText(entry, language) : written(entry[column.id], column, language)
}

/** A value as it is read. */
export function written(value: Value, { choices, type }: LedgerColumn, language: Language): string {
  if (value === null) return ''
  if (Array.isArray(value)) return value.join(language === 'zh' ? '、' : ', ')
  if (typeof value === 'boolean') return value ? (language === 'zh' ? '是' : 'yes') : language === 'zh' ? '否' : 'no'
  if (type === 'choice' || type === 'programme') return choices?.find(({ id }) => id === value)?.[language] ?? value
  return value
}

function Figures({ entry, wrap }: { entry: EntryRow; wrap: boolean }) {
  const { language } = useLanguage()
  // The same number that several documents state is told once; the page of the entry has each with its sentence.
  const figures = [
    ...new Map(entry.figures.map((one) => [`${one.measure} ${amountText(one, language)}`, one])).values(),
  ]
  const shown = wrap ? figures : figures.slice(0, 2)
  return (
    <span>
      {shown.map((one, at) => (
        <span key={one.id}>
          {at > 0 && (language === 'zh' ? '；' : '; ')}
          <Amount amount={one} of={{ postings: [one.id] }} /> {one.measure}
        </span>
      ))}
      {figures.length > shown.length && ` +${figures.length - shown.length}`}
    </span>
  )
}

type Editing = { entry: EntryRow; column: LedgerColumn; onEnd: () => void; onSaved: (entry: Partial<EntryRow>) => void }

/** Writes over a cell: Enter keeps, Esc leaves it as it was. */
export function CellEditor({ entry, column, onEnd, onSaved }: Editing) {
  const say = useSay()
  const { language } = useLanguage()
  const queries = useQueryClient()
  const [value, setValue] = useState<Value>(saidIn(entry, column.id))
  const [problem, setProblem] = useState<Problem | null>(null)
  const [theirs, setTheirs] = useState<EntryRow | null>(null)
  const [busy, setBusy] = useState(false)

  const keep = async (next: Value, on: EntryRow = entry) => {
    if (same(next, saidIn(on, column.id))) return onEnd()
    setBusy(true)
    const body = changeOf(on, column.id, next)
    const reply = await attempt('patch', '/entries/{id}', { params: { id: on.id }, body, version: on.version })
    setBusy(false)
    if (reply.ok) {
      onSaved(reply.value)
      onEnd()
      return void queries.invalidateQueries({ queryKey: ['/entries/facets'] })
    }
    setProblem(reply.problem)
    if (reply.problem.code !== 'changed_since') return
    const now = await ask('/entries/{id}', { params: { id: on.id } }).catch(() => null)
    if (now) setTheirs({ ...on, ...now } as EntryRow)
  }
  const atKey = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape') onEnd()
    if (event.key === 'Enter' && byEnter(column, event)) {
      event.preventDefault()
      void keep(value)
    }
  }
  const write = (next: Value) => {
    setValue(next)
    if (chosenAtOnce.has(column.type)) void keep(next)
  }
  return (
    <Flex vertical gap={4} onKeyDown={atKey} className="cell-editor">
      <Field column={column} value={value} onChange={write} atOnce parties={entry.parties.map(({ name }) => name)} />
      {problem && !theirs && <Alert type="error" title={sentenceOf(problem, language)} />}
      {theirs && (
        <Alert
          type="warning"
          title={say(
            `已被别人改动，现为“${written(saidIn(theirs, column.id), column, language)}”。您填写的还在。`,
            `Somebody changed it: now "${written(saidIn(theirs, column.id), column, language)}". What you typed is kept.`,
          )}
        />
      )}
      <Flex gap={4} wrap>
        {(theirs || !chosenAtOnce.has(column.type)) && (
          <Button size="small" type="primary" loading={busy} onClick={() => void keep(value, theirs ?? entry)}>
            {theirs ? say('仍改为我填的', 'Keep mine') : say('保存', 'Save')}
          </Button>
        )}
        <Button
          size="small"
          onClick={() => {
            if (theirs) onSaved(theirs)
            onEnd()
          }}
        >
          {theirs ? say('用现在的', 'Take theirs') : say('取消', 'Cancel')}
        </Button>
      </Flex>
    </Flex>
  )
}

const chosenAtOnce = new Set<LedgerColumn['type']>(['choice', 'yes_no', 'tie', 'programme', 'day'])

/** Enter writes a line in a long text and a name among parties; there Ctrl+Enter keeps. */
function byEnter({ type }: LedgerColumn, event: KeyboardEvent): boolean {
  if (event.nativeEvent.isComposing || chosenAtOnce.has(type)) return false
  return (type !== 'long_text' && type !== 'parties') || event.ctrlKey
}

const same = (a: Value, b: Value) => JSON.stringify(a === '' ? null : a) === JSON.stringify(b === '' ? null : b)

/** What is wrong, in the words of the place that is wrong. */
export function sentenceOf(problem: Problem, language: Language): string {
  return problem.errors?.map((one) => one[language]).join(' ') || problem[language]
}
