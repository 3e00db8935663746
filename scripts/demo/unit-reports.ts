// Reports of units in the example book (示例单位报送): what the counterpart's office and a district sent themselves, one in each state: a draft, a
// signed one that waits, one that was accepted, one that was returned.
import type { Client, ReplyOf, RouteOf } from '../../src/app/client.ts'
import { type Doors, given } from './people.ts'

type Report = ReplyOf<RouteOf<'get /unit-reports/{id}'>>
type Row = Omit<Report['rows'][number], 'min' | 'max'> & { min: number; max: number }

/** Sends the reports and decides on them. */
export async function sendReports({ huanggang, beilun, wangfang }: Doors): Promise<void> {
  const year = { from: '2024-01-01', to: '2024-12-31' }
  const accepted = await draft(huanggang, {
    ...{ unit: '黄冈市', title: '黄冈市2024年对口合作数据（文旅、人才）', ...year },
    rows: [
      row('黄冈市接待宁波市疗休养职工', 34_120, { unit: 'person-time', theme: 'culture_tourism' }),
      row('黄冈市选派教师到宁波市跟岗学习', 18, { unit: 'person', counter: '名', theme: 'people' }),
    ],
  })
  given(await accept(wangfang, await sign(huanggang, accepted)))
  const signed = await draft(beilun, {
    ...{ unit: '北仑区', title: '北仑区2024年对口合作数据', ...year },
    rows: [row('北仑区安排对罗田县帮扶资金', 8_000_000, { unit: 'CNY', theme: 'fund', parties: ['北仑区', '罗田县'] })],
  })
  await sign(beilun, signed)
  const returned = await draft(huanggang, {
    ...{ unit: '黄冈市', title: '黄冈市2024年消费协作数据', ...year },
    rows: [row('黄冈农特产品在宁波市销售额', 160_000_000, { unit: 'CNY', theme: 'consumption' })],
  })
  const { id, version } = await sign(huanggang, returned)
  const reason = '与宁波市通报的1.52亿元不一致，请附销售台账后重报。'
  given(await wangfang('post', '/unit-reports/{id}/return', { params: { id }, version, body: { reason } }))
  await draft(huanggang, {
    ...{ unit: '黄冈市', title: '黄冈市2025年一季度数据（草稿）', from: '2025-01-01', to: '2025-03-31' },
    rows: [
      row('“麻城—宁波舟山港”海铁联运班列开行', 36, { unit: 'item', counter: '列', theme: 'logistics' }, [
        '2025-01-01',
        '2025-03-31',
      ]),
    ],
  })
}

type Said = Pick<Row, 'unit' | 'theme'> & Partial<Pick<Row, 'counter' | 'parties'>>

const wholeYear: [string, string] = ['2024-01-01', '2024-12-31']

function row(measure: string, value: number, said: Said, period = wholeYear): Row {
  const { unit, theme, counter = null, parties = ['黄冈市', '宁波市'] } = said
  const amount = { min: value, max: value, hedge: 'exact' as const, unit, counter }
  const what = { theme, status: 'actual' as const, accrual: 'flow' as const, parties }
  return { measure, ...amount, ...what, period, stage: null, note: null }
}

type Draft = Pick<Report, 'unit' | 'title' | 'from' | 'to'> & { rows: Row[] }

async function draft(by: Client, body: Draft): Promise<Report> {
  return given(await by('post', '/unit-reports', { body: { ...body, attachment: null } }))
}

async function sign(by: Client, { id, version }: Report): Promise<Report> {
  return given(await by('post', '/unit-reports/{id}/sign', { params: { id }, version }))
}

function accept(by: Client, { id, version }: Report) {
  return by('post', '/unit-reports/{id}/accept', { params: { id }, version })
}
