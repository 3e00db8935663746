// What is behind a number (数据的依据): the postings that were added up, each with its sentence, then those left out, each with the reason.
import { Link } from '@tanstack/react-router'
import { Alert, Button, Divider, Empty, Flex, Skeleton, Typography } from 'antd'
import { Fragment, useState } from 'react'
import type { Theme } from '../../../model/figure.ts'
import { type SaidTo, useAsk, useList } from '../calls/calls.ts'
import { problemOf } from '../calls/problem.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { LineAmount } from './amount.tsx'
import { termsOf } from './answer-amount.tsx'
import type { EvidenceOf, LineOf, TotalLine } from './evidence.ts'
import { useIndicatorNames } from './indicator-names.ts'
import { PostingCard } from './posting-card.tsx'
import { useSeen } from './seen.ts'
import { standingWords } from './standings.ts'

/** So many at a time. */
const onPage = 50

export function EvidencePanel({ of }: { of: EvidenceOf }) {
  if ('postings' in of) return <PostingsBehind ids={of.postings} />
  if ('lines' in of) return of.lines.map((line) => <OneLine key={JSON.stringify(line)} of={line} />)
  return 'answer' in of ? <AnswerBehind of={of} /> : <LineBehind of={of} />
}

/** A formula of formulas, asked again with the postings behind it. */
function AnswerBehind({ of: { answer } }: { of: Extract<EvidenceOf, { answer: object }> }) {
  const { language } = useLanguage()
  const query = { ...answer.scope, indicators: answer.indicator, terms: true, limit: 1 }
  const asked = useAsk('/answers', { query: query as never })
  if (asked.error) return <Alert type="error" showIcon title={problemOf(asked.error)[language]} />
  if (!asked.data) return <Skeleton active />
  return <PostingsBehind ids={asked.data.items.flatMap(termsOf)} />
}

/** A line by its scope and series, under the name of the part that it is. */
function OneLine({ of: { scope, series, indicator } }: { of: LineOf }) {
  const say = useSay()
  const nameOf = useIndicatorNames()
  return (
    <Flex vertical gap="small" style={{ marginBottom: 24 }}>
      {indicator && (
        <Typography.Title level={3} style={{ fontSize: 16, margin: 0 }}>
          {say(nameOf(indicator))}
        </Typography.Title>
      )}
      <FiguresBehind query={{ ...scope, series } as FiguresQuery} />
    </Flex>
  )
}

/** A line of a total, with the postings that made it. */
function LineBehind({ of: { scope, line } }: { of: Extract<EvidenceOf, { line: TotalLine }> }) {
  const say = useSay()
  const { by: _, ...plain } = scope ?? {}
  return (
    <Flex vertical gap="small">
      <Typography.Title level={2} style={{ fontSize: 22, margin: 0 }}>
        <LineAmount line={line} />
      </Typography.Title>
      <Typography.Text type="secondary">
        {line.measure}
        {line.asOf && say(`，截至${line.asOf}`, `, as of ${line.asOf}`)}
        {line.disputed > 0 &&
          say(`，有${line.disputed}处数据打架待选定`, `, ${line.disputed} rivals to be chosen from`)}
      </Typography.Text>
      <FiguresBehind query={{ ...plain, ...lineScope(line) } as FiguresQuery} line={line} />
    </Flex>
  )
}

type FiguresQuery = NonNullable<SaidTo<'get', '/totals/figures'>['query']>

