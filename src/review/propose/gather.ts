// Gathering (归并): walks through a text's names and figures in order and puts each figure into the entry of which it speaks: the thing
// named before it, the statement that the figure before it began, or one of its own.
import type { KindId } from '../../model/kinds.ts'
import { aggregateName, namesAround } from './aggregate.ts'
import { attributes, heads, invested } from './cues.ts'
import { type Draft, near, nearCounted, type Placed } from './draft.ts'
import type { Thing } from './names.ts'
import { normalName } from './normal.ts'
import type { View } from './view.ts'

/** What a document's text has in it, in order of place. */
export type Gathered = { view: View; things: readonly (Thing & { sentence: number })[]; figures: readonly Placed[] }

/** The entries that a text speaks of, without dates and parties. */
export function gather({ view, things, figures }: Gathered): Draft[] {
  const state: State = {
    view,
    drafts: [],
    named: new Map(),
    last: new Map(),
    current: null,
    sentence: -1,
    paragraph: -1,
    before: null,
  }
  let next = 0
  const passThings = (until: number) => {
    for (; next < things.length && things[next]!.start < until; next++) meet(state, things[next]!)
  }
  for (const [at, placed] of figures.entries()) {
    passThings(placed.start)
    enter(state, placed.sentence, placed.start)
    take(state, placed, figures[at + 1])
    state.before = placed
  }
  passThings(Number.POSITIVE_INFINITY)
  return state.drafts
}

type State = {
  view: View
  drafts: Draft[]
  named: Map<string, Draft>
  /** The last named thing of a kind in the paragraph or the one before: what 该产业园 means. */
  last: Map<string, Draft & { paragraph?: number }>
  current: Draft | null
  sentence: number
  paragraph: number
  before: Placed | null
}

/** Goes into the sentence of a figure or name. What the last one spoke of is not spoken of any more, unless 该产业园 says so. */
function enter(state: State, sentence: number, at: number): void {
  const { sentences, text } = state.view
  if (state.sentence !== sentence) {
    state.current = null
    state.sentence = sentence
    state.before = null
    const back =
      /^[^，]{0,6}(?:该|这一|这座|这个|园区|项目)(产业园|园区|飞地|项目|工程|基地|班列|航线|中心|平台)?/.exec(
        text.slice(sentences[sentence]!.start, Math.min(at, sentences[sentence]!.start + 24)),
      )
    if (back) state.current = meant(state, back[0], sentences[sentence]!.paragraph)
  }
}

function meant(state: State, words: string, paragraph: number): Draft | null {
  const kind = /园|飞地/.test(words) ? 'park' : /班列|航线/.test(words) ? 'route' : 'project'
  const draft = state.last.get(kind)
  return draft && paragraph - (draft.paragraph ?? 0) <= 1 ? draft : null
}

/** A named thing: the one already met under that name, or a new one. */
function meet(state: State, thing: Thing & { sentence: number }): void {
  enter(state, thing.sentence, thing.start)
  const key = `${thing.kind} ${normalName(thing.name)}`
  const known = state.named.get(key)
  const clause = clauseOf(state.view, thing)
  if (known) known.mentions.push(clause)
  const draft = known ?? draftOf(thing, clause)
  if (!known) {
    state.named.set(key, draft)
    state.drafts.push(draft)
  }
  if (!thing.subject) return
  draft.event ||= thing.event
  state.current = draft
  state.before = null
  state.last.set(thing.kind, Object.assign(draft, { paragraph: state.view.sentences[thing.sentence]!.paragraph }))
}

function draftOf(thing: Thing & { sentence: number }, { start, end }: { start: number; end: number }): Draft {
  const { kind, name, event, sentence } = thing
  return { kind, name, named: true, event, start, end, thing, sentence, figures: [], names: [], mentions: [] }
}

/** The clause around a span, at most 120 characters each way. */
function clauseOf({ text, sentences: _ }: View, { start, end }: { start: number; end: number }) {
  let from = start
  while (from > 0 && start - from < 60 && !/[，。；！？：\n]/.test(text[from - 1]!)) from--
  let to = end
  while (to < text.length && to - end < 60 && !/[，。；！？\n]/.test(text[to]!)) to++
  return { start: from, end: to }
}

/** Puts one figure where it belongs; `next`: the one after it. */
function take(state: State, placed: Placed, next: Placed | undefined): void {
  const current = begins(placed, { before: state.before, next }) && !state.current?.named ? null : state.current
  const kind = headOf(placed)
  if (current && belongs(current, placed, { kind, before: state.before })) {
    add(current, placed, state.before)
    return
  }
  if (!placed.figure.core || !kind) {
    if (kind === null && placed.figure.core) state.current = current && isAside(placed) ? current : state.current
    return
  }
  const draft: Draft = {
    kind,
    name: '',
    named: false,
    event: false,
    start: placed.start - placed.before.length,
    end: placed.end,
    thing: null,
    sentence: placed.sentence,
    figures: [],
    names: [],
    mentions: [],
  }
  state.drafts.push(draft)
  state.current = draft
  add(draft, placed, state.before)
}

const batches: ReadonlySet<string | null> = new Set(['批', '批次', '期', '轮'])

