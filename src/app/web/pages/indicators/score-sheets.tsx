// Score sheets (评分表): ties or regions scored line by line, each score with its evidence, what it would become if a doubt fell the other way, and the
// place of each as far as it can be told.

import { EditOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Card, Flex, Segmented, Select, Table, Tag, Typography } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { type Given, useAsk } from '../../calls/calls.ts'
import { fetched } from '../../calls/connection.ts'
import { useMay } from '../../calls/me.ts'
import { AnswerAmount } from '../../parts/answer-amount.tsx'
import { Answered } from '../../parts/answered.tsx'
import { useEvidence } from '../../parts/evidence.ts'
import { NothingYet } from '../../parts/nothing-yet.tsx'
import { PlaceSelect } from '../../parts/place-select.tsx'
import { TieSelect } from '../../parts/tie-select.tsx'
import { useSay } from '../../words/language.tsx'
import { placeText } from './ranking.tsx'
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
      {sheet.basis && <Typography.Text type="secondary">{sheet.basis}</Typography.Text>}
      {ids.length === 0 ? (
        <NothingYet says={say('请选择评分对象。', 'Choose whom to score.')} />
      ) : (
        <Answered asked={asked}>{({ items }) => items.map((one) => <OneScore key={one.zh} score={one} />)}</Answered>
      )}
    </>
  )
}

/** The ties with the most figures of a year, so that the first look is not at nothing. */
function useFirstTies(year: number, wanted: boolean): string[] {
  const counts = useAsk('/postings/facets', wanted ? { query: { year, status: 'actual' } } : null).data?.tie ?? []
  return counts.flatMap(({ value }) => value ?? []).slice(0, 3)
}

function OneScore({ score }: { score: Scored }) {
  const say = useSay()
  const full = pointsText(score.open)
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
          <span>{say(`第 ${placeText(score.place)} 名`, `place ${placeText(score.place)}`)}</span>
        </Flex>
      }
    >
      <Table<Line>
        size="small"
        aria-label={say(score)}
        rowKey={({ line }) => `${line.zh} ${line.indicator}`}
        pagination={false}
        scroll={{ x: 760 }}
        dataSource={score.lines}
        columns={[
          { title: say('评分项', 'Line'), width: 180, render: (_, { line }) => say(line.zh, line.en || line.zh) },
          { title: say('分值', 'Weight'), width: 70, align: 'end', render: (_, { line }) => line.weight },
          { title: say('得分办法', 'Rule'), width: 190, render: (_, { line }) => say(ruleText(line)) },
          { title: say('数据', 'Number'), width: 130, render: (_, { answer }) => <AnswerAmount answer={answer} /> },
          { title: say('得分', 'Points'), width: 90, align: 'end', render: (_, line) => <Points line={line} /> },
          {
            title: say('若存疑另有结论', 'If a doubt falls the other way'),
            width: 180,
            render: (_, line) => <Otherwise line={line} />,
          },
        ]}
      />
    </Card>
  )
}

function Points({ line: { points, lacks } }: { line: Line }) {
  const say = useSay()
  if (points) return <strong className="number">{pointsText(points)}</strong>
  return (
    <Typography.Text type="secondary">
      {lacks === 'no_target' ? say('未设目标', 'no target') : say('待补', 'no figure yet')}
    </Typography.Text>
  )
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

/** A rule in words. */
function ruleText({ rule, by, weight }: Sheet['lines'][number]) {
  const of = by === 'completion' ? { zh: '完成率', en: 'completion' } : { zh: '数值', en: 'number' }
  if (rule.is === 'proportion')
    return { zh: `按${of.zh}折算，满分${weight}`, en: `in proportion to ${of.en}, ${weight} at most` }
  if (rule.is === 'deduction') {
    return { zh: `每个扣${rule.each}分，至多扣${rule.most}分`, en: `${rule.each} off for each, ${rule.most} at most` }
  }
  const percent = by === 'completion' ? '%' : ''
  const bands = rule.bands.map(({ from, points }) => ({
    zh: `达${chinese(from)}${percent}得${points}分`,
    en: `${points} from ${from}${percent}`,
  }))
  return { zh: bands.map(({ zh }) => zh).join('；'), en: bands.map(({ en }) => en).join('; ') }
}

/** 1.5亿 for 150000000, where that is exact. */
function chinese(number: string): string {
  const value = Number(number)
  if (value >= 1e8 && (value / 1e6) % 1 === 0) return `${value / 1e8}亿`
  return value >= 1e4 && (value / 100) % 1 === 0 ? `${value / 1e4}万` : number
}
