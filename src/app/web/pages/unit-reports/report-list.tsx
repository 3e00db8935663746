// The list of reports (报送列表): whose, of which time, how many numbers, and how far; on a phone a card each.
import { Button, Card, Flex, Grid, Table, Tag, Typography } from 'antd'
import { Period } from '../../parts/period.tsx'
import { useNames } from '../../parts/person-name.tsx'
import { useSay } from '../../words/language.tsx'
import { dayOf } from '../../words/moments.ts'
import { type Report, states } from './said.ts'

type Props = { reports: Report[]; loading: boolean; onOpen: (id: string) => void }

export function ReportList({ reports, loading, onOpen }: Props) {
  const say = useSay()
  const wide = Grid.useBreakpoint().md ?? true
  if (!wide) return <Cards reports={reports} onOpen={onOpen} />
  return (
    <Table<Report>
      aria-label={say('报送', 'Reports')}
      size="small"
      rowKey="id"
      pagination={false}
      loading={loading}
      dataSource={reports}
      columns={[
        {
          title: say('标题', 'Title'),
          render: (_, { id, title }) => (
            <Button
              type="link"
              style={{ padding: 0, height: 'auto', whiteSpace: 'normal', textAlign: 'start' }}
              onClick={() => onOpen(id)}
            >
              {title}
            </Button>
          ),
        },
        { title: say('单位', 'Unit'), dataIndex: 'unit', width: 130 },
        { title: say('时段', 'Period'), width: 150, render: (_, { from, to }) => <Period from={from} to={to} /> },
        { title: say('数据', 'Numbers'), width: 80, align: 'end', render: (_, { rows }) => rows.length },
        { title: say('状态', 'State'), width: 150, render: (_, one) => <State report={one} /> },
        { title: say('签报', 'Signed'), width: 190, render: (_, one) => <Signed report={one} /> },
      ]}
    />
  )
}

function Cards({ reports, onOpen }: Omit<Props, 'loading'>) {
  return (
    <Flex vertical gap="small">
      {reports.map((report) => (
        <Card key={report.id} size="small">
          <Button
            type="link"
            style={{ padding: 0, height: 'auto', minHeight: 40, whiteSpace: 'normal', textAlign: 'start' }}
            onClick={() => onOpen(report.id)}
          >
            {report.title}
          </Button>
          <div>
            {report.unit} · <Period from={report.from} to={report.to} />
          </div>
          <State report={report} /> <Signed report={report} />
          {report.reason && <Typography.Paragraph style={{ margin: 0 }}>{report.reason}</Typography.Paragraph>}
        </Card>
      ))}
    </Flex>
  )
}

/** How far a report is. */
export function State({ report: { state } }: { report: Pick<Report, 'state'> }) {
  const say = useSay()
  return <Tag color={states[state].color}>{say(states[state])}</Tag>
}

/** Who signed it, and when. */
export function Signed({ report: { signedBy, signedAt } }: { report: Pick<Report, 'signedBy' | 'signedAt'> }) {
  const nameOf = useNames()
  if (!signedAt) return null
  return (
    <Typography.Text type="secondary">
      {nameOf(signedBy)} {dayOf(signedAt)}
    </Typography.Text>
  )
}
