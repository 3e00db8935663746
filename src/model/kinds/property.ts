// How a kind's file writes its properties, stages and headings: one short line each. It exists so that the files of the kinds read as
// tables and nothing in them can be half filled in.
import type { Unit } from '../figure.ts'
import type { Property, Stage } from '../kind.ts'

/** A line of text. */
export const text = (id: string, zh: string, en: string): Property => ({ id, zh, en, type: 'text' })

/** Text of several lines. */
export const longText = (id: string, zh: string, en: string): Property => ({ id, zh, en, type: 'long_text' })

/** A calendar day. */
export const day = (id: string, zh: string, en: string): Property => ({ id, zh, en, type: 'day' })

/** Yes or no. */
export const yesNo = (id: string, zh: string, en: string): Property => ({ id, zh, en, type: 'yes_no' })

/** A web address. */
export const url = (id: string, zh: string, en: string): Property => ({ id, zh, en, type: 'url' })

/** A number that describes the thing itself (第3届), kept as an exact decimal. */
export const ordinal = (id: string, zh: string, en: string): Property => ({ id, zh, en, type: 'number' })

/** A number with its unit, kept as an exact decimal. */
export function quantity(named: { id: string; zh: string; en: string }, unit: Unit): Property {
  return { ...named, type: 'number', unit }
}

/** One of a list, each written `id 中文 English`. */
export function choice(id: string, zh: string, en: string, ...choices: [string, string, ...string[]]): Property {
  return { id, zh, en, type: 'choice', choices: choices.map(choiceOf) }
}

function choiceOf(written: string): { id: string; zh: string; en: string } {
  const [id = '', zh = '', ...en] = written.split(' ')
  return { id, zh, en: en.join(' ') }
}

/** A stage with the words that say it, apart by spaces. */
export const stage = (id: string, zh: string, en: string, words: string): Stage => ({
  id,
  zh,
  en,
  words: words.split(' '),
})

/** What stands over the columns of an entry's name, first and last day. */
export const headings = (name: [string, string], from: [string, string], to: [string, string]) => ({
  name: { zh: name[0], en: name[1] },
  from: { zh: from[0], en: from[1] },
  to: { zh: to[0], en: to[1] },
})

/** The levels of government at which something is held, given or chosen. */
export const levels = [
  'national 国家级 national',
  'province 省级 provincial',
  'prefecture 市级 prefectural',
  'county 县级 county',
] as const
