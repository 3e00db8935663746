// Fund (财政资金) as a kind of entry: public money from being secured to being used. It exists apart from projects because one fund
// pays for several, and 落实 is not 拨付.
import type { Kind } from '../kind.ts'
import { choice, headings, levels, ordinal, stage, text } from './property.ts'
import { links, roles } from './roles.ts'

export const fund: Kind = {
  id: 'fund',
  zh: '财政资金',
  en: 'fund',
  about: {
    zh: '财政援助、援建和补贴资金，从计划、落实到拨付、支出。',
    en: 'Public money for aid, construction and subsidies, from plan to spending.',
  },
  named: false,
  headings: headings(['资金名称', 'name'], ['下达日期', 'released on'], ['拨付完成日期', 'fully paid on']),
  properties: [
    choice(
      'type',
      '资金类别',
      'type',
      'aid 财政援助资金 fiscal aid',
      'construction 援建资金 construction aid',
      'special 专项资金 special fund',
      'subsidy 补贴资金 subsidy',
      'relief 救灾资金 relief',
      'other 其他 other',
    ),
    choice('level', '资金级次', 'level', ...levels),
    ordinal('year', '资金年度', 'budget year'),
    choice(
      'direction',
      '投向领域',
      'spent on',
      'industry 产业发展 industry',
      'livelihood 民生保障 livelihood',
      'rural 乡村建设 rural building',
      'people 人才与劳务 people and labour',
      'other 其他 other',
    ),
    text('purpose', '资金用途', 'purpose'),
    text('unit', '使用单位', 'used by'),
    text('document', '下达文号', 'number of the document'),
    text('performance', '绩效评价', 'performance review'),
  ],
  stages: [
    stage('planned', '计划', 'planned', '计划安排 拟安排 拟投入 预算'),
    stage('secured', '落实', 'secured', '落实 安排 筹措 到位 投入'),
    stage('paid', '拨付', 'paid out', '拨付 下达 划拨 拨出'),
    stage('spent', '支出', 'spent', '支出 使用完毕 已使用'),
  ],
  roles: [roles.giver, roles.receiver],
  links: [links.project, links.agreement, links.park],
  measures: [
    'FUND.FISCAL', 'FUND.PER_COUNTY', 'FUND.DISBURSED_RATE', 'FUND.GRASSROOTS_SHARE', 'EMG.MONEY', 'CON.SUBSIDY',
  ], // biome-ignore format: one list
  words: [
    '资金',
    '财政资金',
    '援助资金',
    '援建资金',
    '帮扶资金',
    '协作资金',
    '专项资金',
    '援疆资金',
    '援青资金',
    '援藏资金',
    '补贴',
  ],
  example: {
    zh: '2024年，天津市向甘肃省拨付东西部协作财政援助资金，文号为津财农〔2024〕9号，用于脱贫县产业配套。',
    entry: {
      name: '2024年东西部协作财政援助资金',
      stage: 'paid',
      from: '2024-01-01',
      to: '2024-12-31',
      parties: [
        { name: '天津市', code: '120000', role: 'giver' },
        { name: '甘肃省', code: '620000', role: 'receiver' },
      ],
      properties: { type: 'aid', level: 'province', year: '2024', direction: 'industry', purpose: '脱贫县产业配套' },
    },
  },
}
