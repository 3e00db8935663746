// Case (典型案例) as a kind of entry: a practice that was written up and chosen. It exists apart from honours because the text itself
// is what others come to read.
import type { Kind } from '../kind.ts'
import { fields } from './fields.ts'
import { choice, headings, levels, longText, stage, text, url } from './property.ts'
import { links, roles } from './roles.ts'

export const modelCase: Kind = {
  id: 'case',
  zh: '典型案例',
  en: 'model case',
  about: {
    zh: '被上级或媒体采用、推广的典型案例、最佳实践和经验做法。',
    en: 'Practices written up and taken over by higher levels or the press.',
  },
  named: true,
  headings: headings(['案例名称', 'title'], ['入选日期', 'chosen on'], ['推广截止日期', 'promoted until']),
  properties: [
    fields('案例领域'),
    choice('level', '采用级别', 'level', ...levels),
    text('collection', '案例集名称', 'collection'),
    text('outlet', '刊发渠道', 'published in'),
    longText('summary', '案例摘要', 'summary'),
    longText('practice', '主要做法', 'what was done'),
    url('page', '案例网址', 'web page'),
  ],
  stages: [
    stage('submitted', '报送', 'submitted', '报送 上报 申报 推荐'),
    stage('chosen', '入选', 'chosen', '入选 采用 刊发 获批示'),
    stage('promoted', '推广', 'promoted', '推广 复制 印发全省 印发全国'),
  ],
  roles: [roles.author, roles.publisher],
  links: [links.subject],
  measures: ['HON.CASES'],
  words: ['案例', '典型案例', '最佳实践', '优秀案例', '经验做法', '创新案例', '实践案例'],
  example: {
    zh: '2024年5月，台州市报送的《药械审评一体化》入选长三角一体化制度创新最佳实践案例。',
    entry: {
      name: '药械审评一体化',
      stage: 'chosen',
      from: '2024-05-01',
      to: null,
      parties: [{ name: '台州市', code: '331000', role: 'author' }],
      properties: { field: 'government', level: 'province', collection: '长三角一体化制度创新最佳实践案例' },
    },
  },
}
