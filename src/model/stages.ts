// Stages of an amount (资金与项目所处阶段) in the words of a text: 签约 is not 到位, and the two stand in different columns. The words
// are here; what the stages are is in posting.ts.
import type { AmountStage } from './posting.ts'

/** A step is not reached where a word before it says so (未开工), nor is a rate of it the step (完成率). */
const notBefore = '(?<![未没待应拟])'
const notAfter = '(?!率|比例|占比|后|进度|时限)'

const rate = /(?:率|占比|比重|比例|增速|进度)$/
/** What is arranged where it is money: projects and jobs are arranged too, and come to no step by it. */
const money = '(?:资金|经费|款项|专款|补助|预算|拨款)'
const building = '投资|项目|工程|建设|改造|任务'

/**
 * The words of each step, the furthest first: 签约项目到位资金 has come as far as 到位. Before all stands what is only meant to
 * happen (计划完成投资, 投产后), whatever step it names.
 */
const steps: readonly (readonly [AmountStage, RegExp])[] = [
  [
    'planned',
    /(?:计划|预计|力争|预期|拟|将)(?:总|年内?|新)?(?:完成|到位|投产|竣工|建成|开工|投入|拨付|安排)(?!.{0,6}(?:计划|任务))|(?:投产|达产|建成|竣工)后/,
  ],
  ['done', said('投产|达产|竣工|完工|建成')],
  ['done', new RegExp(`(?:${building})(?:额|总额)?${notBefore}完成${notAfter}`)],
  ['done', new RegExp(`${notBefore}完成${notAfter}(?!签约|协议|意向|概算)[^，。；、]{0,8}(?:${building})`)],
  ['paid', said('拨付|支付|支出')],
  ['in_place', said('到位|落实|下达|到账')],
  ['arranged', new RegExp(`(?<!未|计划|拟|将)安排(?!情况|方案)[^，。；、]{0,14}${money}(?!项目)|(?:${money})安排`)],
  ['started', said('开工|动工')],
  ['intended', /意向/],
  ['agreed', said('签约|签订|签署|协议|合同')],
  [
    'planned',
    /计划(?:总|年度|完成)?(?:投|资|引|建|安排|拨)|(?:投资|资金|年度)计划|概算|估算|预算|(?<![虚模草])拟(?!定|订|态)/,
  ],
]

/**
 * How far money or a project had come: the measure's own words decide (协议投资额 is agreed), then the clause around it. Null where
 * neither names a step, and for rates: a 资金到位率 is a share and no amount.
 */
export function amountStageOf(measure: string, context: string): AmountStage | null {
  if (rate.test(measure)) return null
  return stageIn(measure) ?? stageIn(context)
}

function stageIn(words: string): AmountStage | null {
  return steps.find(([, said]) => said.test(words))?.[0] ?? null
}

function said(words: string): RegExp {
  return new RegExp(`${notBefore}(?:${words})${notAfter}`)
}
