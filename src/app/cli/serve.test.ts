// `jiedui serve` as a process of its own: commands go through it, a second one is refused, it ends gracefully, and after a kill the next
// one starts as if nothing had been.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { copyOfTemplate } from '../../../test/databases.setup.ts'
import { serverBook } from '../../../test/databases.ts'
import { type Terminal, terminal } from '../../../test/terminal.ts'
import { readNote } from '../running.ts'

const main = join(import.meta.dirname, 'main.ts')
const brief = '2023年，宁波市与黄冈市签约项目15个，总投资额45.3亿元。\n'
const running: ChildProcess[] = []
afterEach(async () => {
  for (const one of running.splice(0)) if (one.exitCode === null && one.signalCode === null) await ended(one, 'SIGKILL')
})

/** A process of `jiedui`, its first line of output awaited. */
async function started(args: string[], env: Record<string, string>): Promise<ChildProcess & { said: () => string }> {
  const child = spawn(process.execPath, [main, ...args], { env: { ...process.env, ...env }, stdio: 'pipe' })
  running.push(child)
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += String(chunk)
  })
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk) => {
      said += String(chunk)
      resolve()
    })
    child.once('exit', () => resolve())
  })
  return Object.assign(child, { said: () => said })
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const exit = once(child, 'exit')
  child.kill(signal)
  return (await exit)[0] as number | null
}

describe('jiedui serve on the embedded database', () => {
  let at: Terminal
  let dataDir = ''
  const serve = () => started(['serve', '--data', dataDir, '--port', '0'], {})
  beforeAll(async () => {
    dataDir = copyOfTemplate(inject('databases').template)
    at = terminal({ JIEDUI_DATA: dataDir })
    at.put('简报.txt', brief)
    at.put('第二份.txt', brief.replace('15个', '16个'))
    await at.jiedui(['begin', '宁波办'])
  })
  afterAll(() => {
    rmSync(dataDir, { recursive: true, force: true })
    rmSync(at.folder, { recursive: true, force: true })
  })

  it('serves, and takes the commands of the machine along', async () => {
    const server = await serve()
    expect(server.said()).toMatch(/^服务已启动：http:\/\/127\.0\.0\.1:\d+\n/)
    const note = readNote(dataDir)!
    expect(statSync(join(dataDir, 'server.json')).mode & 0o777).toBe(0o600)
    expect(note.pid).toBe(server.pid)
    expect(server.said()).not.toContain(note.token)
    const imported = await at.jiedui(['import', '简报.txt', '--wait', '--published', '2024-01-10'])
    expect(imported).toMatchObject({ status: 0, err: '' })
    expect(imported.out).toMatch(/^简报\.txt: 2 条数据/)
    expect((await at.jiedui(['review'])).out).toContain('总投资额45.3亿元】')
    // Through the server, not beside it: it still runs and still holds the note.
    expect(server.exitCode).toBe(null)
    expect(readNote(dataDir)).toEqual(note)
  })

  it('refuses a second one by address and process, and another program its port', async () => {
    const server = await serve()
    const note = readNote(dataDir)!
    const second = await at.jiedui(['serve', '--port', '0', '--lang', 'en'])
    expect(second.status).toBe(1)
    expect(second.err).toContain(`already: ${note.address} (process ${server.pid})`)
    const elsewhere = ['--data', join(at.folder, 'other'), '--port', new URL(note.address).port]
    expect(await at.jiedui(['serve', ...elsewhere])).toMatchObject({
      status: 1,
      err: expect.stringContaining('已被其他程序占用'),
    })
  })

  it('lets nobody in by the key of another run, through a proxy, or at the desk without one', async () => {
    await serve()
    const { address, token } = readNote(dataDir)!
    const asked = async (headers: Record<string, string>, path = '/local/books') =>
      (await fetch(`${address}${path}`, { headers })).status
    expect(await asked({ 'jiedui-run': token })).toBe(200)
    expect(await asked({})).toBe(404)
    expect(await asked({ 'jiedui-run': 'x'.repeat(43) })).toBe(401)
    expect(await asked({ 'jiedui-run': token, 'x-forwarded-for': '10.1.2.3' })).toBe(401)
    expect(await asked({ 'jiedui-run': token, 'jiedui-book': crypto.randomUUID() }, '/api/documents')).toBe(404)
    expect(await asked({}, '/api/documents')).toBe(401)
    expect(await asked({}, '/api/health')).toBe(200)
  })

  it('ends gracefully, and leaves nothing behind', async () => {
    const server = await serve()
    expect(await ended(server, 'SIGTERM')).toBe(0)
    expect(server.said()).toContain('正在停止')
    expect(existsSync(join(dataDir, 'server.json'))).toBe(false)
    expect((await at.jiedui(['review'])).status).toBe(0)
  })

  it('starts again after a kill, with all that was acknowledged, and commands need no server either', async () => {
    const server = await serve()
    const imported = await at.jiedui(['import', '第二份.txt', '--published', '2024-01-10'])
    const id = /[0-9a-f-]{36}/.exec(imported.out)?.[0] ?? ''
    await ended(server, 'SIGKILL')
    expect(readNote(dataDir)).not.toBe(null)
    // The note is stale: the command opens the book itself, and reads what was left unread.
    const again = await at.jiedui(['import', '第二份.txt', '--format', 'jsonl'])
    expect(JSON.parse(again.out)).toMatchObject({ document: id, state: 'read' })
    expect(readNote(dataDir)).toBe(null)
    await serve()
    expect((await at.jiedui(['import', '第二份.txt', '--format', 'jsonl'])).out).toContain(id)
  })
})

const server = inject('databases').server
describe.skipIf(!server)('jiedui worker on a PostgreSQL server', () => {
  it('reads what a command imported and did not wait for', async () => {
    const { where, remove } = await serverBook()
    const env = { DATABASE_URL: 'databaseUrl' in where ? where.databaseUrl : '', JIEDUI_DATA: '' }
    const at = terminal(env)
    env.JIEDUI_DATA = join(at.folder, 'data')
    at.put('简报.txt', brief)
    await at.jiedui(['begin', '宁波办'])
    const imported = await at.jiedui(['import', '简报.txt', '--format', 'jsonl'])
    expect(JSON.parse(imported.out)).toMatchObject({ state: 'waiting' })
    const worker = await started(['worker'], env)
    await expect
      .poll(async () => (await at.jiedui(['import', '简报.txt', '--format', 'jsonl'])).out, { timeout: 20_000 })
      .toContain('"state":"read"')
    expect(await ended(worker, 'SIGTERM')).toBe(0)
    await remove()
    rmSync(at.folder, { recursive: true, force: true })
  })
})
