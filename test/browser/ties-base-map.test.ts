// The base map with a browser: an administrator uploads a map with its 审图号, ties are drawn on it with the 审图号 below, on paper too; a person may
// choose the schematic map; taken away, all see that one again.
import type { Page } from 'playwright-core'
import { extractText } from 'unpdf'
import { expect, it } from 'vitest'
import { atDesk, type Desk, overflows, seriousFindings } from './desk.ts'

/** Squares for some provinces, and a line. */
const map = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    ...[
      [330000, '浙江省', 119, 28],
      [420000, '湖北省', 111, 30],
      [510000, '四川省', 102, 29],
      [220000, '吉林省', 125, 43],
      [650000, '新疆维吾尔自治区', 82, 40],
      [440000, '广东省', 112, 22],
    ].map(([adcode, name, east, north]) => {
      const [x, y] = [Number(east), Number(north)]
      const ring = [[x, y], [x + 3, y], [x + 3, y + 3], [x, y + 3], [x, y]] // biome-ignore format: one square
      return {
        type: 'Feature',
        properties: { adcode, name },
        geometry: { type: 'Polygon', coordinates: [ring] },
      }
    }),
    {
      type: 'Feature',
      properties: { name: '线' },
      geometry: { type: 'LineString', coordinates: [[110, 8], [112, 5]] }, // biome-ignore format: one line
    },
  ],
})
const fileOf = (text: string) => ({ name: 'map.geojson', mimeType: 'application/geo+json', buffer: Buffer.from(text) })

async function upload(desk: Desk): Promise<Page> {
  const page = await desk.open('/settings/map')
  await page.locator('input[type=file]').setInputFiles(fileOf(map))
  await page.getByRole('img', { name: '底图预览' }).first().waitFor()
  await page.getByLabel('审图号').fill('GS(2024)0650号')
  await page.getByLabel('底图来源').fill('标准地图服务')
  await page.getByRole('button', { name: '用作底图' }).click()
  await page.getByText('当前：底图，6个面，其中6个可识别').waitFor()
  return page
}

const approval = '审图号：GS(2024)0650号　底图来源：标准地图服务'

atDesk('the base map', (desk) => {
  it('is uploaded with its 审图号, drawn with it, and taken away', async () => {
    const page = await upload(desk)
    expect(await seriousFindings(page)).toEqual([])
    await page.goto(`${desk.address()}/ties`, { waitUntil: 'networkidle' })
    const drawing = page.getByRole('img', { name: /^底图：\d+条结对关系/ })
    await drawing.waitFor()
    expect(await drawing.locator('.base-area').count()).toBe(6)
    expect(await drawing.locator('.base-line').count()).toBe(1)
    expect(await drawing.locator('.line').count()).toBeGreaterThan(5)
    await page.getByText('不在底图范围内，未上图，见列表', { exact: false }).waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByText(approval).isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })
    const { text } = await extractText(new Uint8Array(await page.pdf({ format: 'A4' })), { mergePages: true })
    expect(text).toContain('GS(2024)0650')
    await page.getByText('示意图', { exact: true }).click()
    await page.waitForURL(/map=schematic/)
    await page.getByRole('img', { name: /^示意图：/ }).waitFor()
    await page.getByText('底图', { exact: true }).click()
    await drawing.waitFor()

    await page.goto(`${desk.address()}/settings/map`, { waitUntil: 'networkidle' })
    await page.getByRole('button', { name: '取消底图' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '取消底图' }).click()
    await page.getByText('当前：示意图（没有设置底图）').waitFor()
    await page.goto(`${desk.address()}/ties`, { waitUntil: 'networkidle' })
    await page.getByRole('img', { name: /^示意图：/ }).waitFor()
    expect(await page.getByText('审图号', { exact: false }).count()).toBe(0)
  })

  it('is for all who see ties, has no serious finding and fits a phone', async () => {
    await upload(desk)
    const phone = { user: 'leader', phone: true, language: 'en' as const, dark: true }
    for (const [path, looks] of [
      ['/ties', { user: 'leader' }],
      ['/ties', phone],
      ['/', phone],
    ] as const) {
      const page = await desk.open(path, looks)
      await page.locator('.base-area').first().waitFor()
      await page.getByText('GS(2024)0650号', { exact: false }).waitFor()
      expect(await seriousFindings(page)).toEqual([])
      expect(await overflows(page)).toBe(false)
      await page.context().close()
    }
  })

  it('is told in one sentence what is wrong, and keeps what was typed', async () => {
    const page = await desk.open('/settings/map')
    await page.locator('input[type=file]').setInputFiles(fileOf('no map'))
    await page.getByText('这不是GeoJSON文件', { exact: false }).waitFor()
    await page.locator('input[type=file]').setInputFiles(fileOf(map))
    await page.getByLabel('底图来源').fill('标准地图服务')
    await page.getByRole('button', { name: '用作底图' }).click()
    await page.getByText('没有审图号的地图不能作为底图', { exact: false }).waitFor()
    await page.reload({ waitUntil: 'networkidle' })
    expect(await page.getByLabel('底图来源').inputValue()).toBe('标准地图服务')
  })
})
