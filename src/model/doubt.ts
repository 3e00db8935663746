// Doubt (存疑): something the reading is unsure of, with a code, instead of a guess. docs/reading.md lists every code.
import { z } from 'zod'
import { evidenceSchema } from './evidence.ts'

/** Every code with what it says to a person, Chinese and English, and a text that provokes it. */
export const doubtCodes = {
  number_too_long: {
    zh: '数字过长，无法精确表示',
    en: 'more digits than can be kept exactly',
    example: '全年落实资金12345678901234567元。',
  },
  unit_unclear: {
    zh: '数字后面没有可识别的单位',
    en: 'no known unit follows the number',
    example: '全年新增设备超过30嘎。',
  },
  hedge_conflict: {
    zh: '数字前后的限定词相互矛盾',
    en: 'the words around the number contradict each other',
    example: '近30余家企业参加活动。',
  },
  quote_broken: {
    zh: '版面断开，数字无法在原文中连续指出',
    en: 'layout parts the number, so it cannot be quoted in one piece',
    example: `${'两地围绕产业协作、劳务协作、消费协作持续深化合作，'.repeat(2)}完成投资1\n\n车间一角\n\n8亿元，占计划的九成。\n${'另一段文字在这里结束。\n'.repeat(3)}`,
  },
  year_unclear: {
    zh: '年份不明：文中未写，也没有发布日期',
    en: 'the year is neither written nor implied',
    example: '去年选派教师32名。',
  },
  year_disputed: {
    zh: '标题的年份与正文所写的年份不一致',
    en: 'the title names another year than the text writes',
    example:
      '湖州市2023年东西部协作工作总结\n\n2022年，全市安排财政援助资金3亿元，实施项目42个，项目全部按期完工。2022年底，各项目通过验收。\n\n2022年，选派教师32名，到受援县的学校任教一年以上，互派干部5名。\n',
  },
  place_ambiguous: {
    zh: '地名可指多处，文中无从判断',
    en: 'the place name fits several places and the text does not settle it',
    example: '鼓楼区选派教师32名。',
  },
  cell_unclear: {
    zh: '单元格里的数属于哪一行、哪一列不明',
    en: 'the row or the column to which a number in a cell belongs is unclear',
    example: '县区\t项目数/总投资（个/万元）\n北仑区\t12/3500\n鄞州区\t9\n',
  },
  parties_unclear: {
    zh: '“两地”“双方”指谁，文中未写明',
    en: 'the text does not say who "both sides" are',
    example: '两地共签约项目15个。',
  },
  account_unclear: {
    zh: '材料站在哪一方、说的是谁，难以断定',
    en: 'whose account the document is cannot be told for certain',
    example: '定海区帮助我县实施项目5个。定海区企业家34人来我县考察。',
  },
} as const

/** What the book is unsure of by itself, beside what a reading is. */
export const bookDoubts = {
  rivals: { zh: '两份材料的数据不一致', en: 'two documents disagree' },
  source_changed: { zh: '材料的新版本不再这样写', en: 'the newer version of the document no longer says so' },
  read_otherwise: {
    zh: '材料更正讲述方或年份后读法有变；采纳则更正台账，退回则台账不变',
    en: 'read otherwise since the account or the year of the document was corrected; accept to correct the book, reject to leave it',
  },
} as const

/** What a doubt says to a person; a code that is not known says itself. */
export function doubtSaid(code: string): { zh: string; en: string } {
  const known: Record<string, { zh: string; en: string }> = { ...doubtCodes, ...bookDoubts }
  return known[code] ?? { zh: code, en: code }
}

export const doubtSchema = evidenceSchema.extend({
  code: z.enum(Object.keys(doubtCodes) as [DoubtCode, ...DoubtCode[]]),
  /** What was read in spite of it, or what the choices are. */
  note: z.string(),
})
export type DoubtCode = keyof typeof doubtCodes
export type Doubt = z.infer<typeof doubtSchema>
