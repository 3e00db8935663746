// The table of doubts in docs/reading.md, printed from the codes themselves with a text that provokes each.
import { doubtCodes } from '../../src/model/doubt.ts'
import { between, type Page, table } from './page.ts'

export const doubts: Page = {
  path: 'docs/reading.md',
  of: (current) => between(current, 'doubts', table(['code', 'what it says', '中文', 'for example'], rows())),
}

function rows(): string[][] {
  return Object.entries(doubtCodes).map(([code, { en, zh, example }]) => [`\`${code}\``, en, zh, inOneCell(example)])
}

/** Line breaks as ⏎, since a cell of Markdown has none. */
const inOneCell = (text: string) => text.trimEnd().replaceAll('\n', '⏎').replaceAll('|', '\\|')
