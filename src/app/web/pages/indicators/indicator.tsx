// An indicator (一个指标): what exactly is counted, how it ran over the years, who stands where, what its targets are, and what lies beside the number
// and is not in it.
import { DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Button, Descriptions, Flex, Popconfirm, Skeleton, Tag, Typography } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { unitWords } from '../../../../model/amount-text.ts'
import { indicatorSource } from '../../../../model/indicator-sources.ts'
import { amountStages } from '../../../../model/posting.ts'
import { accrualNames, statusNames } from '../../../../model/words.ts'
import { useAsk, useChange } from '../../calls/calls.ts'
import { fetched } from '../../calls/connection.ts'
import { useMay } from '../../calls/me.ts'
import { Answered } from '../../parts/answered.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Section } from '../../parts/section.tsx'
import { useLanguage, useSay } from '../../words/language.tsx'
import { IndicatorTrend } from './indicator-trend.tsx'
import { Ranking } from './ranking.tsx'
import { ScopeBar, useScopeAsked } from './scope-bar.tsx'
import { Targets } from './targets.tsx'
import { directions, formulaText, type Indicator, namesIn, sides } from './words.ts'
import './indicators.css'

const IndicatorForm = lazy(async () => ({
  default: (await fetched(() => import('./indicator-form.tsx'))).IndicatorForm,
}))
const TargetForm = lazy(async () => ({ default: (await fetched(() => import('./target-form.tsx'))).TargetForm }))

export function IndicatorPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const asked = useAsk('/indicators/{id}', { params: { id } })
  const { ready } = useScopeAsked()
  if (!ready) return <Skeleton active />
  return <Answered asked={asked}>{(indicator) => <Shown key={indicator.id} indicator={indicator} />}</Answered>
}

function Shown({ indicator }: { indicator: Indicator }) {
  const say = useSay()
  const may = useMay()
  const [open, setOpen] = useState<'edit' | 'target' | null>(null)
  const close = () => setOpen(null)
  const setTarget = may('targets.write') && (
    <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => setOpen('target')}>
      {say('设定目标', 'Set a target')}
    </Button>
  )
  return (
    <>
      <PageHead
        title={say(indicator.zh, indicator.en || indicator.zh)}
        actions={
          indicator.own && may('indicators.write') && <OwnDeeds indicator={indicator} onEdit={() => setOpen('edit')} />
        }
      >
        <Link to="/indicators">{say('指标', 'Indicators')}</Link>{' '}
        {indicator.own ? <Tag>{say('自设', 'own')}</Tag> : indicator.id}
      </PageHead>
      <ScopeBar />
      <Flex vertical gap="middle">
        <div className="indicator-columns">
          <Section title={say('口径', 'Definition')}>
            <Definition indicator={indicator} />
          </Section>
          <Section title={say('逐年', 'Year by year')}>
            <IndicatorTrend indicator={indicator} />
          </Section>
        </div>
        <Section title={say('排名', 'Ranking')}>
          <Ranking indicator={indicator} />
        </Section>
        <Section title={say('目标', 'Targets')} extra={setTarget}>
          <Targets indicator={indicator.id} />
        </Section>
      </Flex>
      <Suspense>
        {open === 'edit' && <IndicatorForm indicator={indicator} onClose={close} />}
        {open === 'target' && <TargetForm indicator={indicator.id} onClose={close} />}
      </Suspense>
    </>
  )
}

function Definition({ indicator }: { indicator: Indicator }) {
  const say = useSay()
  const { language } = useLanguage()
  const all = useAsk('/indicators', { query: { limit: 200 } }).data?.items
  const measures = useAsk('/measures', {}).data?.items ?? []
  const programmes = useAsk('/programmes', {}).data?.items ?? []
  const nameOf = namesIn(all)
  const { definition, shown, unit, counts, formula, direction, side, partOf, sources } = indicator
  const list = (names: string[]) => names.join(say('、', ', '))
  const measure = measures.find(({ id }) => id === counts?.measure)
  const rows: [string, React.ReactNode][] = [
    [say('口径', 'Definition'), definition || measure?.definition],
    [say('单位', 'Unit'), shown || unitWords[unit][language]],
    [say('统计内容', 'Counts'), measure && say(measure)],
    [
      say('取数', 'Taken from'),
      counts && list([say(statusNames[counts.status]), ...counts.accruals.map((one) => say(accrualNames[one]))]),
    ],
    [
      say('进度', 'Stages'),
      counts && list(counts.stages.map((stage) => (stage ? say(amountStages[stage]) : say('未说明', 'none said')))),
    ],
    [say('公式', 'Formula'), formula && say(formulaText(formula, nameOf))],
    [say('方向', 'Direction'), say(directions[direction])],
    [say('属于', 'A deed of'), say(sides[side])],
    [say('其中数，含于', 'Part of'), partOf && say(nameOf(partOf))],
    [
      say('合作机制', 'Programmes'),
      list(indicator.programmes.map((id) => say(programmes.find((one) => one.id === id) ?? { zh: '…', en: '…' }))),
    ],
    [say('来源', 'Sources'), sources.map((id) => say(indicatorSource(id))).join(say('；', '; '))],
  ]
  const items = rows.filter(([, text]) => text).map(([label, children]) => ({ key: label, label, children }))
  return <Descriptions size="small" column={1} items={items} />
}

function OwnDeeds({ indicator, onEdit }: { indicator: Indicator; onEdit: () => void }) {
  const say = useSay()
  const navigate = useNavigate()
  const { change, busy } = useChange()
  const remove = async () => {
    const said = { params: { id: indicator.id }, version: indicator.version ?? 0 }
    if (await change('delete', '/indicators/{id}', said, { done: { zh: '已移除', en: 'Removed' } }))
      void navigate({ to: '/indicators' })
  }
  return (
    <>
      <Button icon={<EditOutlined aria-hidden />} onClick={onEdit}>
        {say('修改', 'Edit')}
      </Button>
      <Popconfirm
        title={say('移除这个自设指标？', 'Remove this indicator?')}
        description={
          <Typography.Text>{say('台账中的数据不受影响。', 'The figures of the book stay.')}</Typography.Text>
        }
        onConfirm={() => void remove()}
      >
        <Button icon={<DeleteOutlined aria-hidden />} loading={busy}>
          {say('移除', 'Remove')}
        </Button>
      </Popconfirm>
    </>
  )
}
