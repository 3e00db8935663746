// A tie (结对关系): the page of a pair: what the two gave and got, by theme and year, what was signed, built and sent, what documents say of it.
import { EditOutlined, PrinterOutlined, SwapOutlined } from '@ant-design/icons'
import { Link, useParams } from '@tanstack/react-router'
import { Button, Flex, Select, Switch } from 'antd'
import { useState } from 'react'
import { wellFilled } from '../../../../model/well-filled.ts'
import { useAsk } from '../../calls/calls.ts'
import { useMay } from '../../calls/me.ts'
import { Answered } from '../../parts/answered.tsx'
import type { TotalLine } from '../../parts/evidence.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { Section } from '../../parts/section.tsx'
import { useAddress } from '../../words/address.ts'
import { useSay } from '../../words/language.tsx'
import { Headlines } from '../overview/headlines.tsx'
import { Progress } from '../overview/progress.tsx'
import { TieWork } from '../work/tie-work.tsx'
import type { ShownTie } from './places.ts'
import { RemoveTie } from './remove-tie.tsx'
import { TieEntries } from './tie-entries.tsx'
import { TieExchange } from './tie-exchange.tsx'
import { TieFacts } from './tie-facts.tsx'
import { TieFigures } from './tie-figures.tsx'
import { TieForm } from './tie-form.tsx'
import { TieReports } from './tie-reports.tsx'
import { type TieScope, underWords } from './tie-scope.ts'
import { TieSides } from './tie-sides.tsx'
import { TieSources } from './tie-sources.tsx'
import { TieTimeline } from './tie-timeline.tsx'
import './ties.css'

export function TiePage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const asked = useAsk('/ties/{id}', { params: { id } })
  return <Answered asked={asked}>{(tie) => <Pair key={tie.id} tie={tie} />}</Answered>
}

function Pair({ tie }: { tie: ShownTie }) {
  const say = useSay()
  const may = useMay()
  const [editing, setEditing] = useState(false)
  const [address, change] = useAddress()
  const more = tie.under > 0 || tie.between > 0
  const scope: TieScope = { tie: tie.id, ...(address.under && more ? { under: true as const } : {}) }
  const totals = useAsk('/totals', { query: { ...scope, by: ['theme', 'measure', 'year'] } as never })
  const years = heldYears(totals.data?.items ?? [])
  const year = /^\d{4}$/.test(address.year ?? '') ? Number(address.year) : wellFilled(years)
  return (
    <>
      <PageHead
        title={`${tie.a} — ${tie.b}`}
        actions={
          <>
            <YearSelect years={years.map((one) => one.year)} year={year} onYear={(next) => change({ year: next })} />
            <Link to="/compare" search={{ ties: tie.id } as never}>
              <Button icon={<SwapOutlined />} tabIndex={-1}>
                {say('比较', 'Compare')}
              </Button>
            </Link>
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {say('打印', 'Print')}
            </Button>
            {may('ties.write') && (
              <Button icon={<EditOutlined />} onClick={() => setEditing(true)}>
                {say('修改', 'Change')}
              </Button>
            )}
            {may('ties.write') && tie.origin !== 'shipped' && <RemoveTie tie={tie} />}
          </>
        }
      />
      <div className="page-rows">
        <TieFacts tie={tie} />
        {more && (
          <Flex gap="small" align="center" className="no-print">
            <Switch
              id="under"
              checked={scope.under === true}
              onChange={(on) => change({ under: on ? 'true' : undefined })}
            />
            <label htmlFor="under">{say(...underWords(tie))}</label>
          </Flex>
        )}
        {year !== null && <TieHeadlines scope={scope} year={year} />}
        {year !== null && (
          <Section title={say(`双方往来（${year}年）`, `What the two gave and got (${year})`)}>
            <TieExchange tie={tie} year={year} />
          </Section>
        )}
        <Section title={say('各主题逐年数据', 'Figures by theme and year')}>
          <Answered asked={totals}>{({ items }) => <TieFigures lines={items} scope={scope} year={year} />}</Answered>
        </Section>
        {year !== null && (
          <Section title={say(`目标完成情况（${year}年）`, `Targets of ${year}`)}>
            <Progress scope={{ tie: tie.id, year }} />
          </Section>
        )}
        {year !== null && (
          <Section title={say(`双方核对（${year}年）`, `What each side says (${year})`)}>
            <TieSides tie={tie} year={year} />
          </Section>
        )}
        {may('plans.read') && <TieWork tie={tie.id} year={year} />}
        <TieEntries scope={scope} year={year} />
        <div className="page-columns">
          <Section title={say('时间线', 'Timeline')}>
            <TieTimeline scope={scope} />
          </Section>
          <div className="page-rows">
            <Section title={say('提到这对关系的材料', 'Documents that state it')}>
              <TieSources scope={scope} />
            </Section>
            {may('reports.read') && (
              <Section title={say('单位报送', 'Reports of units')}>
                <TieReports tie={tie} />
              </Section>
            )}
          </div>
        </div>
      </div>
      {editing && <TieForm tie={tie} onClose={() => setEditing(false)} />}
    </>
  )
}

/** The strongest numbers of the pair's year. */
function TieHeadlines({ scope, year }: { scope: TieScope; year: number }) {
  const asked = useAsk('/overview', { query: { ...scope, year } as never })
  return (
    <Answered asked={asked}>
      {({ headlines }) => (headlines.length > 0 ? <Headlines headlines={headlines} year={year} scope={scope} /> : null)}
    </Answered>
  )
}

/** The years of which the lines tell, with how many figures. */
function heldYears(lines: readonly TotalLine[]): { year: number; figures: number }[] {
  const counts = new Map<number, number>()
  for (const { key, terms } of lines) {
    const year = Number(key.year)
    if (/^\d{4}$/.test(key.year ?? '') && terms > 0) counts.set(year, (counts.get(year) ?? 0) + terms)
  }
  return [...counts].map(([year, figures]) => ({ year, figures })).sort((a, b) => b.year - a.year)
}

type Years = { years: readonly number[]; year: number | null; onYear: (year: string) => void }

function YearSelect({ years, year, onYear }: Years) {
  const say = useSay()
  if (year === null) return null
  const all = [...new Set([...years, year])].sort((a, b) => b - a)
  return (
    <Select
      aria-label={say('年度', 'Year')}
      style={{ width: 104 }}
      value={year}
      options={all.map((value) => ({ value, label: say(`${value}年`, String(value)) }))}
      onChange={(next: number) => onYear(String(next))}
    />
  )
}
