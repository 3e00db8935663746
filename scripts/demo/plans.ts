// Clauses, plans and progress of the example book (示例条款、计划和进展): the agreement's articles are accepted as they are read, split into tasks of
// years that are over and of this one, and its units say how far they are; some of it is late, some was returned, one clause waits for a task.
import { dayOfTime } from '../../src/app/api/today.ts'
import type { Client } from '../../src/app/client.ts'
import { entryOf, tieOf } from './entries.ts'
import { type Doors, given } from './people.ts'
import { planOfThisYear } from './plan-of-this-year.ts'
import { type PlanWords, planWords, type Said, type TaskWords } from './plan-words.ts'

type Known = {
  doors: Doors
  documents: ReadonlyMap<string, string>
  clauses: ReadonlyMap<string, string>
  tie: string
  park: string
}

/** Makes them all. */
export async function makePlans(doors: Doors, documents: ReadonlyMap<string, string>): Promise<void> {
  const tie = await tieOf(doors.liqiang, '宁波市', '黄冈市')
  const clauses = await acceptClauses(doors.liqiang, documents.get('ningbo-huanggang-agreement')!, tie)
  const park = await entryOf(doors.liqiang, 'park', '轴承产业园')
  for (const plan of [...planWords, planOfThisYear(dayOfTime(new Date()))])
    await makePlan({ doors, documents, clauses, tie, park }, plan)
}

/** Enters the agreement and all the clauses that its document states; gives their ids by their numbers. */
async function acceptClauses(editor: Client, document: string, tie: string): Promise<Map<string, string>> {
  const parties = [
    { name: '宁波市', code: '330200', role: 'signatory' },
    { name: '黄冈市', code: '421100', role: 'signatory' },
  ]
  const body = {
    ...{ kind: 'agreement' as const, name: '宁波市人民政府与黄冈市人民政府对口合作协议', stage: 'in_force', tie },
    ...{ programme: 'revolutionary', from: '2022-12-08', to: '2026-12-31', parties, properties: { type: 'framework' } },
  }
  const { id: agreement } = given(await editor('post', '/entries', { body }))
  const { items } = given(await editor('get', '/clauses/proposals', { query: { document } }))
  const found = items.map(({ known: _, ...item }) => item)
  const added = given(await editor('post', '/clauses', { body: { agreement, items: found } }))
  return new Map(added.items.map(({ number, id }) => [number ?? '', id]))
}

async function makePlan(known: Known, { title, year, basis, closed, tasks }: PlanWords): Promise<void> {
  const { liqiang } = known.doors
  const made = given(await liqiang('post', '/plans', { body: { title, year, tie: known.tie, basis } }))
  const ids: string[] = []
  for (const task of tasks) ids.push(await addTask(known, { plan: made.id, year }, task))
  const inForce = await stateOf(liqiang, made, 'in_force')
  for (const [at, { said }] of tasks.entries()) for (const one of said) await say(known, ids[at]!, one)
  if (closed) await stateOf(liqiang, inForce, 'closed')
}

async function stateOf(editor: Client, { id, version }: { id: string; version: number }, state: 'in_force' | 'closed') {
  return given(await editor('patch', '/plans/{id}', { params: { id }, version, body: { state } }))
}

async function addTask(known: Known, { plan, year }: { plan: string; year: number }, task: TaskWords): Promise<string> {
  const { title, units, helpers = [], from = null, due, goal = null, weight = '1', clauses, target, park } = task
  const body = {
    ...{ plan, title, units, helpers, from, due, goal, weight, entries: park ? [known.park] : [] },
    clauses: clauses.map((number) => clauseOf(known, number)),
    target: target ? await targetOf(known, target, year) : null,
  }
  return given(await known.doors.liqiang('post', '/tasks', { body })).id
}

function clauseOf({ clauses }: Known, number: string): string {
  const id = clauses.get(number)
  if (!id) throw new Error(`the agreement has no clause ${number}`)
  return id
}

/** The target of the year where the book has one: which it has follows from its documents. */
async function targetOf({ doors, tie }: Known, indicator: string, year: number): Promise<string | null> {
  const { items } = given(await doors.liqiang('get', '/targets', { query: { tie, indicator, year } }))
  return items[0]?.id ?? null
}

async function say(
  { doors, documents }: Known,
  task: string,
  { by, decided, quote, percent, ...said }: Said,
): Promise<void> {
  const office = by === 'liqiang'
  const quoted = office && quote ? await quotedIn(doors.liqiang, documents.get(quote[0])!, quote[1]) : null
  const postings = !office && quote ? await postingsOf(doors.liqiang, documents.get(quote[0])!, quote[1]) : []
  const body = { ...said, ...(percent !== undefined && { percent }), quoted, postings }
  const { id, version } = given(await doors[by]('post', '/tasks/{id}/progress', { params: { id: task }, body }))
  if (decided === 'accept') given(await doors.wangfang('post', '/progress/{id}/accept', { params: { id }, version }))
  else if (decided)
    given(
      await doors.wangfang('post', '/progress/{id}/return', { params: { id }, version, body: { reason: decided[1] } }),
    )
}

async function quotedIn(editor: Client, document: string, quote: string) {
  const { text } = given(await editor('get', '/documents/{id}/text', { params: { id: document } }))
  const start = text.indexOf(quote)
  if (start < 0) throw new Error(`the document does not say ${quote}`)
  return { document, start, end: start + quote.length, quote }
}

/** The figures of the book that these words of a document state; none where nobody has accepted them. */
async function postingsOf(editor: Client, document: string, words: string): Promise<string[]> {
  const { start, end } = await quotedIn(editor, document, words)
  const { items } = given(await editor('get', '/postings', { query: { document, limit: 200 } }))
  const states = ({ evidence }: (typeof items)[number]) =>
    evidence?.by === 'document' && evidence.start >= start && evidence.end <= end
  return items.filter(states).map(({ id }) => id)
}
