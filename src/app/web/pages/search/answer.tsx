// The answer to a question in words (答问): the number with its hedge, what was understood of the question and what was not, and the sentences behind
// it. What the book does not know is said, never guessed.
import { Alert, Card, Flex, Skeleton, Tag, Typography } from 'antd'
import { amountStages } from '../../../../model/posting.ts'
import { programmes } from '../../../../model/programmes.ts'
import { accrualNames, statusNames, themeNames } from '../../../../model/words.ts'
import { type Given, useAsk } from '../../calls/calls.ts'
import { BesideAmount, evidenceOf } from '../../parts/answer-amount.tsx'
import { useEvidence } from '../../parts/evidence.ts'
import { useIndicatorNames } from '../../parts/indicator-names.ts'
import { Period } from '../../parts/period.tsx'
import { PostingCard } from '../../parts/posting-card.tsx'
import { placeText } from '../../parts/ranked.ts'
import { standingWords } from '../../parts/standings.ts'
import { Alike, turnOf } from '../../parts/turn.tsx'
import { type Said, useSay } from '../../words/language.tsx'
import { mostLetters } from './found.ts'

type Answers = Given<'get', '/answers'>
type Answer = Answers['items'][number]
type Question = NonNullable<Answers['question']>
type Told = Pick<Answer, 'text' | 'terms' | 'accrual' | 'status' | 'stage' | 'asOf' | 'span'>

const asks =
  /多少|几[个项家人次批亩]|如何|怎么|[吗？?]|占比|同比|增长|增幅|最[多少高低大小]|[前后][一二三四五六七八九十\d]+[名位个的]|排名|对比|how (many|much)|what|which|compare|growth|grow|\btop \d|\bmost\b|\bleast\b/i

/** Whether words are meant as a question, so that search asks for an answer too. */
export const isQuestion = (words: string) =>
  words.trim().length >= 5 && words.trim().length <= mostLetters && (asks.test(words) || /[12]\d{3}年?/.test(words))

/** What a question in words is answered; nothing where the words are none. */
export function useAnswer(words: string) {
  const question = isQuestion(words)
  const asked = useAsk('/answers', question ? { query: { words: words.trim(), limit: 24 } } : null)
  // What was there stays shown while the next is coming, but not under other words.
  return { question, asked: asked.isPlaceholderData ? { ...asked, data: undefined } : asked }
}

/** The answer in a card of its own above the results. */
export function AnswerCard({ words }: { words: string }) {
  const say = useSay()
  const nameOf = useIndicatorNames()
  const { question, asked } = useAnswer(words)
  if (!question) return null
  if (asked.error) return <NotUnderstood error={asked.error} />
  if (!asked.data?.question)
    return (
      <Card size="small">
        <Skeleton active paragraph={{ rows: 2 }} />
      </Card>
    )
  const { items, question: understood } = asked.data
  return (
    <Card size="small" title={<h2 className="answer-head">{say('回答', 'Answer')}</h2>}>
      <Flex vertical gap="middle">
        <Understood question={understood} />
        {items.length === 0 && (
          <Typography.Text>{say('台账中没有符合条件的数据。', 'The book has no such figures.')}</Typography.Text>
        )}
        {items.map((answer) => (
          <OneAnswer
            key={`${answer.indicator} ${JSON.stringify(answer.scope)}`}
            answer={answer}
            question={understood}
            alone={items.length === 1}
          />
        ))}
        {understood.changes.map((one) => (
          <Turned
            key={one.indicator}
            changed={one}
            columns={understood.columns}
            named={understood.changes.length > 1 ? nameOf(one.indicator) : null}
          />
        ))}
        {understood.ranked && <NotAll ranked={understood.ranked} />}
        {understood.differences.map((one) => (
          <Alert key={`${one.indicator} ${one.code}`} type="warning" showIcon title={say(one)} />
        ))}
      </Flex>
    </Card>
  )
}

