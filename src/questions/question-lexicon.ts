// The lexicon of questions (问句词表): every indicator and measure with the cues by which people ask for it: its names, the nouns of its measure
// as reading knows them, and the words of question-words.data.ts.
import { type Indicator, indicators } from '../model/indicators.ts'
import { measures } from '../model/measures.ts'
import { questionWordRows } from './question-words.data.ts'

/** What can be asked for. `cues`: words that must all stand in the question in this order. `verbs` make it likelier. */
export type Asked = { id: string; unit: string; cues: string[][]; verbs: string[] }

let table: Asked[] | null = null

/** Every indicator, and every measure that no indicator of its name counts. */
export function questionLexicon(): readonly Asked[] {
  table ??= built()
  return table
}

function built(): Asked[] {
  const extra = new Map(questionWordRows.map((row) => row.split('|') as [string, string]))
  const counted = new Set([...indicators.values()].map(({ counts }) => counts?.measure))
  const ids = [...indicators.keys(), ...[...measures.keys()].filter((id) => !indicators.has(id) && !counted.has(id))]
  return ids.map((id) => {
    const indicator = indicators.get(id)
    const measure = measures.get(indicator?.counts?.measure ?? id)!
    const names = [measure.zh, ...(indicator ? [indicator.zh] : [])].flatMap(plainNames)
    const english = [measure.en, ...(indicator ? [indicator.en] : [])].map((name) =>
      name.toLowerCase().split(/[^a-z0-9]+/),
    )
    const hand = (extra.get(id) ?? '').split(' ').filter(Boolean)
    const cues = [...names, ...measure.nouns, ...hand].map((cue) => cue.split('+'))
    return {
      id,
      unit: measure.unit,
      cues: [...cues, ...english.map((words) => words.filter(Boolean))],
      verbs: measure.verbs,
    }
  })
}

/** An indicator of the office, by its names alone. */
export function askedOf({ id, unit, zh, en }: Indicator): Asked {
  const english = en.toLowerCase().split(/[^a-z0-9]+/)
  return { id, unit, cues: [...plainNames(zh).map((name) => [name]), english.filter(Boolean)], verbs: [] }
}

/** A name without what stands in brackets, and its halves: 采购、帮助销售. */
function plainNames(name: string): string[] {
  const plain = name.replace(/[（(][^）)]*[）)]/g, '')
  return [plain, ...plain.split(/[、/]/).filter((one) => one.length > 2)]
}
