// Need (所需) as a kind of entry: what one side asks for. It exists so that 所需 and 所能 can be laid side by side and what nobody
// answered can be seen.
import type { Kind } from '../kind.ts'
import { fields } from './fields.ts'
import { headings, longText, stage, text } from './property.ts'
import { links, roles } from './roles.ts'

export const need: Kind = {
  id: 'need',
  zh: '需求事项',
  en: 'need',
  about: {
    zh: '一方提出的“所需”：希望对方支持、合作解决的事项。',
    en: 'What one side asks of the other.',
  },
  named: true,
  headings: headings(['需求名称', 'need'], ['提出日期', 'raised on'], ['期望完成日期', 'wanted by']),
  properties: [
    fields('需求领域'),
    longText('details', '需求内容', 'details'),
    longText('conditions', '现有条件', 'what is there already'),
    text('contact', '联系人', 'contact'),
    text('answer_unit', '对接单位', 'unit that answers'),
    longText('answer', '对接情况', 'how it was answered'),
  ],
  stages: [
    stage('raised', '已提出', 'raised', '提出 征集 梳理 所需'),
    stage('matched', '已对接', 'matched', '对接 匹配 认领'),
    stage('met', '已落实', 'met', '落实 解决 办结 完成'),
  ],
  roles: [roles.asker, roles.provider],
  links: [links.offer, links.result, links.meeting],
  measures: [],
  words: ['需求', '所需', '需求清单', '需求事项', '诉求'],
  example: {
    zh: '2024年2月，黄冈市提出需求：希望宁波港口企业支持黄州港集装箱业务，已与宁波市交通部门对接。',
    entry: {
      name: '支持黄州港集装箱业务',
      stage: 'matched',
      from: '2024-02-01',
      to: null,
      parties: [
        { name: '黄冈市', code: '421100', role: 'asker' },
        { name: '宁波市', code: '330200', role: 'provider' },
      ],
      properties: { field: 'logistics', details: '引入港口企业运营集装箱业务', answer_unit: '宁波市交通运输局' },
    },
  },
}
