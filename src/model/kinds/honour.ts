// Honour (荣誉) as a kind of entry: prizes, praise and grades of assessments. It exists because a rank is worth as much as who gave it, and
// at which level.
import type { Kind } from '../kind.ts'
import { choice, headings, levels, ordinal, stage, text } from './property.ts'
import { links, roles } from './roles.ts'

export const honour: Kind = {
  id: 'honour',
  zh: '荣誉考核',
  en: 'honour',
  about: {
    zh: '集体和个人获得的表彰、奖项，以及考核评估的等次与名次。',
    en: 'Prizes and praise given to units or people, and grades and ranks of assessments.',
  },
  named: true,
  headings: headings(['荣誉名称', 'name'], ['授予日期', 'given on'], ['有效期至', 'valid until']),
  properties: [
    choice(
      'type',
      '荣誉类别',
      'type',
      'unit 集体荣誉 of a unit',
      'person 个人荣誉 of a person',
      'assessment 考核等次 grade of an assessment',
      'praise 通报表扬 praise by circular',
    ),
    choice('level', '荣誉级别', 'level', ...levels),
    text('grade', '等次', 'grade'),
    ordinal('rank', '名次', 'rank'),
    text('year', '考核年度', 'year assessed'),
    text('document', '表彰文号', 'number of the document'),
  ],
  stages: [
    stage('nominated', '申报', 'nominated', '申报 推荐 提名 候选'),
    stage('given', '获得', 'given', '获得 荣获 获评 授予 评为 入围'),
  ],
  roles: [roles.honoured, roles.awarder],
  links: [links.subject],
  measures: ['HON.AWARDS', 'ASM.GRADE'],
  words: [
    '荣誉',
    '奖项',
    '表彰',
    '表扬',
    '三等功',
    '二等功',
    '一等功',
    '称号',
    '考核',
    '先进集体',
    '先进个人',
    '等次',
    '嘉奖',
  ],
  example: {
    zh: '2024年12月，湖州市区域合作办获评省长三角一体化发展工作先进集体，由浙江省授予。',
    entry: {
      name: '省长三角一体化发展工作先进集体',
      stage: 'given',
      from: '2024-12-01',
      to: null,
      parties: [
        { name: '湖州市区域合作办', code: null, role: 'honoured' },
        { name: '浙江省', code: '330000', role: 'awarder' },
      ],
      properties: { type: 'unit', level: 'province' },
    },
  },
}
