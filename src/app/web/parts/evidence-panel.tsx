// What is behind a number (数据的依据): the postings that were added up, each with its sentence, then those left out, each with the reason.
import { Link } from '@tanstack/react-router'
import { Alert, Divider, Empty, Flex, Skeleton, Typography } from 'antd'
import type { Theme } from '../../../model/figure.ts'
import { type SaidTo, useAsk } from '../calls/calls.ts'
import { problemOf } from '../calls/problem.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { LineAmount } from './amount.tsx'
import { termsOf } from './answer-amount.tsx'
import type { EvidenceOf, TotalLine } from './evidence.ts'
import { PostingCard } from './posting-card.tsx'
import { standingWords } from './standings.ts'

const mostShown = 100

export function EvidencePanel({ of }: { of: EvidenceOf }) {
  if ('postings' in of) return <PostingsBehind ids={of.postings} />
  return 'answer' in of ? <AnswerBehind of={of} /> : <LineBehind of={of} />
}

/** An answer that came without the postings behind it, asked again with them. */
function AnswerBehind({ of: { answer, beside } }: { of: Extract<EvidenceOf, { answer: object }> }) {
  const { language } = useLanguage()
  const query = { ...answer.scope, indicators: answer.indicator, terms: true, limit: 1 }
  const asked = useAsk('/answers', { query: query as never })
  if (asked.error) return <Alert type="error" showIcon title={problemOf(asked.error)[language]} />
  if (!asked.data) return <Skeleton active />
  const { items } = asked.data
  const ids = beside === undefined ? items.flatMap(termsOf) : (items[0]?.beside[beside]?.ids ?? [])
  return <PostingsBehind ids={ids} />
}

/** A line of a total, with the postings that made it. */
function LineBehind({ of }: { of: Extract<EvidenceOf, { line: TotalLine }> }) {
  const say = useSay()
  const asked = useAsk('/totals', { query: { ...of.scope, ...lineScope(of.line), terms: 'true' } })
  if (asked.error) return <TooMany error={asked.error} of={of} />
  if (!asked.data) return <Skeleton active />
  const line = asked.data.items.find((one) => sameLine(one, of.line)) ?? of.line
  const reasons = new Map((line.behind?.leftOut ?? []).map(({ id, reason }) => [id, reason]))
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
      <PostingsBehind ids={line.behind?.terms ?? []} />
      {reasons.size > 0 && (
        <>
          <Divider plain>{say(`未计入的 ${reasons.size} 条及原因`, `${reasons.size} left out, and why`)}</Divider>
          <PostingsBehind ids={[...reasons.keys()]} reasons={reasons} />
        </>
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
function TooMany({ error, of }: { error: unknown; of: Extract<EvidenceOf, { line: TotalLine }> }) {
  const say = useSay()
  const { language } = useLanguage()
  const problem = problemOf(error)
  if (problem.code !== 'too_many_postings') return <Alert type="error" showIcon title={problem[language]} />
  const { year, theme, tie, programme } = { ...of.scope, ...lineScope(of.line) }
  const { status, accrual } = of.line
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

const sameLine = (a: TotalLine, b: TotalLine) =>
  a.series === b.series && JSON.stringify(a.key) === JSON.stringify(b.key)

/** Postings by their ids, each with its sentence. */
function PostingsBehind({ ids, reasons }: { ids: readonly string[]; reasons?: ReadonlyMap<string, string> }) {
  const say = useSay()
  const { language } = useLanguage()
  const shown = ids.slice(0, mostShown)
  const asked = useAsk('/postings', shown.length > 0 ? { query: { ids: [...shown], limit: mostShown } } : null)
  if (asked.error) return <Alert type="error" showIcon title={problemOf(asked.error)[language]} />
  if (ids.length === 0) return <Empty description={say('没有数据', 'No figures')} />
  if (!asked.data) return <Skeleton active />
  return (
    <Flex vertical gap="middle">
      {asked.data.items.map((posting) => {
        const reason = reasons?.get(posting.id)
        return <PostingCard key={posting.id} posting={posting} {...(reason ? { why: standingWords(reason) } : {})} />
      })}
      {ids.length > shown.length && (
        <Typography.Text type="secondary">
          {say(`另有 ${ids.length - shown.length} 条未列出`, `${ids.length - shown.length} more are not listed`)}
        </Typography.Text>
      )}
    </Flex>
  )
}
