// What was read, field by field (识读内容): the amount large, then what is counted, when, for whom, at which stage; of a proposed entry its columns.
import { Flex, Tag, Typography } from 'antd'
import type { ReactNode } from 'react'
import { amountStages } from '../../../../model/posting.ts'
import { accrualNames, statusNames, tieNames } from '../../../../model/words.ts'
import { useAsk } from '../../calls/calls.ts'
import { Amount } from '../../parts/amount.tsx'
import { Period } from '../../parts/period.tsx'
import { ThemeTag } from '../../parts/theme-tag.tsx'
import { type Said, useSay } from '../../words/language.tsx'
import { hedgeNames, unitNames } from './choices.ts'
import { agreementSaid, entrySaid, type Finding, figureSaid, isAdded, tieSaid, written } from './said.ts'

/** `first`: a line of its own. */
type Items = { key: string; label: string; children: ReactNode; first?: boolean }[]

/** The fields of a finding; `narrow`: in a list. */
export function FindingFields({ finding, narrow = false }: { finding: Finding; narrow?: boolean }) {
  const { sort } = finding
  const items = { figure: useFigureItems, tie: useTieItems, agreement: useAgreementItems, entry: useEntryItems }[sort]
  return <Fields key={finding.id + sort} finding={finding} narrow={narrow} use={items} />
}

type FieldsProps = { finding: Finding; narrow: boolean; use: (finding: Finding) => Items }

function Fields({ finding, narrow, use: useItems }: FieldsProps) {
  const items = useItems(finding)
  return (
    <dl className={narrow ? 'fields fields-narrow' : 'fields'}>
      {items.map(({ key, label, children, first = false }) => (
        <div key={key} className={first ? 'is-first' : ''}>
          <dt>{label}</dt>
          <dd>{children}</dd>
        </div>
      ))}
    </dl>
  )
}

function useFigureItems(finding: Finding): Items {
  const say = useSay()
  const figure = figureSaid(finding)
  const { measure, theme, unit, hedge, period, parties, status, accrual, core } = figure
  const stages: Record<string, Said> = amountStages
  return [
    {
      key: 'amount',
      label: say('数额和统计口径', 'Amount and what is counted'),
      children: (
        <>
          <Typography.Text strong style={{ fontSize: 20, marginInlineEnd: 12 }}>
            <Amount amount={written(figure)} />
          </Typography.Text>
          <Typography.Text style={{ fontSize: 16 }}>{measure}</Typography.Text>
        </>
      ),
      first: true,
    },
    {
      key: 'period',
      label: say('时段', 'Period'),
      children: <Period from={period?.[0] ?? null} to={period?.[1] ?? null} accrual={accrual} />,
    },
    { key: 'parties', label: say('合作方', 'Parties'), children: parties.join('、') || say('未指明', 'not said') },
    { key: 'theme', label: say('主题', 'Theme'), children: <ThemeTag id={theme} /> },
    { key: 'accrual', label: say('累计方式', 'Accrual'), children: say(accrualNames[accrual]) },
    {
      key: 'status',
      label: say('性质', 'Status'),
      children: status === 'actual' ? say(statusNames[status]) : <Tag color="orange">{say(statusNames[status])}</Tag>,
    },
    { key: 'unit', label: say('单位', 'Unit'), children: say(unitNames[unit]!) },
    { key: 'hedge', label: say('限定', 'Hedge'), children: say(hedgeNames[hedge]) },
    ...(finding.stage
      ? [
          {
            key: 'stage',
            label: say('阶段', 'Stage'),
            children: say(stages[finding.stage] ?? { zh: finding.stage, en: finding.stage }),
          },
        ]
      : []),
    ...(core ? [] : [{ key: 'core', label: say('是否成效', 'A result'), children: say('背景数据', 'background') }]),
    ...(isAdded(finding)
      ? [{ key: 'added', label: say('来源', 'Source'), children: say('人工补录', 'added by a person') }]
      : []),
  ]
}

function useTieItems(finding: Finding): Items {
  const say = useSay()
  const { a, b, kind, since } = tieSaid(finding)
  return [
    {
      key: 'sides',
      first: true,
      label: say('双方', 'Sides'),
      children: <Typography.Text strong>{`${a} — ${b}`}</Typography.Text>,
    },
    { key: 'kind', label: say('类型', 'Kind'), children: say(tieNames[kind]) },
    { key: 'since', label: say('起始', 'Since'), children: since ?? say('未写明', 'not said') },
  ]
}

function useAgreementItems(finding: Finding): Items {
  const say = useSay()
  const { title, date } = agreementSaid(finding)
  return [
    {
      key: 'title',
      first: true,
      label: say('协议', 'Agreement'),
      children: <Typography.Text strong>{title}</Typography.Text>,
    },
    { key: 'date', label: say('签署日期', 'Signed on'), children: date ?? say('未写明', 'not said') },
  ]
}

function useEntryItems(finding: Finding): Items {
  const say = useSay()
  const { kind: id, name, stage, from, to, parties, properties } = entrySaid(finding)
  const kind = useAsk('/kinds', {}).data?.items.find((one) => one.id === id)
  const roleOf = (role: string) => kind?.roles.find((one) => one.id === role)
  const stageName = kind?.stages.find((one) => one.id === stage)
  const column = (property: string) => kind?.columns.find((one) => one.id === `properties.${property}`)
  return [
    {
      key: 'name',
      first: true,
      label: say('名称', 'Name'),
      children: <Typography.Text strong>{name}</Typography.Text>,
    },
    { key: 'kind', label: say('类别', 'Kind'), children: kind ? say(kind) : id },
    ...(stage ? [{ key: 'stage', label: say('进展阶段', 'Stage'), children: stageName ? say(stageName) : stage }] : []),
    // Of a project only the day on which it began may be known.
    from && !to
      ? {
          key: 'from',
          label: say(kind?.columns.find((one) => one.id === 'from') ?? { zh: '时间', en: 'Time' }),
          children: from,
        }
      : { key: 'period', label: say('时间', 'Time'), children: <Period from={from} to={to} /> },
    {
      key: 'parties',
      label: say('合作方', 'Parties'),
      children: (
        <Flex wrap gap={4}>
          {parties.map((party) => (
            <span key={party.role + party.name}>
              {party.name}
              {party.role !== 'party' && roleOf(party.role) && (
                <Typography.Text type="secondary">
                  {say(`（${roleOf(party.role)!.zh}）`, ` (${roleOf(party.role)!.en})`)}
                </Typography.Text>
              )}
            </span>
          ))}
        </Flex>
      ),
    },
    ...Object.entries(properties).map(([property, value]) => ({
      key: property,
      label: say(column(property) ?? { zh: property, en: property }),
      children: String(value),
    })),
  ]
}
