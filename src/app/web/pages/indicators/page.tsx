// 指标 (Indicators): the questions whose answer is a number, with last year beside it; targets and how far they are; what has no source yet; and
// score sheets.
import { PlusOutlined } from '@ant-design/icons'
import { Button, Skeleton, Tabs } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { fetched } from '../../calls/connection.ts'
import { useMay } from '../../calls/me.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { useSay } from '../../words/language.tsx'
import { Coverage } from './coverage.tsx'
import { IndicatorTable } from './indicator-table.tsx'
import { ScopeBar, useScopeAsked } from './scope-bar.tsx'
import { ScoreSheets } from './score-sheets.tsx'
import { Targets } from './targets.tsx'
import './indicators.css'

const IndicatorForm = lazy(async () => ({
  default: (await fetched(() => import('./indicator-form.tsx'))).IndicatorForm,
}))
const TargetForm = lazy(async () => ({ default: (await fetched(() => import('./target-form.tsx'))).TargetForm }))

export function IndicatorsPage() {
  const say = useSay()
  const may = useMay()
  const { said, change, ready } = useScopeAsked()
  const view = said.view ?? 'table'
  const [open, setOpen] = useState<'indicator' | 'target' | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <PageHead
        title={say('指标', 'Indicators')}
        actions={
          <>
            {view === 'table' && may('indicators.write') && (
              <Button icon={<PlusOutlined aria-hidden />} onClick={() => setOpen('indicator')}>
                {say('自设指标', 'An indicator of our own')}
              </Button>
            )}
            {(view === 'targets' || view === 'table') && may('targets.write') && (
              <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setOpen('target')}>
                {say('设定目标', 'Set a target')}
              </Button>
            )}
          </>
        }
      />
      <Tabs
        activeKey={view}
        onChange={(next) => change({ view: next === 'table' ? undefined : next })}
        items={[
          { key: 'table', label: say('指标', 'Indicators') },
          { key: 'targets', label: say('目标', 'Targets') },
          { key: 'coverage', label: say('覆盖', 'Coverage') },
          { key: 'sheets', label: say('评分表', 'Score sheets') },
        ]}
      />
      {view !== 'sheets' && <ScopeBar rows={view === 'table'} />}
      {!ready && <Skeleton active />}
      {ready && view === 'table' && <IndicatorTable />}
      {ready && view === 'targets' && <Targets />}
      {ready && view === 'coverage' && <Coverage />}
      {ready && view === 'sheets' && <ScoreSheets />}
      <Suspense>
        {open === 'indicator' && <IndicatorForm onClose={close} />}
        {open === 'target' && <TargetForm onClose={close} />}
      </Suspense>
    </>
  )
}
