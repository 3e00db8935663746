// Reports over HTTP: made by a job, read, written in, made again; a number that is typed is refused, and what was written stays.
import { expect, it } from 'vitest'
import { fromBuffer } from 'yauzl'
import { type Caller, inHouse, sent } from '../../../test/house.ts'
import { openDocument } from '../../documents/open.ts'
import { localEnv } from '../auth/doors.ts'
import { localPrincipal } from '../auth/rights.ts'

type Json = Record<string, unknown>
type BlockBody = {
  is: string
  key: string
  version: number
  change: string | null
  runs: { is: string; key: string; text: string; sort: string }[]
}

const told = '2024年，湖州市向青海省投入帮扶资金2000万元，安排帮扶项目6个。'
const before = '2023年，湖州市向青海省投入帮扶资金1600万元。'

async function made(call: Caller, body: Json): Promise<string> {
  const { body: added, status } = await call('POST', '/reports', body)
  expect(status).toBe(202)
  await waited(call, String(added.id))
  return String(added.id)
}

async function waited(call: Caller, id: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const { body } = await call('GET', `/reports/${id}?text=false`)
    if (body.state === 'failed') throw new Error(JSON.stringify(body.problem))
    if (body.state === 'made') return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the report was not made in 10 s')
}

async function blocksOf(call: Caller, id: string): Promise<BlockBody[]> {
  const { body } = await call('GET', `/reports/${id}`)
  return (body.text as { blocks: BlockBody[] }).blocks
}

function namesIn(zip: Uint8Array): Promise<string[]> {
  const names: string[] = []
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(zip), { lazyEntries: false }, (error, file) => {
      if (error) return reject(error)
      file.on('entry', ({ fileName }) => names.push(fileName))
      file.on('end', () => resolve(names))
    })
  })
}

const plain = (block: BlockBody) => block.runs.map(({ text }) => text).join('')

