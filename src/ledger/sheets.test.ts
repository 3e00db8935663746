// Excel in and out: what goes out comes back the same, an office's own sheet is understood, what is wrong is told by its cell, and
// nothing that a spreadsheet could run goes out.
import ExcelJs from 'exceljs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { xlsxOf, zipOf } from '../../test/archives.ts'
import { posting } from '../../test/postings.ts'
import { type Entry, entryProblems } from '../model/entry.ts'
import type { Property } from '../model/kind.ts'
import { columnsOf, type KindId, kinds, rolesOf } from '../model/kinds.ts'
import { type ProgrammeId, programmes } from '../model/programmes.ts'
import { columnMeant, headingOf, kindOfSheet, sheetColumnsOf } from './sheets/layout.ts'
import { partyMeant } from './sheets/parties.ts'
import { readWorkbook, writeWorkbook } from './sheets.ts'
import type { BookTie } from './ties.ts'

type SheetEntry = Entry & { named: boolean }
const kindIds = Object.keys(kinds) as KindId[]

const tie = (id: string, a: string, b: string, more: Partial<BookTie> = {}): BookTie => ({
  ...{ id, a, b, kind: 'paired_aid', programme: 'paired_aid_xinjiang', since: null, until: null, parent: null },
  ...{ source: null, note: null, aCode: null, bCode: null, parties: [a, b].sort(), regions: [], level: 'county' },
  ...{ origin: 'person', version: 1 },
  ...more,
})
const ties = [
  tie('t1', '湖州市', '柯坪县'),
  tie('t2', '宁波市', '凉山彝族自治州', { programme: 'east_west', since: '2021-01-01' }),
  tie('t3', '宁波市', '丽水市', { programme: 'mountain_sea' }),
  tie('t4', '宁波市', '丽水市', { programme: null, since: '2012-01-01' }),
]
const entry = (more: Partial<SheetEntry> = {}): SheetEntry => ({
  ...{ id: 'e1', kind: 'project', name: '轴承产业园', named: true, stage: 'signed', from: '2024-03-12', to: null },
  ...{ tie: 't1', programme: 'paired_aid_xinjiang', parties: [], properties: {}, note: null },
  ...more,
})
const read = (bytes: Uint8Array) => readWorkbook(bytes, { ties })
const loaded = async (bytes: Uint8Array) => {
  const book = new ExcelJs.Workbook()
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer)
  return book
}

it('goes out as it is printed: A4 across, headings on each page, days as days and long words in several lines', async () => {
  const long = entry({ id: 'e2', name: '轴承产业园二期道路、标准厂房与职工宿舍等配套工程' })
  const bytes = await writeWorkbook({ entries: [entry(), long], ties, postings: [], language: 'zh' })
  const sheet = (await loaded(bytes)).getWorksheet('项目')!
  expect(sheet.getRow(3).height).toBe(30)
  expect(sheet.getRow(1).getCell(1).font).toMatchObject({ name: 'Calibri', size: 11, bold: true })
  expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 })
  expect(sheet.pageSetup.printTitlesRow).toBe('1:1')
  const begun = sheet.getRow(2).getCell(6)
  expect([begun.value, begun.numFmt]).toEqual([new Date('2024-03-12T00:00:00Z'), 'yyyy-mm-dd'])
  expect(sheet.getRow(2).getCell(2).alignment).toMatchObject({ wrapText: true })
  const form = await loaded(await writeWorkbook({ entries: [], ties, postings: [], language: 'zh' }))
  expect(form.getWorksheet('填写说明')!.pageSetup).toMatchObject({ fitToPage: true, fitToWidth: 1 })
})

