// An answer for people (答案的显示): what a question was understood as, the number of each indicator with what it is made of and what is beside it,
// what is not comparable, and which words were not understood.
import { indicators } from '../../model/indicators.ts'
import { measures } from '../../model/measures.ts'
import { amountStages } from '../../model/posting.ts'
import { accrualNames, standings, statusNames } from '../../model/words.ts'
import { besideReasons } from '../../questions/choose-line.ts'
import type { getAnswers } from '../api/routes/answers.ts'
import type { Api, ReplyOf } from './api.ts'
import { harmless, harmlessCell } from './harmless.ts'
import type { Language } from './io.ts'
import { evidenceLines } from './total.ts'

type Reply = ReplyOf<typeof getAnswers>
type Answer = Reply['items'][number]
type Told = Answer['beside'][number] | Answer
type Asked = { evidence: boolean; language: Language }

/** The answers to a question in words. `evidence`: with the sentences behind them. */
export async function answerLines(api: Api, { question, items }: Reply, asked: Asked): Promise<string[]> {
  const { language } = asked
  const lines: string[] = []
  for (const answer of items) {
    const column = question?.columns.find(({ scope }) => sameScope(scope, answer.scope))
    const place = column && question?.ranked?.places[question.columns.indexOf(column)]
    const title = column?.[language] ?? ''
    lines.push(...answered(answer, place ? `${placeOf(place)} ${title}` : title, language))
    if (asked.evidence) lines.push(...(await evidenceLines(api, answer, language)))
  }
  if (items.length === 0)
    lines.push({ zh: '台账中没有符合条件的数据。', en: 'The book has no such figures.' }[language])
  const { ranked } = question ?? {}
  if (ranked && ranked.compared < ranked.there) lines.push(notAll(ranked)[language])
  for (const difference of question?.differences ?? []) lines.push(harmless(difference[language]))
  const words = question?.notUnderstood.map(({ word }) => harmlessCell(word)) ?? []
  if (words.length > 0) {
    lines.push({ zh: `没有读懂：${words.join('、')}`, en: `Not understood: ${words.join(', ')}` }[language])
  }
  return lines
}

/** A ranking that did not look at everything says so. */
const notAll = ({ compared, there }: { compared: number; there: number }) => ({
  zh: `共 ${there} 个有数据，只比较了数据最多的 ${compared} 个；请写明地区或年份缩小范围。`,
  en: `Of ${there} with figures only the ${compared} with the most were compared; name a region or a year to narrow it.`,
})

/** 2, or 2-4 where it cannot be told. */
const placeOf = ({ best, worst }: { best: number | null; worst: number | null }) =>
  best === worst ? `${best}` : `${best}-${worst}`

const sameScope = (a: object, b: object) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
const sorted = (scope: object) => Object.entries(scope).sort(([a], [b]) => (a < b ? -1 : 1))

function answered(answer: Answer, column: string, language: Language): string[] {
  const zh = language === 'zh'
  const name = nameOf(answer.indicator, language)
  const head = [harmlessCell(column), harmlessCell(name)].filter((part) => part !== '')
  const first = answer.text
    ? [...head, harmless(answer.text[language]), ...natureOf(answer, language)]
    : [...head, harmless(answer.lacks?.[language] ?? '')]
  const made = answer.made === 'computed' ? [zh ? '按公式计算' : 'computed'] : []
  const count = answer.terms > 0 ? [zh ? `${answer.terms} 条数据` : `${answer.terms} figures`] : []
  const disputed =
    answer.disputed > 0 ? [zh ? `${answer.disputed} 组数据打架待选定` : `${answer.disputed} disputed`] : []
  return [
    [...first, ...made, ...count, ...disputed].join('  '),
    ...outOf(answer, language),
    ...besideOf(answer, language),
  ]
}

/** The name of an indicator that ships or of a measure; an own one is told by its id, which the API can be asked for. */
function nameOf(id: string, language: Language): string {
  return (indicators.get(id) ?? measures.get(id))?.[language] ?? id
}

function natureOf({ accrual, status, stage, asOf }: Told, language: Language): string[] {
  const names = [
    ...(accrual ? [accrualNames[accrual][language]] : []),
    ...(status && status !== 'actual' ? [statusNames[status][language]] : []),
    ...(stage && stage !== status ? [amountStages[stage][language]] : []),
  ]
  const day = asOf === null ? [] : [{ zh: `截至 ${asOf}`, en: `as of ${asOf}` }[language]]
  return [names.join({ zh: '、', en: ', ' }[language]), ...day].filter((part) => part !== '')
}

function outOf({ leftOut }: Answer, language: Language): string[] {
  if (leftOut.length === 0) return []
  const known: Record<string, { zh: string; en: string }> = standings
  const out = leftOut.map(({ reason, count }) => `${known[reason]?.[language] ?? harmless(reason)} ${count}`)
  return [{ zh: `    未计入：${out.join('；')}`, en: `    left out: ${out.join('; ')}` }[language]]
}

function besideOf({ beside }: Answer, language: Language): string[] {
  return beside.flatMap((other) => {
    if (other.text === null) return []
    const said = [harmless(other.text[language]), ...natureOf(other, language)].join(' ')
    const why = besideReasons[other.why][language]
    return [{ zh: `    另有：${said}（${why}）`, en: `    beside it: ${said} (${why})` }[language]]
  })
}
