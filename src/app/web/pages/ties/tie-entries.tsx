// The entries of a pair (台账条目): what was signed, built, sent and held, by kind, each with its stage, its days and the figures that rest on it.
import { Link } from '@tanstack/react-router'
import { Flex, Tag, Typography } from 'antd'
import { Fragment } from 'react'
import { type Given, useAsk } from '../../calls/calls.ts'
import { Amount } from '../../parts/amount.tsx'
import { Answered } from '../../parts/answered.tsx'
import { CutShort, mostAtOnce } from '../../parts/cut-short.tsx'
import { NothingYet } from '../../parts/nothing-yet.tsx'
import { periodText } from '../../parts/period.tsx'
import { Section } from '../../parts/section.tsx'
import { type Said, useLanguage, useSay } from '../../words/language.tsx'
import type { TieScope } from './tie-scope.ts'

type Entry = Given<'get', '/entries'>['items'][number]
type Posting = Given<'get', '/postings'>['items'][number]
type Kind = Given<'get', '/kinds'>['items'][number]

/** Sections in the order in which a report tells them. */
const sections: { id: string; name: Said; kinds: string[] }[] = [
  { id: 'signed', name: { zh: '协议与会商', en: 'Agreements and meetings' }, kinds: ['agreement', 'meeting', 'visit'] },
  { id: 'built', name: { zh: '项目与园区', en: 'Projects and parks' }, kinds: ['project', 'park', 'site'] },
  { id: 'money', name: { zh: '资金与捐赠', en: 'Funds and donations' }, kinds: ['fund', 'donation'] },
  { id: 'people', name: { zh: '人才与劳务', en: 'People and labour' }, kinds: ['mission', 'training', 'labour'] },
  { id: 'rest', name: { zh: '消费、交通、服务及其他', en: 'Sales, routes, services and others' }, kinds: [] },
]

/** The entries of a year, and those without a day. */
export function TieEntries({ scope, year }: { scope: TieScope; year: number | null }) {
  const say = useSay()
  const inYear = year === null ? {} : { year }
  const entries = useAsk('/entries', { query: { tie: scope.tie, ...inYear, limit: mostAtOnce } as never })
  const lines = useAsk('/postings', { query: { tie: scope.tie, ...inYear, limit: mostAtOnce } as never }).data
  const postings = lines?.items ?? []
  const kinds = useAsk('/kinds', {}).data?.items ?? []
  const named = new Set(sections.flatMap((section) => section.kinds))
  const title = say(`台账条目${year === null ? '' : `（${year}年）`}`, `Entries${year === null ? '' : ` (${year})`}`)
  return (
    <Section
      title={title}
      extra={
        <Link to="/ledger" search={{ tie: scope.tie, ...(year === null ? {} : { year: String(year) }) } as never}>
          {say('在台账中查看', 'In the ledger')}
        </Link>
      }
    >
      <Answered asked={entries}>
        {({ items, next }) =>
          items.length === 0 ? (
            <NothingYet
              says={
                year === null
                  ? say('还没有台账条目。', 'There are no entries yet.')
                  : say('这一年没有台账条目。', 'There are no entries of that year.')
              }
            />
          ) : (
            <>
              <div className="entry-groups">
                {sections.map(({ id, name, kinds: own }) => {
                  const held = items.filter(({ kind }) => (own.length > 0 ? own.includes(kind) : !named.has(kind)))
                  return (
                    held.length > 0 && <Group key={id} name={name} entries={held} postings={postings} kinds={kinds} />
                  )
                })}
              </div>
              <CutShort when={next !== null || lines?.next != null} tie={scope.tie} />
            </>
          )
        }
      </Answered>
    </Section>
  )
}

type Grouped = { name: Said; entries: readonly Entry[]; postings: readonly Posting[]; kinds: readonly Kind[] }

function Group({ name, entries, postings, kinds }: Grouped) {
  const say = useSay()
  const sorted = [...entries].sort(
    (a, b) => Number(b.named) - Number(a.named) || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0),
  )
  return (
    <div>
      <h3>{say(name)}</h3>
      <ul className="plain-list">
        {sorted.map((entry) => (
          <li key={entry.id}>
            <EntryLine
              entry={entry}
              postings={postings.filter(({ entry: of, standing }) => of === entry.id && standing !== 'restated')}
              kind={kinds.find(({ id }) => id === entry.kind)}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}

function EntryLine({ entry, postings, kind }: { entry: Entry; postings: readonly Posting[]; kind: Kind | undefined }) {
  const say = useSay()
  const { language } = useLanguage()
  const stage = kind?.stages.find(({ id }) => id === entry.stage)
  const when =
    entry.from || entry.to ? periodText({ from: entry.from ?? entry.to, to: entry.to ?? entry.from }, language) : null
  return (
    <div>
      <Flex gap="4px 8px" wrap align="baseline">
        <Typography.Text type="secondary">{kind?.[language]}</Typography.Text>
        <Link to="/entries/$id" params={{ id: entry.id }}>
          {entry.name}
        </Link>
        {stage && <Tag style={{ margin: 0 }}>{say(stage)}</Tag>}
        {when && <Typography.Text type="secondary">{when}</Typography.Text>}
      </Flex>
      {postings.length > 0 && (
        <div className="entry-figures">
          {postings.map((posting, at) => (
            <Fragment key={posting.id}>
              {at > 0 && say('；', '; ')}
              {posting.measure} <Amount amount={posting} of={{ postings: [posting.id] }} />
            </Fragment>
          ))}
        </div>
      )}
    </div>
  )
}