describe('round trip', () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.constantFrom(
      '=1+1',
      "'=1",
      '@x',
      '+86 571',
      '-5',
      '0012',
      '_x0041_',
      '2024-03-12',
      'TRUE',
      '是',
      '1,200',
      '甲、乙',
      '＝1',
    ),
    fc.constantFrom(
      '第一行\n第二行',
      'a  b',
      '&lt;b&gt;',
      '"引"号',
      '“甲”、乙',
      'Foo Co., Ltd',
      "''",
      '#N/A',
      '<x/>',
      '\u{20000}',
    ),
  )
  const text = words
    .map((word) =>
      word
        .toWellFormed()
        .replace(/[\p{Cc}\ufffe\uffff]/gu, (mark) => (mark === '\n' ? mark : ''))
        .trim(),
    )
    .filter((word) => word !== '' && word !== '示例' && word !== 'example')
  const day = fc
    .date({ min: new Date('1850-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const decimal = fc.oneof(
    fc.integer().map(String),
    fc.constantFrom('12.50', '0.1', '12345678901234567890', '-0.25', '45.28', '100000000000000000000000', '0.0000001'),
  )
  const valueFor = ({ type, choices = [] }: Property): fc.Arbitrary<string | boolean> => {
    if (type === 'yes_no') return fc.boolean()
    if (type === 'choice') return fc.constantFrom(...choices.map(({ id }) => id))
    if (type === 'day') return day
    if (type === 'number') return decimal
    return type === 'url' ? fc.constant('https://www.example.gov.cn/a?b=1&c=2') : text
  }
  const party = fc.oneof(
    fc.constantFrom('湖州市', '柯坪县', '凉山彝族自治州', '北京市', '日本').map(partyMeant),
    fc.constantFrom({ name: '朝阳区', code: '110105' }, { name: '朝阳区', code: null }, { name: '宁波', code: null }),
    text.map((name) => ({ name, code: null })),
  )
  const entryOf = (id: KindId): fc.Arbitrary<SheetEntry> => {
    const kind = kinds[id]
    const ends = fc.tuple(fc.option(day), fc.option(day)).map(([a, b]) => (a && b && a > b ? [b, a] : [a, b]))
    const parties = fc.tuple(
      ...rolesOf(kind).map((role) =>
        fc
          .uniqueArray(party, { maxLength: 2, selector: ({ name }) => name })
          .map((all) => all.map((one) => ({ ...one, role: role.id }))),
      ),
    )
    const properties = fc.record(Object.fromEntries(kind.properties.map((one) => [one.id, valueFor(one)])), {
      requiredKeys: kind.properties.filter(({ required }) => required).map((one) => one.id),
    })
    return fc
      .record({
        ...{ name: text, named: fc.boolean(), note: fc.option(text), ends, parties, properties },
        stage: fc.constantFrom(null, ...kind.stages.map((stage) => stage.id)),
        tie: fc.constantFrom(null, ...ties.map((one) => one.id)),
        programme: fc.constantFrom(null, ...(Object.keys(programmes) as ProgrammeId[])),
      })
      .map(({ ends: [from = null, to = null], parties: byRole, ...rest }) =>
        entry({
          ...rest,
          kind: id,
          from,
          to,
          parties: byRole.flat(),
          properties: rest.properties as Entry['properties'],
        }),
      )
  }
  const entries = fc
    .array(fc.constantFrom(...kindIds).chain(entryOf), { minLength: 1, maxLength: 6 })
    .map((all) => all.map((one, at) => ({ ...one, id: `id-${at}` })))
    .map((all) => all.filter((one) => entryProblems(one).length === 0))
    .filter((all) => all.length > 0)

  it('gives the same entries, in both languages', async () => {
    await fc.assert(
      fc.asyncProperty(entries, fc.constantFrom('zh' as const, 'en' as const), async (written, language) => {
        const bytes = await writeWorkbook({ entries: written, ties, postings: [], language })
        const { drafts, problems } = await read(bytes)
        expect(problems).toEqual([])
        const back = new Map(drafts.map(({ draft }) => [draft.id, draft]))
        for (const one of written) expect(back.get(one.id)).toEqual(one)
        expect(drafts.length).toBe(written.length)
      }),
      { numRuns: 60 },
    )
  }, 120_000)

  it('means the same column by every heading of every kind', () => {
    for (const id of kindIds) {
      const kind = kinds[id]
      for (const language of ['zh', 'en'] as const) {
        expect(kindOfSheet(kind[language])?.id).toBe(id)
        for (const column of sheetColumnsOf(kind))
          expect(`${id} ${columnMeant(kind, headingOf(column, language))?.id}`).toBe(`${id} ${column.id}`)
      }
    }
  })
})

