// Park (园区、飞地) as a kind of entry: jointly built parks and enclaves, which carry firms, money, jobs and tax for years.
// It exists apart from projects because projects lie in it.
import type { Kind } from '../kind.ts'
import { choice, headings, longText, stage, text } from './property.ts'
import { links, roles } from './roles.ts'

export const park: Kind = {
  id: 'park',
  zh: '园区与飞地',
  en: 'park',
  about: {
    zh: '两地共建的产业园区、产业飞地、科创飞地和孵化载体。',
    en: 'Parks that two places build together: industrial parks, enclaves of industry or of innovation, incubators.',
  },
  named: true,
  headings: headings(['园区名称', 'name'], ['设立日期', 'founded on'], ['合作期至', 'runs until']),
  properties: [
    choice(
      'type',
      '园区类型',
      'type',
      'joint 共建产业园 jointly built park',
      'enclave 产业飞地 industrial enclave',
      'innovation 科创飞地 innovation enclave',
      'village 消薄飞地 enclave for village income',
      'farm 现代农业园 farm park',
      'other 其他 other',
    ),
    text('site', '园区地址', 'address'),
    text('industries', '主导产业', 'main industries'),
    text('manager', '管理机构', 'managed by'),
    longText('sharing', '利益分享机制', 'how benefits are shared'),
    text('approval', '批准文号', 'number of the approval'),
    text('level', '园区级别', 'rank of the park'),
  ],
  stages: [
    stage('intended', '谋划', 'intended', '谋划 拟共建 选址 规划'),
    stage('signed', '签约', 'signed', '签约 签订 签署'),
    stage('started', '开工', 'started', '开工 动工 在建 奠基'),
    stage('open', '开园', 'open', '开园 揭牌 挂牌 启用 投用 建成'),
  ],
  roles: [roles.partner, roles.giver, roles.receiver, roles.operator],
  links: [links.agreement],
  measures: [
    'PARK.N', 'PARK.FIRMS', 'PARK.FUNDS', 'PARK.JOBS', 'PARK.AREA', 'PARK.PLANT', 'ENC.N', 'ENC.FAI', 'ENC.OUTPUT', 'ENC.AREA',
    'ENC.INCUBATED', 'ENC.LANDED', 'IND.OUTPUT', 'IND.TAX', 'IND.INVEST_ACTUAL', 'IND.FIRMS_NEW', 'INN.FIRMS', 'INN.PLATFORMS',
  ], // biome-ignore format: one list
  words: [
    '产业园', '产业园区', '共建园区', '合作园区', '园区', '工业园', '科技园', '农业园', '飞地', '产业飞地', '科创飞地', '消薄飞地', '孵化器', '科创中心', '合作园', '先行区',
  ], // biome-ignore format: one list
  example: {
    zh: '北仑—罗田轴承产业园已于2024年1月8日开工，由北仑区与罗田县共建，主导产业为轴承制造。',
    entry: {
      name: '北仑—罗田轴承产业园',
      stage: 'started',
      from: '2024-01-08',
      to: null,
      parties: [
        { name: '北仑区', code: '330206', role: 'partner' },
        { name: '罗田县', code: '421123', role: 'partner' },
      ],
      properties: { type: 'joint', site: '罗田县', industries: '轴承制造' },
    },
  },
}