/** A ranking that did not look at everything says so. */
function NotAll({ ranked: { compared, there } }: { ranked: NonNullable<Question['ranked']> }) {
  const say = useSay()
  if (compared >= there) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={say(
        `共 ${there} 个有数据，只比较了数据最多的 ${compared} 个；请写明地区或年份缩小范围。`,
        `Of ${there} with figures only the ${compared} with the most were compared; name a region or a year to narrow it.`,
      )}
    />
  )
}

/** From the first of two years to the second; `named`: of what, where there are several. */
function Turned({
  changed: { change, alike },
  columns,
  named,
}: { changed: Question['changes'][number]; named: Said | null } & Pick<Question, 'columns'>) {
  const say = useSay()
  const turn = turnOf(change)
  const [from, to] = columns.map((column) => say(column))
  return (
    <div>
      {named && <Typography.Text strong>{say(named)} </Typography.Text>}
      {turn && change && (
        <>
          {say(`${from}到${to}：`, `From ${from} to ${to}: `)}
          <strong className={`turn turn-${turn.way}`}>{say(turn.words)}</strong>
          {say(`（${change.text.zh}）`, ` (${change.text.en})`)}
        </>
      )}
      {alike && <Alike alike={alike} />}
    </div>
  )
}

function NotUnderstood({ error }: { error: unknown }) {
  const say = useSay()
  const problem = error instanceof Error && 'problem' in error ? (error.problem as Said) : null
  return problem && <Alert type="info" showIcon title={say(problem)} />
}

/** What was understood, as chips, and the words that were not. */
function Understood({ question }: { question: Question }) {
  const say = useSay()
  const named = useIndicatorNames()
  const { places, years, programme, indicators, theme, status, notUnderstood } = question
  const chips: [Said, string][] = [
    ...years.map((year): [Said, string] => [{ zh: '时间', en: 'time' }, say(`${year}年`, String(year))]),
    ...places.map(({ name }): [Said, string] => [{ zh: '地方', en: 'place' }, name]),
    ...(programme
      ? [
          [
            { zh: '机制', en: 'programme' },
            say(programmes[programme as keyof typeof programmes] ?? { zh: programme, en: programme }),
          ] as [Said, string],
        ]
      : []),
    ...indicators.map((id): [Said, string] => [{ zh: '指标', en: 'indicator' }, say(named(id))]),
    ...(theme ? [[{ zh: '主题', en: 'theme' }, say(themeNames[theme])] as [Said, string]] : []),
    ...(status ? [[{ zh: '性质', en: 'status' }, say(statusNames[status])] as [Said, string]] : []),
    ...asksChips(question, say),
  ]
  return (
    <Flex wrap gap={6} align="center">
      <Typography.Text type="secondary">{say('按此理解：', 'Understood as:')}</Typography.Text>
      {chips.map(([kind, text]) => (
        <Tag key={`${kind.zh} ${text}`} color="blue">
          {say(`${kind.zh}：${text}`, `${kind.en}: ${text}`)}
        </Tag>
      ))}
      {notUnderstood.map(({ word, start }) => (
        <Tag key={start} color="orange">
          {say(`没有读懂：${word}`, `not understood: ${word}`)}
        </Tag>
      ))}
    </Flex>
  )
}

/** How it is asked: a change, or who stands first and among how many. */
function asksChips({ asks, ranked }: Question, say: ReturnType<typeof useSay>): [Said, string][] {
  const { change, ranking } = asks
  const asked = { zh: '问法', en: 'asked' }
  if (ranking && ranked) {
    const whose = say(rankedWhose[ranking.of ?? 'tie'])
    const end = say(ranking.last ? '最后' : '最前', ranking.last ? 'last' : 'first')
    const said = say(
      `${whose}排名，${end} ${ranking.most} 名（有数据的 ${ranked.of} 个）`,
      `${end} ${ranking.most} of ${ranked.of} ${whose} with a figure`,
    )
    return [[asked, said]]
  }
  return change ? [[asked, say('比上年增减', 'change over the year before')]] : []
}

const rankedWhose: Record<NonNullable<NonNullable<Question['asks']['ranking']>['of']>, Said> = {
  tie: { zh: '结对', en: 'ties' },
  county: { zh: '县（市、区）', en: 'counties' },
  prefecture: { zh: '市（州）', en: 'prefectures' },
  province: { zh: '省', en: 'provinces' },
}

