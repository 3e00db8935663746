// Blanks (待补): what the report should say and the book does not: what was stated for the year before and not for this one, and ties of which
// the year has no figure at all. A blank is listed and never guessed.
import type { Material, Stated } from '../../questions/outline.ts'
import { type Answer, type Blank, type Block, paragraph, type Run, words } from '../text.ts'
import { figureAnswer } from './amounts.ts'
import { countedKey, type YearBefore } from './compared.ts'
import { measureName, named } from './names.ts'
import { joined } from './sentences.ts'

/** More blanks than these are not listed one by one. */
const most = 40

/** The paragraphs of what is missing, and the list of it. */
export function blanksOf(material: Material, before: YearBefore | null): { blocks: Block[]; blanks: Blank[] } {
  const missing = [...missingFigures(material, before), ...silentTies(material)].slice(0, most)
  const blocks = missing.map(({ key, runs }): Block => paragraph(key, joined(runs)))
  return { blocks, blanks: missing.map(({ key, zh, en }) => ({ key, zh, en })) }
}

type Missing = Blank & { runs: Run[] }

const blank = (key: string): Answer => ({
  is: 'answer',
  key: `${key}.blank`,
  sort: 'blank',
  text: '待补',
  terms: [],
  same: [],
  made: null,
})

/** What the year before stated as done, and this year does not state in any way. */
function missingFigures({ postings, scope }: Material, before: YearBefore | null): Missing[] {
  if (!before || scope.year === null) return []
  const told = new Set([...postings.values()].filter(({ year }) => year !== scope.year! - 1).map(countedKey))
  return [...before.figures.values()]
    .filter((posting) => posting.status === 'actual' && posting.core && !told.has(countedKey(posting)))
    .map((posting) => {
      const key = `blank/${posting.figure ?? posting.id}`
      const [who, name] = [posting.parties.join('、'), measureName(posting)]
      return {
        key,
        zh: `${who}：${name}本年数据（上年已有）`,
        en: `${who}: ${name} of this year (the year before has it)`,
        runs: [
          words(`${who}：`),
          ...named(name, { key: `${key}.name`, terms: [posting.id] }),
          words('，上年为'),
          was(posting, key),
          words('，本年'),
          blank(key),
          words('。'),
        ],
      }
    })
}

const was = (posting: Stated, key: string) => figureAnswer(posting, [], `${key}.before`)

/** Ties in the scope of which the year has no figure. */
function silentTies({ ties, postings, scope }: Material): Missing[] {
  if (scope.year === null) return []
  const told = new Set(
    [...postings.values()].filter(({ year }) => year !== scope.year! - 1).flatMap(({ tie }) => tie ?? []),
  )
  return ties
    .filter(({ id }) => !told.has(id))
    .map(({ id, a, b }) => {
      const key = `blank/tie/${id}`
      return {
        key,
        zh: `${a}与${b}：本年数据`,
        en: `${a} and ${b}: figures of this year`,
        runs: [words(`${a}与${b}的结对工作，本年数据`), blank(key), words('。')],
      }
    })
}
