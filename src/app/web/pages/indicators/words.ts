// What codes of answers and targets say to a person (指标用语): verdicts, paces, ways of being better, why something stands beside a number.
import { pointsRounded } from '../../../../model/points-text.ts'
import { amountStages } from '../../../../model/posting.ts'
import { statusNames } from '../../../../model/words.ts'
import type { Given } from '../../calls/calls.ts'
import type { Said } from '../../words/language.tsx'

export type Indicator = Given<'get', '/indicators/{id}'>
export type ComparedRow = Given<'get', '/comparison'>['items'][number]
export type Completion = Given<'get', '/targets/completion'>['items'][number]
export type Formula = NonNullable<Indicator['formula']>
export type Term = Extract<Formula, { is: 'growth' }>['a']

export const verdicts: Record<Completion['verdict'], Said & { color: string }> = {
  surpassed: { zh: '超额完成', en: 'surpassed', color: 'green' },
  done: { zh: '完成', en: 'reached', color: 'green' },
  under_way: { zh: '推进中', en: 'under way', color: 'blue' },
  not_done: { zh: '未完成', en: 'not reached', color: 'red' },
  undecided: { zh: '不能判定', en: 'cannot be told', color: 'gold' },
  no_source: { zh: '待补', en: 'no figure yet', color: 'default' },
}

export const paces: Record<NonNullable<Completion['pace']>['as'], Said> = {
  ahead: { zh: '快于时序进度', en: 'ahead of the calendar' },
  behind: { zh: '慢于时序进度', en: 'behind the calendar' },
  undecided: { zh: '快慢不能判定', en: 'pace cannot be told' },
}

export const directions: Record<Indicator['direction'], Said> = {
  up: { zh: '越高越好', en: 'the higher the better' },
  down: { zh: '越低越好', en: 'the lower the better' },
  neutral: { zh: '不分高低', en: 'neither is better' },
}

export const sides: Record<Indicator['side'], Said> = {
  giver: { zh: '支援方', en: 'the giving side' },
  receiver: { zh: '受援方', en: 'the receiving side' },
  both: { zh: '双方', en: 'both sides' },
  region: { zh: '地区本身', en: 'a region itself' },
}

export const besides: Record<string, Said> = {
  status: { zh: '目标或计划，不是结果', en: 'a target or a plan, no result' },
  accrual: { zh: '累计方式不同，不相加', en: 'over time in another way, not added' },
  stage: { zh: '所处阶段不同，不相加', en: 'at another stage, not added' },
  unit: { zh: '计量单位不同，不相加', en: 'in another unit, not added' },
}

const formulaNames: Record<Formula['is'], Said> = {
  rate: { zh: '占比（%）', en: 'percent' },
  per: { zh: '平均', en: 'for each' },
  difference: { zh: '差', en: 'difference' },
  growth: { zh: '同比（%）', en: 'growth over the year before' },
  gap: { zh: '高于周边', en: 'above what lies around' },
  sum: { zh: '合计', en: 'sum' },
}

/** The kinds of formulas, for a choice. */
export const formulaKinds = Object.entries(formulaNames) as [Formula['is'], Said][]

const ofs: Record<string, Said> = {
  around: { zh: '（周边）', en: ' (around it)' },
  last_year: { zh: '（上年）', en: ' (the year before)' },
}

/** A formula in words: 财政援助资金（拨付）÷ 财政援助资金（到位）× 100%. */
export function formulaText(formula: Formula, nameOf: (id: string) => Said): Said {
  const both = (make: (say: (term: Term) => string) => string): Said => ({
    zh: make((term) => termText(term, nameOf).zh),
    en: make((term) => termText(term, nameOf).en),
  })
  switch (formula.is) {
    case 'rate':
      return both((say) => `${say(formula.a)} ÷ ${say(formula.b)} × 100%`)
    case 'per':
      return both((say) => `${say(formula.a)} ÷ ${say(formula.b)}`)
    case 'difference':
      return both((say) => `${say(formula.a)} − ${say(formula.b)}`)
    case 'growth': {
      const said = termText(formula.a, nameOf)
      return { zh: `${said.zh}比上年增长的百分比`, en: `growth of ${said.en} over the year before, in percent` }
    }
    case 'gap': {
      const said = termText(formula.a, nameOf)
      return { zh: `${said.zh}高于周边的幅度`, en: `by how much ${said.en} lies above what is around` }
    }
    case 'sum':
      return both((say) => formula.terms.map(say).join(' + '))
  }
}

function termText(term: Term, nameOf: (id: string) => Said): Said {
  if ('count' in term) return { zh: '受援县数', en: 'counties that receive' }
  const name = nameOf(term.indicator)
  const of = ofs[term.of ?? ''] ?? { zh: '', en: '' }
  const said = [
    ...(term.stage ? [amountStages[term.stage]] : []),
    ...(term.status && term.status !== 'actual' ? [statusNames[term.status]] : []),
  ]
  const told = (language: 'zh' | 'en') => said.map((one) => one[language])
  const zh = said.length > 0 ? `（${told('zh').join('、')}）` : ''
  const en = said.length > 0 ? ` (${told('en').join(', ')})` : ''
  return { zh: `${name.zh}${zh}${of.zh}`, en: `${name.en}${en}${of.en}` }
}

/** Names of indicators by their ids, nothing while they are being asked; an id that is not there stands for itself. */
export function namesIn(all: readonly Pick<Indicator, 'id' | 'zh' | 'en'>[] | undefined): (id: string) => Said {
  if (!all) return () => ({ zh: '…', en: '…' })
  const names = new Map(all.map((one) => [one.id, { zh: one.zh, en: one.en || one.zh }]))
  return (id) => names.get(id) ?? { zh: id, en: id }
}

/** Points of a score sheet to two decimals, from the least to the most that they can be. */
export function pointsText(points: { min: string | null; max: string | null }): string {
  const { min, max } = pointsRounded(points)
  if (min === max) return min ?? '—'
  return `${min ?? '…'}—${max ?? '…'}`
}
