// Tables of our own, as offices keep them: years and measures over columns, units above the table, merged heads, totals and parts, and
// what stands in cells that is no figure. Cells are given as a workbook's opener gives them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breaches } from '../../../test/soundness.ts'
import { type Sheet, workbook } from '../../../test/workbook.ts'
import { type Input, read } from '../read.ts'

const stated = (input: Input) =>
  read(input).figures.map(
    ({ quote, min, unit, measure, period, parties, status }) =>
      `${quote} ${min} ${unit} ${measure} ${period?.join('/') ?? '-'} ${parties.join('+')} ${status}`,
  )
const funds: Sheet = {
  name: '资金',
  rows: [
    ['宁波市对口支援财政援助资金情况表'],
    ['单位：万元'],
    ['序号', '县区', '2022年', '2023年'],
    ['1', '北仑区', '3,200', '3500.5'],
    ['2', '慈溪市', '1500', '—'],
    ['合计', '', '4700', '3500.5'],
  ],
}

describe('a table of years', () => {
  it('takes the measure from its caption, the unit from the line above it, the year from each head', () => {
    expect(stated(workbook(funds))).toEqual([
      '3,200 32000000 CNY 对口支援财政援助资金 2022-01-01/2022-12-31 北仑区 actual',
      '3500.5 35005000 CNY 对口支援财政援助资金 2023-01-01/2023-12-31 北仑区 actual',
      '1500 15000000 CNY 对口支援财政援助资金 2022-01-01/2022-12-31 慈溪市 actual',
      '4700 47000000 CNY 对口支援财政援助资金 2022-01-01/2022-12-31 宁波市 actual',
      '3500.5 35005000 CNY 对口支援财政援助资金 2023-01-01/2023-12-31 宁波市 actual',
    ])
  })

  it('knows its rows as parts of 合计', () => {
    expect(read(workbook(funds)).wholes).toEqual([3, 4, 3, null, null])
  })

  it('of rows that are years adds them up over all of them', () => {
    const rows = [['宁波市历年援疆资金'], ['年份', '资金（亿元）'], ['2021', '3'], ['2022', '4'], ['合计', '7']]
    const { figures, wholes } = read(workbook({ rows }))
    expect(figures.map(({ period }) => period?.join('/'))).toEqual([
      '2021-01-01/2021-12-31',
      '2022-01-01/2022-12-31',
      '2021-01-01/2022-12-31',
    ])
    expect(wholes).toEqual([2, 2, null])
  })
})