/** 分3批次选派教师45名: how often, and then how many in the same clause. */
const isOfBatch = (before: Placed | null | undefined, placed: Placed) =>
  batches.has(before?.figure.counter ?? null) &&
  placed.sentence === before?.sentence &&
  placed.start - placed.before.length === before.end

/** How often, at the beginning of a clause that goes on to say how many: nothing of what the clause before it told. */
function begins(placed: Placed, { before, next }: { before: Placed | null; next: Placed | undefined }): boolean {
  return next !== undefined && isOfBatch(placed, next) && placed.start - placed.before.length !== before?.end
}

const isAside = ({ figure }: Placed) => figure.unit === 'percent' || figure.unit === 'percentage-point'

function add(draft: Draft, placed: Placed, before: Placed | null): void {
  draft.figures.push(placed.index)
  if (draft.sentence === placed.sentence) draft.end = Math.max(draft.end, placed.end)
  else draft.mentions.push({ start: placed.start - placed.before.length, end: placed.end })
  if (draft.named || draft.figures.length > 3) return
  // What came in batches is called by what was counted.
  const names = namesAround(placed)
  if (draft.figures.length === 2 && isOfBatch(before, placed)) draft.names.unshift(...names)
  else draft.names.push(...names)
  draft.name = aggregateName(draft.kind, draft.names, placed.before)
}

/** Which kind of entry a figure begins, null where none fits. What stands right around it decides before its measure does. */
export function headOf(placed: Placed): KindId | null {
  const { figure, measure } = placed
  if (figure.unit === 'percent' || figure.unit === 'percentage-point') return null
  for (const words of [near(placed), measure])
    for (const { kind, near: cue, not, units } of heads)
      if ((!units || units.includes(figure.unit)) && cue.test(words) && !not?.test(words)) return kind
  if (figure.unit === 'CNY' && invested.test(near(placed)) && !/固定资产|年度投资/.test(near(placed))) return 'project'
  return null
}

type Beside = { kind: KindId | null; before: Placed | null }

/** Whether a figure speaks of the entry that stands open before it. */
function belongs(current: Draft, placed: Placed, { kind, before }: Beside): boolean {
  const words = nearCounted(placed)
  const attribute = attributes[current.kind]
  const gap = before ? placed.start - before.end : Number.POSITIVE_INFINITY
  const part = /其中|包括|含/.test(placed.before)
  if (!placed.figure.core) return gap < 60 && Boolean(attribute?.test(words))
  if (current.named) return belongsToNamed(current, placed, kind)
  if (kind === current.kind)
    return (
      part ||
      gap < 4 ||
      isList(placed) ||
      isOfBatch(before, placed) ||
      (!sameUnit(before, placed) && !isFresh(kind, placed))
    )
  if (part) return true
  if (!attribute?.test(words)) return isAside(placed) && gap < 24
  return kind === null || isWeak(kind, current.kind) || gap < 3
}

function belongsToNamed(current: Draft, placed: Placed, kind: KindId | null): boolean {
  const attribute = attributes[current.kind]
  if (kind === current.kind && kind !== 'project' && kind !== 'park') return true
  if (placed.measure.includes(current.name) && kind !== 'mission') return true
  if (!attribute?.test(near(placed))) return false
  return kind === null || kind === current.kind || isWeak(kind, current.kind)
}

/** Kinds whose words also describe entries of another kind: 带动就业 of a project, 实施项目 of a fund. */
export function isWeak(kind: KindId, of: KindId): boolean {
  return weak[of]?.includes(kind) ?? false
}

const weak: Partial<Record<KindId, readonly KindId[]>> = {
  park: ['project', 'labour', 'sale', 'fund', 'park', 'service'],
  project: ['labour', 'fund', 'sale', 'park', 'service'],
  fund: ['project', 'fund'],
  donation: ['fund', 'sale', 'project', 'service'],
  mission: ['service', 'training'],
  training: ['labour', 'mission', 'activity'],
  labour: ['project', 'training', 'mission'],
  meeting: ['project', 'need', 'visit', 'activity', 'agreement'],
  visit: ['mission', 'activity'],
  activity: ['visit', 'sale', 'project'],
  sale: ['project', 'activity', 'labour'],
  route: ['project', 'sale'],
  service: ['mission', 'activity'],
  agreement: ['fund'],
  benchmark: ['benchmark'],
  site: ['service'],
}

/** What begins another entry of the same kind though the unit differs: 通办事项32个，异地就医15200人次. */
const fresh: Partial<Record<KindId, RegExp>> = {
  service: /异地|通办|医联体|结对|服务专区/,
  activity: /疗休养|研学|举办|组织/,
  sale: /专柜|专馆|开设|帮销|采购|入驻|参展/,
  visit: /互访|对接|考察|访问/,
  mission: /选派|派出|组织|互派/,
  project: /签约|引进|开工|投产|落地/,
  fund: /./,
  meeting: /./,
  case: /./,
  honour: /./,
}
const isFresh = (kind: KindId, placed: Placed) =>
  placed.figure.unit !== 'CNY' && Boolean(fresh[kind]?.test(placed.before))

const sameUnit = (a: Placed | null, b: Placed) =>
  a !== null && a.figure.unit === b.figure.unit && a.figure.counter === b.figure.counter

/** 教师30名、医生22名: one list. */
const isList = ({ before }: Placed) => before.startsWith('、') || before.startsWith('和')
