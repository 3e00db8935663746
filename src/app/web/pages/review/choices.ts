// The choices of forms in review (选项): every code with its name, and the reasons that are given most often.
import { unitWords } from '../../../../model/amount-text.ts'
import { type Hedge, unitSchema } from '../../../../model/figure.ts'
import { amountStages } from '../../../../model/posting.ts'
import { accrualNames, statusNames, themeNames } from '../../../../model/words.ts'
import type { Said } from '../../words/language.tsx'

export const hedgeNames: Record<Hedge, Said> = {
  exact: { zh: '确数', en: 'exactly' },
  over: { zh: '超、以上', en: 'over' },
  under: { zh: '近、不足', en: 'under' },
  about: { zh: '约', en: 'about' },
  range: { zh: '从…到…', en: 'from … to' },
}

const other: Said = { zh: '其他', en: 'other' }
export const unitNames: Record<string, Said> = Object.fromEntries(
  unitSchema.options.map((unit) => [
    unit,
    unit === 'item' ? { zh: '个（项、家…）', en: 'items' } : unit === 'other' ? other : unitWords[unit],
  ]),
)

export const figureChoices = {
  hedge: hedgeNames,
  unit: unitNames,
  theme: themeNames,
  status: statusNames,
  accrual: accrualNames,
  stage: amountStages,
} as const

export const rejectReasons: readonly Said[] = [
  { zh: '背景数据，不属合作成效', en: 'background, not a result of cooperation' },
  { zh: '识读有误，原文不是这个意思', en: 'misread: the text does not say this' },
  { zh: '与已入账的重复', en: 'a repetition of what the book has' },
  { zh: '不属本单位台账范围', en: 'outside this book' },
  { zh: '口径不明，待核实', en: 'unclear what is counted; to be checked' },
]

export const chooseReasons: readonly Said[] = [
  { zh: '以发布较晚的为准', en: 'the later publication holds' },
  { zh: '以主管部门的正式数据为准', en: "the responsible department's figure holds" },
  { zh: '以原始报表为准', en: 'the original table holds' },
  { zh: '另一处系笔误', en: 'the other is a slip' },
]

export const outsideReasons: readonly Said[] = [
  { zh: '总数只统计其中一部分渠道', en: 'the whole counts some channels alone' },
  { zh: '两条数据的统计范围不同', en: 'the two count within other bounds' },
  { zh: '总数不含这一结对', en: 'the whole leaves this pair out' },
]
