// Benchmark (对标清单) as a kind of entry: what one side learns from the other, item by item. It exists because leaders ask at the year's
// end which items were reached.
import type { Kind } from '../kind.ts'
import { fields } from './fields.ts'
import { headings, longText, stage, text } from './property.ts'
import { links, roles } from './roles.ts'

export const benchmark: Kind = {
  id: 'benchmark',
  zh: '对标事项',
  en: 'benchmark',
  about: {
    zh: '对标清单中的一项：学习对方的做法、差距、措施和进展。',
    en: 'One item of the benchmark list: the practice to learn, the gap, the steps and how far they are.',
  },
  named: true,
  headings: headings(['对标事项', 'item'], ['列入日期', 'listed on'], ['完成时限', 'due on']),
  properties: [
    fields('对标领域'),
    longText('practice', '先进做法', 'practice to learn'),
    longText('gap', '存在差距', 'gap'),
    longText('steps', '对标措施', 'steps'),
    text('unit', '责任单位', 'responsible unit'),
    longText('progress', '进展情况', 'progress'),
  ],
  stages: [
    stage('listed', '列入', 'listed', '列入 梳理 制定 形成'),
    stage('in_progress', '推进', 'in progress', '推进 实施 学习借鉴'),
    stage('reached', '完成', 'reached', '完成 达标 追平 落地见效'),
  ],
  roles: [roles.learner, roles.model],
  links: [links.result, links.visit],
  measures: ['MEC.BENCHMARKS'],
  words: ['对标清单', '对标事项', '对标', '对标学习', '学习清单'],
  example: {
    zh: '2024年，湖州市将“一网通办”列入接轨上海对标清单，责任单位为市数据局，正在推进。',
    entry: {
      name: '“一网通办”',
      stage: 'in_progress',
      from: '2024-01-01',
      to: '2024-12-31',
      parties: [
        { name: '湖州市', code: '330500', role: 'learner' },
        { name: '上海市', code: '310000', role: 'model' },
      ],
      properties: { field: 'government', practice: '“一网通办”', unit: '市数据局' },
    },
  },
}
