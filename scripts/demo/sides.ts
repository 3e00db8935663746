// What both sides say in the example book (示例双方确认): figures that both confirm, one that the counterpart disputes with its own number, and an
// entry that it confirms.
import type { Client } from '../../src/app/client.ts'
import { entryOf, tieOf } from './entries.ts'
import { type Doors, given } from './people.ts'

/** Confirms and disputes for 宁波市 and 黄冈市. */
export async function speakForSides({ ningbo, huanggang }: Doors): Promise<void> {
  const tie = await tieOf(ningbo, '宁波市', '黄冈市')
  const posting = async (measure: string, document: string) => {
    const { items } = given(await ningbo('get', '/postings', { query: { tie, under: 'true', year: 2024, limit: 200 } }))
    const found = items.find(
      (one) =>
        one.measure.includes(measure) &&
        one.evidence?.by === 'document' &&
        one.evidence.document.title?.includes(document),
    )
    if (!found) throw new Error(`there is no figure of ${measure}`)
    return found.id
  }
  const signed = await posting('签订各类合作协议', '2024年情况通报')
  await says(ningbo, { subjectKind: 'posting', subject: signed, side: '宁波市', verdict: 'confirmed' })
  await says(huanggang, { subjectKind: 'posting', subject: signed, side: '黄冈市', verdict: 'confirmed' })
  const gifts = await posting('捐赠物资', '2024年情况通报')
  await says(ningbo, { subjectKind: 'posting', subject: gifts, side: '宁波市', verdict: 'confirmed' })
  const own = { min: '350000', max: '350000', note: '另有3万元物资2025年1月到账，未计入2024年。' }
  await says(huanggang, { subjectKind: 'posting', subject: gifts, side: '黄冈市', verdict: 'disputed', ...own })
  const fund = await entryOf(ningbo, 'meeting', '联席会议', tie)
  await says(huanggang, { subjectKind: 'entry', subject: fund, side: '黄冈市', verdict: 'confirmed' })
}

type Saying = {
  subjectKind: 'entry' | 'posting'
  subject: string
  side: string
  verdict: 'confirmed' | 'disputed'
  min?: string
  max?: string
  note?: string
}

async function says(by: Client, body: Saying): Promise<void> {
  given(await by('post', '/confirmations', { body }))
}
