// Facts of a row (行内信息): what the cells beside a thing's name say of it besides its figures: how far it has come, from when to when, and the
// properties that its kind has (建设地点, 责任单位, 下达文号).
import type { Property } from '../../../model/kind.ts'
import { type KindId, kinds } from '../../../model/kinds.ts'
import { type Day, dayOf, daysInMonth } from '../../../model/period.ts'
import type { Proposal } from '../../../model/proposal.ts'
import type { ReadTable, TableCell, TableRow } from '../../../model/read-table.ts'
import type { Dated } from '../dates.ts'
import { stageOf } from '../stages.ts'
import { daysIn } from './days.ts'
import { headOf } from './lists.ts'

/** A row of a list of a kind; `published`: the day of its document; `counted`: what its figures count that came true. */
type ListRow = {
  text: string
  kind: KindId
  table: ReadTable
  row: TableRow
  published: Day | null
  counted: string
}
type Facts = Pick<Proposal, 'stage' | 'from' | 'to' | 'properties'>

/** What the labels of a row say. */
export function factsOf(listed: ListRow): Facts {
  const { kind, table } = listed
  const cells = wordCells(listed).map((cell) => ({
    ...{ head: headOf(table, cell.column), text: cell.text },
    written: writtenIn(listed.text, cell),
  }))
  const days = cells.flatMap(({ head, text }) => {
    const dated = /时间|日期|年月|起止|期限|年份/.test(head) ? daysIn(text, table.year) : null
    return dated ? [{ head, ...dated }] : []
  })
  const properties: Facts['properties'] = {}
  for (const property of kinds[kind].properties) {
    const value = propertyIn(property, cells, table.year)
    if (value !== null) properties[property.id] = value
  }
  return { stage: stageIn(listed, cells, days), ...lasting(kind, days), properties }
}

/** The cells of a row that hold words: its labels, also those over several rows, and what counts nothing. */
function wordCells({ table, row }: Pick<ListRow, 'table' | 'row'>): TableCell[] {
  const own = row.cells.filter(
    ({ column, start }) => table.roles[column] !== 'figures' && !row.labels.some((label) => label.start === start),
  )
  return [...row.labels, ...own].sort((a, b) => a.column - b.column)
}

/** `written`: with the document's own brackets and script, where no markup stands between its characters. */
type Said = { head: string; text: string; written: string }

const writtenIn = (text: string, { start, end, text: folded }: TableCell) =>
  end - start === folded.length ? text.slice(start, end) : folded
type DatedHead = Dated & { head: string }

/** The stage in its own column, else that of the furthest day that has passed, else what the section or the caption says of all. */
function stageIn(
  { kind, table, row, published, counted }: ListRow,
  cells: readonly Said[],
  days: readonly DatedHead[],
): string | null {
  const told = cells.filter(({ head }) => /阶段|状态|进展|进度|现状|是否/.test(head))
  for (const { head, text } of told) {
    const stage = stageOf(kind, reached(head, text))
    if (stage) return stage
  }
  if (told.some(({ text }) => notYet.test(text))) return null
  const passed = days.filter(({ head, from }) => !meant.test(head) && (published === null || from <= published))
  const steps = passed.flatMap(({ head }) => stageOf(kind, head) ?? [])
  const order = kinds[kind].stages.map(({ id }) => id)
  if (steps.length > 0) return steps.reduce((most, one) => (order.indexOf(one) > order.indexOf(most) ? one : most))
  // Of money its columns say how far it is: 已拨付.
  const paid = kind === 'fund' ? stageOf(kind, counted) : null
  if (paid || meant.test(table.caption)) return paid
  return stageOf(kind, row.section.replace(notYet, '')) ?? stageOf(kind, table.caption.replace(notYet, ''))
}

const meant = /计划|预计|拟|目标|预期/
const notYet = /(?:尚未|未|待|暂缓|暂停|筹备|谋划)[一-龥]{0,2}/g

/** 是否开工 with 是 is 开工; 未开工 is nothing reached. */
function reached(head: string, text: string): string {
  const asked = /是否(?:已)?([一-龥]{2,4})/.exec(head)?.[1]
  if (asked) return /^(?:是|已|√|有)/.test(text) ? asked : ''
  return text.replace(notYet, '').replace(/主体[一-龥]{0,2}(?:完工|竣工|封顶|完成)/g, '在建')
}

/** Things that last from one day to another; of others a day is only the first. */
const stretches = new Set<KindId>(['meeting', 'visit', 'activity', 'training', 'mission', 'labour', 'sale'])

