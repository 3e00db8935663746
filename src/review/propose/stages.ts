// Stages of proposed entries (阶段): the furthest stage that the words of an entry's clauses say it has reached. What will only be
// (达产后, 计划开工) is no stage reached.
import { type KindId, kinds } from '../../model/kinds.ts'

/** Words of a stage beside the kinds' own, where they stand in a clause of such an entry. */
const more: Partial<Record<KindId, Readonly<Record<string, string>>>> = {
  agreement: { signed: '签下|续签|互签|达成.{0,6}协议|签约' },
  meeting: { held: '举办|召开|举行|会上' },
  visit: { made: '考察|来访|出访|访问|赴|来到' },
  project: { signed: '签下', producing: '启用|运营' },
  park: { open: '开园|投入使用|启用' },
  mission: { posted: '选派|派出|派遣|选送|抽调|互派|派' },
  training: { finished: '举办|开展|组织|培训' },
  labour: { held: '举办|开展|招聘会', placed: '实现.{0,8}就业|就业.{0,2}#|转移就业' },
  route: { opened: '开通|首航|首发|首飞|启航' },
  service: { opened: '建立|上线|开通|实现|成立' },
  honour: { given: '获|入选|授予' },
  case: { chosen: '入选|获评|刊发' },
  donation: { received: '捐|赠' },
  sale: { sold: '帮销|采购|销售|助销' },
}

/** Not yet: 投产后, 计划开工, 拟签约, 将开通. */
const future =
  /(?:全部|全面)?(?:达产|投产|建成|完工|竣工|运营|达效|投用|建成投产)(?:后|之后|时)|(?:计划|拟|预计|将|力争|争取|有望)[^，。；]{0,8}(?:开工|投产|签约|建成|开通|竣工|达产|投用|启用|开园)/g

/** The stage of an entry of a kind told by its clauses, null where they tell none. */
export function stageOf(kind: KindId, clauses: string): string | null {
  const said = clauses.replace(future, '')
  const { stages } = kinds[kind]
  for (const { id, words } of [...stages].reverse()) {
    if (id === 'ended' || id === 'faulty') continue
    const own = more[kind]?.[id]
    if (words.some((word) => said.includes(word)) && !blocked(kind, id, said)) return id
    if (own && new RegExp(own).test(said)) return id
  }
  return null
}

/** 完成 of 完成投资 or 安排 of 安排项目 says nothing of how far the thing itself is. */
function blocked(kind: KindId, id: string, said: string): boolean {
  if (kind === 'project' && id === 'completed') return !/竣工|完工|建成(?!后)|交付使用|封顶/.test(said)
  if (kind === 'route' && id === 'regular') return !/常态化|稳定运行|定期/.test(said)
  return false
}
