// Rivals of a report (与报告有关的数据打架): where documents disagree about what the report tells of, both numbers beside each other, and the way to choose.
import { Link } from '@tanstack/react-router'
import { Empty, Flex, Skeleton, Typography } from 'antd'
import { useEffect } from 'react'
import { type Given, useAsk, useList } from '../../calls/calls.ts'
import { Amount } from '../../parts/amount.tsx'
import { Period } from '../../parts/period.tsx'
import { useSay } from '../../words/language.tsx'
import type { OpenReport } from './report-words.ts'

type Doubt = Given<'get', '/doubts'>['items'][number]

/** The open rivals that touch what the report tells of; undefined while they are being asked for, or where the person may not see them. */
export function useRivals({ scope, text }: OpenReport, may: boolean): Doubt[] | undefined {
  const asked = useList('/doubts', may ? { query: { code: 'rivals', state: 'open', limit: 200 } } : null)
  const { items, hasNextPage, isFetching, error, fetchNextPage } = asked
  // All of them: one that touches the report may be the oldest.
  useEffect(() => {
    if (hasNextPage && !isFetching && !error) void fetchNextPage()
  }, [hasNextPage, isFetching, error, fetchNextPage])
  const region = useAsk('/places', scope.region ? { query: { codes: [scope.region] } } : null).data?.items[0]?.name
  if (!asked.isSuccess || hasNextPage) return undefined
  return items.filter(({ rivals }) =>
    rivals.some(({ posting: { id, tie, programme, parties, from, to } }) => {
      if (text?.sources[id]) return true
      const year = scope.year === null || (from ?? '0').slice(0, 4) <= String(scope.year)
      const until = scope.year === null || (to ?? '9999').slice(0, 4) >= String(scope.year)
      const about =
        (scope.tie === null || tie === scope.tie) &&
        (scope.programme === null || programme === scope.programme) &&
        (scope.region === null || (region !== undefined && parties.includes(region)))
      return year && until && about
    }),
  )
}

export function RivalList({ rivals }: { rivals: Doubt[] | undefined }) {
  const say = useSay()
  if (!rivals) return <Skeleton active />
  if (rivals.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={say('没有数据打架', 'No rivals')} />
  return (
    <Flex vertical gap="middle">
      <Typography.Text type="secondary">
        {say('请先', 'Choose first under ')}
        <Link to="/review" style={{ textDecoration: 'underline' }}>
          {say('到复核中选定', 'Review')}
        </Link>
        {say('，再重新生成。', ', then make the report again.')}
      </Typography.Text>
      {rivals.map(({ id, rivals: both }) => (
        <Flex key={id} vertical gap={2} component="article">
          <Typography.Text strong>{both[0]?.posting.measure}</Typography.Text>
          {both.map(({ posting }) => (
            <span key={posting.id}>
              <Amount amount={posting} of={{ postings: [posting.id] }} />{' '}
              <Typography.Text type="secondary">
                <Period from={posting.from} to={posting.to} accrual={posting.accrual} /> {posting.parties.join('、')}
              </Typography.Text>
            </span>
          ))}
        </Flex>
      ))}
    </Flex>
  )
}