function OneAnswer({ answer, question, alone }: { answer: Answer; question: Question; alone: boolean }) {
  const say = useSay()
  const named = useIndicatorNames()
  const { indicator, scope, text, lacks, beside, disputed, leftOut } = answer
  const column = question.columns.find((one) => sameScope(one.scope, scope))
  const place = column && question.ranked?.places[question.columns.indexOf(column)]
  return (
    <Flex vertical gap={6} component="article">
      <Flex gap="small" align="baseline" wrap>
        {place && <Tag>{say(`第 ${placeText(place)} 名`, `place ${placeText(place)}`)}</Tag>}
        <Typography.Text>{column && say(column)}</Typography.Text>
        <Typography.Text strong>{say(named(indicator))}</Typography.Text>
        {text && <AnswerNumber answer={answer} large={alone} />}
        {text ? <Nature told={answer} /> : <Lacking says={lacks} />}
        {disputed > 0 && (
          <Tag color="red">{say(`有 ${disputed} 处数据打架待选定`, `${disputed} rivals to choose from`)}</Tag>
        )}
      </Flex>
      {beside.map((one, at) => (
        <Typography.Text key={JSON.stringify(one)} type="secondary">
          {say('另有未计入的：', 'Beside it: ')}
          <BesideAmount answer={answer} at={at} /> <Nature told={one} />
        </Typography.Text>
      ))}
      {leftOut.length > 0 && (
        <Typography.Text type="secondary">
          {say('未计入：', 'Left out: ')}
          {leftOut.map(({ reason, count }) => `${say(standingWords(reason))} ${count}`).join(say('；', '; '))}
        </Typography.Text>
      )}
      {alone && answer.line && <Behind line={answer.line} />}
    </Flex>
  )
}

function Lacking({ says }: { says: Said | null }) {
  const say = useSay()
  return (
    <span>
      <Tag color="gold">{say('待补', 'missing')}</Tag>
      {says && say(says)}
    </span>
  )
}

const sameScope = (a: object, b: object) =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort())

/** The number; it opens what it is made of. */
function AnswerNumber({ answer, large }: { answer: Answer; large: boolean }) {
  const say = useSay()
  const { open } = useEvidence()
  const style = large ? { fontSize: 26, fontWeight: 600 } : { fontWeight: 600 }
  if (!answer.text) return null
  return (
    <button type="button" className="number number-link" style={style} onClick={() => open(evidenceOf(answer))}>
      {say(answer.text)}
    </button>
  )
}

/** What sort of number it is, where that is not the plain one. */
function Nature({ told: { accrual, status, stage, asOf, span } }: { told: Told }) {
  const say = useSay()
  return (
    <Typography.Text type="secondary">
      {[
        accrual && accrual !== 'flow' ? say(accrualNames[accrual]) : '',
        status && status !== 'actual' ? say(statusNames[status]) : '',
        stage ? say(amountStages[stage]) : '',
      ]
        .filter(Boolean)
        .join(' · ')}{' '}
      <Period from={span.from} to={asOf ?? span.to} {...(accrual ? { accrual } : {})} />
    </Typography.Text>
  )
}

const mostShown = 3

/** The first sentences behind the number; all of them open with it. */
function Behind({ line: { scope, series } }: { line: NonNullable<Answer['line']> }) {
  const say = useSay()
  const asked = useAsk('/totals/figures', { query: { ...scope, series, limit: mostShown } as never })
  if (!asked.data || asked.data.terms === 0) return null
  const { items, terms } = asked.data
  return (
    <Flex vertical gap="small" className="answer-behind">
      <Typography.Text type="secondary">
        {say(`所依据的数据（共 ${terms} 条）`, `What it is made of (${terms})`)}
      </Typography.Text>
      {items
        .filter(({ left }) => left === null)
        .map((posting) => (
          <PostingCard key={posting.id} posting={posting} />
        ))}
    </Flex>
  )
}
