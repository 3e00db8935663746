// Named things (合作事项): agreements signed, meetings held, parks and projects begun within the scope, by kind, each by its name.
import { type KindId, kinds } from '../../model/kinds.ts'
import { type Material, mostTold, type NamedEntry } from '../../questions/outline.ts'
import { type Block, paragraph, type Run, words } from '../text.ts'
import { named, simplified } from './names.ts'
import { joined } from './sentences.ts'

/** The kinds that a report tells by name, with how it begins to. */
const told: Partial<Record<KindId, string>> = {
  agreement: '签署或议定',
  meeting: '召开会议：',
  visit: '开展互访：',
  park: '推进合作园区建设：',
  project: '推进合作项目：',
  route: '开通或运营线路：',
  case: '形成案例：',
  honour: '获得荣誉：',
}
/** A paragraph a kind; none where the book has nothing of it. */
export function thingsOf({ entries }: Material): Block[] {
  const byKind = Map.groupBy(entries, ({ kind }) => kind)
  return Object.entries(told).flatMap(([kind, begin]): Block[] => {
    const own = (byKind.get(kind) ?? []).slice(0, mostTold)
    if (own.length === 0) return []
    const runs: Run[] = [words(begin)]
    own.forEach((entry, at) => {
      if (at > 0) runs.push(words('、'))
      runs.push(...nameOf(entry))
    })
    const rest = (byKind.get(kind)?.length ?? 0) > mostTold ? words(`等${kinds[kind as KindId].zh}`) : words('')
    return [paragraph(`things/${kind}`, joined([...runs, rest, words('。')]))]
  })
}

function nameOf(entry: NamedEntry): Run[] {
  return named(simplified(entry.name), { key: `things/${entry.id}`, terms: [] })
}
