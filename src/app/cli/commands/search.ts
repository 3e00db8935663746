// `jiedui search` (检索): finds words in documents and in the book, best first, with the sentence that has them.
import type { searchRoute } from '../../api/routes/search.ts'
import type { ReplyOf } from '../api.ts'
import { onBook } from '../call.ts'
import { harmless, harmlessJson } from '../harmless.ts'
import { type Command, exit, type Io, type Language, Misuse, write } from '../io.ts'
import { bookPart, statusPart } from '../manual.ts'
import { bookOptions, given, needed, oneOf } from '../options.ts'

const kinds = ['document', 'entry', 'tie', 'posting'] as const
const kindNames = {
  document: { zh: '材料', en: 'document' },
  entry: { zh: '台账条目', en: 'entry' },
  tie: { zh: '结对关系', en: 'tie' },
  posting: { zh: '数据', en: 'figure' },
}

export const searchCommand: Command = {
  name: 'search',
  summary: { zh: '检索材料和台账', en: 'search documents and the book' },
  manual: {
    zh: `jiedui search：检索材料和台账，最相符的在前，附所在的句子。

用法：jiedui search 词语… [选项]

  词语                 两个字即可；简体可查到繁体，地名可查到代码
  --in 范围            document 材料、entry 台账条目、tie 结对关系、posting 数据；可用逗号连用
  --limit 条数         默认 20，最多 50
  --format 格式        table（默认）或 json
${bookPart.zh}

${statusPart.zh}
`,
    en: `jiedui search: finds words in documents and in the book, best first, with the sentence that has them.

Usage: jiedui search WORDS... [OPTION]

  WORDS                two characters are enough; simplified finds traditional, names find their codes
  --in PLACES          document, entry, tie, posting; several by commas
  --limit COUNT        20 by default, 50 at most
  --format FORMAT      table (the default) or json
${bookPart.en}

${statusPart.en}
`,
  },
  run: runSearch,
}

const wanted = { ...bookOptions, in: 'value', limit: 'value', format: 'value' } as const

async function runSearch(args: string[], io: Io): Promise<number> {
  const { words, options, language } = given('search', args, wanted)
  needed(words, 'search', { zh: '词语', en: 'word' })
  const format = oneOf('format', options.format ?? 'table', ['table', 'json'])
  const limit = Number(options.limit ?? 20)
  if (!(Number.isInteger(limit) && limit >= 1 && limit <= 50)) {
    throw new Misuse('--limit 应为 1 至 50。', '--limit is a number from 1 to 50.')
  }
  const places = options.in?.split(',').map((word) => oneOf('in', word.trim(), kinds))
  const query = { words: words.join(' '), kinds: places, limit }
  const found = await onBook({ options, language, io }, ({ api }) => api.get<Found>('/search', query))
  await write(io.stdout, format === 'json' ? `${harmlessJson(found.items, 2)}\n` : listed(found, language))
  return exit.well
}

type Found = ReplyOf<typeof searchRoute>

function listed({ items, next, more }: Found, language: Language): string {
  if (items.length === 0) return { zh: '没有找到。\n', en: 'Nothing was found.\n' }[language]
  const lines = items.flatMap(({ kind, subject, day, text, matches }) => [
    `${kindNames[kind][language]}  ${subject}  ${day ?? ''}`.trimEnd(),
    `    ${marked(text, matches)}`,
  ])
  const rest =
    next !== null || more
      ? { zh: ['还有更多，请把词语写得更具体。'], en: ['There is more: say it more exactly.'] }
      : { zh: [], en: [] }
  return `${[...lines, ...rest[language]].join('\n')}\n`
}

function marked(text: string, matches: readonly { start: number; end: number }[]): string {
  let out = ''
  let at = 0
  for (const { start, end } of matches) {
    if (start < at) continue
    out += `${text.slice(at, start)}【${text.slice(start, end)}】`
    at = end
  }
  return harmless((out + text.slice(at)).replace(/\s+/g, ' '))
}