describe('a workbook', () => {
  it('has the figures beside their entry and on a sheet of their own', async () => {
    const said = {
      entry: 'e1',
      quote: '协议总投资45.3亿元。',
      documentTitle: '纪要',
      tie: 't1',
      counter: '元',
      unit: 'CNY' as const,
    }
    const postings = [
      { ...posting({ measure: '总投资', min: '4530000000', max: '4530000000', stage: 'agreed' }), ...said },
      { ...posting({ measure: '产值', min: '110000000', max: null, hedge: 'over', status: 'target' }), ...said },
    ]
    const book = await loaded(await writeWorkbook({ entries: [entry()], ties, postings, language: 'zh' }))
    expect(book.worksheets.map(({ name, state }) => `${name} ${state}`)).toEqual([
      '项目 visible',
      '数据 visible',
      '代码 hidden',
    ])
    const sheet = book.getWorksheet('项目')!
    const row = (number: number) => (sheet.getRow(number).values as unknown[]).slice(1)
    expect(row(2)).toContain('总投资45.3亿元（签约、协议）；产值超1.1亿元（目标）')
    expect(row(2)).toContain('湖州市—柯坪县')
    expect(row(2)).toContain('对口援疆')
    expect(row(2)).toContainEqual(new Date('2024-03-12T00:00:00Z'))
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
    expect(sheet.autoFilter).toMatch(/^A1:[A-Z]+2$/)
    const figures = book.getWorksheet('数据')!.getRow(3).values as unknown[]
    expect(figures).toEqual(
      expect.arrayContaining(['超1.1亿元', 110000000, '元', '超', '目标', '协议总投资45.3亿元。', '纪要']),
    )
  })

  it('lets one choose stages, programmes, choices and ties from the hidden sheet', async () => {
    const book = await loaded(await writeWorkbook({ entries: [entry()], ties, postings: [], language: 'zh' }))
    const sheet = book.getWorksheet('项目')!
    const headings = (sheet.getRow(1).values as string[]).slice(1)
    for (const [heading, first] of [
      ['结对关系', '湖州市—柯坪县'],
      ['进展阶段', '意向'],
      ['合作机制', '国际友好城市'],
      ['是否固定资产投资项目', '是'],
    ]) {
      const rule = sheet.getCell(2, headings.indexOf(heading!) + 1).dataValidation
      expect(rule).toMatchObject({
        type: 'list',
        formulae: [expect.stringMatching(/^'代码'!\$[A-Z]+\$1:\$[A-Z]+\$\d+$/)],
      })
      const [, column = ''] = /!\$([A-Z]+)\$/.exec(String(rule.formulae[0])) ?? []
      expect(book.getWorksheet('代码')!.getCell(`${column}1`).value).toBe(first)
    }
  })

  it('without entries is a form of every kind, with examples that are not read', async () => {
    const bytes = await writeWorkbook({ entries: [], ties, postings: [], language: 'zh' })
    const book = await loaded(bytes)
    expect(book.worksheets.map(({ name }) => name)).toEqual(['填写说明', ...kindIds.map((id) => kinds[id].zh), '代码'])
    const example = book.getWorksheet('项目')!.getRow(2)
    expect(example.getCell(1).value).toBe('示例')
    expect(example.getCell(2).value).toBe(kinds.project.example.entry.name)
    expect(example.getCell(2).font).toMatchObject({ italic: true })
    expect(await read(bytes)).toEqual({ drafts: [], problems: [] })
  })

  it('has examples that would be read as the entries that they are, but for their mark', async () => {
    const entries = kindIds.map((id) =>
      entry({ ...structuredClone(kinds[id].example.entry), id: `x-${id}`, kind: id, tie: null, programme: null }),
    )
    const { drafts, problems } = await read(await writeWorkbook({ entries, ties, postings: [], language: 'zh' }))
    expect(problems).toEqual([])
    expect(drafts.map(({ draft }) => draft)).toEqual(entries)
  })

  it('has only the kinds that were asked for', async () => {
    const book = await loaded(
      await writeWorkbook({ entries: [], ties: [], postings: [], language: 'en', kinds: ['visit'] }),
    )
    expect(book.worksheets.map(({ name }) => name)).toEqual(['how to fill in', 'visit', 'codes'])
  })

  it('has no formula and no text that a saved csv would run', async () => {
    const attack = ['=HYPERLINK("http://x")', '+1+cmd|x', '-2+3', '@SUM(A1)', '＝1+1', '\t=1', '\r=1', ' =1']
    const entries = attack.map((name, at) =>
      entry({ id: `=${at}`, name, note: name, parties: [{ name, code: null, role: 'investor' }] }),
    )
    const postings = attack.map((quote) => ({
      ...posting({ measure: quote, entry: '=0' }),
      quote,
      documentTitle: quote,
    }))
    const book = await loaded(await writeWorkbook({ entries, ties, postings, language: 'zh' }))
    for (const sheet of book.worksheets)
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          expect(cell.formula).toBeUndefined()
          if (typeof cell.value === 'string') expect(cell.value).not.toMatch(/^\s*[=+\-@＝＋－＠\t\r\n]/)
        }),
      )
  })
})