/** What is behind a line, page after page as one scrolls: first what is in the number, then what was left out and why. */
function FiguresBehind({ query, line }: { query: FiguresQuery; line?: TotalLine }) {
  const say = useSay()
  const asked = useList('/totals/figures', { query: { ...query, limit: onPage } })
  const { items, data, fetchNextPage, hasNextPage, isFetchingNextPage } = asked
  const end = useSeen(() => !isFetchingNextPage && void fetchNextPage())
  const first = data?.pages[0] as { terms: number; leftOut: number } | undefined
  if (asked.error && !first) return <TooMany error={asked.error} query={query} line={line} />
  if (!first) return <Skeleton active />
  if (items.length === 0) return <Empty description={say('没有数据', 'No figures')} />
  const left = items.findIndex((one) => one.left !== null)
  return (
    <Flex vertical gap="middle">
      {first.terms > onPage && (
        <Typography.Text type="secondary">
          {say(`由 ${first.terms} 条数据汇总`, `Made of ${first.terms} figures`)}
        </Typography.Text>
      )}
      {items.map(({ left: why, ...posting }, at) => (
        <Fragment key={posting.id}>
          {at === left && (
            <Divider plain>{say(`未计入的 ${first.leftOut} 条及原因`, `${first.leftOut} left out, and why`)}</Divider>
          )}
          <PostingCard posting={posting} {...(why ? { why: standingWords(why.reason) } : {})} />
        </Fragment>
      ))}
      {hasNextPage && (
        <Button ref={end} block loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {say('再显示一些', 'Show more')}
        </Button>
      )}
    </Flex>
  )
}

/** A line alone, so that what is behind one number is asked for and not what is behind a whole book. */
function lineScope({ key, series }: TotalLine): Partial<SaidTo<'get', '/totals'>['query']> {
  const { year, theme, tie } = key
  return {
    series,
    ...(/^\d{4}$/.test(year ?? '') ? { year: Number(year) } : {}),
    ...(theme ? { theme: theme as Theme } : {}),
    ...(tie === undefined ? {} : { tie: tie ?? 'none' }),
  }
}

/** What went wrong; where it is that there are too many figures, the ledger lists them. */
function TooMany({ error, query, line }: { error: unknown; query: FiguresQuery; line: TotalLine | undefined }) {
  const say = useSay()
  const { language } = useLanguage()
  const problem = problemOf(error)
  if (problem.code !== 'too_many_postings') return <Alert type="error" showIcon title={problem[language]} />
  const { year, theme, tie, programme } = query
  const { status, accrual } = line ?? {}
  const named = Object.entries({ year, theme, tie, programme, status, accrual }).filter(([, value]) => value)
  const search = { kind: 'figures', ...Object.fromEntries(named.map(([name, value]) => [name, String(value)])) }
  return (
    <Alert
      type="info"
      showIcon
      title={say(
        '这一数据涉及的数据超过十万条，这里不逐条列出，请到台账中筛选查看。',
        'More than 100,000 figures are behind this number. They are not listed here: narrow them down in the ledger.',
      )}
      action={
        <Link to="/ledger" search={search as never}>
          {say('在台账中查看', 'See them in the ledger')}
        </Link>
      }
    />
  )
}

/** Postings by their ids, each with its sentence, so many at a time. */
function PostingsBehind({ ids }: { ids: readonly string[] }) {
  const say = useSay()
  const [shown, setShown] = useState(onPage)
  const end = useSeen(() => setShown((before) => before + onPage))
  if (ids.length === 0) return <Empty description={say('没有数据', 'No figures')} />
  const pages = Array.from({ length: Math.ceil(Math.min(shown, ids.length) / onPage) }, (_, at) => at * onPage)
  return (
    <Flex vertical gap="middle">
      {pages.map((from) => (
        <PostingsOf key={from} ids={ids.slice(from, from + onPage)} />
      ))}
      {ids.length > shown && (
        <Button ref={end} block onClick={() => setShown(shown + onPage)}>
          {say(`再显示一些（共 ${ids.length} 条）`, `Show more of ${ids.length}`)}
        </Button>
      )}
    </Flex>
  )
}

function PostingsOf({ ids }: { ids: readonly string[] }) {
  const { language } = useLanguage()
  const asked = useAsk('/postings', { query: { ids: [...ids], limit: onPage } })
  if (asked.error) return <Alert type="error" showIcon title={problemOf(asked.error)[language]} />
  if (!asked.data) return <Skeleton active />
  return asked.data.items.map((posting) => <PostingCard key={posting.id} posting={posting} />)
}
