// Score sheets (评分表): ties or regions scored line by line, each score with its evidence, what it would become if a doubt fell the other way, and the
// place of each as far as it can be told.

import { EditOutlined, PlusOutlined, PrinterOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button, Card, Flex, Segmented, Select, Tag, Typography } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { roundedAmount } from '../../../../model/amount-arithmetic.ts'
import { amountText } from '../../../../model/amount-text.ts'
import { type Given, useAsk } from '../../calls/calls.ts'
import { fetched } from '../../calls/connection.ts'
import { useMay } from '../../calls/me.ts'
import { AnswerAmount } from '../../parts/answer-amount.tsx'
import { Answered } from '../../parts/answered.tsx'
import { useEvidence } from '../../parts/evidence.ts'
import { NothingYet } from '../../parts/nothing-yet.tsx'
import { PlaceSelect } from '../../parts/place-select.tsx'
import { placeText } from '../../parts/ranked.ts'
import { TieSelect } from '../../parts/tie-select.tsx'
import { WideTable } from '../../parts/wide-table.tsx'
import { type Said, useLanguage, useSay } from '../../words/language.tsx'
import { useScopeAsked } from './scope-bar.tsx'
import type { Sheet } from './sheet.ts'
import { pointsText } from './words.ts'

const SheetForm = lazy(async () => ({ default: (await fetched(() => import('./sheet-form.tsx'))).SheetForm }))

type Scored = Given<'get', '/score-sheets/{id}/scores'>['items'][number]
type Line = Scored['lines'][number]

export function ScoreSheets() {
  const say = useSay()
  const may = useMay()('targets.write')
  const { said, change } = useScopeAsked()
  const asked = useAsk('/score-sheets', { query: { limit: 200 } })
  const [open, setOpen] = useState<'new' | 'edit' | null>(null)
  return (
    <Answered asked={asked}>
      {({ items }) => {
        const sheet = items.find(({ id }) => id === said.sheet) ?? items[0]
        return (
          <Flex vertical gap="middle">
            <Flex gap="small" wrap className="no-print">
              {sheet && (
                <Select
                  aria-label={say('评分表', 'Score sheet')}
                  style={{ minWidth: 240 }}
                  value={sheet.id}
                  options={items.map(({ id, name }) => ({ value: id, label: name }))}
                  onChange={(id) => change({ sheet: id })}
                />
              )}
              {may && (
                <>
                  {sheet && (
                    <Button icon={<EditOutlined aria-hidden />} onClick={() => setOpen('edit')}>
                      {say('修改评分表', 'Edit the sheet')}
                    </Button>
                  )}
                  <Button icon={<PlusOutlined aria-hidden />} onClick={() => setOpen('new')}>
                    {say('新建评分表', 'New sheet')}
                  </Button>
                </>
              )}
              {sheet && (
                <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
                  {say('打印', 'Print')}
                </Button>
              )}
            </Flex>
            {sheet ? (
              <Scores sheet={sheet} />
            ) : (
              <NothingYet
                says={say(
                  '还没有评分表。新建一张，写明各项指标、分值和得分办法。',
                  'No sheet yet: add one with its indicators, weights and rules.',
                )}
              />
            )}
            <Suspense>
              {open && <SheetForm {...(open === 'edit' && sheet ? { sheet } : {})} onClose={() => setOpen(null)} />}
            </Suspense>
          </Flex>
        )
      }}
    </Answered>
  )
}

function Scores({ sheet }: { sheet: Sheet }) {
  const say = useSay()
  const { said, change, year, years } = useScopeAsked()
  const by = said.rank === 'regions' ? 'regions' : 'ties'
  const first = useFirstTies(year, by === 'ties' && !said.ties)
  const ties = said.ties?.split(',') ?? first
  const regions = said.regions?.split(',') ?? []
  const ids = by === 'ties' ? ties : regions
  const query = { year, ...(by === 'ties' ? { ties } : { regions }) }
  const asked = useAsk(
    '/score-sheets/{id}/scores',
    ids.length > 0 ? { params: { id: sheet.id }, query: query as never } : null,
  )
  return (
    <>
      <Flex gap="small" wrap className="no-print">
        <Select
          aria-label={say('年度', 'Year')}
          value={year}
          options={[...new Set([...years, year])]
            .sort((a, b) => b - a)
            .map((one) => ({ value: one, label: say(`${one}年`, String(one)) }))}
          onChange={(next) => change({ year: String(next) })}
        />
        <Segmented
          value={by}
          options={[
            { value: 'ties', label: say('结对关系', 'Ties') },
            { value: 'regions', label: say('地区', 'Regions') },
          ]}
          onChange={(rank) => change({ rank })}
        />
        <div style={{ flex: 1, minWidth: 260 }}>
          {by === 'ties' ? (
            <TieSelect
              most={20}
              label={say('评分对象', 'Scored')}
              value={ties}
              onChange={(next) => change({ ties: next.join(',') })}
            />
          ) : (
            <PlaceSelect
              most={20}
              label={say('评分对象', 'Scored')}
              value={regions}
              onChange={(next) => change({ regions: next.join(',') })}
            />
          )}
        </div>
      </Flex>
      <strong className="only-paper">{say(`${sheet.name}（${year}年）`, `${sheet.name} (${year})`)}</strong>
      {sheet.basis && <Typography.Text type="secondary">{sheet.basis}</Typography.Text>}
      {ids.length === 0 ? (
        <NothingYet says={say('请选择评分对象。', 'Choose whom to score.')} />
      ) : (
        <Answered asked={asked}>
          {({ items }) =>
            items.map((one) => (
              <OneScore key={one.tie ?? one.region} score={one} report={{ sheet: sheet.id, year: String(year) }} />
            ))
          }
        </Answered>
      )}
    </>
  )
}