describe('a table of measures', () => {
  const sheet: Sheet = {
    rows: [
      ['2024年宁波市与黄冈市对口合作情况统计表'],
      ['填报单位：合作办', '', '2025年1月8日'],
      ['县区', '财政资金（万元）', '选派干部（人）', '引进企业数', '计划投资（亿元）', '联系电话', '建设内容'],
      ['北仑区', '约300', '12', '5', '1.25', '57486781234', '新建厂房8000平方米'],
      ['罗田县', '1,234.5万元', '３人', '/', '', '57486781235', '无'],
      ['小计', '1534.5', '15', '5', '1.25', '', ''],
    ],
  }

  it('takes unit and measure from the heads, and the other side from the caption', () => {
    expect(stated(workbook(sheet)).slice(0, 4)).toEqual([
      '约300 3000000 CNY 财政资金 2024-01-01/2024-12-31 北仑区+黄冈市 actual',
      '12 12 person 选派干部 2024-01-01/2024-12-31 北仑区+黄冈市 actual',
      '5 5 item 引进企业数 2024-01-01/2024-12-31 北仑区+黄冈市 actual',
      '1.25 125000000 CNY 计划投资 2024-01-01/2024-12-31 北仑区+黄冈市 planned',
    ])
  })

  it('believes a cell that brings its own unit, and says what a cell says', () => {
    const { figures } = read(workbook(sheet))
    expect(figures.find(({ quote }) => quote === '约300')?.hedge).toBe('about')
    expect(stated(workbook(sheet))).toContain(
      '1,234.5万元 12345000 CNY 财政资金 2024-01-01/2024-12-31 宁波市+罗田县 actual',
    )
    expect(stated(workbook(sheet))).toContain('３人 3 person 选派干部 2024-01-01/2024-12-31 宁波市+罗田县 actual')
  })

  it('reads words in a cell as words, for the row in which they stand', () => {
    expect(stated(workbook(sheet))).toContain('8000平方米 8000 m2 新建厂房 2024-01-01/2024-12-31 北仑区+黄冈市 actual')
  })

  it('finds no figure in telephone numbers, serial numbers, codes, days and marks', () => {
    const rows = [
      ['2024年对口支援项目表（单位：万元）'],
      ['序号', '项目编码', '县区', '年度', '资金', '签约日期', '手机号码'],
      ['1', '20240012', '北仑区', '2023', '300', '2024-05-20', '13805740001'],
      ['2', '20240013', '慈溪市', '2024', '/', '2024年6月3日', '13805740002'],
    ]
    expect(stated(workbook({ rows }))).toEqual(['300 3000000 CNY 资金 2023-01-01/2023-12-31 北仑区 actual'])
  })

  it('doubts a column of numbers without a unit and states none of it', () => {
    const rows = [
      ['县区', '帮扶情况'],
      ['北仑区', '12'],
      ['慈溪市', '15'],
    ]
    const { figures, doubts } = read(workbook({ rows }))
    expect(figures).toEqual([])
    expect(doubts.map(({ code, quote }) => [code, quote])).toEqual([['unit_unclear', '帮扶情况']])
  })

  it('of things names each thing, so that two of them are never taken for one', () => {
    const rows = [
      ['浙江省援疆项目清单'],
      ['项目名称', '总投资（万元）'],
      ['红枣加工车间', '800'],
      ['职业学校实训楼', '1200'],
    ]
    expect(read(workbook({ rows })).figures.map(({ measure }) => measure)).toEqual([
      '红枣加工车间总投资',
      '职业学校实训楼总投资',
    ])
  })

  it('does not give people the money unit of the line above', () => {
    const rows = [['单位：万元、人'], ['县区', '援助资金', '干部人才'], ['北仑区', '300', '12']]
    expect(read(workbook({ rows })).figures.map(({ quote, unit }) => `${quote} ${unit}`)).toEqual([
      '300 CNY',
      '12 person',
    ])
    const alone = [['单位：万元'], ...rows.slice(1)]
    expect(read(workbook({ rows: alone })).figures.map(({ quote }) => quote)).toEqual(['300'])
  })
})

describe('a table whose rows are measures', () => {
  const rows = [
    ['2024年宁波市与黄冈市对口合作主要指标'],
    ['指标名称', '单位', '2024年目标值', '2024年完成值', '完成率', '上年'],
    ['协议投资额', '亿元', '30', '45.3', '151.0%', '22'],
    ['其中：到位资金', '亿元', '8', '9.6', '120.0%', '5'],
    ['培训人员', '人次', '800', '1250', '156.3%', '900'],
  ]

  it('takes measure and unit from the row, time and status from the head', () => {
    const all = stated(workbook({ rows }))
    expect(all.slice(0, 4)).toEqual([
      '30 3000000000 CNY 协议投资额 2024-01-01/2024-12-31 宁波市+黄冈市 target',
      '45.3 4530000000 CNY 协议投资额 2024-01-01/2024-12-31 宁波市+黄冈市 actual',
      '151.0% 151 percent 协议投资额完成率 2024-01-01/2024-12-31 宁波市+黄冈市 actual',
      '22 2200000000 CNY 协议投资额 2023-01-01/2023-12-31 宁波市+黄冈市 actual',
    ])
    expect(all).toContain('900 900 person-time 培训人员 2023-01-01/2023-12-31 宁波市+黄冈市 actual')
  })

  it('knows 其中 as a part, of numbers and not of shares', () => {
    expect(read(workbook({ rows })).wholes?.slice(4, 8)).toEqual([0, 1, null, 3])
  })

  it('may have regions over its columns', () => {
    const counties = [
      ['2024年1-11月宁波市与凉山州东西部协作汇总'],
      ['指标', '合计', '昭觉县', '布拖县'],
      ['财政资金（万元）', '6500', '3000', '3500'],
    ]
    const input = workbook({ rows: counties })
    expect(stated(input)).toEqual([
      '6500 65000000 CNY 财政资金 2024-01-01/2024-11-30 宁波市+凉山彝族自治州 actual',
      '3000 30000000 CNY 财政资金 2024-01-01/2024-11-30 宁波市+昭觉县 actual',
      '3500 35000000 CNY 财政资金 2024-01-01/2024-11-30 宁波市+布拖县 actual',
    ])
    expect(read(input).wholes).toEqual([null, 0, 0])
  })
})

