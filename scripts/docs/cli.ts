// docs/cli.md: the commands as they describe themselves, and what can be wrong with a file, printed from the source.
import { commands } from '../../src/app/cli/dispatch.ts'
import { commandsHelp } from '../../src/app/cli/help.ts'
import type { Language } from '../../src/app/cli/io.ts'
import { allProblems } from '../../src/documents/problems.ts'
import { type Page, table } from './page.ts'

const opening: Record<Language, string> = {
  en: 'What `jiedui` says of itself in English (`--lang en`), then in Chinese.',
  zh: '`jiedui` 的中文用法说明。',
}
const problemsOpening = `## Files that cannot be read

Each gets one of these sentences on standard error with its name; the others of the call go on, and the exit status is 1.`

export const cli: Page = {
  path: 'docs/cli.md',
  of: () => `${[`# The command line`, manual('en'), problems(), '# 命令行', manual('zh')].join('\n\n')}\n`,
}

function manual(language: Language): string {
  const block = (text: string) => `\`\`\`text\n${text.trimEnd()}\n\`\`\``
  const each = commands.map(({ name, manual }) => `## jiedui ${name}\n\n${block(manual[language])}`)
  return [opening[language], block(commandsHelp(commands, language)), ...each].join('\n\n')
}

function problems(): string {
  const rows = allProblems().map(({ code, zh, en }) => [`\`${code}\``, en, zh])
  return `${problemsOpening}\n\n${table(['code', 'English', '中文'], rows)}`
}
