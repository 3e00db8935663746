// `jiedui serve` (启动服务): opens the book to browsers and programs until it is told to stop. It works on what is imported by itself.
import { settingsHelp } from '../../settings.ts'
import { logTo, settingsOf } from '../call.ts'
import { type Command, exit, Failure, type Io, type Language } from '../io.ts'
import { needsNewNode } from '../node.ts'
import { atMost, given } from '../options.ts'

const told = [
  'data', 'port', 'host', 'publicAddress', 'databaseUrl', 'secret', 'callsPerMinute',
  's3Endpoint', 's3Bucket', 's3Region', 's3AccessKey', 's3SecretKey',
  'oidcIssuer', 'oidcClientId', 'oidcClientSecret', 'oidcName', 'oidcClaim',
] as const // biome-ignore format: one list

export const serveCommand: Command = {
  name: 'serve',
  summary: { zh: '启动服务，供浏览器和程序使用', en: 'serve the book to browsers and programs' },
  manual: {
    zh: `jiedui serve：启动服务，直到收到停止信号（Ctrl+C、SIGTERM）；停止前办完正在办的事。

用法：jiedui serve [选项]

设置（命令行优先于环境变量；口令类设置只能用环境变量，或用 名称_FILE 指明所在文件）：
${settingsHelp('zh', told)}

  --lang 语言   zh（默认）或 en
  --help        显示本说明

还没有工作区时，启动后会显示一次性设置链接，在浏览器中建立工作区和第一名管理员。
同一数据文件夹只能有一个服务；服务运行时，其他命令自动经由它办理。
退出状态：0 正常停止；1 未能启动；2 命令用法有误。

示例：
  jiedui serve
  jiedui serve --data /srv/jiedui --host 0.0.0.0 --public-address https://jiedui.example.gov.cn
`,
    en: `jiedui serve: serves the book until it is told to stop (Ctrl+C, SIGTERM); what runs is finished first.

Usage: jiedui serve [OPTION]

Settings (an option goes before the environment; secrets come from the environment alone, or from the file
that NAME_FILE names):
${settingsHelp('en', told)}

  --lang LANGUAGE   zh (the default) or en
  --help            show this

While there is no book, a one-time link is shown at which a book and its first administrator are made.
One data directory has one server; while it runs, the other commands go through it by themselves.
Exit status: 0 stopped; 1 could not start; 2 the command was given wrongly.

Examples:
  jiedui serve
  jiedui serve --data /srv/jiedui --host 0.0.0.0 --public-address https://jiedui.example.org
`,
  },
  run: runServe,
}

async function runServe(args: string[], io: Io): Promise<number> {
  const wanted = { data: 'value', port: 'value', host: 'value', 'public-address': 'value' } as const
  const { words, options, language } = given('serve', args, wanted)
  atMost(0, words, 'serve')
  const settings = settingsOf(options, io)
  needsNewNode()
  const [{ startServer, PortInUse }, { openingFailure }] = await Promise.all([
    import('../../server.ts'),
    import('../opening.ts'),
  ])
  const told = stopWanted()
  const server = await startServer(settings, logTo(io)).catch((error: unknown) => {
    throw error instanceof PortInUse ? portTaken(error.port) : openingFailure(error, settings.dataDir)
  })
  io.stdout.write(`${started(server.address, settings.dataDir)[language]}\n`)
  if (server.setUpLink !== null) io.stdout.write(`${setUp(server.setUpLink)[language]}\n`)
  if (server.onNetwork && settings.publicAddress === undefined) io.stderr.write(`${unsaid[language]}\n`)
  await told
  io.stderr.write(`${{ zh: '正在停止……', en: 'Stopping …' }[language]}\n`)
  await server.stop()
  return exit.well
}

const started = (address: string, dataDir: string): Record<Language, string> => ({
  zh: `服务已启动：${address}\n数据文件夹：${dataDir}`,
  en: `Serving at ${address}\nData directory: ${dataDir}`,
})

const setUp = (link: string): Record<Language, string> => ({
  zh: `还没有工作区。请在浏览器打开下面的链接完成首次设置（用过即失效，请勿转发）：\n${link}`,
  en: `There is no book yet. Open this link in a browser to begin one (it works once; keep it to yourself):\n${link}`,
})

const unsaid: Record<Language, string> = {
  zh: '没有设置 --public-address：其他电脑上的浏览器无法登录。',
  en: 'Without --public-address, browsers on other machines cannot sign in.',
}

function portTaken(port: number): Failure {
  return new Failure(
    `端口 ${port} 已被其他程序占用，请用 --port 换一个。`,
    `The port ${port} is taken by another program: choose another with --port.`,
  )
}

/** Resolves when the process is told to end; told twice, it ends at once. */
function stopWanted(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false
    const stop = () => {
      if (asked) process.exit(exit.failed)
      asked = true
      resolve()
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  })
}
