// A total for people (合计的显示): its amount with its hedge, what it is made of, what was left out and why, and the sentences behind it.
import type { Accrual, Status } from '../../model/figure.ts'
import { amountStages } from '../../model/posting.ts'
import { programmes } from '../../model/programmes.ts'
import { accrualNames, standings, statusNames, themeNames } from '../../model/words.ts'
import type { getPosting } from '../api/routes/postings.ts'
import type { getTotals } from '../api/routes/totals.ts'
import { amountOf } from './amount.ts'
import type { Api, ReplyOf } from './api.ts'
import { harmless, harmlessCell } from './harmless.ts'
import type { Language } from './io.ts'
import { quotedIn, tidy } from './sentence.ts'

export type TotalLine = ReplyOf<typeof getTotals>['items'][number]
type Posting = ReplyOf<typeof getPosting>
type Manner = { language: Language; titles: ReadonlyMap<string, string> }

/** A line of a total, with a second one for what was left out. */
export function totalLine(line: TotalLine, manner: Manner): string[] {
  const { language } = manner
  const zh = language === 'zh'
  const head = [
    groupOf(line, manner),
    harmlessCell(line.measure),
    harmless(amountText(line, language)),
    natureOf(line, language),
  ]
  const made = zh ? `${line.terms} 条数据` : `${line.terms} figures`
  const asOf = line.asOf === null ? '' : zh ? `截至 ${line.asOf}` : `as of ${line.asOf}`
  const disputed = line.disputed === 0 ? '' : zh ? `${line.disputed} 组数据打架待选定` : `${line.disputed} disputed`
  const first = [...head, made, asOf, disputed].filter((part) => part !== '').join('  ')
  const out = line.leftOut.map(({ reason, count }) => `${reasonOf(reason, language)} ${count}`)
  if (out.length === 0) return [first]
  return [first, zh ? `    未计入：${out.join('；')}` : `    left out: ${out.join('; ')}`]
}

function groupOf({ key }: TotalLine, { language, titles }: Manner): string {
  const none = { zh: '未注明', en: 'not said' }[language]
  const named: Record<string, Record<string, { zh: string; en: string }>> = { theme: themeNames, programme: programmes }
  const parts = Object.entries(key).flatMap(([by, value]) => {
    // The measure has a column of its own.
    if (by === 'measure') return []
    if (value === null || value === undefined) return [none]
    return [named[by]?.[value]?.[language] ?? (by === 'tie' ? titles.get(value) : undefined) ?? value]
  })
  return harmlessCell(parts.join(' / '))
}

function amountText({ amount, unit, counter }: TotalLine, language: Language): string {
  if (amount === null) return { zh: '不相加', en: 'not added' }[language]
  return amountOf({ ...amount, unit, counter }, language)
}

function natureOf({ accrual, status, stage }: TotalLine, language: Language): string {
  const names: string[] = [accrualNames[accrual as Accrual][language]]
  if (status !== 'actual') names.push(statusNames[status as Status][language])
  if (stage !== null) names.push(amountStages[stage][language])
  return names.join({ zh: '、', en: ', ' }[language])
}

function reasonOf(reason: string, language: Language): string {
  const known: Record<string, { zh: string; en: string }> = standings
  return known[reason]?.[language] ?? harmless(reason)
}

/** The sentences behind a line, and those of what was left out, each under what it says. */
export async function evidenceLines(
  api: Api,
  { behind }: Pick<TotalLine, 'behind'>,
  language: Language,
): Promise<string[]> {
  const lines: string[] = []
  for (const id of behind?.terms ?? []) lines.push(...(await sourceLines(api, id, language)))
  for (const { id, reason } of behind?.leftOut ?? []) {
    const [first = '', ...more] = await sourceLines(api, id, language)
    lines.push(`${first}  (${reasonOf(reason, language)})`, ...more)
  }
  return lines
}

async function sourceLines(api: Api, id: string, language: Language): Promise<string[]> {
  const posting = await api.get<Posting>(`/postings/${id}`)
  const { evidence } = posting
  const head = `      · ${harmless(amountOf(posting, language))}`
  if (evidence === null) return [head]
  if (evidence.by === 'report') {
    return [`${head}  ${harmlessCell(`${evidence.unit} ${evidence.title}`)}`]
  }
  const { document, sentence, inSentence } = evidence
  const from = harmlessCell(`${document.title ?? document.name}  ${document.published ?? ''}`.trimEnd())
  return [`${head}  ${from}`, `        ${marked(sentence, inSentence)}`]
}

function marked(sentence: string, place: readonly number[] | null): string {
  if (place === null) return harmless(tidy(sentence))
  const [start = 0, end = 0] = place
  return harmless(tidy(quotedIn({ sentence, inSentence: [start, end] })))
}
