// Project (项目) as a kind of entry: from intention to full output. It exists so that 签约, 开工 and 投产 of one project are one line whose
// stage moves, and not three projects.
import type { Kind } from '../kind.ts'
import { choice, day, headings, longText, stage, text, yesNo } from './property.ts'
import { links, roles } from './roles.ts'

export const project: Kind = {
  id: 'project',
  zh: '项目',
  en: 'project',
  about: {
    zh: '产业合作、援建和民生项目，从意向、签约、开工到投产、达产。',
    en: 'Projects of industry, of aid and of public welfare, from intention to full output.',
  },
  named: true,
  headings: headings(['项目名称', 'name'], ['开工日期', 'started on'], ['竣工日期', 'completed on']),
  properties: [
    choice(
      'category',
      '项目类别',
      'category',
      'industry 产业 industry',
      'infrastructure 基础设施 infrastructure',
      'rural 乡村振兴 rural revitalisation',
      'education 教育 education',
      'health 医疗卫生 health',
      'tourism 文化旅游 culture and tourism',
      'innovation 科技创新 science and innovation',
      'ecology 生态环保 ecology',
      'livelihood 民生保障 livelihood',
      'other 其他 other',
    ),
    choice(
      'money',
      '资金性质',
      'kind of money',
      'aid 财政援助资金 fiscal aid',
      'firm 企业投资 investment of firms',
      'state 政府投资 investment of government',
      'social 社会捐赠 donations',
      'mixed 多渠道 several',
    ),
    yesNo('fixed_assets', '是否固定资产投资项目', 'fixed-asset project'),
    text('site', '建设地点', 'site'),
    longText('content', '建设内容', 'content'),
    text('unit', '责任单位', 'responsible unit'),
    day('signed_on', '签约日期', 'signed on'),
    longText('progress', '形象进度', 'progress on the ground'),
    text('list', '纳入清单', 'list that it is on'),
    text('code', '项目代码', 'project code'),
  ],
  stages: [
    stage('intended', '意向', 'intended', '意向 拟投资 在谈 洽谈 谋划 储备'),
    stage('signed', '签约', 'signed', '签约 签订 签署 达成协议'),
    stage('started', '开工', 'started', '开工 动工 奠基 在建 破土'),
    stage('completed', '竣工', 'completed', '竣工 完工 建成 交付使用 封顶'),
    stage('producing', '投产', 'producing', '投产 投用 试生产 投入使用 投入运营'),
    stage('at_capacity', '达产', 'at full output', '达产 满产 达效'),
  ],
  roles: [roles.giver, roles.receiver, roles.investor, roles.contractor],
  links: [links.agreement, links.park, links.need],
  measures: [
    'FUND.PROJECTS', 'IND.FIRMS_NEW', 'IND.INVEST_ACTUAL', 'IND.SIGNED_N', 'IND.SIGNED_AMT', 'IND.LANDED_N', 'IND.LANDED_AMT',
    'IND.LARGE_N', 'IND.OUTPUT', 'IND.TAX', 'IND.FOREIGN', 'IND.RATE_FULFIL', 'IND.RATE_FUNDED', 'IND.RATE_STARTED',
    'IND.RATE_PRODUCING', 'PRJ.STARTED', 'PRJ.DONE', 'PRJ.RATE_DONE', 'PRJ.INVEST_DONE', 'PRJ.INVEST_RATE', 'PRJ.RATE_GAP',
    'PRJ.BENEF_POOR', 'LAB.WORKSHOPS', 'LAB.WORKSHOP_JOBS', 'RUR.DEMO', 'RUR.COLLECTIVE', 'RUR.INCOME', 'RUR.NET_INCOME',
    'RUR.BASE_AREA', 'RUR.GREENHOUSE', 'RUR.OUTPUT', 'RUR.HOUSEHOLDS', 'SRV.SCHOOLS', 'SRV.HOUSING', 'INN.RESULTS', 'INN.PATENTS',
    'INN.FIRMS', 'INN.PLATFORMS', 'INF.ROADS', 'INF.RAIL', 'INF.POWER',
  ], // biome-ignore format: one list
  words: [
    '项目', '工程', '帮扶车间', '扶贫车间', '生产线', '产业带', '示范村', '示范点', '种植基地', '生产基地', '大棚', '厂房', '创新平台',
  ], // biome-ignore format: one list
  example: {
    zh: '2023年3月1日，由杭州市援建的咸丰县茶叶精制加工厂项目开工，建设地点在高乐山镇，计划2024年6月竣工。',
    entry: {
      name: '咸丰县茶叶精制加工厂项目',
      stage: 'started',
      from: '2023-03-01',
      to: null,
      parties: [
        { name: '杭州市', code: '330100', role: 'giver' },
        { name: '咸丰县', code: '422826', role: 'receiver' },
      ],
      properties: { category: 'industry', money: 'aid', fixed_assets: true, site: '高乐山镇', progress: '主体施工' },
    },
  },
}
