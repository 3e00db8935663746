// Meeting (联席会议) as a kind of entry: where the two sides decide together. It exists because what was decided becomes next year's tasks.
import type { Kind } from '../kind.ts'
import { choice, headings, longText, ordinal, stage, text } from './property.ts'
import { links, roles } from './roles.ts'

export const meeting: Kind = {
  id: 'meeting',
  zh: '联席会议',
  en: 'meeting',
  about: {
    zh: '两地共同召开的联席会议、座谈会、推进会及其议定事项。',
    en: 'Joint meetings of the two sides, with what they decided.',
  },
  named: true,
  headings: headings(['会议名称', 'title'], ['召开日期', 'held on'], ['闭会日期', 'closed on']),
  properties: [
    choice(
      'level',
      '会议层级',
      'level',
      'province 省级 provincial',
      'prefecture 市级 prefectural',
      'county 县级 county',
      'department 部门 departments',
      'other 其他 other',
    ),
    choice(
      'form',
      '会议形式',
      'form',
      'in_person 现场会议 in person',
      'video 视频会议 by video',
      'written 书面会商 in writing',
    ),
    ordinal('session', '届次', 'number of the session'),
    text('place', '会议地点', 'place'),
    text('chair', '主持人', 'chaired by'),
    longText('leaders', '出席领导', 'leaders present'),
    longText('agenda', '会议议题', 'agenda'),
    longText('decisions', '议定事项', 'decisions'),
    text('minutes', '纪要文号', 'number of the minutes'),
  ],
  stages: [
    stage('planned', '筹备', 'being prepared', '筹备 拟召开 拟于 将召开'),
    stage('held', '已召开', 'held', '召开了 召开 举行'),
    stage('carried_out', '议定事项已落实', 'decisions carried out', '议定事项已落实 事项全部落实 销号'),
  ],
  roles: [roles.organiser, roles.host, roles.attendee],
  links: [links.visit, links.agreement],
  measures: ['MEC.JOINT', 'MEC.LISTED', 'MEC.TASKS', 'MEC.GROUPS'],
  words: [
    '联席会议',
    '联席会',
    '座谈会',
    '会商会',
    '推进会',
    '协商会',
    '高层会晤',
    '工作例会',
    '对接会',
    '专题会议',
    '专题工作组',
    '工作专班',
  ],
  example: {
    zh: '2024年5月20日，宁波市与黄冈市在黄冈召开第3次对口合作联席会议，议定临空产业合作等6项事项。',
    entry: {
      name: '宁波市与黄冈市对口合作第3次联席会议',
      stage: 'held',
      from: '2024-05-20',
      to: '2024-05-20',
      parties: [
        { name: '黄冈市', code: '421100', role: 'host' },
        { name: '宁波市', code: '330200', role: 'attendee' },
      ],
      properties: {
        level: 'prefecture',
        form: 'in_person',
        session: '3',
        place: '黄冈市',
        decisions: '临空产业合作等',
      },
    },
  },
}
