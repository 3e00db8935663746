// Words (用语): the names that people read for the codes of figures and ties, in both languages and at every door. DESIGN.md and the
// glossary hold to the same words.
import type { Accrual, Status, Theme } from './figure.ts'
import type { TieKind } from './tie.ts'

type Names<Code extends string> = Record<Code, { zh: string; en: string }>

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

/** Every standing with what it says to a person. docs/ledger.md has a sentence for each. */
export const standings = {
  counted: { zh: '计入', en: 'counted' },
  rival: { zh: '数据打架，待选定', en: 'a rival; its spread is counted until a person chooses' },
  background: { zh: '背景数据', en: 'background, not cooperation' },
  part: { zh: '其中数，已含在总数内', en: 'a part, its whole is there' },
  restated: { zh: '同一数据的另一出处', en: 'the same number from another source' },
  not_chosen: { zh: '未被选定', en: 'a person chose another' },
  within_period: { zh: '时段已含在另一数据内', en: 'its time lies within that of another' },
  overlaps_period: { zh: '时段与另一数据重叠', en: 'its time overlaps that of another' },
  earlier: { zh: '已有更晚时点的数据', en: 'there is a later as-of day' },
  in_aggregate: { zh: '已含在整体数据内', en: 'in the number of its tie as a whole' },
  in_parent: { zh: '已含在上级数据内', en: 'in the number of a wider tie or region' },
  not_additive: { zh: '比率、均值不相加', en: 'ratios and means are not added' },
} as const
