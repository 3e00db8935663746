// Route (班列、航线) as a kind of entry: trains, ships, flights and buses that join the two places. It exists because trips and boxes
// are counted by line and over years.
import type { Kind } from '../kind.ts'
import { choice, headings, quantity, stage, text } from './property.ts'
import { links, roles } from './roles.ts'

export const route: Kind = {
  id: 'route',
  zh: '班列航线',
  en: 'route',
  about: {
    zh: '联通两地的班列、海铁联运、航线、航班和公交线路。',
    en: 'Lines that join the two places: freight trains, sea-rail, shipping, flights and buses.',
  },
  named: true,
  headings: headings(['线路名称', 'line'], ['开通日期', 'opened on'], ['停运日期', 'ended on']),
  properties: [
    choice(
      'mode',
      '运输方式',
      'mode',
      'train 班列 freight train',
      'sea_rail 海铁联运 sea-rail',
      'river_sea 江海联运 river-sea',
      'ship 海运航线 shipping line',
      'flight 航班 flight',
      'rail 旅客列车 passenger train',
      'road 公路货运 road freight',
      'bus 公交客运 bus',
    ),
    text('origin', '起点', 'from'),
    text('destination', '终点', 'to'),
    text('via', '途经', 'via'),
    text('frequency', '开行频次', 'frequency'),
    text('cargo', '主要货类', 'main cargo'),
    quantity({ id: 'distance', zh: '线路里程', en: 'length' }, 'km'),
  ],
  stages: [
    stage('planned', '谋划', 'planned', '谋划 拟开通 筹备'),
    stage('opened', '开通', 'opened', '开通 首发 首航 首开 发车 已发专列'),
    stage('regular', '常态化运行', 'regular', '常态化 每周 每天 定期'),
    stage('ended', '停运', 'ended', '停运 停航 停开'),
  ],
  roles: [roles.endpoint, roles.operator],
  links: [links.agreement],
  measures: ['LOG.TRAINS', 'LOG.CONTAINERS', 'LOG.CARGO', 'LOG.COST', 'LOG.LINES', 'LOG.FREQUENCY'],
  words: [
    '班列',
    '专列',
    '海铁联运',
    '江海直达',
    '江海联运',
    '航线',
    '航班',
    '公交线路',
    '客运班线',
    '包机',
    '物流专线',
    '铁水联运',
  ],
  example: {
    zh: '“麻城—宁波舟山港”海铁联运班列于2023年10月18日开通，每周开行2班，主要运输石材。',
    entry: {
      name: '“麻城—宁波舟山港”海铁联运班列',
      stage: 'opened',
      from: '2023-10-18',
      to: null,
      parties: [
        { name: '麻城市', code: '421181', role: 'endpoint' },
        { name: '宁波市', code: '330200', role: 'endpoint' },
      ],
      properties: {
        mode: 'sea_rail',
        origin: '麻城站',
        destination: '宁波舟山港',
        frequency: '每周2班',
        cargo: '石材',
      },
    },
  },
}
