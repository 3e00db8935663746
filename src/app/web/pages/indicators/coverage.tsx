// Coverage (覆盖): which ties and years have figures and documents, which indicators have no source yet, and what to do about it.
import { Link } from '@tanstack/react-router'
import { Button, Flex, Popover, Table, Typography } from 'antd'
import { type Given, useList } from '../../calls/calls.ts'
import { useIndicatorNames } from '../../parts/indicator-names.ts'
import { NothingYet } from '../../parts/nothing-yet.tsx'
import { PaperNote, PrintButton } from '../../parts/print-button.tsx'
import { usePrint } from '../../parts/printing.ts'
import { useSay } from '../../words/language.tsx'
import { useScopeAsked } from './scope-bar.tsx'

type Covered = Given<'get', '/coverage'>['items'][number]
type Year = Covered['years'][number]

export function Coverage() {
  const say = useSay()
  const { year, scope } = useScopeAsked()
  const years = [year, year - 1, year - 2]
  const { region, programme } = scope
  const query = {
    years: years.map(String),
    ...(region ? { region } : {}),
    ...(programme ? { programme } : {}),
  }
  const list = useList('/coverage', { query: { ...query, limit: 200 } })
  const print = usePrint('/coverage', { query })
  const items = print.rows ?? list.items
  const nameOf = useIndicatorNames()
  const names = (ids: readonly string[]) => ids.map((id) => say(nameOf(id))).join('、')
  if (!list.isPending && items.length === 0) {
    return <NothingYet says={say('这个范围内没有结对关系。', 'There is no tie in this scope.')} />
  }
  return (
    <Flex vertical gap="small">
      <PaperNote print={print} shown={items.length} more={list.hasNextPage} />
      <Typography.Text type="secondary" className="no-print">
        {say(
          '没有数据的年份：导入当年的总结、通报，或请有关单位报送。点数字看缺哪些指标。',
          "Where a year has nothing: add that year's report, or ask the unit for its numbers. Click to see what is missing.",
        )}
      </Typography.Text>
      <div style={{ alignSelf: 'flex-end' }}>
        <PrintButton print={print} />
      </div>
      <Table<Covered>
        aria-label={say('覆盖', 'Coverage')}
        size="small"
        rowKey="tie"
        pagination={false}
        loading={list.isPending}
        scroll={{ x: 640 }}
        dataSource={[...items].sort((one, other) => figuresOf(other) - figuresOf(one))}
        columns={[
          {
            ...{ title: say('结对关系', 'Tie'), width: 220 },
            render: (_, { tie, a, b }) => (
              <Link to="/ties/$id" params={{ id: tie }}>
                {a}—{b}
              </Link>
            ),
          },
          ...years.map((one) => ({
            title: say(`${one}年`, String(one)),
            width: 140,
            render: (_: unknown, covered: Covered) => (
              <Cell of={covered.years.find((said) => said.year === one)} names={names} />
            ),
          })),
        ]}
      />
      {list.hasNextPage && (
        <Button className="no-print" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {say('再显示一些', 'Show more')}
        </Button>
      )}
    </Flex>
  )
}

/** Those that have the most stand first, so that what is missing beside them shows. */
const figuresOf = ({ years }: Covered) => years.reduce((sum, { figures }) => sum + figures, 0)

function Cell({ of, names }: { of: Year | undefined; names: (ids: readonly string[]) => string }) {
  const say = useSay()
  if (!of || of.figures === 0) return <span className="lacking">{say('没有数据', 'nothing yet')}</span>
  const body = (
    <div style={{ maxWidth: 420 }}>
      <p>{say(`已有指标：${names(of.held) || '无'}`, `There: ${names(of.held) || 'none'}`)}</p>
      <p>{say(`还没有来源：${names(of.missing.slice(0, 40))}`, `No source yet: ${names(of.missing.slice(0, 40))}`)}</p>
    </div>
  )
  return (
    <Popover trigger="click" content={body}>
      <button type="button" className="number-link">
        {say(`${of.figures}条数据，${of.held.length}项指标`, `${of.figures} figures, ${of.held.length} indicators`)}
      </button>
    </Popover>
  )
}
