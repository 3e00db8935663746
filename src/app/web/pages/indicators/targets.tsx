// Targets (目标): what ties and regions should reach, how far they are, whether that is ahead of the calendar, and what an open doubt would change.
import { Link } from '@tanstack/react-router'
import { Button, Flex, Input, Popconfirm, Progress, Table, Typography } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useAsk, useChange } from '../../calls/calls.ts'
import { fetched } from '../../calls/connection.ts'
import { useMay } from '../../calls/me.ts'
import { AnswerAmount } from '../../parts/answer-amount.tsx'
import { Answered } from '../../parts/answered.tsx'
import { useEvidence } from '../../parts/evidence.ts'
import { useIndicatorNames } from '../../parts/indicator-names.ts'
import { NothingYet } from '../../parts/nothing-yet.tsx'
import { useLanguage, useSay } from '../../words/language.tsx'
import { Verdict } from './indicator-table.tsx'
import { useScopeAsked } from './scope-bar.tsx'
import { type Completion, paces, verdicts } from './words.ts'

const TargetForm = lazy(async () => ({ default: (await fetched(() => import('./target-form.tsx'))).TargetForm }))

/** The targets of the scope of the page; `indicator`: of that alone. */
export function Targets({ indicator }: { indicator?: string }) {
  const say = useSay()
  const { year, scope } = useScopeAsked()
  const { tie, region, programme } = scope
  const query = {
    ...{ year, limit: 100 },
    ...(indicator ? { indicator } : {}),
    ...(tie ? { tie } : {}),
    ...(region ? { region } : {}),
    ...(programme ? { programme } : {}),
  }
  const asked = useAsk('/targets/completion', { query })
  return (
    <Answered asked={asked}>
      {({ items }) =>
        items.length === 0 ? (
          <NothingYet
            says={say(
              '这一年还没有设定目标。点“设定目标”，写明数和依据。',
              'No target for this year: set one, with the number and what it rests on.',
            )}
          />
        ) : (
          <TargetTable items={items} bare={indicator !== undefined} />
        )
      }
    </Answered>
  )
}

function TargetTable({ items, bare }: { items: Completion[]; bare: boolean }) {
  const say = useSay()
  const { language } = useLanguage()
  const mayWrite = useMay()('targets.write')
  const { open } = useEvidence()
  const nameOf = useIndicatorNames()
  const [editing, setEditing] = useState<Completion | null>(null)
  return (
    <>
      <Table<Completion>
        aria-label={say('目标', 'Targets')}
        size="small"
        rowKey={({ target }) => target.id}
        pagination={false}
        scroll={{ x: 940 }}
        dataSource={items}
        columns={[
          ...(bare
            ? []
            : [
                {
                  ...{ title: say('指标', 'Indicator'), width: 160 },
                  render: (_: unknown, { target }: Completion) => (
                    <Link to="/indicators/$id" params={{ id: target.indicator }}>
                      {say(nameOf(target.indicator))}
                    </Link>
                  ),
                },
              ]),
          { title: say('对象', 'Of'), width: 170, render: (_, { target }) => <Whose target={target} /> },
          { title: say('目标', 'Target'), width: 150, render: (_, one) => <Goal completion={one} /> },
          { title: say('实际', 'Actual'), width: 130, render: (_, { answer }) => <AnswerAmount answer={answer} /> },
          { title: say('完成', 'Completion'), width: 210, render: (_, one) => <Rate completion={one} /> },
          {
            ...{ title: say('若存疑另有结论', 'If a doubt falls the other way'), width: 190 },
            render: (_, { otherwise }) =>
              otherwise.map(({ posting, text, verdict }) => (
                <div key={posting}>
                  <button type="button" className="number-link" onClick={() => open({ postings: [posting] })}>
                    {text[language]}
                  </button>{' '}
                  → {say(verdicts[verdict])}
                </div>
              )),
          },
          ...(mayWrite
            ? [
                {
                  ...{ title: '', width: 110, className: 'no-print' },
                  render: (_: unknown, one: Completion) => <Deeds completion={one} onEdit={() => setEditing(one)} />,
                },
              ]
            : []),
        ]}
      />
      <Suspense>{editing && <TargetForm completion={editing} onClose={() => setEditing(null)} />}</Suspense>
    </>
  )
}

/** The tie or the region to which a target is held. */
function Whose({ target: { tie, regionName, region } }: Pick<Completion, 'target'>) {
  const found = useAsk('/ties/{id}', tie ? { params: { id: tie } } : null).data
  if (!tie) return <>{regionName ?? region}</>
  return (
    <Link to="/ties/$id" params={{ id: tie }}>
      {found?.id === tie ? `${found.a}—${found.b}` : '…'}
    </Link>
  )
}

/** The goal; a goal that is a figure of the book opens its sentence, others say what they rest on. */
function Goal({ completion: { goal, target } }: { completion: Completion }) {
  const { language } = useLanguage()
  const { open } = useEvidence()
  if (target.posting) {
    return (
      <button type="button" className="number number-link" onClick={() => open({ postings: [target.posting!] })}>
        {goal.text[language]}
      </button>
    )
  }
  return (
    <>
      <span className="number">{goal.text[language]}</span>
      <br />
      <Typography.Text type="secondary" style={{ fontSize: 12 }}>
        {target.basis}
      </Typography.Text>
    </>
  )
}

function Rate({ completion }: { completion: Completion }) {
  const say = useSay()
  const { language } = useLanguage()
  const { rate, rateText, pace, verdict } = completion
  const least = Math.min(100, Math.round(Number(rate?.min ?? 0)))
  return (
    <Flex vertical>
      <span>
        <Verdict completion={completion} /> <span className="number">{rateText?.[language]}</span>
      </span>
      {rate && (
        <Progress
          aria-label={say('完成率', 'Completion')}
          percent={least}
          showInfo={false}
          size="small"
          status={verdict === 'not_done' ? 'exception' : 'normal'}
        />
      )}
      {pace && pace.elapsed !== '100' && (
        <Typography.Text type="secondary" style={{ fontSize: 12 }}>
          {say(`时间过去 ${Math.round(Number(pace.elapsed))}%，`, `${Math.round(Number(pace.elapsed))}% of the time, `)}
          {say(paces[pace.as])}
        </Typography.Text>
      )}
    </Flex>
  )
}

function Deeds({ completion: { target }, onEdit }: { completion: Completion; onEdit: () => void }) {
  const say = useSay()
  const { change, busy } = useChange()
  const [why, setWhy] = useState('')
  const remove = () => {
    const said = { params: { id: target.id }, version: target.version, query: why.trim() ? { why: why.trim() } : {} }
    void change('delete', '/targets/{id}', said, { done: { zh: '已移除', en: 'Removed' } })
  }
  return (
    <Flex gap={4}>
      <Button size="small" onClick={onEdit}>
        {say('修改', 'Edit')}
      </Button>
      <Popconfirm
        title={say('移除这项目标？', 'Remove this target?')}
        description={
          <Input
            aria-label={say('理由', 'Why')}
            placeholder={say('理由', 'Why')}
            value={why}
            onChange={({ target: { value } }) => setWhy(value)}
          />
        }
        onConfirm={remove}
      >
        <Button size="small" loading={busy}>
          {say('移除', 'Remove')}
        </Button>
      </Popconfirm>
    </Flex>
  )
}
