// Themes (主题) of figures: the thing counted decides; where it is neutral (个, 项目, 活动) what stands around it does, the
// nearer the more: clause, sentence, paragraph, heading.
import type { Theme } from '../../model/figure.ts'
import type { Copy } from '../copy.ts'
import { fold } from './fold.ts'
import { type Clause, clausesOf } from './measures/clauses.ts'
import type { Quantity } from './quantities.ts'
import { type Counted, hint } from './themes/hints.ts'
import { addWord, clear, isDeed, type Scores, themeNames, themeWordsIn, zero } from './themes/lexicon.ts'
import { Scene } from './themes/scene.ts'

/** That people are counted speaks a little for the theme of people; relief speaks louder than a deed. */
const worth = { person: 0.8, relief: 14 } as const
/** Below this nothing has been said of any field. */
const silence = 0.3
/** How loud a deed, the last word of a measure, and the first one speak. */
const voice = { deed: 1.7, head: 1.6, first: 0.4, later: 0.6 } as const
const number = (name: Theme) => themeNames.indexOf(name)
const emergency = number('emergency_aid')
const people = number('people')
const other = number('other')
/** What relief does not turn into emergency aid when the thing counted says it is theirs. */
const apart = (['industry', 'consumption', 'culture_tourism', 'honour', 'innovation'] as const).map(number)

/**
 * One theme for each quantity, in order; `measures` are those of measuresOf. `组织展销活动5场` is consumption, `签约项目15个`
 * industry. Only paragraphs with quantities, and their headings, are searched, each once: linear in the text's length.
 */
export function themesOf(copy: Copy, quantities: readonly Quantity[], measures: readonly string[]): Theme[] {
  if (quantities.length === 0) return []
  const scene = new Scene(copy)
  const scores = zero()
  const tell = (theme: Theme, worth: number) => {
    scores[number(theme)]! += worth
  }
  let last: { theme: Theme; sentence: number } | null = null
  return clausesOf(copy, quantities).map((clause, i) => {
    if (last?.sentence === clause.sentence && isOfTask(copy.text, quantities[i] as Quantity, clause)) return last.theme
    const measure = measures[i] ?? ''
    addThing(scores, copy.traditional ? fold(measure).text : measure)
    const relief = scene.isRelief(clause) && !apart.some((theme) => scores[theme]! > 6)
    scene.addTo(scores, clause)
    if (quantities[i]?.unit.startsWith('person')) scores[people]! += worth.person
    if (!relief) hint(new CountedIn(copy, quantities[i]!, clause, measure), tell)
    if (relief) scores[emergency]! += worth.relief
    last = { theme: themeNames[best(scores)] as Theme, sentence: clause.sentence }
    return last.theme
  })
}

/** 为目标任务的145%, 是年度任务的1.4倍: of what was counted before it, and not of tasks. */
function isOfTask(text: string, { unit, counter, start }: Quantity, { from }: Clause): boolean {
  if (unit !== 'percent' && counter !== '倍') return false
  return /(?:任务|计划|目标)(?:数|值|任务)?的$/.test(text.slice(Math.max(from, start - 10), start))
}

/** How far back in its sentence the words of a number are asked for what it is of. */
const farthest = 80

/** A number with the words around it that hints ask for, each cut out when it is first asked for. */
class CountedIn implements Counted {
  readonly #copy: Copy
  readonly #number: Quantity
  readonly #clause: Clause
  readonly measure: string

  constructor(copy: Copy, number: Quantity, clause: Clause, measure: string) {
    this.#copy = copy
    this.#number = number
    this.#clause = clause
    this.measure = measure
  }

  get quantity() {
    return this.#number
  }

  get clause() {
    return this.#copy.text.slice(this.#clause.from, this.#clause.until)
  }

  get whole() {
    return this.#copy.text.slice(this.#clause.start, this.#clause.end)
  }

  get before() {
    const begin = this.#copy.sentences[this.#clause.sentence]?.start ?? 0
    return this.#copy.text.slice(Math.max(begin, this.#number.start - farthest), this.#number.start)
  }

  get after() {
    return this.#copy.text.slice(this.#number.end, this.#number.end + 10)
  }
}

/** What a thing has, and is not the thing: the area of a school is a school's. */
const attribute =
  /(?:总?建筑面积|占地面积|总?面积|占比|比重|比例|增长|增幅|降幅|金额|总?价值|总值|数量|人数|时间|批次|成员|[开完竣投]工率|投产率|完成率|拨付率)$/
/** The last characters of those. */
const attributeEnds = new Set('积比重例长幅额值量数间次员率')

/** Begins the scores with what the measure says: its deed and its last word, the thing itself, most. */
function addThing(scores: Scores, stated: string): void {
  clear(scores)
  const measure = thingOf(stated)
  for (const hit of themeWordsIn(measure)) {
    const place = hit.end === measure.length ? voice.head : voice.first + (voice.later * hit.end) / measure.length
    addWord(scores, hit, isDeed(hit) ? voice.deed : place)
  }
}

/** A measure without what only says how the thing was counted. */
function thingOf(stated: string): string {
  const whole = stated.includes('占') ? stated.replace(/占[^的]{1,12}$/, '') : stated
  return (attributeEnds.has(whole.slice(-1)) ? whole.replace(attribute, '') : whole) || stated
}

function best(scores: Scores): number {
  let top = other
  let most = Math.max(scores[other]!, silence)
  for (let k = 0; k < scores.length; k++) {
    if (scores[k]! <= most) continue
    top = k
    most = scores[k]!
  }
  return top
}
