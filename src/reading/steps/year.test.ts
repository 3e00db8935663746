// What a person said of a whole document: whose account it is and of which year it tells. It changes whose a figure is and when, never how much.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeByName } from '../../model/places.ts'
import { type Input, read } from '../read.ts'

type Said = Omit<Input, 'text' | 'account'> & { account?: string }

const reading = (text: string, { account, ...rest }: Said = {}) =>
  read({ text, account: account ? placeByName(account) : null, ...rest })
const figures = (text: string, said?: Said) =>
  reading(text, said).figures.map(({ quote, period, parties }) =>
    [quote, period?.map((day) => day.replace(/-01-01$|-12-31$/, '')).join(' ') ?? '-', parties.join('、')].join(' | '),
  )
const codes = (text: string, said?: Said) => reading(text, said).doubts.map(({ code }) => code)

const copied = `2023年对口合作工作总结

2022年，我县与宁波市交流干部4名，派出教师11名。
2022年，宁波市帮助我县建设冷库2座，比2021年多1座。
2022年，我县农产品在宁波市销售1300万元。
`
const draft = '今年以来，我市落实帮扶资金3000万元。去年选派教师20名。\n\n3月，签约项目5个。全年举办招聘会3场。'

describe('a year that a person said', () => {
  it('is that of 今年 and of bare months, and 去年 is the one before', () => {
    expect(codes(draft).filter((code) => code === 'year_unclear')).toHaveLength(3)
    expect(codes(draft, { year: 2023 })).toEqual([])
    expect(figures(draft, { year: 2023 })).toEqual([
      '3000万元 | 2023 2023 | ',
      '20名 | 2022 2022 | ',
      '5个 | 2023-03-01 2023-03-31 | ',
      '3场 | 2023 2023 | ',
    ])
  })
  it('goes before a later day of publication, and leaves one in that year as it is', () => {
    const late = { published: '2024-01-05', year: 2023 }
    expect(figures(draft, late)).toEqual(figures(draft, { year: 2023 }))
    expect(figures('今年以来，我市实施项目12个。', { published: '2023-10-08', year: 2023 })).toEqual([
      '12个 | 2023 2023-10-08 | ',
    ])
  })
  it('is that of what a report does not date, and of no other text', () => {
    expect(figures('对口合作工作总结\n\n选派教师12名。', { year: 2023 })).toEqual(['12名 | 2023 2023 | '])
    expect(figures('合作纪实\n\n选派教师12名。', { year: 2023 })).toEqual(['12名 | - | '])
  })
  it('moves with it the days from which a report looks back', () => {
    const report = '2023年对口合作工作总结\n\n去年，选派教师12名。今年，选派医生3名。'
    expect(figures(report, { published: '2024-01-10' })).toEqual(['12名 | 2023 2023 | ', '3名 | 2024 2024 | '])
    expect(figures(report, { published: '2024-01-10', year: 2022 })).toEqual([
      '12名 | 2022 2022 | ',
      '3名 | 2023 2023 | ',
    ])
  })
  it('changes nothing where it is what was read', () => {
    for (const text of [draft, `${copied}2023年，选派医生2名。`])
      expect(
        figures(text, { published: '2024-02-20', year: reading(text, { published: '2024-02-20' }).understood.year }),
      ).toEqual(figures(text, { published: '2024-02-20' }))
  })
  it('leaves the years that are written', () => {
    expect(figures('2021年，选派教师12名。近一年来，实施项目3个。', { year: 2023 })).toEqual([
      '12名 | 2021 2021 | ',
      '3个 | 2023 2023 | ',
    ])
  })
  it('is what the title names where the text writes the year before by mistake, or what it writes', () => {
    expect(codes(copied)).toContain('year_disputed')
    const years = (year: number) => figures(copied, { year, account: '罗田县' }).map((line) => line.split(' | ')[1])
    expect(new Set(years(2023))).toEqual(new Set(['2023 2023']))
    expect(new Set(years(2022))).toEqual(new Set(['2022 2022']))
    expect(codes(copied, { year: 2022, account: '罗田县' })).toEqual([])
  })
  it('is that of a plan where the document is one', () => {
    const plan = '2023年湖州市与丽水市协作工作要点\n\n选派教师12名。'
    expect(reading(plan, { year: 2024 }).figures).toMatchObject([
      { status: 'target', period: ['2024-01-01', '2024-12-31'] },
    ])
  })
})

describe('an account that a person said', () => {
  it('is whose 我县 is, though no line names it', () => {
    expect(figures(copied, { account: '罗田县', year: 2022 })[0]).toBe('4名 | 2022 2022 | 罗田县、宁波市')
    expect(reading(copied, { account: '罗田县' }).ties).toMatchObject([{ a: '宁波市', b: '罗田县' }])
  })
  it('goes before the office that signs, and 贵区 is no longer its own', () => {
    const letter =
      '关于商请支持的函\n\n上海市黄浦区人民政府合作交流办公室：\n\n贵区投入我县资金300万元。\n\n景东彝族自治县乡村振兴局\n2024年5月20日\n'
    expect(figures(letter)).toEqual(['300万元 | - | 景东彝族自治县、黄浦区'])
    expect(figures(letter, { account: '黄浦区' })[0]).toMatch(/\| 黄浦区/)
    expect(figures(letter, { account: '孟连傣族拉祜族佤族自治县' })).toEqual([
      '300万元 | - | 孟连傣族拉祜族佤族自治县、黄浦区',
    ])
  })
})

describe('a table', () => {
  const table = '对口合作情况统计表\n单位：万元\n县区\t财政资金\t上年\n北仑区\t3500\t3100\n合计\t4400\t4000\n'
  it('is of the year and the account that were said, where its caption leaves them open', () => {
    expect(figures(table, { account: '黄冈市', year: 2022 })).toEqual([
      '3500 | 2022 2022 | 黄冈市、北仑区',
      '3100 | 2021 2021 | 黄冈市、北仑区',
      '4400 | 2022 2022 | 黄冈市',
      '4000 | 2021 2021 | 黄冈市',
    ])
  })
  it('is of its own caption else, and the title gives way to what was said', () => {
    expect(figures(`2024年${table}`, { year: 2022 })[0]).toBe('3500 | 2024 2024 | 北仑区')
    expect(figures(table, { title: '2024年工作总结', year: 2022 })[0]).toBe('3500 | 2022 2022 | 北仑区')
  })
})

describe('what was read of the text by itself', () => {
  it('is told whatever was said, with what it may be', () => {
    const understood = { account: '宁波市', accounts: [], year: 2023, years: [2023, 2022, 2024] }
    expect(reading(copied, { published: '2024-01-10' }).understood).toEqual(understood)
    expect(reading(copied, { published: '2024-01-10', account: '罗田县', year: 2022 }).understood).toEqual(understood)
    expect(reading('你好。').understood).toEqual({ account: null, accounts: [], year: null, years: [] })
  })
  it('keeps every quote and amount, whatever is said', () => {
    const amounts = (said: Said) =>
      reading(copied + draft, said).figures.map(({ start, end, quote, min, max, unit }) => [
        start,
        end,
        quote,
        min,
        max,
        unit,
      ])
    const plain = amounts({})
    const account = fc.constantFrom('罗田县', '湖州市', '浙江省', '宁波市', '新疆维吾尔自治区', '大阪府')
    fc.assert(
      fc.property(account, fc.integer({ min: 1949, max: 2100 }), (account, year) => {
        expect(amounts({ account, year })).toEqual(plain)
      }),
      { numRuns: 40 },
    )
  })
})
