// Training (培训、研学) as a kind of entry: classes, placements and study trips. It exists apart from missions because here people
// come to learn, and their number is in person-times.
import type { Kind } from '../kind.ts'
import { choice, headings, longText, quantity, stage, text } from './property.ts'
import { links, roles } from './roles.ts'

export const training: Kind = {
  id: 'training',
  zh: '培训研学',
  en: 'training',
  about: {
    zh: '干部人才培训、技能培训、跟岗学习和研学。',
    en: 'Training of officials, professionals and workers, placements and study trips.',
  },
  named: false,
  headings: headings(['培训名称', 'name'], ['开班日期', 'opened on'], ['结业日期', 'closed on']),
  properties: [
    choice(
      'type',
      '培训类别',
      'type',
      'cadre 干部培训 officials',
      'professional 专业技术人才培训 professionals',
      'labour 劳动力技能培训 workers',
      'leader 致富带头人培训 rural leaders',
      'placement 跟岗学习 placement',
      'study 研学 study trip',
      'other 其他 other',
    ),
    choice(
      'form',
      '培训形式',
      'form',
      'on_site 现场授课 on site',
      'online 线上授课 online',
      'sent 送教上门 sent to the learners',
      'mixed 线上线下结合 mixed',
    ),
    text('trainees', '培训对象', 'trainees'),
    text('place', '培训地点', 'place'),
    longText('courses', '培训内容', 'courses'),
    quantity({ id: 'hours', zh: '学时', en: 'hours' }, 'hour'),
  ],
  stages: [
    stage('planned', '计划', 'planned', '拟举办 计划举办 报名'),
    stage('running', '开班', 'running', '开班 开课 正在培训'),
    stage('finished', '结业', 'finished', '结业 举办 培训了 开展 组织'),
  ],
  roles: [roles.organiser, roles.trainer, roles.trainee],
  links: [links.mission, links.fund],
  measures: [
    'PPL.TRAIN_CADRE', 'PPL.TRAIN_PRO', 'PPL.TRAIN_LABOUR', 'PPL.TRAIN_LEADER', 'PPL.TRAIN_CLASSES', 'PPL.EXCHANGE', 'TOU.STUDY',
  ], // biome-ignore format: one list
  words: [
    '培训',
    '培训班',
    '研修班',
    '专题班',
    '研学',
    '跟岗学习',
    '轮训',
    '讲座',
    '进修',
    '交流学习',
    '夏令营',
    '研学营',
  ],
  example: {
    zh: '2024年7月8日至12日，金华市举办巴中市乡村振兴干部专题培训班，现场授课40学时，现已结业。',
    entry: {
      name: '巴中市乡村振兴干部专题培训班',
      stage: 'finished',
      from: '2024-07-08',
      to: '2024-07-12',
      parties: [
        { name: '金华市', code: '330700', role: 'trainer' },
        { name: '巴中市', code: '511900', role: 'trainee' },
      ],
      properties: { type: 'cadre', form: 'on_site', trainees: '乡村振兴干部', place: '金华市', hours: '40' },
    },
  },
}
