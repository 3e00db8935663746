// Agreement (协议) as a kind of entry: what two sides signed. Projects, funds and tasks point to it, so that a promise can be
// followed to what became of it.
import type { Kind } from '../kind.ts'
import { choice, headings, longText, stage, text, yesNo } from './property.ts'
import { links, roles } from './roles.ts'

export const agreement: Kind = {
  id: 'agreement',
  zh: '协议',
  en: 'agreement',
  about: {
    zh: '两地政府、部门、园区、企业或单位之间签订的协议、备忘录和意向书。',
    en: 'What governments, departments, parks, firms or bodies of two places signed with each other.',
  },
  named: true,
  headings: headings(['协议名称', 'title'], ['签订日期', 'signed on'], ['有效期至', 'valid until']),
  properties: [
    choice(
      'type',
      '协议类别',
      'type',
      'framework 框架协议 framework agreement',
      'cooperation 合作协议 cooperation agreement',
      'yearly 年度协议 agreement of the year',
      'friendship 友好城市协议 sister-city agreement',
      'pairing 结对协议 pairing agreement',
      'memorandum 备忘录 memorandum',
      'intent 意向书 letter of intent',
      'other 其他 other',
    ),
    text('field', '合作领域', 'field'),
    longText('content', '主要内容', 'content'),
    text('signers', '签署人', 'signed by'),
    text('place', '签订地点', 'signed at'),
    text('occasion', '签订场合', 'occasion'),
    text('number', '协议编号', 'number'),
    yesNo('renews', '是否自动续期', 'renews by itself'),
  ],
  stages: [
    stage('proposed', '拟签', 'proposed', '拟签订 拟签署 拟签约 草签'),
    stage('signed', '已签', 'signed', '签订 签署 缔结 签约 签定'),
    stage('in_force', '履行中', 'in force', '生效 履行 履约'),
    stage('ended', '到期', 'ended', '到期 期满 终止 解除'),
  ],
  roles: [roles.signatory, roles.witness],
  links: [links.meeting, links.visit, links.replaces],
  measures: ['MEC.AGREEMENTS'],
  words: ['协议', '框架协议', '合作协议', '协议书', '备忘录', '意向书', '协定', '盟约'],
  example: {
    zh: '2022年8月16日，苏州市与信阳市签署《苏州市与信阳市对口合作框架协议》，有效期至2026年底。',
    entry: {
      name: '苏州市与信阳市对口合作框架协议',
      stage: 'signed',
      from: '2022-08-16',
      to: '2026-12-31',
      parties: [
        { name: '苏州市', code: '320500', role: 'signatory' },
        { name: '信阳市', code: '411500', role: 'signatory' },
      ],
      properties: { type: 'framework', field: '产业、文旅、人才', renews: false },
    },
  },
}
