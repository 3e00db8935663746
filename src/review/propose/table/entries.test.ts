// Tables of our own as offices keep them, and the entries that an officer expects of each: one a row of a list, what a sentence would say
// of every other row.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { workbook } from '../../../../test/workbook.ts'
import { read } from '../../../reading/read.ts'
import { proposeEntries } from '../../propose.ts'

const published = '2025-01-15'
type Rows = readonly (readonly string[])[]

function proposed(rows: Rows, merged: readonly string[] = []) {
  const document = workbook({ name: '表', rows, merged })
  const { text, marks = [] } = document
  const reading = read({ ...document, published })
  const proposals = proposeEntries({ text, reading, published, marks })
  return { text, reading, proposals }
}

/** Each entry in one line: kind, name, stage, days, parties with roles, figures. */
function told(rows: Rows, merged: readonly string[] = []): string[] {
  const { reading, proposals } = proposed(rows, merged)
  return proposals.map(({ kind, name, named, stage, from, to, parties, figures }) => {
    const said = figures.map((i) => reading.figures[i]!.quote).join(' ')
    const roles = parties.map((party) => `${party.name}:${party.role}`).join(' ')
    return `${kind} ${named ? '' : '~'}${name} | ${stage ?? '-'} | ${from ?? '-'} ${to ?? '-'} | ${roles} | ${said}`
  })
}

const projects: Rows = [
  ['绍兴市与乐山市2024年东西部协作产业项目清单'],
  ['单位：万元、人'],
  [
    '序号',
    '项目类别',
    '项目名称',
    '投资方',
    '落地县区',
    '所在园区',
    '总投资',
    '税收',
    '带动就业',
    '开工时间',
    '建设阶段',
  ],
  [
    '1',
    '食品加工',
    '峨边竹笋罐头项目',
    '柯桥笋业有限公司',
    '峨边县',
    '峨边食品园',
    '8600',
    '—',
    '180',
    '2024年3月',
    '在建',
  ],
  ['2', '', '马边彝绣工坊项目', '越城绣品有限公司', '马边县', '马边文创园', '620', '8', '85', '2023-05-20', '投产'],
  [
    '3',
    '装备制造',
    '金口河轴承项目',
    '新昌轴承有限公司',
    '金口河区',
    '金口河工业园',
    '12000',
    '215',
    '310',
    '2025.6',
    '未开工',
  ],
  ['合计', '', '', '', '', '', '21220', '223', '575', '', ''],
]

