// The figures of an entry (条目的数据): each with the sentence or signed report that states it, how it takes part in totals, and what both sides say.
import type { UseQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card, Divider, Flex, Typography } from 'antd'
import { Fragment } from 'react'
import type { Given } from '../../calls/calls.ts'
import { Answered } from '../../parts/answered.tsx'
import { NothingYet } from '../../parts/nothing-yet.tsx'
import { PostingCard } from '../../parts/posting-card.tsx'
import { standingWords } from '../../parts/standings.ts'
import { useSay } from '../../words/language.tsx'
import { PostingSides } from './entry-sides.tsx'
import type { WholeEntry } from './whole-entry.ts'

type Asked = UseQueryResult<Given<'get', '/postings'>>

export function EntryFigures({ entry, asked }: { entry: WholeEntry; asked: Asked }) {
  const say = useSay()
  return (
    <Card size="small" title={say('数据与出处', 'Figures and evidence')}>
      <Answered asked={asked}>
        {({ items, next }) => (
          <Flex vertical>
            {items.length === 0 && (
              <NothingYet
                says={say(
                  '还没有数据。数据来自材料中的原句或单位报送，复核采纳后出现在此。',
                  'No figures yet: they come from sentences of documents or signed reports once accepted.',
                )}
              />
            )}
            {items.map((posting, at) => (
              <Fragment key={posting.id}>
                {at > 0 && <Divider style={{ margin: '12px 0' }} />}
                <PostingCard
                  posting={posting}
                  {...(posting.standing === 'counted' ? {} : { why: standingWords(posting.standing) })}
                />
                <PostingSides posting={posting} tie={entry.tie} />
              </Fragment>
            ))}
            {next && (
              <Typography.Text type="secondary">
                <Link to="/ledger" search={{ kind: 'figures', tie: entry.tie ?? undefined } as never}>
                  {say('其余见数据总表', 'The rest: see all figures')}
                </Link>
              </Typography.Text>
            )}
          </Flex>
        )}
      </Answered>
    </Card>
  )
}
