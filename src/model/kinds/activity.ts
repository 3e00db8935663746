// Activity (文旅与交流活动) as a kind of entry: festivals, promotions, fairs, matches, exhibitions. It exists apart from meetings because
// nothing is decided there and the public comes.
import type { Kind } from '../kind.ts'
import { choice, headings, longText, stage, text, url } from './property.ts'
import { links, roles } from './roles.ts'

export const activity: Kind = {
  id: 'activity',
  zh: '交流活动',
  en: 'activity',
  about: {
    zh: '文化旅游、经贸推介、体育、青少年和民间交流等活动。',
    en: 'Events that bring the two sides together: culture, tourism, promotion, sport, youth, citizens.',
  },
  named: true,
  headings: headings(['活动名称', 'name'], ['开始日期', 'from'], ['结束日期', 'until']),
  properties: [
    choice(
      'type',
      '活动类别',
      'type',
      'culture 文化交流 culture',
      'tourism 旅游推介 tourism',
      'investment 招商推介 investment promotion',
      'exhibition 展会 exhibition',
      'forum 论坛 forum',
      'sport 体育赛事 sport',
      'youth 青少年交流 youth',
      'rest 疗休养 rest leave',
      'other 其他 other',
    ),
    text('theme', '活动主题', 'theme'),
    text('place', '活动地点', 'place'),
    text('audience', '参加对象', 'audience'),
    longText('content', '活动内容', 'content'),
    longText('outcome', '活动成果', 'outcome'),
    url('report', '媒体报道', 'press report'),
  ],
  stages: [
    stage('planned', '筹备', 'planned', '筹备 拟举办 将举办'),
    stage('held', '已举办', 'held', '举办 举行 开展 开幕 启动'),
  ],
  roles: [roles.organiser, roles.host, roles.attendee],
  links: [links.agreement, links.visit],
  measures: ['TOU.TRIPS', 'TOU.STUDY', 'TOU.INCOME', 'TOU.EVENTS', 'IND.EVENTS', 'IND.ORDERS'],
  words: [
    '推介会', '推介活动', '招商活动', '洽谈会', '文化节', '旅游节', '演出', '巡演', '展览', '博览会', '论坛', '赛事', '疗休养', '旅游专列', '活动周', '市集', '交流活动', '联谊', '采风',
  ], // biome-ignore format: one list
  example: {
    zh: '2024年6月15日，南京市与张家界市在南京举办“走进张家界”文化旅游推介会，主题为“金陵山水情”。',
    entry: {
      name: '“走进张家界”文化旅游推介会',
      stage: 'held',
      from: '2024-06-15',
      to: '2024-06-15',
      parties: [
        { name: '张家界市', code: '430800', role: 'organiser' },
        { name: '南京市', code: '320100', role: 'host' },
      ],
      properties: { type: 'tourism', theme: '金陵山水情', place: '南京市', audience: '旅行社、市民' },
    },
  },
}
