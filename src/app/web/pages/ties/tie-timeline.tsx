// The timeline of a pair (时间线): entries and figures by their days, the latest first; what holds for a whole year stands at its end.
import { Link } from '@tanstack/react-router'
import { Button, Flex, Timeline, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import { type Given, useList } from '../../calls/calls.ts'
import { Amount } from '../../parts/amount.tsx'
import { CutShort, mostAtOnce } from '../../parts/cut-short.tsx'
import { periodText } from '../../parts/period.tsx'
import { type Language, useLanguage, useSay } from '../../words/language.tsx'
import { useMode } from '../../words/mode.tsx'
import { type Mode, themeColour } from '../../words/theme.ts'
import type { TieScope } from './tie-scope.ts'

type Entry = Given<'get', '/entries'>['items'][number]
type Posting = Given<'get', '/postings'>['items'][number]
type Event = { id: string; day: string; when: string; colour: string; what: ReactNode }

const first = 12

/** What happened when. */
export function TieTimeline({ scope }: { scope: TieScope }) {
  const say = useSay()
  const [all, setAll] = useState(false)
  const { events, cut } = useEvents(scope)
  if (events.length === 0)
    return (
      <Typography.Text type="secondary">{say('还没有带日期的条目或数据。', 'Nothing with a day yet.')}</Typography.Text>
    )
  const shown = all ? events : events.slice(0, first)
  return (
    <Flex vertical align="flex-start">
      <Timeline
        items={shown.map(({ id, when, colour, what }) => ({
          key: id,
          color: colour,
          content: (
            <div>
              <Typography.Text type="secondary" className="number" style={{ fontSize: 12 }}>
                {when}
              </Typography.Text>
              <div>{what}</div>
            </div>
          ),
        }))}
      />
      {events.length > first && (
        <Button onClick={() => setAll(!all)} className="no-print">
          {all ? say('收起', 'Fewer') : say(`全部 ${events.length} 条`, `All ${events.length}`)}
        </Button>
      )}
      <CutShort when={cut} tie={scope.tie} />
    </Flex>
  )
}

function useEvents(scope: TieScope): { events: Event[]; cut: boolean } {
  const { language } = useLanguage()
  const { mode } = useMode()
  const entries = useList('/entries', { query: { tie: scope.tie, limit: mostAtOnce } })
  const postings = useList('/postings', { query: { ...scope, limit: mostAtOnce } as never })
  const named = entries.items.flatMap((entry) => eventOfEntry(entry, language, mode) ?? [])
  const figures = postings.items.flatMap((posting) => eventOfPosting(posting, language, mode) ?? [])
  const events = [...named, ...figures].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.id < b.id ? -1 : 1))
  return { events, cut: entries.hasNextPage || postings.hasNextPage }
}

/** A named thing with a day; a statement about the pair as a whole is told by its figures. */
function eventOfEntry({ id, name, from, to, named }: Entry, language: Language, mode: Mode): Event | null {
  const day = from ?? to
  if (!day || !named) return null
  const what = (
    <Link to="/entries/$id" params={{ id }} style={{ fontWeight: 600 }}>
      {name}
    </Link>
  )
  return {
    id,
    day,
    when: periodText({ from: day, to: to ?? day }, language),
    colour: themeColour('mechanism', mode),
    what,
  }
}

function eventOfPosting(posting: Posting, language: Language, mode: Mode): Event | null {
  const { id, to, from, accrual, theme, measure, status, standing } = posting
  if (!to || status !== 'actual' || standing === 'restated') return null
  const what = (
    <>
      {measure} <Amount amount={posting} of={{ postings: [id] }} />
    </>
  )
  return { id, day: to, when: periodText({ from, to, accrual }, language), colour: themeColour(theme, mode), what }
}
