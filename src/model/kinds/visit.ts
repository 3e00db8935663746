// Visit (互访) as a kind of entry: who went to whom, led by whom, and what came of it. Offices are asked for it every year, by level and direction.
import type { Kind } from '../kind.ts'
import { choice, headings, longText, stage, text, yesNo } from './property.ts'
import { links, roles } from './roles.ts'

export const visit: Kind = {
  id: 'visit',
  zh: '互访',
  en: 'visit',
  about: {
    zh: '两地党政、部门、企业和民间的互访、考察和代表团往来。',
    en: 'Visits and delegations between the two sides: leaders, departments, firms and citizens.',
  },
  named: false,
  headings: headings(['访问名称', 'title'], ['到访日期', 'arrived on'], ['离开日期', 'left on']),
  properties: [
    choice(
      'level',
      '访问层级',
      'level',
      'chief 党政主要领导 chief leaders',
      'leader 其他领导 other leaders',
      'department 部门 departments',
      'county 区县 counties and districts',
      'business 商会与企业 chambers and firms',
      'civil 民间 citizens',
    ),
    text('leader', '带队人', 'led by'),
    longText('purpose', '访问目的', 'purpose'),
    longText('itinerary', '考察点位', 'itinerary'),
    longText('outcome', '访问成果', 'outcome'),
    yesNo('abroad', '是否因公出国（境）', 'abroad on official business'),
    text('approval', '批件号', 'number of the approval'),
  ],
  stages: [
    stage('planned', '拟访', 'planned', '拟赴 拟访 计划赴 将赴 受邀'),
    stage('made', '已访', 'made', '率队 带队 一行 抵达 到访'),
  ],
  roles: [roles.visitor, roles.visited],
  links: [links.meeting, links.agreement],
  measures: ['MEC.VISITS', 'MEC.VISITORS'],
  words: [
    '互访',
    '出访',
    '来访',
    '回访',
    '访问',
    '考察',
    '代表团',
    '考察团',
    '访问团',
    '党政代表团',
    '学习考察',
    '团组',
  ],
  example: {
    zh: '2024年9月3日至5日，深圳市党政代表团一行到赣州市考察，市长带队，考察深赣港产城一体化合作区。',
    entry: {
      name: '深圳市党政代表团到赣州市考察',
      stage: 'made',
      from: '2024-09-03',
      to: '2024-09-05',
      parties: [
        { name: '深圳市', code: '440300', role: 'visitor' },
        { name: '赣州市', code: '360700', role: 'visited' },
      ],
      properties: { level: 'chief', leader: '市长', itinerary: '深赣港产城一体化合作区', abroad: false },
    },
  },
}
