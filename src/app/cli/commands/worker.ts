// `jiedui worker` (增加识读进程): one more process, on this machine or another, that reads what was imported into the books of a PostgreSQL
// server.
import { logTo, settingsOf } from '../call.ts'
import { type Command, exit, Failure, type Io } from '../io.ts'
import { needsNewNode } from '../node.ts'
import { atMost, given } from '../options.ts'

export const workerCommand: Command = {
  name: 'worker',
  summary: {
    zh: '增加一个识读进程（需 PostgreSQL 服务器）',
    en: 'add a process that reads documents (PostgreSQL server)',
  },
  manual: {
    zh: `jiedui worker：增加一个进程，识读已导入的材料，直到收到停止信号。

用法：DATABASE_URL=postgres://… jiedui worker [选项]

  --data 文件夹   与服务共用的数据文件夹；材料原件存于对象存储时各机可不同
  --lang 语言     zh（默认）或 en
  --help          显示本说明

内置数据库只能由一个进程打开，不能用本命令。进程中断时，手上的材料由其他进程接着读，结果只记一次。
退出状态：0 正常停止；1 未能启动；2 命令用法有误。
`,
    en: `jiedui worker: adds a process that reads imported documents until it is told to stop.

Usage: DATABASE_URL=postgres://... jiedui worker [OPTION]

  --data DIR        the data directory that the server uses too; with files in an object store it may be another
  --lang LANGUAGE   zh (the default) or en
  --help            show this

The embedded database is opened by one process alone: this command is not for it. What a process was reading
when it died is read by another, and counts once.
Exit status: 0 stopped; 1 could not start; 2 the command was given wrongly.
`,
  },
  run: runWorker,
}

async function runWorker(args: string[], io: Io): Promise<number> {
  const { words, options, language } = given('worker', args, { data: 'value' })
  atMost(0, words, 'worker')
  const settings = settingsOf(options, io)
  if (settings.databaseUrl === undefined) {
    throw new Failure(
      '内置数据库只能由一个进程打开，jiedui worker 须设置 DATABASE_URL；单机时 jiedui serve 自己识读材料。',
      'The embedded database is opened by one process alone: set DATABASE_URL. Without it jiedui serve reads by itself.',
    )
  }
  needsNewNode()
  const [{ openGiven }, { openingFailure }, { prepareIntake }] = await Promise.all([
    import('../../server.ts'),
    import('../opening.ts'),
    import('../../../ledger/intake.ts'),
  ])
  const house = await openGiven(settings, logTo(io)).catch((error: unknown) => {
    throw openingFailure(error, settings.dataDir)
  })
  await house.jobs.work()
  prepareIntake()
  io.stdout.write(`${{ zh: '识读进程已启动。', en: 'Working.' }[language]}\n`)
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
  await house.close()
  return exit.well
}
