// Settings with a browser: a member is added and signs in, a token is shown once, a backup is made, the log tells it, the book verifies.
import { expect, it } from 'vitest'
import { atDesk, type Looks, overflows, seriousFindings } from './desk.ts'

/** At a desk, and on a phone in English and the dark. */
const allLooks: Record<string, Looks> = {
  wide: {},
  'on a phone, in English, in the dark': { phone: true, language: 'en', dark: true },
}

atDesk('settings', (desk) => {
  it('adds a member, whose temporary password must be changed', async () => {
    const page = await desk.open('/settings/people')
    await page.getByRole('button', { name: '新增成员' }).click()
    const form = page.getByRole('dialog')
    await form.getByLabel('姓名').fill('赵新')
    await form.getByLabel('用户名（登录用）').fill('zhaoxin')
    await form.getByText('报送单位', { exact: true }).click()
    await form.getByRole('button', { name: '保存' }).click()
    await form.getByText('报送单位须填写单位').waitFor()
    await form.getByLabel('单位', { exact: true }).fill('德清县')
    await form.getByRole('button', { name: '保存' }).click()
    const told = page.getByRole('dialog', { name: '临时密码' })
    const password = (await told.locator('.once').innerText()).trim()
    await told.getByRole('button', { name: '已抄下' }).click()
    await page.getByRole('row', { name: /赵新/ }).waitFor()
    const other = await desk.outside('/sign-in')
    await other.getByLabel('用户名').fill('zhaoxin')
    await other.getByLabel('密码', { exact: true }).fill(password)
    await other.getByRole('button', { name: '登录' }).click()
    await other.getByText('请先换成您自己的密码').waitFor()
  })

  it('narrows a member to a region, and shows it', async () => {
    const page = await desk.open('/settings/people')
    await page.getByRole('button', { name: '调整：李强' }).click()
    const form = page.getByRole('dialog')
    await form.getByLabel('限于地区').fill('湖州')
    await page.getByText('湖州市（浙江省）').last().click()
    await form.getByRole('button', { name: '保存' }).click()
    await page.getByRole('row', { name: /李强.*湖州市/ }).waitFor()
  })

  it('makes a token, shows it once, and revokes it', async () => {
    const page = await desk.open('/settings/tokens')
    await page.getByRole('button', { name: '新建令牌' }).click()
    const form = page.getByRole('dialog', { name: '新建令牌' })
    await form.getByLabel('用途').fill('夜间同步')
    await form.getByRole('button', { name: '新建', exact: true }).click()
    const told = page.getByRole('dialog', { name: '新令牌' })
    const token = (await told.locator('.once').innerText()).trim()
    const asked = () => fetch(`${desk.address()}/api/me`, { headers: { authorization: `Bearer ${token}` } })
    expect((await asked()).status).toBe(200)
    await told.getByRole('button', { name: '已抄下' }).click()
    await page.getByRole('button', { name: '撤销：夜间同步' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '撤销', exact: true }).click()
    await page.getByRole('row', { name: /夜间同步.*已撤销/ }).waitFor()
    expect((await asked()).status).toBe(401)
  })

  it('sets the rule, and the log tells who did, before and after', async () => {
    const page = await desk.open('/settings/rule')
    await page.getByText('没有写明时间的数据也采纳').click()
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('已保存').waitFor()
    await page.goto(`${desk.address()}/settings/log?kind=setting`)
    const row = page.getByRole('row', { name: /张敏.*设置 · 设定/ }).first()
    await row.getByRole('button').first().click()
    expect(await page.locator('.changes').first().innerText()).toMatch(/无时间的也采纳：否[\s\S]*无时间的也采纳：是/)
  })

  it('backs up, and verifies the book', async () => {
    const page = await desk.open('/settings/backup')
    await page.getByRole('button', { name: '立即备份' }).click()
    await page.getByRole('cell', { name: /^jiedui-\d{8}T\d{6}Z\.zip$/ }).waitFor()
    await page.goto(`${desk.address()}/settings/verify`)
    await page.getByRole('button', { name: '开始核验' }).click()
    await page.getByText('核验通过，没有发现问题').waitFor()
  })

  it('turns a second factor on only after the first code', async () => {
    const page = await desk.open('/settings/account', { user: 'wangfang' })
    const part = page.locator('form', { has: page.getByRole('button', { name: '启用二次验证' }) })
    await part.getByLabel('您的密码').fill('not the password')
    await part.getByRole('button').last().click()
    await page.getByRole('alert').waitFor()
    await part.getByLabel('您的密码').fill('jiedui-demo-2026')
    await part.getByRole('button').last().click()
    const key = (await page.locator('.once').first().innerText()).trim()
    await page.getByLabel('六位数字').fill(await codeOf(key))
    await page.getByRole('button', { name: '完成启用' }).click()
    await page.getByRole('button', { name: '停用二次验证' }).waitFor()
  })

  it('shows a viewer what is his, and nothing more', async () => {
    const page = await desk.open('/settings/people', { user: 'leader' })
    const sections = page.getByRole('navigation', { name: '设置的各部分' })
    expect(await sections.getByRole('menuitem').allInnerTexts()).toEqual(['接口令牌', '密码与登录', '语言与外观'])
  })

  for (const [how, looks] of Object.entries(allLooks)) {
    it(`has no serious finding ${how}`, async () => {
      const page = await desk.open('/settings/people', looks)
      for (const part of ['people', 'words', 'rule', 'tokens', 'backup', 'log', 'verify', 'account', 'looks']) {
        await page.goto(`${desk.address()}/settings/${part}`, { waitUntil: 'networkidle' })
        expect([part, await seriousFindings(page)]).toEqual([part, []])
        expect([part, await overflows(page)]).toEqual([part, false])
      }
    })
  }
})

/** Six digits for a key of an authenticator, by RFC 6238: half a minute, SHA-1. */
async function codeOf(key: string): Promise<string> {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...key.replaceAll('=', '')].map((one) => letters.indexOf(one).toString(2).padStart(5, '0')).join('')
  const bytes = Uint8Array.from(bits.match(/.{8}/g) ?? [], (one) => Number.parseInt(one, 2))
  const name = { name: 'HMAC', hash: 'SHA-1' }
  const secret = await crypto.subtle.importKey('raw', bytes, name, false, ['sign'])
  const counter = new DataView(new ArrayBuffer(8))
  counter.setUint32(4, Math.floor(Date.now() / 30_000))
  const mac = new DataView(await crypto.subtle.sign('HMAC', secret, counter.buffer))
  const at = mac.getUint8(19) & 15
  return String((mac.getUint32(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
