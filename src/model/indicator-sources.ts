// Sources of indicators (指标来源): by what public text an indicator is known to be counted, named as people would look for it.

const names: Record<string, { zh: string; en: string }> = {
  gdxz: { zh: '西藏日报2025年6月30日（广东—林芝）', en: 'Tibet Daily, 30 June 2025 (Guangdong–Nyingchi)' },
  '832a': { zh: '广西2023年消费帮扶数据', en: 'Guangxi: sales that help, 2023' },
  '832b': { zh: '预算单位预留采购份额的规定', en: 'shares that public buyers set aside' },
  jsns2: { zh: '无锡市发展改革委2023年4月25日', en: 'Wuxi, Development and Reform Commission, 25 April 2023' },
  jsxz: { zh: '新华社2021年11月3日（江苏—拉萨）', en: 'Xinhua, 3 November 2021 (Jiangsu–Lhasa)' },
  yrd2019: { zh: '长江三角洲区域一体化发展规划纲要', en: 'Outline of the Yangtze Delta integration plan' },
  yrdidx: { zh: '长三角区域发展指数', en: 'Index of regional development of the Yangtze Delta' },
  sushan2021: { zh: '陕西省发展改革委2022年2月14日（苏陕协作）', en: 'Shaanxi, 14 February 2022 (Jiangsu–Shaanxi)' },
  cpaffc: { zh: '中国国际友好城市名录', en: 'Register of China’s sister cities' },
  fenghua: { zh: '奉化—甘洛工作报告2025年', en: 'Fenghua–Ganluo, report of 2025' },
  jingan2024: { zh: '天津—甘肃协作2024年指标', en: 'Tianjin–Gansu, indicators of 2024' },
  'rev-ya': { zh: '延安市无锡市对口合作实施方案（2022—2026年）', en: 'Yan’an–Wuxi, plan for 2022–2026' },
  'rev-cz2': { zh: '长治市2025年1月7日新闻发布会', en: 'Changzhi, press conference of 7 January 2025' },
  'rev-gzly': { zh: '广州—龙岩对口合作', en: 'Guangzhou–Longyan cooperation' },
  hbxj: { zh: '湖北援疆项目管理信息平台', en: 'Hubei’s register of projects in Xinjiang' },
  ne2019: { zh: '东北地区与东部地区对口合作2019年进展', en: 'North-east and east, progress of 2019' },
  ew2023: { zh: '农业农村部2023年东西部协作数据', en: 'Ministry of Agriculture: east-west cooperation, 2023' },
  wxyb: { zh: '无锡年鉴2024', en: 'Wuxi yearbook 2024' },
  sh2006: { zh: '浙江省山海协作工程2006年总结', en: 'Zhejiang, mountain-sea cooperation to 2006' },
}

/** What a source is called; one without a name here is told by its own id. */
export function indicatorSource(id: string): { zh: string; en: string } {
  return names[id] ?? { zh: id, en: id }
}
