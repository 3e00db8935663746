// Serving the example book (示例服务): on this machine alone, at the first free port from the usual one on, until it is told to stop.
import { withDesk } from '../../src/app/cli/book.ts'
import { Failure } from '../../src/app/cli/io.ts'
import { openingFailure } from '../../src/app/cli/opening.ts'
import { memberNamed } from '../../src/app/cli/people.ts'
import { PortInUse, type Server, startServer } from '../../src/app/server.ts'
import { readSettings, type Settings } from '../../src/app/settings.ts'
import { demoPassword, people } from './people.ts'

type Serving = { dataDir: string; port: number; user: string }
type Log = (message: string) => void

/** Serves the book and tells how to get in; gives the exit status. */
export async function serveBook({ dataDir, port, user }: Serving, log: Log): Promise<number> {
  const stop = stopWanted()
  const given = readSettings({ options: { data: dataDir }, env: {}, folder: dataDir })
  try {
    const server = await startedFrom(port, given, log)
    process.stdout.write(await wayIn(server, given, user))
    await stop
    await server.stop()
    return 0
  } catch (error) {
    const failure = openingFailure(error, dataDir)
    if (!(failure instanceof Failure)) throw error
    log(`${failure.said.zh}\n${failure.said.en}`)
    return failure.status
  }
}

/** How many ports are tried. */
const tries = 20

async function startedFrom(first: number, given: Settings, log: Log): Promise<Server> {
  for (let port = first; ; port++) {
    try {
      return await startServer({ ...given, host: '127.0.0.1', port }, log)
    } catch (error) {
      if (!(error instanceof PortInUse)) throw error
      if (port + 1 < first + tries) continue
      throw new Failure(
        `端口 ${first} 至 ${port} 都被占用，请用 --port 换一个。`,
        `The ports ${first} to ${port} are taken: choose another with --port.`,
      )
    }
  }
}

async function wayIn(server: Server, settings: Settings, user: string): Promise<string> {
  const link = await withDesk({ settings, language: 'zh', log: () => {} }, async ({ desk, bookOf }) => {
    const [book] = await desk.get<{ id: string }[]>('/local/books')
    const { userId } = await memberNamed(bookOf(book!.id), user)
    return bookOf(book!.id).send<{ address: string }>('POST', '/local/links', { userId })
  })
  const rows = Object.entries(people).map(
    ([userName, { name, role, unit }]) => `  ${userName}  ${name}  ${unit ?? role}`,
  )
  return [
    `示例台账已启动 · Example book: ${server.address}`,
    `一次性登录链接（十分钟内有效，以 ${user} 登录）· Sign in once:`,
    `  ${link.address}`,
    `用户，密码均为 ${demoPassword} · Users, all with this password:`,
    ...rows,
    '按 Ctrl+C 停止 · Ctrl+C stops it',
    '',
  ].join('\n')
}

/** Resolves when the process is told to end; told twice, it ends at once. */
function stopWanted(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false
    const stop = () => {
      if (asked) process.exit(1)
      asked = true
      resolve()
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  })
}
