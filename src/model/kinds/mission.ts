// Mission (选派人员) as a kind of entry: officials, experts, doctors and teachers sent to the other side, batch by batch. It exists so
// that 12批97人次 is one line with two figures, and the batch before it another.
import type { Kind } from '../kind.ts'
import { choice, headings, longText, stage, text, yesNo } from './property.ts'
import { links, roles } from './roles.ts'

export const mission: Kind = {
  id: 'mission',
  zh: '选派人员',
  en: 'mission',
  about: {
    zh: '按批次选派的干部、专家、医疗队、教师、技术人才和救援队。',
    en: 'People sent to the other side, batch by batch: officials, experts, medical teams, teachers, technicians, relief teams.',
  },
  named: false,
  headings: headings(['选派事项', 'mission'], ['派驻开始日期', 'posted from'], ['派驻结束日期', 'posted until']),
  properties: [
    text('batch', '批次', 'batch'),
    choice(
      'type',
      '人员类型',
      'type',
      'cadre 党政干部 officials',
      'expert 柔性专家 flexible experts',
      'medical 医疗队 medical team',
      'teacher 教师 teachers',
      'technical 技术人才 technicians',
      'relief 救援队 relief team',
      'volunteer 志愿者 volunteers',
      'mixed 多类 several',
    ),
    text('term', '派驻期限', 'term'),
    text('leader', '领队', 'led by'),
    text('post', '派驻单位及职务', 'unit and post'),
    text('field', '专业领域', 'field'),
    yesNo('team_based', '是否组团式', 'team-based'),
    longText('results', '工作成效', 'results'),
  ],
  stages: [
    stage('selected', '选派', 'selected', '拟选派 遴选 选拔'),
    stage('posted', '在岗', 'posted', '选派 派驻 派出 进驻 抵达 奔赴 在岗 互派 组派'),
    stage('returned', '期满返回', 'returned', '期满 返回 轮换 凯旋 完成援派'),
  ],
  roles: [roles.sender, roles.recipient],
  links: [links.agreement, links.fund],
  measures: [
    'PPL.CADRE_SENT', 'PPL.PRO_SENT', 'PPL.FLEX', 'PPL.FLEX_BATCHES', 'PPL.TEAM', 'PPL.TALENT', 'SRV.CLINIC', 'SRV.CLINIC_PEOPLE',
    'SRV.NEW_TECH', 'SRV.OPERATIONS', 'EMG.TEAMS', 'EMG.MEMBERS', 'EMG.PATIENTS',
  ], // biome-ignore format: one list
  words: [
    '工作队', '干部', '挂职干部', '援派干部', '援疆干部', '援藏干部', '援青干部', '专家', '柔性专家', '医疗队', '医疗人才', '支教教师', '教师', '医生', '医护人员', '救援队', '专技人才',
    '技术人才', '干部人才', '人才', '志愿者',
  ], // biome-ignore format: one list
  example: {
    zh: '2024年3月5日，湖州市选派第十批援疆柔性专家进驻柯坪县，为期半年，领队为市中心医院副院长。',
    entry: {
      name: '第十批援疆柔性专家',
      stage: 'posted',
      from: '2024-03-05',
      to: '2024-09-04',
      parties: [
        { name: '湖州市', code: '330500', role: 'sender' },
        { name: '柯坪县', code: '652929', role: 'recipient' },
      ],
      properties: { batch: '第十批', type: 'expert', term: '半年', leader: '市中心医院副院长', field: '医疗' },
    },
  },
}
