// Service (公共服务) as a kind of entry: what people of one place can have done in the other. It exists because items, areas and
// cases of a service are counted, and the service itself goes on.
import type { Kind } from '../kind.ts'
import { choice, headings, longText, stage, text, url } from './property.ts'
import { links, roles } from './roles.ts'

export const service: Kind = {
  id: 'service',
  zh: '公共服务',
  en: 'service',
  about: {
    zh: '跨省通办、异地就医结算、医联体、结对学校等共享的公共服务。',
    en: 'Services shared by the two sides: cases handled across provinces, medical bills, hospital alliances, paired schools.',
  },
  named: true,
  headings: headings(['服务名称', 'name'], ['开通日期', 'opened on'], ['终止日期', 'ended on']),
  properties: [
    choice(
      'type',
      '服务类别',
      'type',
      'cross_province 跨省通办 handled across provinces',
      'settlement 异地就医结算 medical bills settled',
      'alliance 医联体 hospital alliance',
      'hospital 结对医院 paired hospitals',
      'school 结对学校 paired schools',
      'card 一卡通 one card',
      'credit 公积金与社保 housing fund and insurance',
      'law 执法司法协作 law and justice',
      'other 其他 other',
    ),
    longText('items', '服务事项', 'items'),
    text('window', '办理渠道', 'where it is done'),
    text('unit', '责任单位', 'responsible unit'),
    text('users', '服务对象', 'for whom'),
    longText('method', '合作方式', 'how it works'),
    url('page', '办理网址', 'web page'),
  ],
  stages: [
    stage('planned', '谋划', 'planned', '谋划 拟开通 拟建立'),
    stage('opened', '开通', 'opened', '开通 上线 实现 揭牌 建立 推出'),
    stage('regular', '常态化运行', 'regular', '常态化 稳定运行'),
    stage('ended', '终止', 'ended', '终止 停办 下线'),
  ],
  roles: [roles.provider, roles.beneficiary, roles.partner],
  links: [links.agreement, links.mission],
  measures: [
    'SRV.CROSS_ITEMS', 'SRV.CROSS_AREAS', 'SRV.CROSS_DONE', 'SRV.MEDICAL_SETTLE', 'SRV.ALLIANCE', 'SRV.NEW_TECH', 'SRV.CLINIC',
    'SRV.CLINIC_PEOPLE', 'SRV.OPERATIONS', 'PAIR.SCHOOL', 'PAIR.HOSPITAL',
  ], // biome-ignore format: one list
  words: [
    '跨省通办', '跨区域通办', '异地就医', '异地结算', '医联体', '医共体', '结对学校', '结对医院', '一卡通', '政务服务', '远程会诊', '教育联盟', '义诊', '通办事项',
  ], // biome-ignore format: one list
  example: {
    zh: '2024年4月1日起，湖州市与宣城市“跨省通办”政务服务专窗开通，可办理公积金提取等事项。',
    entry: {
      name: '湖州—宣城“跨省通办”政务服务',
      stage: 'opened',
      from: '2024-04-01',
      to: null,
      parties: [
        { name: '湖州市', code: '330500', role: 'provider' },
        { name: '宣城市', code: '341800', role: 'provider' },
      ],
      properties: { type: 'cross_province', items: '公积金提取等', window: '政务服务专窗', users: '两市居民' },
    },
  },
}
