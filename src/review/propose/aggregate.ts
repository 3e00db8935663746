// Aggregate names (总述名称): a short name for a statement about a tie as a whole, made of the text's own words: 签约项目, 援疆资金.

import { gazetteer } from '../../model/gazetteer.ts'
import type { KindId } from '../../model/kinds.ts'
import { heads } from './cues.ts'
import type { Placed } from './draft.ts'
import { thingAtEnd, thingAtStart } from './words.ts'

/** What an aggregate is called where the words around its figure name nothing. */
export const plainNames: Readonly<Record<KindId, string>> = {
  agreement: '合作协议',
  meeting: '会议',
  visit: '互访考察',
  project: '合作项目',
  park: '共建园区',
  fund: '帮扶资金',
  donation: '捐赠款物',
  mission: '选派人员',
  training: '培训',
  labour: '劳务协作',
  sale: '消费帮扶',
  route: '班列航线',
  service: '公共服务',
  activity: '交流活动',
  need: '需求清单',
  offer: '资源清单',
  benchmark: '对标清单',
  honour: '荣誉',
  case: '典型案例',
  site: '监测站点',
}

/** What the words around a figure name: the thing after it, the thing before it. */
export const namesAround = ({ before, after, measure }: Placed): string[] =>
  // The number of a table stands alone in its cell: what it counts is told by the cells beside it, and so by its measure.
  [thingAtStart(after), thingAtEnd(before || measure.replace(/金额$/, ''))].map(withoutRegion).filter(isTelling)

/** What a measure of a table itself names: 选派人才; `''` where it names nothing by itself (项目数, 合计). */
export function nameOfMeasure(measure: string): string {
  const name = withoutRegion(measure.replace(/(?:总?数|数量|金额|总额)$/, ''))
  return isTelling(name) ? name : ''
}

/** The regions are parties of the entry, not words of its name: 签约项目 of 宁波市与黄冈市签约项目15个, which leaves 黄冈市签约项目. */
function withoutRegion(name: string): string {
  const region =
    /^(?:两地|双方|两市|两省|两县|两区|[^市县区州省盟旗]{1,10}[市县区州省盟旗])(?=..)/.exec(name)?.[0] ?? ''
  return region.startsWith('两') || region === '双方' || gazetteer().has(region) ? name.slice(region.length) : name
}

/** The name of an entry out of what its figures' words name: one that says its kind before one that only says something. */
export function aggregateName(kind: KindId, names: readonly string[], before: string): string {
  const cues = heads.filter((head) => head.kind === kind)
  const said = (name: string) => cues.some((head) => head.near.test(`${name}#`) || head.near.test(`#${name}`))
  const name = names.find(said) ?? names[0] ?? ''
  const verb = /(?:签约|引进|落地|招引)$/.exec(before)?.[0]
  if (kind === 'project' && /^(?:产业|重大)?项目$/.test(name)) return `${verb ?? '合作'}${name}`
  if (name === '企业') return kind === 'project' ? '投资企业' : plainNames[kind]
  return name || plainNames[kind]
}

const vague =
  /^(?:项目数|目标|任务|人次|总额|金额|价值|合计|左右|总投资额?|其中|以上|年度|期间|对口|我市|方面|领域|事项|名单|投资总?额|产值|地区|医院|产品|学生|代表|团队|线路|投资|活动|签约|中心|县区|窗口|人员|占地|多出|每.|[户人亩]均|\d+年|.*(?:合计|总额|共计|占比|比例|增速|增幅|增长率))$/

function isTelling(name: string): boolean {
  return name.length > 1 && name.length < 17 && !vague.test(name) && !gazetteer().has(name)
}
