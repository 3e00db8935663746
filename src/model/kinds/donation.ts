// Donation (捐赠款物) as a kind of entry: money and goods that society gave. It exists apart from funds because the assessment asks
// for both and neither may be counted as the other.
import type { Kind } from '../kind.ts'
import { choice, headings, stage, text, yesNo } from './property.ts'
import { links, roles } from './roles.ts'

export const donation: Kind = {
  id: 'donation',
  zh: '捐赠款物',
  en: 'donation',
  about: {
    zh: '企业、社会组织、单位和个人捐赠的资金与物资。',
    en: 'Money and goods given by firms, bodies and people, apart from public money.',
  },
  named: false,
  headings: headings(['捐赠事项', 'what was given'], ['捐赠日期', 'given on'], ['交付日期', 'handed over on']),
  properties: [
    choice('form', '款物类别', 'form', 'cash 捐款 cash', 'goods 捐物 goods', 'both 款物 cash and goods'),
    text('goods', '物资名称', 'goods'),
    text('purpose', '捐赠用途', 'purpose'),
    text('end_user', '使用单位', 'end user'),
    choice(
      'channel',
      '捐赠渠道',
      'channel',
      'charity 慈善会 charity federation',
      'red_cross 红十字会 Red Cross',
      'foundation 基金会 foundation',
      'direct 直接捐赠 direct',
      'other 其他 other',
    ),
    yesNo('earmarked', '是否定向捐赠', 'earmarked'),
    text('receipt', '票据号', 'number of the receipt'),
  ],
  stages: [
    stage('pledged', '认捐', 'pledged', '认捐 拟捐赠 捐赠意向'),
    stage('received', '已接收', 'received', '捐赠 捐助 捐款 赠送 募集 接收'),
    stage('used', '已使用', 'used', '发放到位 分发 已使用 发放'),
  ],
  roles: [roles.donor, roles.donee],
  links: [links.project, links.activity],
  measures: ['DON.TOTAL', 'DON.CASH', 'DON.GOODS', 'DON.GOODS_QTY', 'RUR.SEEDLINGS'],
  words: ['捐赠', '捐助', '受捐', '捐款', '捐物', '款物', '善款', '捐赠物资', '捐赠款物', '爱心款', '物资', '茶苗'],
  example: {
    zh: '2024年11月12日，安吉县向青川县捐赠“白叶1号”茶苗，用于三锅镇扩种茶园。',
    entry: {
      name: '捐赠“白叶1号”茶苗',
      stage: 'received',
      from: '2024-11-12',
      to: null,
      parties: [
        { name: '安吉县', code: '330523', role: 'donor' },
        { name: '青川县', code: '510822', role: 'donee' },
      ],
      properties: { form: 'goods', goods: '“白叶1号”茶苗', purpose: '扩种茶园', channel: 'direct', earmarked: true },
    },
  },
}