describe("an office's own sheet", () => {
  const cell = (ref: string, text: string) =>
    `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
  const rowOf = (number: number, texts: readonly (string | null)[]) =>
    `<row r="${number}">${texts.map((text, at) => (text === null ? '' : text.startsWith('<c') ? text : cell('ABCDEFGHIJ'[at]! + number, text))).join('')}</row>`
  const sheetOf = (name: string, rows: readonly (readonly (string | null)[])[]) =>
    xlsxOf([{ name, rows: rows.map((row, at) => rowOf(at + 1, row)).join('') }], { patterns: ['General', 'yyyy/m/d'] })
  const told = async (bytes: Uint8Array) =>
    (await read(bytes)).problems.map(({ cell: at, severity, zh }) => `${at} ${severity} ${zh}`)

  it('is understood with its title, its order, short names, and days as people write them', async () => {
    const bytes = sheetOf('项目台账', [
      ['2024年合作项目一览表'],
      [
        '序号',
        '投资方',
        '开工日期',
        '项目 名称',
        '进展阶段',
        '结对关系',
        '支援方',
        '是否固定资产投资项目',
        'completed on',
      ],
      ['1', '海亮集团，Foo Co., Ltd', '2024年3月12日', '轴承产业园', '签约', '湖州—柯坪', '宁波、北仑', '√', '2025.6'],
      ['2', null, '<c r="C4" s="1"><v>45363</v></c>', '茶厂', 'started', '柯坪县与湖州市', null, 'No', '20250601'],
      [],
      ['合计', null, null, '2'],
      ['注：数据截至2024年底'],
    ])
    const { drafts, problems } = await read(bytes)
    expect(drafts.map(({ row, draft }) => [row, draft])).toEqual([
      [
        3,
        entry({
          ...{ id: null as unknown as string, programme: null, to: '2025-06-30', properties: { fixed_assets: true } },
          parties: [
            { name: '海亮集团', code: null, role: 'investor' },
            { name: 'Foo Co., Ltd', code: null, role: 'investor' },
            { name: '宁波市', code: '330200', role: 'giver' },
            { name: '北仑区', code: '330206', role: 'giver' },
          ],
        }),
      ],
      [
        4,
        entry({
          ...{ id: null as unknown as string, programme: null, name: '茶厂', stage: 'started', to: '2025-06-01' },
          properties: { fixed_assets: false },
        }),
      ],
    ])
    expect(problems.map((one) => `${one.cell} ${one.severity}`)).toEqual(['I3 note', 'A6 note', 'A7 note'])
  })

  it('is told what is wrong by its cells, and keeps the rows that are sound', async () => {
    const bytes = sheetOf('项目', [
      ['项目名称', '开工日期', '竣工日期', '进展阶段', '结对关系', '项目类别', '预计产值'],
      ['甲', '去年春天', null, '开了', '湖州市—喀什市', '工业', '1亿'],
      ['乙', '2024-05-01', '2024-04-01'],
      [null, '2024-05-01'],
      ['丙', '<c r="B5" t="e"><v>#REF!</v></c>'],
      ['丁', '2024-05-01'],
    ])
    const { drafts } = await read(bytes)
    expect(drafts.map(({ draft, row }) => [draft.name, row])).toEqual([['丁', 6]])
    expect(await told(bytes)).toEqual([
      'G1 note 台账中没有“预计产值”一栏，这一栏未读入。',
      'B2 error “开工日期”应为日期，写作2024-03-12；这里是“去年春天”。',
      expect.stringMatching(/^D2 error “进展阶段”应为下列之一：意向、签约.*；这里是“开了”。$/),
      expect.stringMatching(/^F2 error “项目类别”应为下列之一：产业、/),
      'E2 error 台账中没有结对关系“湖州市—喀什市”，请从下拉列表中选择，或先添加这一关系。',
      'C3 error “竣工日期”（2024-04-01）早于“开工日期”（2024-05-01）。',
      'A4 error “项目名称”必填。',
      'B5 error 这里是错误值（#REF!），请改为数值或文字。',
    ])
  })

  it('may have formulas: their results count and are noted once a column; one without result is wrong', async () => {
    const bytes = sheetOf('项目', [
      ['项目名称', '开工日期'],
      ['<c r="A2" t="str"><f>B9</f><v>甲</v></c>', '2024-05-01'],
      ['<c r="A3" t="str"><f>B9</f><v>乙</v></c>', '<c r="B3"><f>TODAY()</f></c>'],
      ['<c r="A4" t="str"><f>B9</f><v></v></c>'],
    ])
    expect((await read(bytes)).drafts.map(({ draft }) => draft.name)).toEqual(['甲'])
    expect(await told(bytes)).toEqual([
      'A2 note A2等2格是公式，已按现有结果读入。',
      'B3 error 这里是公式，没有计算结果，请改为数值或文字。',
    ])
  })

  it('may have merged cells, two columns of one role, and an example somebody wrote over', async () => {
    const rows = [
      ['编号', '协议名称', '甲方', '乙方'],
      [null, '框架协议', '湖州市', '柯坪县'],
      [null, '补充协议', null, '喀什市'],
      ['示例', '我们的协议', '湖州市', '柯坪县'],
      ['a-1', '协议丙'],
      ['a-1', '协议丁'],
    ].map((row, at) => rowOf(at + 1, row))
    const merged = `${rows.join('')}</sheetData><mergeCells><mergeCell ref="C2:C3"/></mergeCells><sheetData>`
    const bytes = xlsxOf([{ name: '协议', rows: merged }])
    const { drafts } = await read(bytes)
    expect(drafts.map(({ draft }) => [draft.name, draft.parties.map(({ name }) => name).join()])).toEqual([
      ['框架协议', '湖州市,柯坪县'],
      ['补充协议', '湖州市,喀什市'],
      ['协议丙', ''],
    ])
    expect(await told(bytes)).toEqual([
      'A4 error 编号仍是“示例”，这一行未读入；如是新的条目，请清空编号。',
      'A6 error 编号与协议 A5重复；新增的条目请清空编号。',
    ])
  })
})

describe('a file that is no such workbook', () => {
  const said = async (bytes: Uint8Array) => {
    const { drafts, problems } = await read(bytes)
    expect(drafts).toEqual([])
    expect(problems.length).toBe(1)
    expect(problems[0]).toMatchObject({ sheet: '', cell: '', severity: 'error' })
    return problems[0]!.zh
  }
  it('gets one clear sentence', async () => {
    expect(await said(Buffer.from('编号,名称\n1,甲'))).toBe(
      '这不是 Excel 工作簿，请用 Excel 或 WPS 另存为 .xlsx 后再导入。',
    )
    expect(await said(Buffer.from('%PDF-1.7 …'))).toBe('这不是 Excel 工作簿，请用 Excel 或 WPS 另存为 .xlsx 后再导入。')
    expect(await said(zipOf({ 'a.txt': 'x' }))).toMatch(/^这不是 Excel 工作簿/)
    expect(
      await said(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('Workbook', 'utf16le')])),
    ).toMatch(/旧版 Office/)
    const whole = await writeWorkbook({ entries: [entry()], ties, postings: [], language: 'zh' })
    expect(await said(whole.subarray(0, 3000))).toMatch(/损坏或不完整/)
    expect(await said(xlsxOf([{ name: '通讯录', rows: '<row><c><v>1</v></c></row>' }]))).toMatch(/没有找到台账工作表/)
  })
  it('nor one with more rows than may be, nor a zip bomb', async () => {
    const many = '<row><c><v>1</v></c></row>'.repeat(100_001)
    expect(await said(xlsxOf([{ name: '项目', rows: many }]))).toMatch(/超过100000行/)
    expect(await said(xlsxOf([{ name: '项目', rows: '<row><c><v>1</v></c></row>'.repeat(9_000_000) }]))).toMatch(
      /文件过大/,
    )
  })
  it('says nothing but problems for bytes cut or changed anywhere', async () => {
    const whole = await writeWorkbook({ entries: [entry()], ties, postings: [], language: 'zh' })
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const bytes = Uint8Array.from(whole)
        bytes[at] = byte
        expect(Array.isArray((await read(bytes)).problems)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

it('has a column for everything that a kind has', () => {
  for (const id of kindIds) {
    const ids = sheetColumnsOf(kinds[id]).map((column) => column.id)
    expect(ids).toEqual(expect.arrayContaining(columnsOf(kinds[id]).map((column) => column.id)))
    expect(new Set(ids).size).toBe(ids.length)
  }
})