inHouse('reports', (test) => {
  it('are made, read, written in and made again', async () => {
    const { call } = await test.book()
    await call('PUT', '/settings/rule', { on: true, undated: true, untied: true, entries: true })
    await sent(call, told, 'name=总结.txt&published=2025-01-05')
    await sent(call, before, 'name=上年.txt&published=2024-01-05')
    const id = await made(call, { kind: 'yearly', region: '330500', year: 2024 })
    const blocks = await blocksOf(call, id)
    const all = blocks
      .filter(({ runs }) => runs)
      .map(plain)
      .join('\n')
    expect(all).toContain('2000万元')
    expect(all).toContain('比上年增长25%')

    const paragraph = blocks.find((block) => block.is === 'paragraph' && plain(block).includes('2000万元'))!
    const answer = paragraph.runs.find(({ text }) => text === '2000万元')!
    const runs = [
      { is: 'words', text: '投入帮扶资金' },
      { is: 'answer', key: answer.key },
      { is: 'words', text: '。' },
    ]
    const edit = { key: paragraph.key, version: 0 }
    expect(
      (await call('PUT', `/reports/${id}/paragraph`, { ...edit, runs: [{ is: 'words', text: '投入30万元。' }] })).body
        .code,
    ).toBe('typed_number')
    expect(
      (await call('PUT', `/reports/${id}/paragraph`, { ...edit, runs: [{ is: 'words', text: '落地三个项目。' }] })).body
        .code,
    ).toBe('typed_number')
    expect((await call('PUT', `/reports/${id}/paragraph`, { ...edit, runs })).status).toBe(200)
    expect((await call('PUT', `/reports/${id}/paragraph`, { ...edit, runs })).status).toBe(412)

    await sent(call, '2024年，湖州市组织教师36人次赴青海省支教。', 'name=支教.txt&published=2025-01-06')
    await call('POST', `/reports/${id}/make`, {})
    await waited(call, id)
    const again = await blocksOf(call, id)
    expect(plain(again.find(({ key }) => key === paragraph.key)!)).toBe('投入帮扶资金2000万元。')
    expect(again.find((block) => block.runs && plain(block).includes('36人次'))?.change).toBe('new')
  })

  it('are had as Word, html, pdf and with all evidence', async () => {
    const { call, workspace } = await test.book()
    await call('PUT', '/settings/rule', { on: true, undated: true, untied: true, entries: true })
    await sent(call, told, 'name=总结.txt&published=2025-01-05')
    const id = await made(call, { kind: 'yearly', region: '330500', year: 2024 })
    const bytes = async (path: string) => {
      const response = await test.app.request(
        `/api/reports/${id}/${path}`,
        {},
        localEnv(localPrincipal(workspace, 'test')),
      )
      expect(response.status, path).toBe(200)
      return new Uint8Array(await response.arrayBuffer())
    }
    expect((await openDocument(await bytes('docx'), 'a.docx')).ok).toBe(true)
    expect(new TextDecoder().decode(await bytes('html'))).toContain('2000万元')
    const pdf = await openDocument(await bytes('pdf'), 'a.pdf')
    expect(pdf.ok && pdf.document.text.replace(/\s/g, '')).toContain('2000万元')
    const names = await namesIn(await bytes('pack'))
    expect(names.filter((name) => !name.endsWith('.docx'))).toEqual([
      '目录.html',
      '目录.xlsx',
      '出处/001 总结.txt.html',
      '材料/001 总结.txt',
    ])
    const { body } = await call('GET', `/reports/${id}/pack/check`)
    expect(body.figures).toBeGreaterThan(1)
    expect(body.documents).toBe(1)
    expect((body.missing as { en: string }[]).filter(({ en }) => !en.startsWith('To be filled'))).toEqual([])
  })

  it('of a score sheet have each line with its points and evidence, and what is missing', async () => {
    const { call } = await test.book()
    await call('PUT', '/settings/rule', { on: true, undated: true, untied: true, entries: true })
    await sent(call, told, 'name=总结.txt&published=2025-01-05')
    const band = (from: string, points: string) => ({ from, points })
    const sheet = await call('POST', '/score-sheets', {
      name: '考核评分表',
      lines: [
        {
          zh: '财政援助资金',
          indicator: 'FUND.FISCAL',
          by: 'value',
          weight: '10',
          rule: { is: 'bands', bands: [band('0', '5'), band('10000000', '10')] },
        },
        {
          zh: '消费帮扶金额',
          indicator: 'CON.SALES',
          by: 'value',
          weight: '5',
          rule: { is: 'bands', bands: [band('0', '5')] },
        },
      ],
    })
    expect(sheet.status, JSON.stringify(sheet.body)).toBeLessThan(300)
    const asked = { kind: 'scores', region: '330500', year: 2024 }
    expect((await call('POST', '/reports', asked)).body.code).toBe('needs_sheet')
    const id = await made(call, { ...asked, sheet: String(sheet.body.id) })
    const { body } = await call('GET', `/reports/${id}`)
    const text = body.text as {
      blocks: (BlockBody & { rows?: BlockBody['runs'][][] })[]
      blanks: unknown[]
      sources: object
    }
    const rows = text.blocks
      .find(({ is }) => is === 'table')!
      .rows!.map((row) => row.map((runs) => runs.map((run) => run.text).join('')))
    expect(rows).toEqual([
      ['财政援助资金', '2000万元', '', '10', '10分'],
      ['消费帮扶金额', '待补', '', '5', '待补'],
    ])
    expect(text.blanks).toHaveLength(1)
    expect(Object.keys(text.sources)).toHaveLength(1)
    expect(text.blocks.map((block) => (block.runs ? plain(block) : '')).join('')).toContain('合计得10分')
  })

  it('of a member with limits hold what he may see, and others are not there for him', async () => {
    const { call, workspace } = await test.book()
    await call('PUT', '/settings/rule', { on: true, undated: true, untied: true, entries: true })
    await sent(call, told, 'name=总结.txt&published=2025-01-05')
    await sent(call, '2024年，湖州市向四川省投入帮扶资金900万元。', 'name=四川.txt&published=2025-01-06')
    const whole = await made(call, { kind: 'yearly', region: '330500', year: 2024 })
    const limits = { regions: ['510000'], programmes: null, ties: null }
    const limited = test.as({ ...localPrincipal(workspace, 'test'), role: 'editor', limits })
    expect((await limited('GET', `/reports/${whole}`)).status).toBe(404)
    expect((await limited('GET', `/reports/${whole}/docx`)).status).toBe(404)
    expect((await limited('GET', '/reports')).body.items).toEqual([])
    const own = await made(limited, { kind: 'yearly', region: '330500', year: 2024 })
    const all = (await blocksOf(limited, own)).map((block) => (block.runs ? plain(block) : '')).join('')
    expect(all).toContain('900万元')
    expect(all).not.toContain('2000万元')
    expect((await call('GET', `/reports/${own}`)).status).toBe(200)
  })

  it('of a place that is none are refused with a sentence', async () => {
    const { call } = await test.book()
    const { status, body } = await call('POST', '/reports', { kind: 'yearly', region: '999999', year: 2024 })
    expect([status, body.code]).toEqual([404, 'not_found'])
    expect((await call('POST', '/reports', { kind: 'yearly', region: '330500' })).body.code).toBe('needs_year')
  })
})
