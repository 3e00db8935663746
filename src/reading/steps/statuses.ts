// Statuses (状态): whether a figure has come true, is a target or is planned. 力争引进项目100个 must never be added to what
// was brought in.
import type { Status } from '../../model/figure.ts'
import type { Copy } from '../copy.ts'
import { isShutOff } from './times/bounds.ts'
import type { Tense } from './times/cues.data.ts'
import { type Cue, tenseCues } from './times/cues.ts'
import { type Counted, type Governed, type Governor, governorsOf, isItem } from './times/governing.ts'
import { programmeYear } from './times/review.ts'
import type { TimeMention } from './times.ts'

/** The status of each quantity, in order: `力争签约15个` is a target, `计划总投资20亿元` planned, `已拨付350万元` actual. */
export function statusesOf(copy: Copy, quantities: readonly Counted[], times: readonly TimeMention[]): Status[] {
  return statusesUnder({ copy, quantities, times, governors: governorsOf(copy, quantities, times) })
}

/** The same where the governing times are known. */
export function statusesUnder({ copy, quantities, times, governors }: Governed): Status[] {
  const cues = cuesOf(copy, governors)
  const outlooks = outlooksOf(copy, cues)
  const statuses: Status[] = []
  let cue = 0
  let time = 0
  for (let index = 0; index < quantities.length; index++) {
    const quantity = quantities[index]!
    const governor = governors[index]!
    while (cue < cues.length && cues[cue]!.end <= quantity.start) cue++
    while (time < times.length && times[time]!.end <= quantity.start) time++
    const from = fullSentenceStart(copy.text, governor.sentence.start)
    const last = cues[cue - 1]
    const taken = (quantities[index - 1]?.start ?? 0) >= (last?.end ?? 0)
    const ends =
      last &&
      (isShutOff(copy.text, last, quantity.start) ||
        isPastPart(copy.text, last, quantity.start) ||
        (taken && isOfInvestment(copy.text, last)))
    const own = last && last.start >= from && !ends ? last : null
    const before = times[time - 1] && times[time - 1]!.start >= (own?.end ?? from) ? times[time - 1]! : null
    const lead = copy.text.slice(Math.max(0, quantity.start - 8), quantity.start)
    if (lead.includes('（') && aimBeside.test(lead)) {
      statuses.push('target')
      continue
    }
    statuses.push(statusOf({ copy, own, before, governor, outlook: outlooks[governor.paragraph] ?? null }))
  }
  return statuses
}

/** 引导企业16家（年度任务12家）: what the bracket says was to be reached. */
const aimBeside = /（(?:年度|全年)?(?:任务|目标)[为约]?$/

/** 计划总投资86亿元，其中开工15个: the plan is the investment's alone. */
function isOfInvestment(text: string, { end }: Cue<Tense>): boolean {
  return text.startsWith('总投资', end)
}

const doneFirst = /^(?:全年|年内|共|累计|目前|已)?(?:已|完成|实现|建成|引进|签约|拨付|落实|发放|培训|到位)/
/** 计划总投资26亿元；完成投资7亿元: after ； a part that begins with what was done is no plan. */
function isPastPart(text: string, cue: Cue<Tense>, at: number): boolean {
  if (cue.kind === 'done') return false
  const between = text.slice(cue.end, at)
  const part = between.lastIndexOf('；')
  return part >= 0 && doneFirst.test(between.slice(part + 1, part + 9))
}

/** The words of tense in the paragraphs that hold a quantity or end as a lead does; no other paragraph speaks for one. */
function cuesOf({ text, paragraphs }: Copy, governors: readonly Governor[]): Cue<Tense>[] {
  const cues: Cue<Tense>[] = []
  let next = 0
  for (const [index, { start, end }] of paragraphs.entries()) {
    const from = next
    while (next < governors.length && governors[next]!.paragraph <= index) next++
    if (next === from && text.charAt(end - 1) !== '：') continue
    for (const cue of tenseCues(text, start, end)) {
      const tense = asTense(text, cue)
      if (tense) cues.push(tense)
    }
  }
  return cues
}

type Around = {
  copy: Copy
  own: Cue<Tense> | null
  before: TimeMention | null
  governor: Governor
  outlook: Status | null
}

function statusOf({ copy, own, before, governor, outlook }: Around): Status {
  const { published } = copy
  if (before && isPast(before, published) && own?.kind !== 'done') return 'actual'
  if (own?.kind === 'target') return 'target'
  if (own?.kind === 'done') return 'actual'
  if (own) return 'planned'
  const { time, reach } = governor
  if (time?.period && published && time.period[0] > published && reach !== 'none')
    return time.sort === 'until' ? 'target' : 'planned'
  if (time?.sort === 'until' && reach === 'sentence') return 'target'
  if (time && isPast(time, published) && reach !== 'frame' && reach !== 'review') return 'actual'
  return outlook ?? 'actual'
}

/** Whether what is told under a time has happened: a stretch that ended before the publication, or a moment of now. */
function isPast(time: TimeMention, published: string | null): boolean {
  if (time.sort === 'since') return true
  if (!time.period || !published) return time.sort === 'asof'
  return time.sort === 'asof' || (time.sort === 'span' && time.period[1] < published)
}