/** The ties with the most figures of a year, so that the first look is not at nothing. */
function useFirstTies(year: number, wanted: boolean): string[] {
  const counts = useAsk('/postings/facets', wanted ? { query: { year, status: 'actual' } } : null).data?.tie ?? []
  return counts.flatMap(({ value }) => value ?? []).slice(0, 3)
}

type OneProps = { score: Scored; report: { sheet: string; year: string } }

/** `report`: what a report of this score is asked for with. */
function OneScore({ score, report }: OneProps) {
  const say = useSay()
  const mayReport = useMay()('reports.make')
  const whose = score.tie ? { tie: score.tie } : { region: score.region ?? '' }
  const full = pointsText(score.open)
  const possible = pointsText(score.possible)
  return (
    <Card
      size="small"
      title={say(score)}
      extra={
        <Flex gap="small" align="baseline" wrap>
          <strong className="number">
            {say(`${pointsText(score.total)} 分`, `${pointsText(score.total)} points`)}
          </strong>
          {full !== '0' && <Tag>{say(`另有 ${full} 分待补`, `${full} still open`)}</Tag>}
          <span
            title={say(`补齐后可能得 ${possible} 分，名次据此排定`, `${possible} once all is known; places go by that`)}
          >
            {say(`第 ${placeText(score.place)} 名`, `place ${placeText(score.place)}`)}
          </span>
          {mayReport && (
            <Link to="/reports" search={{ make: 'scores', ...report, ...whose } as never} className="no-print">
              {say('生成报告', 'As a report')}
            </Link>
          )}
        </Flex>
      }
    >
      <WideTable<Line & { at: number }>
        size="small"
        name={say(score)}
        width={760}
        rowKey={({ at }) => at}
        pagination={false}
        dataSource={score.lines.map((line, at) => ({ ...line, at }))}
        columns={[
          { title: say('评分项', 'Line'), width: 170, render: (_, { line }) => say(line.zh, line.en || line.zh) },
          { title: say('分值', 'Weight'), width: 70, align: 'end', render: (_, { line }) => weightOf(line) },
          { title: say('得分办法', 'Rule'), width: 190, render: (_, line) => say(ruleText(line)) },
          { title: say('数据', 'Number'), width: 150, render: (_, line) => <Held line={line} /> },
          { title: say('得分', 'Points'), width: 90, align: 'end', render: (_, line) => <Points line={line} /> },
          {
            title: say('若存疑另有结论', 'If a doubt falls the other way'),
            width: 170,
            render: (_, line) => (line.otherwise.length > 0 ? <Otherwise line={line} /> : null),
          },
        ]}
      />
    </Card>
  )
}

/** What is taken off has no full points. */
const weightOf = ({ rule, weight }: Sheet['lines'][number]) => (rule.is === 'deduction' ? '—' : weight)

/** The number, and where it goes by completion the goal with how much of it was reached. */
function Held({ line: { answer, target, rate } }: { line: Line }) {
  const { language } = useLanguage()
  const say = useSay()
  if (!target) return <AnswerAmount answer={answer} />
  const goal = amountText({ ...target, counter: answer.counter }, language)
  const reached = rate ? amountText({ ...roundedAmount(rate, 2), unit: 'percent', counter: null }, language) : ''
  return (
    <>
      <AnswerAmount answer={answer} />
      <br />
      <Typography.Text type="secondary" style={{ fontSize: 12 }}>
        {say(`目标${goal}`, `target ${goal}`)} {reached && say(`完成${reached}`, `${reached} reached`)}
      </Typography.Text>
    </>
  )
}

const lackWords: Record<NonNullable<Line['lacks']>, Said> = {
  no_target: { zh: '未设目标', en: 'no target' },
  no_source: { zh: '待补', en: 'no figure yet' },
  no_rate: { zh: '算不出完成率', en: 'may be of zero' },
}

function Points({ line: { points, lacks } }: { line: Line }) {
  const say = useSay()
  if (points) return <strong className="number">{pointsText(points)}</strong>
  return <Typography.Text type="secondary">{say(lackWords[lacks ?? 'no_source'])}</Typography.Text>
}

function Otherwise({ line: { otherwise } }: { line: Line }) {
  const say = useSay()
  const { open } = useEvidence()
  return otherwise.map(({ posting, points }) => (
    <button key={posting} type="button" className="number-link" onClick={() => open({ postings: [posting] })}>
      {say(`选定此数则得 ${pointsText(points)} 分`, `${pointsText(points)} points if this one is chosen`)}
    </button>
  ))
}

/** A rule in words; bands of a number in its unit. */
function ruleText({ line: { rule, by, weight }, answer: { unit, counter } }: Line): Said {
  const of = by === 'completion' ? { zh: '完成率', en: 'completion' } : { zh: '数值', en: 'number' }
  if (rule.is === 'proportion')
    return { zh: `按${of.zh}折算，满分${weight}`, en: `in proportion to ${of.en}, ${weight} at most` }
  if (rule.is === 'deduction') {
    return { zh: `每个扣${rule.each}分，至多扣${rule.most}分`, en: `${rule.each} off for each, ${rule.most} at most` }
  }
  const written = by === 'completion' ? ({ unit: 'percent', counter: null } as const) : { unit, counter }
  const bands = rule.bands.map(({ from, points }) => {
    const told = { ...written, min: from, max: from, hedge: 'exact' } as const
    return { zh: `达${amountText(told, 'zh')}得${points}分`, en: `${points} from ${amountText(told, 'en')}` }
  })
  return { zh: bands.map(({ zh }) => zh).join('；'), en: bands.map(({ en }) => en).join('; ') }
}