function lasting(kind: KindId, days: readonly DatedHead[]): { from: Day | null; to: Day | null } {
  const { from, to } = kinds[kind].headings
  const fits = (heading: string, more: RegExp) =>
    days.find(({ head }) => !meant.test(head) && (head.includes(stem(heading)) || more.test(head)))
  const begin = fits(from.zh, begins)
  const end = fits(to.zh, ends)
  const stretch = begin && (stretches.has(kind) || isStretch(begin) || isWhole(begin))
  const last = end && end !== begin ? end.to : stretch ? begin.to : null
  return { from: begin?.from ?? null, to: last !== null && begin && last < begin.from ? null : last }
}

/** 2024年3月 stays that month, and 2024年 that year, as sentences keep them: from its first day to its last. */
const isWhole = ({ from, to }: Dated) =>
  (from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`) || (from.endsWith('-01') && to === monthEnd(from))

function monthEnd(day: Day): Day {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  return dayOf(year, month, daysInMonth(year, month))
}

/** Cells that write 2024年3月至9月 under 起止时间. */
const isStretch = ({ head }: DatedHead) => /起止/.test(head)
const begins =
  /^(?:开始|起始|启动|举办|召开|举行|签订|签署|选派|派出|派驻|到岗|挂职|捐赠|接收|下达|开班|培训|活动|考察|访问|到访|开通|设立|揭牌|起止|实施|入选|授予|获奖)?(?:时间|日期|年月|起止时间)$/
const ends = /^(?:结束|竣工|完工|建成|截止|期满|返回|结业|服务期满|离开)(?:时间|日期|年月)$/
const stem = (heading: string) => heading.replace(/(?:开始|结束)?(?:日期|时限)$|至$/g, '')

/** Other heads under which a property of that id stands. */
const heads: Readonly<Record<string, RegExp>> = {
  site: /^(?:(?:项目|建设|实施|落地|所在|具体)?(?:地点|地址|位置)|(?:所在|落地|入驻|承载|落户)?园区|所在乡镇|实施地)$/,
  place: /(?:举办|培训|活动|会议|签约|召开)?地点$/,
  content: /^(?:主要|建设|项目|活动|协议|合作)*(?:内容|规模)(?:及规模)?$/,
  unit: /^(?:责任|牵头|主管|负责|使用|实施)(?:单位|部门)$/,
  progress: /^(?:形象进度|(?:项目|工程|建设|推进|工作)?(?:进展|进度)(?:情况)?)$/,
  signed_on: /^(?:签约|签订|签署)(?:时间|日期)$/,
  code: /^项目(?:代码|编码)$/,
  document: /文号$/,
  purpose: /用途$/,
  category: /^(?:项目|产业|行业|投资)?(?:类别|类型|领域)$/,
  type: /(?:类别|类型|性质)$/,
  direction: /投向|^使用方向$/,
  industries: /主导产业|产业方向/,
  manager: /管理(?:机构|单位)/,
  trainees: /(?:培训|参训)对象/,
  goods: /(?:物资|款物|捐赠)(?:名称|内容|明细)/,
  field: /(?:专业|领域)$/,
  post: /(?:派驻|挂职|接收|支援)单位/,
  batch: /^批次$/,
  products: /产品(?:名称|种类)?$/,
  leader: /带队|领队/,
}
const longestText = 300

/** The day of a cell; a month alone is no day. */
function dayIn(text: string, year: number | null): Day | null {
  const dated = daysIn(text, year)
  return dated && dated.from === dated.to ? dated.from : null
}

function propertyIn({ id, zh, type, choices }: Property, cells: readonly Said[], year: number | null): string | null {
  const found = cells.filter(({ head, text }) => (head === zh || heads[id]?.test(head)) && !/^[-—/无]+$/.test(text))
  const [first] = found.filter(({ head }) => head === zh).concat(found)
  if (!first) return null
  if (type === 'day') return dayIn(first.text, year)
  if (type === 'number') return /^\d+(?:\.\d+)?/.exec(first.text)?.[0] ?? null
  if (type === 'choice')
    return choices?.find(({ zh: name }) => name.includes(first.text) || first.text.includes(name))?.id ?? null
  if (type !== 'text' && type !== 'long_text') return null
  const texts = id === 'site' ? found.map(({ written }) => written) : [first.written]
  return [...new Set(texts)].join(' ').slice(0, longestText)
}
