// The list of reports (报告列表), newest first, with how far those are that are being made.
import { Link } from '@tanstack/react-router'
import { Button, Flex, Progress, Skeleton, Tag, Typography } from 'antd'
import type { ColumnsType } from 'antd/es/table'
import type { ReactNode } from 'react'
import { reportStepAt } from '../../../../model/report-steps.ts'
import { useAsk, useList } from '../../calls/calls.ts'
import { NothingYet } from '../../parts/nothing-yet.tsx'
import { WideTable } from '../../parts/wide-table.tsx'
import { useLanguage, useSay } from '../../words/language.tsx'
import { minuteOf } from '../../words/moments.ts'
import { isMaking, kindWords, type Report, stateWords } from './report-words.ts'

/** `add`: the button that makes one, for who may. */
export function ReportList({ add }: { add: ReactNode }) {
  const say = useSay()
  const list = useList('/reports', { query: { limit: 50 } })
  if (list.isPending) return <Skeleton active />
  if (list.items.length === 0)
    return (
      <NothingYet
        says={say(
          '还没有报告。选定地区或结对双方和年度，几秒钟即可从台账生成初稿。',
          'No reports yet. Choose a region or a tie and a year: a draft comes out of the book in seconds.',
        )}
      >
        {add}
      </NothingYet>
    )
  const columns: ColumnsType<Report> = [
    {
      title: say('名称', 'Name'),
      render: (_, { id, name }) => (
        <Link to="/reports/$id" params={{ id }}>
          {name}
        </Link>
      ),
    },
    { title: say('类别', 'Kind'), render: (_, { kind }) => say(kindWords[kind]), width: 120 },
    { title: say('年度', 'Year'), render: (_, { scope }) => scope.year ?? say('历年', 'all'), width: 80 },
    { title: say('状态', 'State'), render: (_, report) => <State report={report} />, width: 170 },
    {
      title: say('生成时间', 'Made'),
      render: (_, { madeAt }) => (madeAt ? minuteOf(madeAt) : '—'),
      width: 180,
    },
  ]
  return (
    <Flex vertical gap="middle">
      <WideTable
        rowKey="id"
        size="middle"
        columns={columns}
        dataSource={list.items}
        pagination={false}
        name={say('报告', 'Reports')}
        width={720}
      />
      {list.hasNextPage && (
        <Button
          onClick={() => void list.fetchNextPage()}
          loading={list.isFetchingNextPage}
          style={{ alignSelf: 'center' }}
        >
          {say('更早的', 'Earlier')}
        </Button>
      )}
    </Flex>
  )
}

/** The state; of one that is being made, how far it is. */
function State({ report }: { report: Report }) {
  const say = useSay()
  const { language } = useLanguage()
  const making = isMaking(report.state)
  const asked = useAsk('/reports/{id}', making ? { params: { id: report.id }, query: { text: false } } : null, {
    every: 1000,
  })
  const { state, progress, problem } = making ? (asked.data ?? report) : report
  if (isMaking(state)) {
    return (
      <>
        <Progress percent={progress} size="small" aria-label={say(stateWords[state])} />
        <Typography.Text type="secondary">{say(reportStepAt(progress))}</Typography.Text>
      </>
    )
  }
  if (state === 'failed')
    return <Typography.Text type="danger">{problem ? problem[language] : say(stateWords[state])}</Typography.Text>
  return <Tag color="green">{say(stateWords[state])}</Tag>
}
