// Both sides (双方确认): what each side of the tie says of an entry or a figure: that it is so, or that it is otherwise, with its own number and a
// note; and how far the two are apart. Neither changes the book.
import { Button, Card, Flex, Tag, Typography } from 'antd'
import { useState } from 'react'
import { amountText } from '../../../../model/amount-text.ts'
import type { Unit } from '../../../../model/figure.ts'
import { type Given, useAsk } from '../../calls/calls.ts'
import { useMay, useMe } from '../../calls/me.ts'
import { useNames } from '../../parts/person-name.tsx'
import { useLanguage, useSay } from '../../words/language.tsx'
import { dayOf } from '../../words/moments.ts'
import { SayingForm, type Subject } from './saying.tsx'
import type { PostingRow } from './scope.ts'
import type { WholeEntry } from './whole-entry.ts'

type Word = Given<'get', '/confirmations'>['items'][number]

/** The names of those who may speak: the sides of the tie, else the parties. */
function useSideNames(tie: string | null, parties: readonly string[]): string[] {
  const found = useAsk('/ties/{id}', tie ? { params: { id: tie } } : null).data
  return tie && found ? [found.a, found.b] : tie ? [] : [...new Set(parties)]
}

export function EntrySides({ entry }: { entry: WholeEntry }) {
  const say = useSay()
  const names = useSideNames(
    entry.tie,
    entry.parties.map(({ name }) => name),
  )
  const asked = useAsk('/confirmations', { query: { subject: entry.id } })
  return (
    <Card size="small" title={say('双方确认', 'Both sides')}>
      {names.length === 0 ? (
        <Typography.Text type="secondary">
          {say(
            '写明结对关系或合作方后，双方可在此确认。',
            'Once its tie or parties are known, each side can confirm it here.',
          )}
        </Typography.Text>
      ) : (
        <Sides names={names} words={asked.data?.items ?? []} subject={{ kind: 'entry', id: entry.id }} />
      )}
    </Card>
  )
}

/** What the sides say of a figure, in one line until somebody has more to say. */
export function PostingSides({ posting, tie }: { posting: PostingRow; tie: string | null }) {
  const say = useSay()
  const { language } = useLanguage()
  const names = useSideNames(posting.tie ?? tie, posting.parties)
  const asked = useAsk('/confirmations', names.length > 0 ? { query: { subject: posting.id } } : null)
  if (names.length === 0) return null
  const difference = asked.data?.difference
  return (
    <div style={{ marginTop: 6 }}>
      <Sides
        names={names}
        words={asked.data?.items ?? []}
        subject={{ kind: 'posting', id: posting.id, unit: posting.unit, measure: posting.measure }}
        amountOf={posting}
      />
      {difference && !isNothing(difference) && (
        <Tag color="orange" style={{ marginTop: 4 }}>
          {say('双方相差 ', 'The sides are apart by ')}
          {amountText(apartBy(difference, posting), language)}
        </Tag>
      )}
    </div>
  )
}

type Difference = NonNullable<Given<'get', '/confirmations'>['difference']>
const isNothing = ({ min, max }: Difference) => isZero(min) && isZero(max)
const isZero = (end: string | null) => end !== null && /^-?0(?:\.0*)?$/.test(end)

/** The distance without its sign where both ends lie on one side of nothing. */
function apartBy({ min, max }: Difference, { unit, counter }: { unit: Unit; counter: string | null }) {
  const below = (end: string | null) => end?.startsWith('-') === true
  const bare = (end: string | null) => end?.replace('-', '') ?? null
  const [low, high] = below(min) && below(max) ? [bare(max), bare(min)] : [min, max]
  return { min: low, max: high, hedge: low === high ? ('exact' as const) : ('range' as const), unit, counter }
}

type Measured = { unit: Unit; counter: string | null }
type SidesProps = { names: string[]; words: readonly Word[]; subject: Subject; amountOf?: Measured }

function Sides({ names, words, subject, amountOf }: SidesProps) {
  return (
    <Flex vertical gap={6}>
      {names.map((side) => (
        <Side
          key={side}
          side={side}
          word={words.find((one) => one.side === side) ?? null}
          subject={subject}
          {...(amountOf ? { amountOf } : {})}
        />
      ))}
    </Flex>
  )
}

type SideProps = { side: string; word: Word | null; subject: Subject; amountOf?: Measured }

function Side({ side, word, subject, amountOf }: SideProps) {
  const say = useSay()
  const { language } = useLanguage()
  const me = useMe()
  const may = useMay()('confirmations.give') && (me?.role !== 'reporter' || me.unit === side)
  const nameOf = useNames()
  const [open, setOpen] = useState(false)
  const own =
    word && amountOf && (word.min !== null || word.max !== null)
      ? amountText(
          {
            min: word.min,
            max: word.max,
            hedge: (word.hedge ?? 'exact') as 'exact',
            unit: amountOf.unit,
            counter: amountOf.counter,
          },
          language,
        )
      : null
  return (
    <div>
      <Flex gap="small" align="center" wrap>
        <span>{side}</span>
        {word === null && <Tag>{say('未表态', 'not said')}</Tag>}
        {word?.verdict === 'confirmed' && <Tag color="green">{say('已确认', 'confirmed')}</Tag>}
        {word?.verdict === 'disputed' && <Tag color="orange">{say('有异议', 'disputed')}</Tag>}
        {own && <strong className="number">{own}</strong>}
        {word && (
          <Typography.Text type="secondary">
            {nameOf(word.by)} {dayOf(word.at)}
          </Typography.Text>
        )}
        {may && !open && (
          <Button type="link" className="no-print" style={{ paddingInline: 4 }} onClick={() => setOpen(true)}>
            {word ? say('改变意见', 'Change') : say('确认或提出异议', 'Confirm or dispute')}
          </Button>
        )}
      </Flex>
      {word?.note && <Typography.Text type="secondary">{word.note}</Typography.Text>}
      {open && <SayingForm side={side} subject={subject} onEnd={() => setOpen(false)} />}
    </div>
  )
}