describe('a list', () => {
  it('of projects is one project a row, with stage, days, who is what, and all its figures', () => {
    expect(told(projects, ['B4:B5', 'A7:F7'])).toEqual([
      'project 峨边竹笋罐头项目 | started | 2024-03-01 2024-03-31 | 柯桥笋业有限公司:investor 绍兴市:giver 峨边彝族自治县:receiver | 8600 180',
      'project 马边彝绣工坊项目 | producing | 2023-05-20 - | 越城绣品有限公司:investor 绍兴市:giver 马边彝族自治县:receiver | 620 8 85',
      'project 金口河轴承项目 | - | 2025-06-01 2025-06-30 | 新昌轴承有限公司:investor 绍兴市:giver 金口河区:receiver | 12000 215 310',
      'project ~合作项目 | - | 2024-01-01 2024-12-31 | 绍兴市:giver 乐山市:receiver | 21220 223 575',
    ])
  })

  it('shows the row with caption, unit line, group and heads, and marks the name in it', () => {
    const { proposals } = proposed(projects, ['B4:B5', 'A7:F7'])
    const { row } = proposals[1]!
    expect(row?.sentence).toBe(
      '绍兴市与乐山市2024年东西部协作产业项目清单（单位：万元、人） · 食品加工 · 马边彝绣工坊项目：投资方：越城绣品有限公司；落地县区：马边县；所在园区：马边文创园；总投资：620；税收：8；带动就业：85；开工时间：2023-05-20；建设阶段：投产',
    )
    expect(row?.sentence.slice(...row.inSentence!)).toBe('马边彝绣工坊项目')
  })

  it('keeps what stands beside the name as properties, as the document writes it', () => {
    const rows = [
      ['2024年项目资金下达表（单位：万元）'],
      ['县区', '资金名称', '下达文号', '下达日期', '资金用途', '安排资金', '已拨付'],
      ['峨边县', '协作援助资金', '绍财农〔2024〕9号', '2024-03-18', '竹产业', '500', '400'],
      ['马边县', '协作援助资金', '绍财农〔2024〕9号', '2024-03-18', '绣品', '300', '300'],
    ]
    const { proposals } = proposed(rows)
    expect(proposals.map(({ kind, name, stage, properties }) => ({ kind, name, stage, ...properties }))).toEqual([
      {
        kind: 'fund',
        name: '2024年峨边县协作援助资金',
        stage: 'paid',
        document: '绍财农〔2024〕9号',
        purpose: '竹产业',
      },
      { kind: 'fund', name: '2024年马边县协作援助资金', stage: 'paid', document: '绍财农〔2024〕9号', purpose: '绣品' },
    ])
  })

  it.each([
    [
      '2024年绍兴市赴乐山市医疗人才选派批次表',
      ['批次', '选派时间', '人数'],
      ['第一批', '2024年3月1日至8月31日', '12'],
      'mission 2024年第一批选派人员 | posted | 2024-03-01 2024-08-31',
    ],
    [
      '2024年交流活动一览表',
      ['活动名称', '举办时间', '参加人数'],
      ['非遗市集', '2024年5月3日—5日', '320'],
      'activity 非遗市集 | held | 2024-05-03 2024-05-05',
    ],
    [
      '2024年引进企业名单（单位：万元）',
      ['企业名称', '投资额', '签约时间'],
      ['越城绣品有限公司', '620', '2024年5月'],
      'project 越城绣品有限公司 | signed | - -',
    ],
    [
      '2024年劳务协作用工企业名单',
      ['企业名称', '岗位数', '用工人数'],
      ['越城绣品有限公司', '62', '30'],
      'labour 越城绣品有限公司劳务协作 | - | 2024-01-01 2024-12-31',
    ],
    [
      '2024年培训班情况表',
      ['培训班名称', '培训时间', '培训人数'],
      ['村支书培训班', '20240611', '52'],
      'training 村支书培训班 | finished | 2024-06-11 2024-06-11',
    ],
    [
      '2024年消费帮扶产品采购清单（单位：万元）',
      ['产品名称', '采购金额'],
      ['峨边竹笋', '520'],
      'sale 峨边竹笋 | sold | 2024-01-01 2024-12-31',
    ],
  ])('%s', (caption, heads, row, expected) => {
    const [only, ...more] = told([[caption], heads, row])
    expect(more).toEqual([])
    expect(only).toContain(expected)
  })

  it('gives what stands over several rows, and 其中 below it, to one entry', () => {
    const rows = [
      ['2024年项目投资表（单位：万元）'],
      ['项目名称', '建设内容', '总投资'],
      ['峨边竹笋罐头项目', '厂房', '600'],
      ['', '设备', '400'],
      ['其中：二期', '设备', '100'],
      ['马边彝绣工坊项目', '工坊', '50'],
    ]
    expect(told(rows, ['A3:A4']).map((line) => line.split(' | ').at(-1))).toEqual(['600 400 100', '50'])
  })

  it('tells rows of one name apart by their regions, else by what differs', () => {
    const rows = [
      ['2024年活动表'],
      ['活动名称', '主题', '参加人数'],
      ['推介会', '春茶', '20'],
      ['推介会', '秋果', '30'],
    ]
    expect(proposed(rows).proposals.map(({ name }) => name)).toEqual(['推介会（春茶）', '推介会（秋果）'])
  })

  it('of persons is one entry for all of them, of how many, from the first day to the last', () => {
    const cadres = [
      ['2024年绍兴市赴峨边彝族自治县挂职干部名单'],
      ['序号', '姓名', '派出单位及职务', '挂任职务', '挂职时间'],
      ['1', '王芳', '绍兴市财政局预算处副处长', '县财政局副局长', '2024年3月至2026年3月'],
      ['2', '李一鸣', '越城区住房和城乡建设局科长', '县住建局副局长', '2024年5月至2026年5月'],
    ]
    expect(told(cadres)).toEqual([
      'mission ~2024年挂职干部2人 | - | 2024-03-01 2026-05-31 | 绍兴市:sender 峨边彝族自治县:recipient | ',
    ])
    expect(proposed(cadres).proposals[0]).toMatchObject({ quote: '王芳', properties: { type: 'cadre' } })
  })

  it('of persons whom nobody sent or trained is none', () => {
    const rows = [['2024年先进个人名单'], ['序号', '姓名', '单位'], ['1', '王芳', '越城区教育局']]
    expect(told(rows)).toEqual([])
  })

  it('leaves figures of single persons by themselves', () => {
    const rows = [['2024年支教教师名单'], ['姓名', '派出单位', '授课人次'], ['王芳', '越城区', '300']]
    expect(told(rows)).toEqual(['mission ~2024年支教教师1人 | - | - - | 越城区:party | '])
  })

  it('is none where rows are indicators or kinds of project', () => {
    const sorts = [
      ['2024年项目情况表'],
      ['项目', '数量（个）', '投资额（万元）'],
      ['签约项目', '12', '300'],
      ['开工项目', '8', '200'],
    ]
    expect(told(sorts).map((line) => line.split(' | ')[0])).toEqual(['project ~签约项目', 'project ~开工项目'])
  })
})

