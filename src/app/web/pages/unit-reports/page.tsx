// 报送 (Units' reports): what units write and sign themselves: begun, signed, accepted into the book or returned with a reason.
import { PlusOutlined } from '@ant-design/icons'
import { Button, Flex, Grid, Select, Tabs } from 'antd'
import { lazy, Suspense } from 'react'
import { useAsk, useList } from '../../calls/calls.ts'
import { fetched } from '../../calls/connection.ts'
import { useMay, useMe } from '../../calls/me.ts'
import { Answered } from '../../parts/answered.tsx'
import { NothingYet } from '../../parts/nothing-yet.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { PaperNote, PrintButton } from '../../parts/print-button.tsx'
import { usePrint } from '../../parts/printing.ts'
import { useAddress } from '../../words/address.ts'
import { useSay } from '../../words/language.tsx'
import { UnitTasks } from '../work/unit-tasks.tsx'
import { ReportList } from './report-list.tsx'
import { ReportView } from './report-view.tsx'
import { draftOf, emptyDraft, type Report, states } from './said.ts'
import './unit-reports.css'

const ReportForm = lazy(async () => ({ default: (await fetched(() => import('./report-form.tsx'))).ReportForm }))

export function UnitReportsPage() {
  const me = useMe()
  const [{ report, edit }] = useAddress()
  const asked = useAsk('/unit-reports/{id}', edit && edit !== 'new' ? { params: { id: edit } } : null)
  if (edit === 'new') {
    return (
      <Suspense>
        <ReportForm first={emptyDraft(me?.unit ?? '')} name="new" />
      </Suspense>
    )
  }
  if (edit) {
    return (
      <Answered asked={asked}>
        {(found) => (
          <Suspense>
            <ReportForm key={found.id} first={draftOf(found)} name={found.id} />
          </Suspense>
        )}
      </Answered>
    )
  }
  return (
    <>
      <Reports />
      {report && <ReportView id={report} />}
    </>
  )
}

type Shown = Report['state'] | 'all'

function Reports() {
  const say = useSay()
  const may = useMay()
  const [said, change] = useAddress()
  const office = may('findings.decide')
  const wide = Grid.useBreakpoint().md ?? true
  const shown = (said.state ?? (office ? 'signed' : 'all')) as Shown
  const query = shown === 'all' ? {} : { state: shown }
  const list = useList('/unit-reports', { query: { ...query, limit: 50 } })
  const print = usePrint('/unit-reports', { query })
  const reports = print.rows ?? list.items
  const waiting = useAsk('/unit-reports', office ? { query: { state: 'signed', limit: 100 } } : null).data?.items.length
  const tab = (id: Shown) => {
    if (id === 'all') return { key: id, label: say('全部', 'All') }
    const count = id === 'signed' && waiting ? `（${waiting}）` : ''
    return { key: id, label: `${say(states[id])}${count}` }
  }
  const tabs = (['all', 'draft', 'signed', 'returned', 'accepted'] as const).map(tab)
  const begin = (
    <Button
      type="primary"
      icon={<PlusOutlined aria-hidden />}
      onClick={() => change({ edit: 'new', report: undefined })}
    >
      {say('填写报送', 'New report')}
    </Button>
  )
  return (
    <>
      <PageHead
        title={say('报送', "Units' reports")}
        actions={
          <>
            <PrintButton print={print} />
            {may('reports.send') && begin}
          </>
        }
      >
        {office
          ? say(
              '各单位自己填写并签报的数，采纳后入账，或说明理由退回。',
              'Numbers that units write and sign; accepted into the book, or returned with a reason.',
            )
          : say(
              '填写本单位的数并签报，由工作专班采纳入账。',
              "Write and sign your unit's numbers; the office accepts them into the book.",
            )}
      </PageHead>
      {may('progress.write') && !office && <UnitTasks />}
      {wide ? (
        <Tabs activeKey={shown} onChange={(state) => change({ state })} items={tabs} />
      ) : (
        <Select
          size="large"
          aria-label={say('状态', 'State')}
          style={{ width: '100%', marginBottom: 12 }}
          value={shown}
          onChange={(state) => change({ state })}
          options={tabs.map(({ key, label }) => ({ value: key, label }))}
        />
      )}
      {!list.isPending && list.items.length === 0 ? (
        <NothingYet
          says={
            shown === 'signed' && office
              ? say('没有等待采纳的报送。', 'No report waits to be accepted.')
              : say('这里还没有报送。', 'No report here yet.')
          }
        >
          {may('reports.send') && begin}
        </NothingYet>
      ) : (
        <Flex vertical gap="small">
          <PaperNote print={print} shown={reports.length} more={list.hasNextPage} />
          <ReportList reports={reports} loading={list.isPending} onOpen={(id) => change({ report: id })} />
          {list.hasNextPage && (
            <Button className="no-print" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {say('再显示一些', 'Show more')}
            </Button>
          )}
        </Flex>
      )}
    </>
  )
}
