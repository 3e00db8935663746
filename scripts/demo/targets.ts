// What the office of the example book should reach (示例目标、评分表和报告): targets taken from the figures that set them, one set by hand with
// what it rests on, a score sheet, and the reports that were asked for.
import type { Client } from '../../src/app/client.ts'
import { tieOf } from './entries.ts'
import { given } from './people.ts'

/** Sets the targets and the sheet, and asks for the reports; those are made when the server works. */
export async function setTargets(editor: Client): Promise<void> {
  const { items } = given(await editor('get', '/postings', { query: { status: 'target', limit: 200 } }))
  for (const { id, measureId } of items)
    if (measureId !== null) given(await editor('post', '/targets', { body: { posting: id } }))
  for (const [a, b, goal] of byHand)
    given(await editor('post', '/targets', { body: { ...goal, ...year2024, tie: await tieOf(editor, a, b) } }))
  const sheet = given(await editor('post', '/score-sheets', { body: scoreSheet }))
  const pair = await tieOf(editor, '宁波市', '黄冈市')
  for (const asked of [
    { kind: 'yearly', region: '330500', year: 2024 },
    { kind: 'profile', tie: pair },
    { kind: 'scores', tie: pair, year: 2024, sheet: sheet.id },
  ] as const)
    given(await editor('post', '/reports', { body: asked }))
}

const year2024 = { from: '2024-01-01', to: '2024-12-31' }

/** Targets set by hand: one that was reached and one that was missed. */
const byHand = [
  [
    '湖州市',
    '新疆维吾尔自治区',
    { indicator: 'FUND.FISCAL', min: '110000000', hedge: 'over', basis: '湖州市2024年援疆资金安排计划' },
  ],
  [
    '宁波市',
    '凉山彝族自治州',
    { indicator: 'CON.SALES', min: '1500000000', max: '1500000000', basis: '宁波凉山2024年消费协作计划' },
  ],
] as const

const proportion = { is: 'proportion' as const }
const bands = (...all: [from: string, points: string][]) => ({
  is: 'bands' as const,
  bands: all.map(([from, points]) => ({ from, points })),
})

const scoreSheet = {
  name: '对口合作年度评分表（示例）',
  basis: '示例：分值和档次由本项目编写',
  lines: [
    { zh: '落地项目数', indicator: 'IND.LANDED_N', by: 'completion' as const, weight: '30', rule: proportion },
    { zh: '班列开行', indicator: 'LOG.TRAINS', by: 'completion' as const, weight: '20', rule: proportion },
    {
      ...{ zh: '消费帮扶金额', indicator: 'CON.SALES', by: 'value' as const, weight: '30' },
      rule: bands(['100000000', '20'], ['150000000', '30']),
    },
    {
      ...{ zh: '签订合作协议', indicator: 'MEC.AGREEMENTS', by: 'value' as const, weight: '20' },
      rule: bands(['10', '10'], ['20', '20']),
    },
  ],
}
