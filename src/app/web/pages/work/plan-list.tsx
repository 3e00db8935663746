// The list of plans (计划列表): by year, each with its state, whose it is, and what its tasks come to.
import { Link } from '@tanstack/react-router'
import { Flex, Input, Select, Typography } from 'antd'
import { useList } from '../../calls/calls.ts'
import { Listed } from '../../parts/listed.tsx'
import { NothingYet } from '../../parts/nothing-yet.tsx'
import { optionsOf } from '../../parts/options.ts'
import { Period } from '../../parts/period.tsx'
import { useAddress } from '../../words/address.ts'
import { useSay } from '../../words/language.tsx'
import { useProgrammes } from '../ties/programme-look.ts'
import { PlanBar } from './plan-bar.tsx'
import { PlanState } from './tags.tsx'
import { type Plan, planStates } from './words.ts'

/** `begin`: the button that begins a plan, where one may. */
export function PlanList({ begin }: { begin: React.ReactNode }) {
  const say = useSay()
  const [{ year, state, programme, words }] = useAddress()
  const narrowed = [year, state, programme, words].some(Boolean)
  const query = {
    ...(/^\d{4}$/.test(year ?? '') ? { year: Number(year) } : {}),
    ...(state ? { state: state as Plan['state'] } : {}),
    ...(programme ? { programme } : {}),
    ...(words ? { words } : {}),
  }
  const list = useList('/plans', { query: { ...query, limit: 50 } })
  const nothingFits = <NothingYet says={say('没有符合条件的计划，请放宽筛选。', 'No plan fits: widen the filters.')} />
  const nothing = (
    <NothingYet
      says={say(
        '还没有计划。新建一份年度计划，再从协议条款生成任务，或导入任务分解表。',
        'No plan yet. Begin one for a year, then make tasks of the clauses of an agreement, or import your sheet of tasks.',
      )}
    >
      {begin}
    </NothingYet>
  )
  return (
    <>
      <PlanFilters />
      <Listed list={list} none={narrowed ? nothingFits : nothing}>
        <Flex vertical gap="small">
          {list.items.map((plan) => (
            <PlanCard key={plan.id} plan={plan} />
          ))}
        </Flex>
      </Listed>
    </>
  )
}

/** One plan: whose, of which time, and how far; `level`: of its heading. */
export function PlanCard({ plan, level = 2 }: { plan: Plan; level?: 2 | 3 }) {
  const Heading = `h${level}` as const
  return (
    <article className="plan-card">
      <Flex justify="space-between" align="baseline" gap="small" wrap>
        <Heading className="plan-name">
          <Link to="/plans/$id" params={{ id: plan.id }}>
            {plan.title}
          </Link>
        </Heading>
        <PlanState state={plan.state} />
      </Flex>
      <Typography.Text type="secondary">
        <Whose plan={plan} /> · <Period from={plan.from} to={plan.to} />
      </Typography.Text>
      <div style={{ marginTop: 8 }}>
        <PlanBar plan={plan.id} summary={plan.summary} />
      </div>
    </article>
  )
}

/** Whose plan it is, in words. */
export function Whose({ plan: { tieName, programme, regionName } }: { plan: Plan }) {
  const { name } = useProgrammes()
  return <>{[tieName ?? regionName, programme && name(programme)].filter(Boolean).join(' · ')}</>
}

/** Years around now, and the one that is chosen. */
export function yearsAround(chosen?: string, now = new Date().getFullYear()): string[] {
  const years = new Set([now + 1, now, now - 1, now - 2, now - 3].map(String))
  if (chosen && /^\d{4}$/.test(chosen)) years.add(chosen)
  return [...years].sort().reverse()
}

function PlanFilters() {
  const say = useSay()
  const [{ year, state, programme, words }, change] = useAddress()
  const { all } = useProgrammes()
  return (
    <search className="task-filters no-print">
      <Select
        allowClear
        aria-label={say('年度', 'Year')}
        placeholder={say('全部年度', 'All years')}
        style={{ width: 120 }}
        value={year ?? null}
        options={yearsAround(year).map((value) => ({ value, label: say(`${value}年`, value) }))}
        onChange={(next: string | null | undefined) => change({ year: next ?? undefined })}
      />
      <Select
        allowClear
        aria-label={say('计划状态', 'State of the plan')}
        placeholder={say('全部状态', 'All states')}
        style={{ width: 130 }}
        value={state ?? null}
        options={optionsOf(planStates, say)}
        onChange={(next: string | null | undefined) => change({ state: next ?? undefined })}
      />
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={say('合作机制', 'Programme')}
        placeholder={say('全部机制', 'All programmes')}
        style={{ width: 210 }}
        value={programme ?? null}
        options={all.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(next: string | null | undefined) => change({ programme: next ?? undefined })}
      />
      <Input.Search
        key={words ?? ''}
        allowClear
        aria-label={say('计划名称', 'Title of the plan')}
        placeholder={say('计划名称', 'Title')}
        style={{ width: 220 }}
        defaultValue={words ?? ''}
        onSearch={(next) => change({ words: next.trim() || undefined })}
      />
    </search>
  )
}
