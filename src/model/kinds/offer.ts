// Offer (所能) as a kind of entry: what one side can give. It is the other half of a need, and has its own line because an offer
// may answer several needs, or none yet.
import type { Kind } from '../kind.ts'
import { fields } from './fields.ts'
import { headings, longText, stage, text } from './property.ts'
import { links, roles } from './roles.ts'

export const offer: Kind = {
  id: 'offer',
  zh: '供给事项',
  en: 'offer',
  about: {
    zh: '一方提供的“所能”：可以给予对方的资源、场地、技术和政策。',
    en: 'What one side can give the other: resources, sites, skills, policies.',
  },
  named: true,
  headings: headings(['供给名称', 'offer'], ['发布日期', 'published on'], ['有效期至', 'stands until']),
  properties: [
    fields('供给领域'),
    longText('details', '供给内容', 'details'),
    longText('conditions', '提供条件', 'conditions'),
    text('contact', '联系人', 'contact'),
    text('taker_unit', '承接对象', 'unit that takes it up'),
    longText('answer', '对接情况', 'how it was taken up'),
  ],
  stages: [
    stage('published', '已发布', 'published', '发布 推出 提供 所能'),
    stage('matched', '已对接', 'matched', '对接 匹配 认领'),
    stage('taken', '已落实', 'taken up', '落实 落地 承接'),
  ],
  roles: [roles.provider, roles.beneficiary],
  links: [links.need, links.result, links.meeting],
  measures: [],
  words: ['供给', '所能', '供给清单', '供给事项', '资源清单', '机会清单'],
  example: {
    zh: '2024年3月10日，宁波市发布供给清单，可为黄冈市职业院校提供模具专业师资和实训场地。',
    entry: {
      name: '模具专业师资和实训场地',
      stage: 'published',
      from: '2024-03-10',
      to: null,
      parties: [
        { name: '宁波市', code: '330200', role: 'provider' },
        { name: '黄冈市', code: '421100', role: 'beneficiary' },
      ],
      properties: { field: 'education', details: '模具专业师资和实训场地', taker_unit: '黄冈市职业院校' },
    },
  },
}
