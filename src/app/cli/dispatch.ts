// Dispatch (命令分派): finds the command that was asked for and runs it. Whatever is given wrongly ends in one sentence and an exit
// status, never in a stack of calls.
import { readFileSync } from 'node:fs'
import { askCommand } from './commands/ask.ts'
import { backupCommand } from './commands/backup.ts'
import { beginCommand } from './commands/begin.ts'
import { exportCommand } from './commands/export.ts'
import { importCommand } from './commands/import.ts'
import { membersCommand } from './commands/members.ts'
import { planCommand } from './commands/plan.ts'
import { reportCommand } from './commands/report.ts'
import { restoreCommand } from './commands/restore.ts'
import { reviewCommand } from './commands/review.ts'
import { searchCommand } from './commands/search.ts'
import { serveCommand } from './commands/serve.ts'
import { tokenCommand } from './commands/token.ts'
import { verifyCommand } from './commands/verify.ts'
import { workerCommand } from './commands/worker.ts'
import { harmless } from './harmless.ts'
import { commandsHelp, languageOf } from './help.ts'
import { type Command, exit, Failure, type Io, Misuse } from './io.ts'
import { readCommand } from './read.ts'

/** Every command there is, in the order in which one comes to need them. */
export const commands: Command[] = [
  readCommand,
  beginCommand,
  importCommand,
  reviewCommand,
  askCommand,
  searchCommand,
  planCommand,
  reportCommand,
  verifyCommand,
  exportCommand,
  backupCommand,
  restoreCommand,
  serveCommand,
  workerCommand,
  membersCommand,
  tokenCommand,
]

/** Runs one call of `jiedui`: `run(['read', 'a.txt'], io)`. Gives the exit status. */
export async function run(args: string[], io: Io): Promise<number> {
  const language = languageOf(args)
  try {
    return await dispatch(args, io)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    io.stderr.write(`jiedui: ${harmless(error.said[language])}\n`)
    return error.status
  }
}

async function dispatch(args: string[], io: Io): Promise<number> {
  const [first = '--help', ...rest] = args
  const language = languageOf(args)
  if (first === '--version' || first === '-V' || first === 'version') return say(io, `${version()}\n`)
  const named = ['help', '--help', '-h', '--lang'].includes(first)
    ? rest.find((word) => !/^-|^(?:zh|en)$/.test(word))
    : first
  if (named === undefined || first.startsWith('--lang=')) return say(io, commandsHelp(commands, language))
  const command = commands.find(({ name }) => name === named)
  if (!command) {
    const names = commands.map(({ name }) => name).join(', ')
    throw new Misuse(
      `没有“${named}”这个命令；可用的命令：${names}。`,
      `There is no command "${named}"; there is: ${names}.`,
    )
  }
  if (first !== named || rest.includes('--help') || rest.includes('-h')) return say(io, command.manual[language])
  return command.run(rest, io)
}

function say(io: Io, text: string): number {
  io.stdout.write(text)
  return exit.well
}

function version(): string {
  const described: unknown = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
  return typeof described === 'object' && described && 'version' in described ? String(described.version) : ''
}
