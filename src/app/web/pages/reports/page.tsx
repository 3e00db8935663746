// Reports (报告): those that were made of the book, a new one, and the office's own templates.
import { PlusOutlined } from '@ant-design/icons'
import { Button, Card, Tabs } from 'antd'
import { useState } from 'react'
import { useMay } from '../../calls/me.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { useAddress } from '../../words/address.ts'
import { useSay } from '../../words/language.tsx'
import { NewReport, type Wish } from './new-report.tsx'
import { ReportList } from './report-list.tsx'
import { Templates } from './templates.tsx'

export function ReportsPage() {
  const say = useSay()
  const may = useMay()('reports.make')
  const [{ tab = 'reports', make, sheet, tie, region, year }, change] = useAddress()
  const [making, setMaking] = useState(make === 'scores')
  // A score sheet asks for its report: of itself, one tie or region, and a year.
  const asked: Partial<Wish> = {
    kind: 'scores',
    about: tie ? 'tie' : 'region',
    ...(tie ? { tie: [tie] } : {}),
    ...(region ? { region: [region] } : {}),
    ...(year ? { year: Number(year) } : {}),
    ...(sheet ? { sheet } : {}),
  }
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setMaking(true)}>
      {say('生成报告', 'Make a report')}
    </Button>
  )
  return (
    <>
      <PageHead title={say('报告', 'Reports')} actions={may && add}>
        {say(
          '报告里的每个数字都来自台账，点开即见出处。',
          'Every number in a report is of the book, one click from its evidence.',
        )}
      </PageHead>
      <Card styles={{ body: { paddingTop: 4 } }}>
        <Tabs
          activeKey={tab}
          onChange={(next) => change({ tab: next === 'reports' ? undefined : next })}
          items={[
            { key: 'reports', label: say('报告', 'Reports'), children: <ReportList add={may && add} /> },
            { key: 'templates', label: say('Word 模板', 'Word templates'), children: <Templates /> },
          ]}
        />
      </Card>
      {making && <NewReport onClose={() => setMaking(false)} {...(make === 'scores' ? { first: asked } : {})} />}
    </>
  )
}
