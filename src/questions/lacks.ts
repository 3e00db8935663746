// What an answer lacks (缺什么): why there is no number, in words that say what to do. A blank is 待补, never a guess.

/** Every reason with its sentence. */
export const lacks = {
  no_source: { zh: '台账中还没有这一指标的数据，待补。', en: 'The book has no figure for this yet.' },
  other_only: {
    zh: '只有其他口径（累计、目标或其他阶段）的数据，不能作为本指标的答案。',
    en: 'There are only figures of another sort (cumulative, a target, another stage), which do not answer this.',
  },
  none_counted: {
    zh: '有关数据均未计入，原因见“未计入”。',
    en: 'All figures of it were left out; the reasons are given.',
  },
  not_additive: {
    zh: '有多个比率或均值，不相加；请按结对关系或地区分别查看。',
    en: 'There are several ratios or means, which are not added; look at each tie or region.',
  },
  part_missing: { zh: '公式中有一项没有数据，待补。', en: 'A term of the formula has no figure yet.' },
  counties_of_whom: {
    zh: '请选定结对关系或地区；全部台账连同随程序提供的各地结对，数不出受援县数。',
    en: 'Choose a tie or a region: over all ties that ship, the counties supported are not those of this book.',
  },
  may_be_zero: { zh: '公式的除数可能为零，无法计算。', en: 'The divisor of the formula may be zero.' },
  nothing_around: {
    zh: '没有可比的上一级（上级结对关系或所在省份）。',
    en: 'There is nothing around it to compare with: no wider tie, no province.',
  },
  beyond_limits: {
    zh: '上一级的数据超出您本人的范围，无法比较。',
    en: 'What lies around it is beyond the limits that you have been given.',
  },
  no_last_year: { zh: '请指定年份，才能与上年相比。', en: 'Name a year to compare it with the one before.' },
  accruals_differ: {
    zh: '各项的累计方式不同（当期与累计），不能放在一起计算。',
    en: 'The terms are over time in different ways (a flow, a cumulative number) and are not put together.',
  },
  stages_differ: {
    zh: '各项所处阶段不同（如签约与到位），不能相加减。',
    en: 'The terms stand at different stages (agreed, in place) and are not added.',
  },
  status_differs: { zh: '各项有实际、有目标，不能相加减。', en: 'Actual and target are not added.' },
  part_in_whole: {
    zh: '其中一项已含在另一项内，不能相加。',
    en: 'One of the terms is a part of another; they are not added.',
  },
} as const
export type LackCode = keyof typeof lacks

/** Why there is no number: a code for programs, a sentence for people. */
export type Lack = { code: LackCode; zh: string; en: string }

export const lacking = (code: LackCode): Lack => ({ code, ...lacks[code] })