const verbAfterPlan =
  /^(?:总投资|投[资入放产]|引|建|新|在|于|到|用|从|今|明|年|20\d\d|选|派|举|召|开|组|实|培|帮|安排|通过|[一二两三四五六七八九十\d]|将|再|每|分|资助|栽|种|采|招|打|推|完|发|捐|援|改|扩|达|吸|争|联|合|对|向|为|与|把|启|落|拿|增|销|购|送|接|带|设|共|首|全|募|搭|拓|互|遴|委|调|邀|修|植|整|研|谋|深|推|试|续|协|承|布|铺|架|动|年)/
const afterJiang = /^(?:[于在会达再可能为由有超]|[一-鿿]{0,2}(?:力争|全面|进一步))/

/** 2025年度计划安排 promises; 年度计划 without a year before it is a noun. */
function asTense(text: string, cue: Cue<Tense>): Cue<Tense> | null {
  if (cue.kind !== 'none') return holds(text, cue) ? cue : null
  if (isInvestment(text, cue)) return { ...cue, kind: 'planned' }
  const plan = text.startsWith('年度计划', cue.start) && /\d/.test(text.charAt(cue.start - 1))
  return plan && verbAfterPlan.test(text.slice(cue.start + 4, cue.start + 8)) ? { ...cue, kind: 'planned' } : null
}

/** 年度计划投资560亿元 is what is planned; 完成年度计划投资241亿元 was spent. */
function isInvestment(text: string, { start }: Cue<Tense>): boolean {
  return /^年度计划投资[约达为]?\d/.test(text.slice(start, start + 8)) && !/[成占]/.test(text.charAt(start - 1))
}

/** Whether a cue that may be something else is one: 计划 before a verb, 将 before what can only be a verb. */
function holds(text: string, cue: Cue<Tense>): boolean {
  const length = cue.end - cue.start
  if (length === 1) return text.charAt(cue.start) !== '将' || afterJiang.test(text.slice(cue.end, cue.end + 6))
  if (length > 2 || !'计打准'.includes(text.charAt(cue.start))) return true
  const word = text.slice(cue.start, cue.end)
  if (word === '计划' && /[占成为超]/.test(text.charAt(cue.start - 1))) return false
  if (word === '计划' || word === '打算' || word === '准备') return verbAfterPlan.test(text.slice(cue.end, cue.end + 4))
  return true
}

const closing = new Set([...'。！？\n'].map((sign) => sign.charCodeAt(0)))

/** The start of the sentence up to 。！？, of which ； only parts the clauses. */
function fullSentenceStart(text: string, at: number): number {
  let start = at
  while (start > 0 && at - start < 400 && !closing.has(text.charCodeAt(start - 1))) start--
  return start
}

const headline = /打算|计划|任务|安排|展望|目标|思路|规划|举措建议|下[一]?步|努力方向|工作要求|工作重点|重点工作/
/** Deeper than any heading: the outlook of a whole document gives way to each. */
const deepest = 99
const grounds = /回顾|总结|完成情况|成效|进展|基础|现状|背景|形势|成绩/
const aims = /目标|任务|要求/
const promise =
  /(?:(?<![现特])将|(?<![主重需必])要|拟|打算|准备|议定|商定|约定|目标|任务)[^。！？]{0,24}：$|函复如下：$/
/** 函复如下： answers what was asked for with what is promised. 主要情况如下：, 现将工作汇报如下： open an account of what was done, whatever was agreed before. */
const account = /(?:(?:情况|进展|成效|做法|成果|亮点)[^，。！？]{0,6}|(?:汇报|总结|报告|通报))如下：$/
const review = /回顾|总结|完成情况|成效|进展/
const ahead = /^(?:（[^）]{1,6}）)?“?(?:下一步|接下来|今后|明年|未来|下一?阶段|展望)/

function isPromise({ kind }: Cue<Tense>): boolean {
  return kind !== 'done'
}

/** What a paragraph promises for figures without a cue of their own: plans below 下步打算 or a lead that ends in ：. */
function outlooksOf(copy: Copy, cues: readonly Cue<Tense>[]): (Status | null)[] {
  const { text, paragraphs } = copy
  const whole = programmeYear(copy) === null ? null : 'target'
  let section: Status | null = whole
  let level = whole ? deepest : 0
  let lead: Status | null = null
  let cue = 0
  return paragraphs.map((paragraph) => {
    while (cue < cues.length && cues[cue]!.end <= paragraph.start) cue++
    const first = cue
    while (cue < cues.length && cues[cue]!.start < paragraph.end) cue++
    const body = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 24))
    if (paragraph.kind === 'heading') {
      lead = null
      if (paragraph.level > level && !headline.test(body)) return section
      const titled = headline.test(body) && !review.test(body)
      section = titled ? (aims.test(body) ? 'target' : 'planned') : grounds.test(body) ? null : whole
      level = titled ? paragraph.level : whole ? deepest : 0
      return section
    }
    if (isItem(text, paragraph)) return lead ?? section
    const ends = text.slice(Math.max(paragraph.start, paragraph.end - 30), paragraph.end)
    const leads = ends.endsWith('：') && !account.test(ends)
    const promises = leads && (cues.slice(first, cue).some(isPromise) || promise.test(ends))
    lead = promises ? 'planned' : null
    return ahead.test(body) ? 'planned' : section
  })
}
