// Words (用语): the names that people read for the codes of figures and ties, in both languages. DESIGN.md and the glossary hold to
// the same words.
import type { Accrual, Status, Theme, Unit } from '../../model/figure.ts'
import type { TieKind } from '../../model/tie.ts'
import type { Language } from './io.ts'

type Names<Code extends string> = Record<Code, Record<Language, string>>

/** A unit's name where the text writes no counter: 元 for CNY. */
export const unitNames: Names<Unit> = {
  CNY: { zh: '元', en: 'CNY' },
  USD: { zh: '美元', en: 'USD' },
  person: { zh: '人', en: 'people' },
  'person-time': { zh: '人次', en: 'person-times' },
  item: { zh: '个', en: '' },
  percent: { zh: '%', en: '%' },
  'percentage-point': { zh: '个百分点', en: 'percentage points' },
  m2: { zh: '平方米', en: 'm²' },
  mu: { zh: '亩', en: 'mu' },
  km: { zh: '公里', en: 'km' },
  kg: { zh: '公斤', en: 'kg' },
  tonne: { zh: '吨', en: 't' },
  kWh: { zh: '千瓦时', en: 'kWh' },
  TEU: { zh: '标箱', en: 'TEU' },
  hour: { zh: '小时', en: 'hours' },
  day: { zh: '天', en: 'days' },
  year: { zh: '年', en: 'years' },
  plant: { zh: '株', en: 'plants' },
  other: { zh: '', en: '' },
}

export const themeNames: Names<Theme> = {
  mechanism: { zh: '机制', en: 'mechanism' },
  industry: { zh: '产业', en: 'industry' },
  fund: { zh: '资金', en: 'funds' },
  people: { zh: '人才', en: 'people' },
  consumption: { zh: '消费', en: 'consumption' },
  logistics: { zh: '物流', en: 'logistics' },
  culture_tourism: { zh: '文旅', en: 'culture and tourism' },
  public_service: { zh: '公共服务', en: 'public service' },
  rural: { zh: '乡村', en: 'rural' },
  innovation: { zh: '创新', en: 'innovation' },
  emergency_aid: { zh: '应急援助', en: 'emergency aid' },
  honour: { zh: '荣誉', en: 'honour' },
  infrastructure: { zh: '基础设施', en: 'infrastructure' },
  other: { zh: '其他', en: 'other' },
}

export const accrualNames: Names<Accrual> = {
  flow: { zh: '当期', en: 'flow' },
  cumulative: { zh: '累计', en: 'cumulative' },
  stock: { zh: '时点', en: 'stock' },
}

export const statusNames: Names<Status> = {
  actual: { zh: '实际', en: 'actual' },
  target: { zh: '目标', en: 'target' },
  planned: { zh: '计划', en: 'planned' },
}

export const tieNames: Names<TieKind> = {
  sister_city: { zh: '友好城市', en: 'sister city' },
  paired_aid: { zh: '对口支援', en: 'paired aid' },
  paired_cooperation: { zh: '对口合作', en: 'paired cooperation' },
  east_west: { zh: '东西部协作', en: 'east-west cooperation' },
  mountain_sea: { zh: '山海协作', en: 'mountain-sea cooperation' },
  integration: { zh: '一体化', en: 'integration' },
  strategic: { zh: '战略合作', en: 'strategic cooperation' },
  institution: { zh: '机构结对', en: 'institutions' },
}
