// Units of tables (表中的单位): the unit that a head, a column or the line 单位：万元 above a table gives to numbers that stand alone in their
// cells, and what a head's words say of it where none is written.
import type { Unit } from '../../../model/figure.ts'
import { moneyNouns } from '../../../model/phrases.data.ts'
import { findQuantities } from '../quantities.ts'

/** A unit as it is written after a number. `silent`: the table writes no measure word, as 企业数 does not. */
export type UnitWord = { text: string; unit: Unit; silent: boolean }

/** The unit that words are, whole: 万元, 人次, %; null where they are anything else. */
export function unitIn(words: string): UnitWord | null {
  const text = words.replace(/\s/g, '')
  if (text === '' || text.length > 6 || /\d/.test(text)) return null
  const { quantities } = findQuantities({ text: `2${text}` })
  const [only] = quantities
  if (quantities.length !== 1 || only!.start !== 0 || only!.end !== text.length + 1 || only!.hedge !== 'exact')
    return null
  return { text, unit: only!.unit, silent: false }
}

/** A head without its unit, and the unit: 财政援助资金（万元）, 资金/万元, 单位：人. Of 个/次 the first is taken. */
export function unitOfHead(head: string): { words: string; unit: UnitWord | null } {
  const whole = unitIn(head)
  if (whole) return { words: '', unit: whole }
  for (const found of head.matchAll(/[（【]([^（）【】]{1,14})[）】]/g)) {
    const unit = firstUnit(found[1]!)
    if (unit) return { words: head.replace(found[0], ''), unit }
  }
  const tail = /[/：: ,，、]\s*(?:单位[：:]?)?\s*([^/：: ,，、（）\d]{1,4})$/.exec(head)
  const unit = tail && unitIn(tail[1]!)
  return unit ? { words: head.slice(0, tail.index), unit } : { words: head, unit: null }
}

/** Whether a head names a unit that tells how long something takes: 建设周期（年）. */
export function isDuration(head: string): boolean {
  return /[（/](?:年|月|个月|日|天)）?$/.test(head)
}

function firstUnit(words: string): UnitWord | null {
  for (const word of words.replace(/^(?:计量)?单位[：:]?/, '').split(/[/、，,或]/)) {
    const unit = unitIn(word)
    if (unit) return unit
  }
  return null
}

/** The units of the line above a table: 单位：万元、人、个. 填报单位：教育局 gives none. */
export function unitsOfLine(line: string): UnitWord[] {
  const found = /(?<![一-龥])(?:计量|金额|数据)?单位[：:]\s*([^）\]。；]+)/.exec(line)
  if (!found) return []
  return found[1]!.split(/[、，,/;；\s]+/).flatMap((word) => unitIn(word) ?? [])
}

const people =
  /人数|人员|干部|教师|医生|人才|劳动力|学生|学员|人口|群众|专家|医护|职工|[挂任]职|就业(?!岗位|基地|协议|车间)|用工|务工/
const things = /(?:项目|企业|活动|协议|岗位|基地|学校|医院|园区|车间|个|家|户|场|批|次|班|件|校|村)数?量?$/
const ratio = /率$|占比|比重|比例|增速|增幅|增长|同比|环比|指数|系数/
const measured = /面积|里程|长度|容量|产量|重量|吨位/

/** What words that say how they count take: 引进企业数, 受益人次, 签约个数; null where they say nothing. */
export function unitOfWords(words: string): UnitWord | null {
  if (ratio.test(words)) return null
  const found = implied.find(([pattern]) => pattern.test(words))
  return found ? found[1] : null
}
const word = (text: string, unit: Unit, silent = false): UnitWord => ({ text, unit, silent })
const implied: readonly (readonly [RegExp, UnitWord])[] = [
  [/人次数?$/, word('人次', 'person-time')],
  [/(?:人|人员|人口|干部|教师|学生)(?:总?数|数量)$/, word('人', 'person')],
  [/户数$/, word('户', 'item')],
  [/家数$/, word('家', 'item')],
  [/场次数?$/, word('场次', 'item')],
  [/批次数?$/, word('批次', 'item')],
  [/次数$/, word('次', 'item')],
  [/(?:项目|企业|活动|协议|岗位|基地|学校|医院|园区|车间|个|点|站|村|班)(?:总?数|数量)$/, word('个', 'item', true)],
]

/** Which unit of the line above a table is a column's, by its words. Of several none is guessed. */
export function fittingUnit(units: readonly UnitWord[], words: string): UnitWord | null {
  if (units.length === 0 || ratio.test(words)) return null
  const money = (unit: UnitWord) => unit.unit === 'CNY' || unit.unit === 'USD'
  const person = (unit: UnitWord) => unit.unit.startsWith('person')
  const isMoney = moneyNouns.test(words)
  const only = (found: UnitWord[]) => (found.length === 1 ? found[0]! : null)
  if (isMoney) return only(units.filter(money))
  if (people.test(words) || /人次?$/.test(words)) return only(units.filter(person))
  if (things.test(words) || measured.test(words) || /数$/.test(words))
    return only(
      units.filter((unit) => !money(unit) && !person(unit) && measured.test(words) === (unit.unit !== 'item')),
    )
  return only([...units])
}
