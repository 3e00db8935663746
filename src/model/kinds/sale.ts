// Sale (消费协作) as a kind of entry: what was bought or helped to be sold, with the halls, warehouses and platforms that do it.
// It exists because bought and helped to sell, 832 and other channels are reported apart.
import type { Kind } from '../kind.ts'
import { choice, headings, stage, text } from './property.ts'
import { links, roles } from './roles.ts'

export const sale: Kind = {
  id: 'sale',
  zh: '消费协作',
  en: 'sale',
  about: {
    zh: '采购和帮助销售对方产品，以及展销会、特产馆、销地仓和线上平台。',
    en: 'Goods of the other side bought or helped to be sold, and the fairs, shops, warehouses and platforms for them.',
  },
  named: false,
  headings: headings(['消费协作事项', 'what was done'], ['开始日期', 'from'], ['结束日期', 'until']),
  properties: [
    choice(
      'type',
      '协作方式',
      'type',
      'purchase 采购 bought',
      'helped 帮助销售 helped to sell',
      'fair 展销会 sales fair',
      'shop 特产馆（专柜） shop or counter',
      'warehouse 销地仓（产地仓） warehouse',
      'online 线上销售 sold online',
      'platform_832 832平台 832 platform',
      'other 其他 other',
    ),
    text('products', '产品名称', 'products'),
    text('brand', '区域公用品牌', 'regional brand'),
    text('channel', '销售渠道', 'channel'),
    text('place', '馆仓地址', 'address of shop or warehouse'),
    text('buyers', '采购主体', 'who buys'),
    text('scope', '统计口径', 'what is counted'),
  ],
  stages: [
    stage('agreed', '达成意向', 'agreed', '意向订单 采购意向 达成意向'),
    stage('ordered', '已订购', 'ordered', '订购 下单 采购协议 预留份额'),
    stage('sold', '已成交', 'sold', '帮销 销售 采购 成交 售出 消费'),
  ],
  roles: [roles.buyer, roles.seller, roles.organiser],
  links: [links.activity, links.agreement],
  measures: [
    'CON.SALES', 'CON.832_RESERVE', 'CON.832_DONE', 'CON.832_RATE', 'CON.832_RATIO', 'CON.SUPPLIERS', 'CON.PRODUCTS', 'CON.FAIRS',
    'CON.FAIR_FIRMS', 'CON.SHOPS', 'IND.ORDERS',
  ], // biome-ignore format: one list
  words: [
    '消费帮扶', '消费协作', '农特产品', '农产品', '特产馆', '专柜', '销地仓', '产地仓', '展销会', '展销', '直播带货', '832平台', '帮销', '专营店', '供应商',
  ], // biome-ignore format: one list
  example: {
    zh: '2024年，宁波市通过特产馆和企事业单位食堂帮销凉山州农特产品，以苹果、苦荞茶为主。',
    entry: {
      name: '2024年帮销凉山州农特产品',
      stage: 'sold',
      from: '2024-01-01',
      to: '2024-12-31',
      parties: [
        { name: '宁波市', code: '330200', role: 'buyer' },
        { name: '凉山彝族自治州', code: '513400', role: 'seller' },
      ],
      properties: {
        type: 'helped',
        products: '苹果、苦荞茶',
        channel: '特产馆、单位食堂',
        scope: '采购与帮助销售合计',
      },
    },
  },
}
