// Entries kept by hand in the example book (示例条目与关联): the editor links a fund to the project that it pays for, the project to its park, the
// park to the agreement behind it, as an office does that follows one thing from promise to result.
import type { Client } from '../../src/app/client.ts'
import type { KindId } from '../../src/model/kinds.ts'
import { given } from './people.ts'

const beilun = { name: '北仑区', code: '330206' }
const luotian = { name: '罗田县', code: '421123' }

/** Adds what no document of the examples says in so many words, and links what belongs together. */
export async function keepEntries(editor: Client): Promise<void> {
  const road = await addRoad(editor)
  const park = await entryOf(editor, 'park', '轴承产业园')
  const pact = await entryOf(editor, 'agreement', '轴承产业园')
  const fund = await entryOf(editor, 'fund', '帮扶资金', await tieOf(editor, '北仑区', '罗田县'))
  const plant = await entryOf(editor, 'project', '源祥轴承')
  const links = [
    [fund, road, 'project'],
    [road, park, 'park'],
    [plant, park, 'park'],
    [park, pact, 'agreement'],
  ] as const
  for (const [id, to, role] of links)
    given(await editor('post', '/entries/{id}/links', { params: { id }, body: { to, role } }))
}

async function addRoad(editor: Client): Promise<string> {
  const body = {
    kind: 'project',
    name: '北仑—罗田轴承产业园道路和标准厂房配套',
    stage: 'started',
    from: '2024-03-06',
    tie: await tieOf(editor, '北仑区', '罗田县'),
    programme: 'revolutionary',
    parties: [
      { ...beilun, role: 'giver' },
      { ...luotian, role: 'receiver' },
    ],
    properties: { category: 'infrastructure', money: 'aid', site: '罗田县', progress: '主体施工' },
    note: '由工作队现场核实后录入。',
  } as const
  const { parties, ...rest } = body
  return given(await editor('post', '/entries', { body: { ...rest, parties: [...parties] } })).id
}

/** The tie of two sides. */
export async function tieOf(by: Client, a: string, b: string): Promise<string> {
  const { items } = given(await by('get', '/ties', { query: { words: a, limit: 200 } }))
  const found = items.find((one) => one.parties.includes(a) && one.parties.includes(b))
  if (!found) throw new Error(`there is no tie of ${a} and ${b}`)
  return found.id
}

/** The entry of a kind whose name has these words. */
export async function entryOf(by: Client, kind: KindId, words: string, tie?: string): Promise<string> {
  const { items } = given(await by('get', '/entries', { query: { kind, words, ...(tie && { tie }) } }))
  if (!items[0]) throw new Error(`there is no ${kind} called ${words}`)
  return items[0].id
}
