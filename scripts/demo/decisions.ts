// The decisions of the example book (示例复核): what its people accept, reject, correct and choose, with their reasons; what no line here touches
// waits in the review queue.
import type { Client, ReplyOf, RouteOf } from '../../src/app/client.ts'
import { type Doors, given } from './people.ts'

type Finding = ReplyOf<RouteOf<'get /findings'>>['items'][number]

/** Documents that nobody has come to yet: everything in them that the rule lets by not waits. */
const untouched = new Set([
  'county-review',
  'district-notes',
  'ningbo-huanggang-plan-2025',
  'huzhou-funds',
  'aid-to-xinjiang',
  'taizhou-jingmen-2024',
])

type Rejection = { document: string; sort: Finding['sort']; quote: string; why: string }

/** What is not for this book, and why. */
const rejections: Rejection[] = [
  { document: 'sister-cities', sort: 'figure', quote: '3000', why: '全国总数，不是某一对关系的数据' },
  { document: 'sister-cities', sort: 'figure', quote: '140多个', why: '全国总数，不是某一对关系的数据' },
  { document: 'fujian-ningxia', sort: 'figure', quote: '8000人', why: '背景情况，不是合作数据' },
  { document: 'hubei-sister-cities', sort: 'tie', quote: '曼彻斯特', why: '续签备忘录，结好日期待外事部门核实' },
]

/** Accepts the ties that a document declares, so that the figures of later documents find them. */
export async function acceptTies({ liqiang }: Doors, document: { name: string; id: string }): Promise<void> {
  if (untouched.has(document.name)) return
  const ties = (await waiting(liqiang, { document: document.id, sort: 'tie' })).filter(
    (tie) => !rejected(document.name, tie),
  )
  await accept(liqiang, ties)
}

/** Decides on what waits of the documents, as far as anybody has come. */
export async function decideOn({ wangfang }: Doors, documents: Map<string, string>): Promise<void> {
  for (const { document, why, ...is } of rejections) {
    const found = (await waiting(wangfang, { document: documents.get(document)! })).filter((one) => fits(one, is))
    if (found.length === 0) throw new Error(`nothing in ${document} to reject: ${is.quote}`)
    given(
      await wangfang('post', '/decisions', { body: { verdict: 'reject', findings: found.map(target), reason: why } }),
    )
  }
  for (const [name, id] of documents) {
    if (untouched.has(name)) continue
    await accept(wangfang, await waiting(wangfang, { document: id, sort: 'entry' }))
    const alone = await waiting(wangfang, { document: id, alone: 'true' })
    await accept(
      wangfang,
      alone.filter(({ sort, doubts }) => sort !== 'tie' && doubts.length === 0),
    )
  }
}

/** One pair of rivals is settled by a person; the others stay open. */
export async function chooseAmongRivals({ wangfang }: Doors): Promise<void> {
  const { items } = given(await wangfang('get', '/doubts', { query: { code: 'rivals', limit: 200 } }))
  const rivals = items.find(({ rivals }) => rivals.some(({ posting }) => posting.measure.includes('异地就医')))
  const [chosen, ...over] = [...(rivals?.rivals ?? [])].sort((a, b) => Number(a.posting.min) - Number(b.posting.min))
  if (!chosen || over.length === 0) throw new Error('the rivals to choose among are not there')
  const reason = '以办理结算的宁波市医保系统数据为准'
  const body = {
    verdict: 'choose' as const,
    posting: chosen.posting.id,
    over: over.map((one) => one.posting.id),
    reason,
  }
  given(await wangfang('post', '/decisions', { body }))
}

const target = ({ id, version }: Finding) => ({ id, version })
const fits = ({ sort, quote }: Finding, is: Pick<Rejection, 'sort' | 'quote'>) =>
  sort === is.sort && quote.includes(is.quote)
const rejected = (document: string, finding: Finding) =>
  rejections.some((one) => one.document === document && fits(finding, one))

async function accept(by: Client, findings: Finding[]): Promise<void> {
  if (findings.length === 0) return
  given(await by('post', '/decisions', { body: { verdict: 'accept', findings: findings.map(target) } }))
}

type Which = { document: string; sort?: Finding['sort']; alone?: string }

async function waiting(by: Client, which: Which): Promise<Finding[]> {
  return given(await by('get', '/findings', { query: { ...which, limit: 200 } })).items
}
