// 总览 (Overview): the year at a glance: what was reached, how it compares, what waits, who stands with whom, what came in.
import { PrinterOutlined } from '@ant-design/icons'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import { useCallback, useMemo } from 'react'
import { type Given, useAsk } from '../../calls/calls.ts'
import { useMay, useMe } from '../../calls/me.ts'
import { Answered } from '../../parts/answered.tsx'
import { NothingYet } from '../../parts/nothing-yet.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Section } from '../../parts/section.tsx'
import { Trend } from '../../parts/trend.tsx'
import { useAddress } from '../../words/address.ts'
import { useSay } from '../../words/language.tsx'
import { useAllTies } from '../ties/all-ties.ts'
import { OfficeMap } from '../ties/office-map.tsx'
import type { ListedTie } from '../ties/places.ts'
import { useProgrammes } from '../ties/programme-look.ts'
import { Reminders } from '../work/reminders.tsx'
import { FirstSteps } from './first-steps.tsx'
import { Headlines } from './headlines.tsx'
import { Recent } from './recent.tsx'
import { Rivals } from './rivals.tsx'
import { Waiting } from './waiting.tsx'
import '../ties/ties.css'
import { Progress } from './progress.tsx'

export function OverviewPage() {
  const say = useSay()
  const me = useMe()
  const [{ year, programme }] = useAddress()
  const asked = useAsk('/overview', {
    query: {
      ...(/^\d{4}$/.test(year ?? '') ? { year: Number(year) } : {}),
      ...(programme ? { programme: programme as never } : {}),
    },
  })
  return (
    <>
      <PageHead title={say('总览', 'Overview')} actions={<Choosers overview={asked.data} />}>
        {me?.workspace.name}
      </PageHead>
      <Answered asked={asked}>{(overview) => <Year overview={overview} programme={programme} />}</Answered>
    </>
  )
}

type Overview = Given<'get', '/overview'>

function Choosers({ overview }: { overview: Overview | undefined }) {
  const say = useSay()
  const [{ programme }, change] = useAddress()
  const { all } = useProgrammes()
  // An empty book has nothing to choose; one that is too large to be added up at once has to be narrowed.
  if (overview && overview.year === null && !programme) return null
  const chosen = overview?.year ? [overview.year] : []
  const years = [...new Set([...chosen, ...(overview?.years ?? []).map(({ year }) => year)])].sort((a, b) => b - a)
  return (
    <>
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
      {overview?.year && (
        <Select
          aria-label={say('年度', 'Year')}
          style={{ width: 104 }}
          value={overview.year}
          options={years.map((value) => ({ value, label: say(`${value}年`, String(value)) }))}
          onChange={(next: number) => change({ year: String(next) })}
        />
      )}
      <Button icon={<PrinterOutlined />} aria-label={say('打印', 'Print')} onClick={() => window.print()} />
    </>
  )
}

/** What a member may not read is not shown, and what is left moves up. */
function Year({ overview, programme }: { overview: Overview; programme: string | undefined }) {
  const say = useSay()
  const may = useMay()
  const { year } = overview
  const side = [
    (may('findings.read') || may('reports.read')) && (
      <Section key="waiting" title={say('待办', 'What waits for you')}>
        <Waiting disputes={may('findings.read') ? overview.disputes : []} />
      </Section>
    ),
    may('plans.read') && (
      <Section
        key="reminders"
        title={say('任务提醒', 'Tasks to look at')}
        extra={<Link to="/plans">{say('计划与任务', 'Plans and tasks')}</Link>}
      >
        <Reminders />
      </Section>
    ),
    may('documents.read') && (
      <Section
        key="recent"
        title={say('最近材料', 'Recent documents')}
        extra={<Link to="/documents">{say('全部', 'All')}</Link>}
      >
        <Recent />
      </Section>
    ),
  ].filter(Boolean)
  if (year === null) {
    return (
      <div className="page-rows">
        {programme ? (
          <Section title={say('主要数据', 'Headlines')}>
            <NothingYet
              says={say(
                '台账中还没有这一机制的数据，请改选“全部机制”。',
                'No figures of this programme yet: choose all programmes.',
              )}
            />
          </Section>
        ) : (
          <FirstSteps />
        )}
        {side.length > 0 && <div className="page-columns">{side}</div>}
      </div>
    )
  }
  return (
    <div className="page-rows">
      <p className="overview-sums">
        {say(
          `${year}年计入数据${overview.figures}条，未计入${overview.leftOut}条（重复、其中数等，各有原因），待选定${overview.disputed}处。点数字看出处。`,
          `${year}: ${overview.figures} figures counted, ${overview.leftOut} left out, each for a reason, ${overview.disputed} rivals open. Press a number for its evidence.`,
        )}
      </p>
      {overview.headlines.length > 0 ? (
        <Headlines headlines={overview.headlines} year={year} scope={programme ? { programme } : {}} />
      ) : (
        <Section title={say('主要数据', 'Headlines')}>
          <NothingYet
            says={say('这一年还没有可以相加的实际数据。', 'There are no results yet of that year that can be added.')}
          />
        </Section>
      )}
      <div className="page-columns">
        <div className="page-rows">
          <Section title={say('逐年走势', 'Over the years')}>
            <Trends year={year} programme={programme} />
          </Section>
          <Section
            title={say(`目标完成情况（${year}年）`, `Targets of ${year}`)}
            extra={<Link to="/indicators">{say('指标与目标', 'Indicators and targets')}</Link>}
          >
            <Progress scope={{ year, ...(programme ? { programme } : {}) }} />
          </Section>
        </div>
        <div className="page-rows first-on-phone">{side}</div>
      </div>
      <Section
        title={say('结对关系', 'Ties')}
        extra={
          <Link to="/ties" search={{ year: String(year), ...(programme ? { programme } : {}) } as never}>
            {say('地图、网络和列表', 'Map, network and list')}
          </Link>
        }
      >
        <Ties year={year} programme={programme} />
      </Section>
      {may('findings.read') && (
        <Section title={say('数据打架，待选定', 'Rivals to choose from')}>
          <Rivals />
        </Section>
      )}
    </div>
  )
}

/** The office's own ties are those of which the book holds figures; where there are none yet, the outermost that ship. */
function drawnOf(ties: readonly ListedTie[]): ListedTie[] {
  const own = ties.filter(({ figures }) => figures > 0)
  return own.length > 0 ? own : ties.filter(({ parent }) => parent === null)
}

type Asked = { year: number; programme: string | undefined }

function Trends({ year, programme }: Asked) {
  const scope = { by: ['theme' as const, 'measure' as const, 'year' as const], ...(programme ? { programme } : {}) }
  const asked = useAsk('/totals', { query: scope as never })
  return <Answered asked={asked}>{({ items }) => <Trend lines={items} scope={scope} year={String(year)} />}</Answered>
}

function Ties({ year, programme }: Asked) {
  const say = useSay()
  const navigate = useNavigate()
  const { ties, complete } = useAllTies({ year, ...(programme ? { programme: programme as never } : {}) })
  const drawn = useMemo(() => drawnOf(ties), [ties])
  const onRegion = useCallback(
    (region: string | undefined) => void navigate({ to: '/ties', search: { region } as never }),
    [navigate],
  )
  if (complete && ties.length === 0)
    return <NothingYet says={say('这一年没有结对关系。', 'No ties hold in that year.')} />
  return (
    <OfficeMap
      ties={drawn}
      region={undefined}
      onTie={(id) => void navigate({ to: '/ties/$id', params: { id }, search: { year: String(year) } as never })}
      onRegion={onRegion}
    />
  )
}
