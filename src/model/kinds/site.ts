// Site (现场监测) as a kind of entry: a place that is watched where it stands, by camera, meter or patrol. It exists so that what a
// project says of itself can be held against what is seen there.
import type { Kind } from '../kind.ts'
import { choice, day, headings, stage, text, url } from './property.ts'
import { links, roles } from './roles.ts'

export const site: Kind = {
  id: 'site',
  zh: '现场监测',
  en: 'site',
  about: {
    zh: '项目、园区和基地的现场监测点：视频、计量、环境和人工巡查。',
    en: 'Points at which projects, parks and bases are watched: by video, meter, sensor or patrol.',
  },
  named: true,
  headings: headings(['点位名称', 'name'], ['启用日期', 'in use from'], ['停用日期', 'in use until']),
  properties: [
    choice(
      'type',
      '监测方式',
      'type',
      'video 视频监控 video',
      'progress 施工进度 progress of works',
      'meter 计量 meter',
      'environment 环境监测 environment',
      'visitors 客流监测 visitors',
      'patrol 人工巡查 patrol',
    ),
    text('address', '点位地址', 'address'),
    text('object', '监测内容', 'what is watched'),
    text('cycle', '监测频次', 'how often'),
    text('device', '设备编号', 'number of the device'),
    text('contact', '联系人', 'contact'),
    day('checked_on', '最近巡查日期', 'last checked on'),
    url('stream', '接入地址', 'address of the stream'),
  ],
  stages: [
    stage('planned', '拟建', 'planned', '拟建 规划布设 选点'),
    stage('in_use', '在用', 'in use', '在线 接入 启用 布设 安装'),
    stage('faulty', '故障', 'faulty', '故障 离线 断线'),
    stage('ended', '停用', 'ended', '停用 拆除'),
  ],
  roles: [roles.operator, roles.giver, roles.receiver],
  links: [links.watched],
  measures: ['INF.POWER', 'RUR.OUTPUT', 'YRD.AIR'],
  words: ['监测点', '监控点', '监测站', '观测点', '视频监控', '现场监测', '巡查点', '点位'],
  example: {
    zh: '2024年8月1日，湖州—白山现代农业产业园大棚监测点接入市级平台，每日上传温湿度数据。',
    entry: {
      name: '湖州—白山现代农业产业园大棚监测点',
      stage: 'in_use',
      from: '2024-08-01',
      to: null,
      parties: [
        { name: '湖州市', code: '330500', role: 'giver' },
        { name: '白山市', code: '220600', role: 'receiver' },
      ],
      properties: { type: 'environment', object: '温湿度', cycle: '每日', checked_on: '2024-08-15' },
    },
  },
}
