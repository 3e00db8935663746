// Labour (劳务协作) as a kind of entry: posts, job fairs, workers brought and placed. It exists apart from training because posts
// offered, people placed and people trained are three numbers.
import type { Kind } from '../kind.ts'
import { choice, headings, longText, stage, text } from './property.ts'
import { links, roles } from './roles.ts'

export const labour: Kind = {
  id: 'labour',
  zh: '劳务协作',
  en: 'labour',
  about: {
    zh: '岗位推送、招聘会、劳务输出、就近就业和劳务协作站。',
    en: 'Posts offered, job fairs, workers placed in either place, and the stations that look after them.',
  },
  named: false,
  headings: headings(['劳务协作事项', 'what was done'], ['开始日期', 'from'], ['结束日期', 'until']),
  properties: [
    choice(
      'type',
      '协作方式',
      'type',
      'fair 招聘会 job fair',
      'posts 岗位推送 posts offered',
      'transfer 劳务输出 workers brought',
      'local 就近就业 work near home',
      'station 劳务协作站 labour station',
      'brand 劳务品牌 labour brand',
      'other 其他 other',
    ),
    text('place', '举办地点', 'place'),
    text('employers', '用工企业名单', 'employers'),
    text('jobs', '岗位工种', 'trades'),
    text('workers', '就业对象', 'workers'),
    text('transport', '输送方式', 'how they were brought'),
    longText('support', '稳岗措施', 'how they are kept in work'),
  ],
  stages: [
    stage('planned', '计划', 'planned', '拟举办 计划开展 征集岗位'),
    stage('held', '已开展', 'held', '举办 开展 推送 提供 发布'),
    stage('placed', '已就业', 'placed', '就业 上岗 入职 吸纳'),
  ],
  roles: [roles.home, roles.employer, roles.organiser],
  links: [links.agreement, links.park],
  measures: [
    'LAB.RURAL_JOBS',
    'LAB.POOR_JOBS',
    'LAB.TO_EAST',
    'LAB.POSTS',
    'LAB.FAIRS',
    'LAB.WORKSHOP_JOBS',
    'PARK.JOBS',
  ],
  words: [
    '招聘会', '招聘活动', '劳务协作', '用工岗位', '就业岗位', '岗位', '转移就业', '劳务输出', '农村劳动力', '脱贫劳动力', '劳务协作站', '务工人员', '招聘', '用工企业', '就业专列',
  ], // biome-ignore format: one list
  example: {
    zh: '2024年11月20日，湖州市在白山市举办劳务协作专场招聘会，岗位信息以二维码推送。',
    entry: {
      name: '湖州—白山劳务协作专场招聘会',
      stage: 'held',
      from: '2024-11-20',
      to: '2024-11-20',
      parties: [
        { name: '白山市', code: '220600', role: 'home' },
        { name: '湖州市', code: '330500', role: 'employer' },
      ],
      properties: { type: 'fair', place: '白山市', jobs: '纺织、电子装配' },
    },
  },
}