describe('heads of two levels', () => {
  const rows = [
    ['浙江省与四川省东西部协作情况（2024年）'],
    ['结对关系', '资金投入（万元）', '', '', '劳务协作', ''],
    ['', '合计', '其中：省级', '其中：县级', '转移就业（人次）', '其中：脱贫人口'],
    ['北仑区—金阳县', '5200', '4000', '1200', '1800', '900'],
    ['总计', '5200', '4000', '1200', '1800', '900'],
  ]
  const expected = ['资金投入 14', '省级资金投入 14', '县级资金投入 14', '转移就业 人次', '转移就业脱贫人口 人次']
  const told = (input: Input) =>
    read(input)
      .figures.slice(0, 5)
      .map(({ measure, unit, counter }) => `${measure} ${unit === 'CNY' ? 14 : counter}`)

  it('are read as one, whether the file says what is merged or leaves cells blank', () => {
    expect(told(workbook({ rows, merged: ['A2:A3', 'B2:D2', 'E2:F2'] }))).toEqual(expected)
    expect(told(workbook({ rows }))).toEqual(expected)
    expect(read(workbook({ rows })).figures[0]?.parties).toEqual(['北仑区', '金阳县'])
  })

  it('a group has its 合计, and 其中 its whole', () => {
    expect(read(workbook({ rows })).wholes).toEqual([5, 6, 7, 8, 9, null, 5, 5, null, 8])
  })
})

describe('money that came so far', () => {
  it('is named by how far, over what it is of', () => {
    const rows = [
      ['2024年宁波市东西部协作情况表（单位：万元）'],
      ['县区', '财政援助资金', ''],
      ['', '到位资金', '已拨付资金'],
      ['北仑区', '300', '200'],
    ]
    const { figures } = read(workbook({ rows, merged: ['A2:A3', 'B2:C2'] }))
    expect(figures.map(({ measure, theme }) => `${measure} ${theme}`)).toEqual([
      '到位财政援助资金 fund',
      '拨付财政援助资金 fund',
    ])
  })
})

describe('several tables of a document', () => {
  it('each has its own caption, year and notes', () => {
    const year = (name: string, value: string): Sheet => ({
      name,
      rows: [['地区', '援助资金（万元）'], ['阿克苏地区', value], ['注：2020年起执行新标准。']],
    })
    const all = read(workbook(year('2022年', '20'), year('2023年', '30')))
    expect(all.figures.map(({ quote, period }) => `${quote} ${period?.[0]}`)).toEqual([
      '20 2022-01-01',
      '30 2023-01-01',
    ])
  })

  it('stand in a text as lines parted by tabs or bars; a line that lost a cell is not read', () => {
    const text = '一、基本情况\n县区\t资金（万元）\t干部（人）\n北仑区\t300\t12\n慈溪市\t15\n鄞州区\t200\t8\n'
    const quotes = (input: Input) => read(input).figures.map(({ quote, unit }) => `${quote} ${unit}`)
    expect(quotes({ text })).toEqual(['300 CNY', '12 person', '200 CNY', '8 person'])
    expect(quotes({ text: '| 县区 | 干部（人） |\n|---|---|\n| 北仑区 | 12 |' })).toEqual(['12 person'])
  })

  it('end where a paragraph begins, whatever mark that ends with', () => {
    const paragraph = `${'北仑区干部在当地的学校、医院和园区里工作，'.repeat(5)}名单附后（见附件）`
    const text = `县区\t干部（人）\n北仑区\t12\n${paragraph}\n慈溪市\t15\n`
    expect(read({ text }).figures.map(({ quote }) => quote)).toEqual(['12'])
  })

  it('a line may say by itself what its number is', () => {
    const rows = [['台州市与荆门市友好合作2024年情况'], ['签约项目（个）', '15'], ['总投资（亿元）', '45.3']]
    expect(stated(workbook({ rows }))).toEqual([
      '15 15 item 签约项目 2024-01-01/2024-12-31 台州市+荆门市 actual',
      '45.3 4530000000 CNY 总投资 2024-01-01/2024-12-31 台州市+荆门市 actual',
    ])
  })
})

describe('parts that follow 其中', () => {
  const rows = [
    ['2024年协作情况', ''],
    ['指标', '数量（个）'],
    ['签约项目', '15'],
    ['其中：工业项目', '9'],
    ['农业项目', '6'],
    ['共建园区', '2'],
  ]

  it('are known by their sum where only the first says so', () => {
    expect(read(workbook({ rows })).wholes).toEqual([null, 0, 0, null])
  })

  it('are not guessed where they do not make up the whole', () => {
    expect(read(workbook({ rows: rows.with(4, ['农业项目', '5']) })).wholes).toEqual([null, 0, null, null])
  })
})