describe('a table of regions or indicators', () => {
  it('is for each row and kind one statement, named by the head over its figures', () => {
    const rows = [
      ['2024年绍兴市与乐山市东西部协作情况统计表'],
      ['县区', '帮扶资金（万元）', '', '人才交流（人）', '', '引进企业数', '实际投资（亿元）', '农产品销售额（万元）'],
      ['', '到位资金', '其中：市级', '党政干部', '专业人才', '', '', ''],
      ['峨边县', '2,900', '1,600', '3', '25', '4', '1.2', '800'],
    ]
    const merged = ['A2:A3', 'B2:C2', 'D2:E2', 'F2:F3', 'G2:G3', 'H2:H3']
    expect(told(rows, merged)).toEqual([
      'fund ~帮扶资金 | secured | 2024-01-01 2024-12-31 | 绍兴市:giver 峨边彝族自治县:receiver | 2,900 1,600',
      'mission ~人才交流 | - | 2024-01-01 2024-12-31 | 绍兴市:sender 峨边彝族自治县:recipient | 3 25',
      'project ~引进企业 | - | 2024-01-01 2024-12-31 | 绍兴市:giver 峨边彝族自治县:receiver | 4 1.2',
      'sale ~农产品销售额 | sold | 2024-01-01 2024-12-31 | 绍兴市:buyer 峨边彝族自治县:seller | 800',
    ])
  })

  it('keeps years apart, a target with its year, and what names no kind as figures alone', () => {
    const rows = [
      ['主要指标完成情况表'],
      ['指标名称', '单位', '2024年目标值', '2024年完成值', '完成率', '2023年完成值'],
      ['签约项目', '个', '5', '6', '120%', '4'],
      ['地区生产总值', '亿元', '300', '310', '103%', '280'],
    ]
    expect(told(rows).map((line) => line.split(' | ').at(-1))).toEqual(['5 6 120%', '4'])
  })
})

describe('any list', () => {
  const name = fc.integer({ min: 0, max: 9999 }).map((n) => `第${n}号竹笋加工项目`)
  const number = fc.oneof(fc.integer({ min: 1, max: 99_999 }).map(String), fc.constantFrom('—', '', '/'))
  const row = fc.tuple(
    name,
    number,
    number,
    fc.constantFrom('在建', '投产', '签约', ''),
    fc.constantFrom('新建厂房3000平方米', '改造', ''),
  )
  const rowsOf = (list: readonly (readonly string[])[]): Rows => [
    ['绍兴市与乐山市2024年协作项目清单（单位：万元）'],
    ['序号', '项目名称', '总投资', '已到位资金', '进展阶段', '主要建设内容'],
    ...list.map((one, i) => [`${i + 1}`, ...one]),
  ]

  it('has as many entries as rows, every figure of a row in exactly one, and each row shows its quote', () => {
    const lists = fc.uniqueArray(row, { minLength: 1, maxLength: 12, selector: ([named]) => named })
    fc.assert(
      fc.property(lists, (list) => {
        fc.pre(list.some(([, total]) => /\d/.test(total)))
        const { text, reading, proposals } = proposed(rowsOf(list))
        expect(proposals.map((one) => one.name)).toEqual(list.map(([named]) => named))
        const used = proposals.flatMap(({ figures }) => figures)
        expect(used.toSorted((a, b) => a - b)).toEqual([...reading.figures.keys()])
        for (const { start, end, quote, row: shown } of [...reading.figures, ...proposals]) {
          expect(text.slice(start, end)).toBe(quote)
          expect(shown!.sentence.slice(...shown!.inSentence!)).toBe(quote)
        }
      }),
      { numRuns: 60 },
    )
  })
})
