// Lists (清单): which tables name one thing in each row, and what kind of entry those things are. A table whose rows are regions or
// indicators is none.
import type { KindId } from '../../../model/kinds.ts'
import type { ReadTable, TableCell, TableRow } from '../../../model/read-table.ts'

/** A list: the kind of its rows, and the column that names them. `actors`: it names who does a thing, and not the thing. */
export type List = { kind: KindId; thing: number; actors: boolean }

type Cue = readonly [words: RegExp, kind: KindId]

/** Heads that say by themselves what stands below them. */
const byHead: readonly Cue[] = [
  [/资金|经费/, 'fund'],
  [/协议|合同|备忘录/, 'agreement'],
  [/园区|飞地|产业园/, 'park'],
  [/会议|联席会/, 'meeting'],
  [/培训|研修/, 'training'],
  [/招聘会/, 'labour'],
  [/线路|航线|班列/, 'route'],
  [/案例/, 'case'],
  [/荣誉|奖项/, 'honour'],
  [/考察|互访|来访|出访/, 'visit'],
  [/捐赠/, 'donation'],
  [/活动/, 'activity'],
  [/展馆|专馆|专柜/, 'sale'],
  [/结对/, 'service'],
]

/** What captions say of lists whose head only names who does it, or 名称. */
const byCaption: readonly Cue[] = [
  [/捐赠|捐款|捐助|捐物/, 'donation'],
  [/培训|研修|轮训/, 'training'],
  [/消费帮扶|消费协作|采购|展销|农特产品|农产品/, 'sale'],
  [/帮扶车间|扶贫车间|共富工坊/, 'project'],
  [/劳务|招聘|用工|转移就业|稳岗/, 'labour'],
  [/医联体|医共体|结对(?:帮扶)?(?:学校|医院|校)|(?:学校|医院|校际)结对|通办/, 'service'],
  [/选派|挂职|支教|支医|医疗队|工作队|专家|干部|人才|教师/, 'mission'],
  [/班列|航线/, 'route'],
  [/互访|考察/, 'visit'],
  [/推介|活动|展会/, 'activity'],
  [/会议|联席会/, 'meeting'],
  [/协议/, 'agreement'],
  [/园区|飞地/, 'park'],
  [/项目|招商|投资|引进|企业/, 'project'],
  [/资金|经费|援助款/, 'fund'],
]

/** A label's head that names things though it does not say 名称. */
const wide =
  /^结对(?:学校|医院)$|^(?:援建|合作|帮扶|产业|签约|捐赠|重点|具体)?(?:项目|工程|活动|培训|培训班|会议|协议|招聘会|线路|班列|案例|荣誉|奖项|捐赠事项|资金)$/
const actor = /企业|公司|单位|学校|医院|合作社/
const persons = /姓名/

/** How a table lists things, null where its rows are none. */
export function listOf(table: ReadTable): List | null {
  if (table.byRows) return null
  const thing = table.thing ?? widelyNamed(table)
  if (thing === null) return ofDonors(table)
  const head = headOf(table, thing)
  const kind = persons.test(head) ? null : kindOf(head, table.caption)
  return kind && { kind, thing, actors: actor.test(head) }
}

/** What each donor gave, where its column is all that tells rows apart. */
function ofDonors(table: ReadTable): List | null {
  if (!/捐/.test(table.caption)) return null
  const thing = table.heads.findIndex(
    (_, column) => table.roles[column] === 'label' && /^捐[赠助](?:单位|方|企业|人)$/.test(headOf(table, column)),
  )
  return thing < 0 ? null : { kind: 'donation', thing, actors: true }
}

/** The head right above a column, without brackets and spaces. */
export const headOf = ({ heads }: ReadTable, column: number): string =>
  (heads[column]?.at(-1) ?? '').replace(/\s|（[^（）]*）/g, '')

const told = (cues: readonly Cue[], words: string) => cues.find(([cue]) => cue.test(words))?.[1] ?? null

/** What a caption says of rows whose heads say nothing of it: 挂职干部名单 is of missions. */
export const captionKind = (caption: string): KindId | null => told(byCaption, caption)

function kindOf(head: string, caption: string): KindId | null {
  if (/项目|工程|车间/.test(head)) return told(byCaption.slice(0, 2), caption) ?? 'project'
  const own = told(byHead, head)
  if (own) return own
  const said = told(byCaption, caption)
  if (/批次|团队|队伍/.test(head)) return said ?? 'mission'
  if (/期次|班次/.test(head)) return 'training'
  if (/学校|医院/.test(head)) return said ?? 'service'
  return said ?? (/企业|公司/.test(head) ? 'project' : null)
}

/** A column under 项目 or 活动 whose cells are names and no categories (签约项目, 在建). */
function widelyNamed(table: ReadTable): number | null {
  const firstFigures = table.roles.indexOf('figures')
  for (const [column, role] of table.roles.entries()) {
    if (role !== 'label' || (firstFigures >= 0 && column > firstFigures) || !wide.test(headOf(table, column))) continue
    const names = table.rows().flatMap((row) => (row.sort === 'plain' ? (nameCell(row, column)?.text ?? []) : []))
    const long = names.filter((name) => name.replace(/项目|工程|活动|协议/g, '').length > 3)
    if (names.length > 0 && long.length * 2 > names.length && new Set(names).size * 2 > names.length) return column
  }
  return null
}

/** The cell that names a row's thing; one that stands over several rows names them all. */
export function nameCell(row: TableRow, thing: number): TableCell | null {
  return row.labels.find(({ column }) => column === thing) ?? null
}