describe('a form', () => {
  it('says beside each number what it is', () => {
    const rows = [
      ['宁波市与黄冈市合作项目登记表（2024年）'],
      ['项目名称', '轴承产业园', '总投资（万元）', '1,200'],
      ['建设地点', '罗田县', '建设性质', '新建'],
      ['带动就业（人）', '300', '联系电话', '0713-1234567'],
    ]
    expect(stated(workbook({ rows }))).toEqual([
      '1,200 12000000 CNY 总投资 2024-01-01/2024-12-31 宁波市+黄冈市 actual',
      '300 300 person 带动就业 2024-01-01/2024-12-31 宁波市+黄冈市 actual',
    ])
  })
})

describe('any table', () => {
  const value = fc.constantFrom(
    ...[
      '',
      '北仑区',
      '罗田县',
      '合计',
      '小计',
      '其中：省级',
      '资金（万元）',
      '干部（人）',
      '2023年',
      '截至2024年底',
      '单位：万元',
      '序号',
      '增长（%）',
      '目标',
    ],
    ...[
      '1',
      '12',
      '1,234.5',
      '12.5%',
      '-3',
      '—',
      '2024',
      '约30',
      '3万元',
      '20240012',
      '９９',
      '12345678901234567',
      '签约项目5个，总投资3亿元。',
      '0.0',
    ],
  )
  const sheet = fc.record({
    name: fc.constantFrom('Sheet1', '2023年', '汇总'),
    rows: fc.array(fc.array(value, { minLength: 1, maxLength: 6 }), { maxLength: 8 }),
    merged: fc.subarray(['A1:C1', 'B2:C2', 'A2:A3', 'A4:A5']),
  })

  it('is read soundly, each part with a whole of its unit that is no part of it, and no figure twice', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.uniqueArray(sheet, { selector: ({ name }) => name, maxLength: 2 }),
        (given, sheets) => {
          const { text, ...rest } = workbook(...sheets)
          const reading = read({ text, ...(given && rest) })
          expect(breaches(text, reading)).toEqual([])
          const { figures, wholes = [] } = reading
          for (const [i, whole] of wholes.entries()) {
            if (whole === null) continue
            expect(figures[whole]?.unit).toBe(figures[i]?.unit)
            let [at, steps] = [whole as number | null, 0]
            while (at !== null && steps++ < figures.length) at = wholes[at] ?? null
            expect(at).toBeNull()
          }
        },
      ),
      { numRuns: 1500 },
    )
  })
})

describe('what stands over several rows', () => {
  const told = (rows: string[][]) =>
    read(workbook({ rows })).figures.map(({ quote, measure, period }) => `${quote} ${measure} ${period?.join('/')}`)

  it('a section tells alike rows apart', () => {
    const rows = [
      ['2024年温州市对口工作'],
      ['指标', '单位', '数值'],
      ['一、东西部协作'],
      ['财政资金', '万元', '350'],
      ['二、山海协作'],
      ['财政资金', '万元', '120'],
    ]
    expect(told(rows)).toEqual([
      '350 东西部协作财政资金 2024-01-01/2024-12-31',
      '120 山海协作财政资金 2024-01-01/2024-12-31',
    ])
  })

  it('a section may say what is counted and in which unit', () => {
    const rows = [
      ['2024年山海协作进度'],
      ['县市', '一季度', '1-9月'],
      ['（一）到位资金（亿元）'],
      ['义乌市', '1.2', '4'],
    ]
    expect(told(rows)).toEqual(['1.2 到位资金 2024-01-01/2024-03-31', '4 到位资金 2024-01-01/2024-09-30'])
  })

  it('小计 adds up its rows and 合计 those', () => {
    const rows = [
      ['2024年援助资金（万元）'],
      ['类别', '项目', '资金'],
      ['产业', '茶园', '100'],
      ['产业', '菌棚', '200'],
      ['小计', '', '300'],
      ['民生', '学校', '400'],
      ['小计', '', '400'],
      ['合计', '', '700'],
    ]
    expect(read(workbook({ rows })).wholes).toEqual([2, 2, 5, 4, 5, null])
  })
})
