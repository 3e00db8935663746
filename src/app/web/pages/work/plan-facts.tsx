// The facts of a plan (基本情况): whose it is, its time and what it rests on, what its tasks come to, and the same of each unit.
import { Link } from '@tanstack/react-router'
import { Descriptions, Flex, Grid, Tag } from 'antd'
import { useMay } from '../../calls/me.ts'
import { Period } from '../../parts/period.tsx'
import { WideTable } from '../../parts/wide-table.tsx'
import { useSay } from '../../words/language.tsx'
import { useProgrammes } from '../ties/programme-look.ts'
import { PlanBar } from './plan-bar.tsx'
import { PlanState } from './tags.tsx'
import { useUnits } from './unit-select.tsx'
import type { WholePlan } from './words.ts'

export function PlanFacts({ plan }: { plan: WholePlan }) {
  const say = useSay()
  const { name } = useProgrammes()
  const { tie, tieName, regionName, programme, basis, note } = plan
  const items = [
    { key: 'state', label: say('状态', 'State'), children: <PlanState state={plan.state} /> },
    { key: 'period', label: say('时段', 'Period'), children: <Period from={plan.from} to={plan.to} /> },
    ...(tie
      ? [
          {
            ...{ key: 'tie', label: say('结对关系', 'Tie') },
            children: (
              <Link to="/ties/$id" params={{ id: tie }}>
                {tieName}
              </Link>
            ),
          },
        ]
      : []),
    ...(regionName ? [{ key: 'region', label: say('地区', 'Region'), children: regionName }] : []),
    ...(programme ? [{ key: 'programme', label: say('合作机制', 'Programme'), children: name(programme) }] : []),
    ...(basis ? [{ key: 'basis', label: say('依据', 'Rests on'), children: basis }] : []),
    ...(note ? [{ key: 'note', label: say('备注', 'Note'), children: note }] : []),
  ]
  return (
    <section className="panel" aria-label={say('基本情况', 'Facts')}>
      <Flex vertical gap="middle">
        <Descriptions size="small" column={{ xs: 1, sm: 2, lg: 3 }} items={items} />
        <PlanBar plan={plan.id} summary={plan.summary} />
        {plan.units.length > 1 && <Units plan={plan} />}
      </Flex>
    </section>
  )
}

/** Each unit's share; a task of two units counts for both. */
function Units({ plan }: { plan: WholePlan }) {
  const say = useSay()
  const wide = Grid.useBreakpoint().md ?? true
  const { reports } = useUnits()
  const mayWrite = useMay()('plans.write')
  const named = (unit: string | null) => (
    <>
      {unit ?? say('未定责任单位', 'nobody yet')}
      {mayWrite && unit !== null && !reports(unit) && (
        <>
          {' '}
          <Tag
            title={say(
              '没有这个单位的报送成员，进展须由本办记入。',
              'No member reports for it: its progress is written by the office.',
            )}
          >
            {say('无报送账号', 'cannot report')}
          </Tag>
        </>
      )}
    </>
  )
  const bar = ({ unit, summary }: WholePlan['units'][number]) => (
    <PlanBar plan={plan.id} summary={summary} {...(unit ? { unit } : {})} />
  )
  return (
    <details open={plan.units.length <= 8 && wide}>
      <summary>{say(`按责任单位（${plan.units.length}个）`, `By unit (${plan.units.length})`)}</summary>
      {wide ? (
        <WideTable<WholePlan['units'][number]>
          name={say('按责任单位', 'By unit')}
          width={640}
          size="small"
          rowKey={({ unit }) => unit ?? ''}
          pagination={plan.units.length > 20 && { pageSize: 20, showSizeChanger: false }}
          showHeader={false}
          dataSource={[...plan.units].sort((a, b) => b.summary.overdue - a.summary.overdue)}
          columns={[{ width: 200, render: (_, { unit }) => named(unit) }, { render: (_, one) => bar(one) }]}
        />
      ) : (
        plan.units.map((one) => (
          <div key={one.unit ?? ''} style={{ marginTop: 8 }}>
            {named(one.unit)}
            {bar(one)}
          </div>
        ))
      )}
    </details>
  )
}
