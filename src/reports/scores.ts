// The score sheet as a report (考核评分表): each line with what was done, what was aimed at, its points and the evidence; what has no figure is 待补, and
// what an open doubt could change is said.

import type { Amount } from '../model/amount.ts'
import { amountText } from '../model/amount-text.ts'
import { pointsRounded } from '../model/points-text.ts'
import type { ScoreMaterial, ToldScore } from '../questions/outline-scores.ts'
import { named } from './compose/names.ts'
import { joined } from './compose/sentences.ts'
import { type Answer, type Blank, type Block, paragraph, type Run, title, words } from './text.ts'

/** Lays out a sheet. */
export function composeScores(
  { subject, sheet, lines, total, open }: ScoreMaterial,
  year: number,
): { blocks: Block[]; blanks: Blank[] } {
  const head: Run[] = [
    words(subject),
    place('title.year', 'day', String(year)),
    words('年'),
    ...named(sheet.name, { key: 'title.name', terms: [] }),
  ]
  const basis: Block[] =
    sheet.basis === ''
      ? []
      : [
          paragraph(
            'basis',
            joined([words('评分依据：'), ...named(sheet.basis, { key: 'basis.name', terms: [] }), words('。')]),
          ),
        ]
  const blanks = lines.flatMap(({ name, lacks }, at): Blank[] =>
    lacks ? [{ key: `line/${at}`, zh: `${name.zh}：${lacks.zh}`, en: `${name.en || name.zh}: ${lacks.en}` }] : [],
  )
  const table: Block = {
    is: 'table',
    key: 'scores',
    change: null,
    title: '评分明细',
    head: ['指标', '完成情况', '目标值', '分值', '得分'],
    rows: lines.map(rowOf),
  }
  const doubts = lines.flatMap(({ name, otherwise }, at): Block[] =>
    otherwise.length === 0 ? [] : [otherwiseParagraph(name.zh, otherwise, at)],
  )
  return {
    blocks: [title('title', joined(head)), ...basis, totalParagraph(total, open, blanks.length > 0), table, ...doubts],
    blanks,
  }
}

function totalParagraph(total: Amount, open: Amount, isOpen: boolean): Block {
  const unscored =
    points(open) === '0'
      ? [words('；另有扣分项尚缺数据，暂未扣分')]
      : [words('；另有分值'), place('open', 'score', points(open)), words('的指标尚缺数据或目标，暂不计分')]
  const rest = isOpen ? unscored : []
  return paragraph('total', [words('合计得'), place('total', 'score', points(total)), ...rest, words('。')])
}

function rowOf({ name, weight, held, target, points: got }: ToldScore, at: number): Run[][] {
  const key = `line/${at}`
  const blank: Run[] = [place(`${key}.blank`, 'blank', '待补')]
  return [
    named(name.zh, { key: `${key}.name`, terms: [] }),
    held ? [place(`${key}.held`, held.stated ? 'figure' : 'sum', held.text, held.terms)] : blank,
    target
      ? [
          {
            ...place(`${key}.target`, target.terms.length > 0 ? 'figure' : 'score', target.text, target.terms),
            made: target.basis,
          },
        ]
      : [],
    [weight === null ? words('—') : place(`${key}.weight`, 'score', weight)],
    got ? [place(`${key}.points`, 'score', points(got))] : blank,
  ]
}

function otherwiseParagraph(name: string, otherwise: ToldScore['otherwise'], at: number): Block {
  const key = `otherwise/${at}`
  const runs = otherwise.flatMap(({ posting, points: other }, no): Run[] => [
    words(no === 0 ? '' : '；'),
    words('如采用另一来源，得'),
    place(`${key}.${no}`, 'score', points(other), [posting]),
  ])
  return paragraph(
    key,
    joined([
      ...named(name, { key: `${key}.name`, terms: [] }),
      words('的数据材料记载不一，尚未选定：'),
      ...runs,
      words('。'),
    ]),
  )
}

/** 8.5分, 8—10分. */
const points = (amount: Amount) => amountText({ ...pointsRounded(amount), unit: 'other', counter: '分' }, 'zh')

function place(key: string, sort: Answer['sort'], text: string, terms: string[] = []): Answer {
  return { is: 'answer', key, sort, text, terms, same: [], made: null }
}
