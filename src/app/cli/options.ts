// Options (命令选项): the words of a call as a command wants them. What is wrong with them is said in one sentence that names the word.
import { parseArgs } from 'node:util'
import { type Day, isDay } from '../../model/period.ts'
import { type Language, Misuse } from './io.ts'

/** The options of a command by name: with a value, with several, or a switch. */
export type Wanted = Record<string, 'value' | 'values' | 'switch'>
export type Given<W extends Wanted> = {
  [Name in keyof W]?: W[Name] extends 'switch' ? boolean : W[Name] extends 'values' ? string[] : string
}

/** What a command that works on the book takes besides its own. */
export const bookOptions = { data: 'value', book: 'value' } as const satisfies Wanted

/** Reads the words of a call of `command`. */
export function given<const W extends Wanted>(
  command: string,
  args: string[],
  wanted: W,
): { words: string[]; options: Given<W>; language: Language } {
  const options = Object.fromEntries(
    Object.entries({ ...wanted, lang: 'value' }).map(([name, sort]) => [
      name,
      sort === 'switch' ? ({ type: 'boolean' } as const) : ({ type: 'string', multiple: sort === 'values' } as const),
    ]),
  )
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const lang = oneOf('lang', String(values.lang ?? 'zh'), ['zh', 'en'])
    return { words: positionals, options: values as Given<W>, language: lang }
  } catch (error) {
    if (error instanceof Misuse) throw error
    const word = /'([^']+)'/.exec(error instanceof Error ? error.message : '')?.[1] ?? ''
    throw new Misuse(
      `选项“${word}”不认识或缺少值；用法见 jiedui ${command} --help。`,
      `The option "${word}" is unknown or lacks its value; see jiedui ${command} --help.`,
    )
  }
}

const names: Record<string, { zh: string; en: string }> = {
  lang: { zh: '语言', en: 'language' },
  format: { zh: '格式', en: 'format' },
}

/** One of several words. */
export function oneOf<const Choice extends string>(option: string, word: string, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice === word)
  if (found !== undefined) return found
  const name = names[option] ?? { zh: ` --${option} `, en: `--${option}` }
  throw new Misuse(
    `没有“${word}”这种${name.zh}；可用 ${choices.join('、')}。`,
    `There is no ${name.en} "${word}"; there are ${choices.join(', ')}.`,
  )
}

/** A day, where one is given. */
export function dayOf(word: string | undefined): Day | null {
  if (word === undefined) return null
  if (isDay(word)) return word
  throw new Misuse(`“${word}”不是日期；应写作 2024-03-12。`, `"${word}" is not a day; write it as 2024-03-12.`)
}

/** The words of which at least one is needed. */
export function needed(words: string[], command: string, what: Record<Language, string>): string[] {
  if (words.length > 0) return words
  throw new Misuse(
    `没有给出${what.zh}；用法见 jiedui ${command} --help。`,
    `No ${what.en} was given; see jiedui ${command} --help.`,
  )
}

/** No more words than a command takes. */
export function atMost(count: number, words: string[], command: string): void {
  const word = words[count]
  if (word === undefined) return
  throw new Misuse(
    `“${word}”是多余的；用法见 jiedui ${command} --help。`,
    `"${word}" is one word too many; see jiedui ${command} --help.`,
  )
}
