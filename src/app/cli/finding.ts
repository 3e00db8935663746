// A finding for people (待复核内容的显示): what was read, in one line with its sentence below, whichever sort it is of.
import { agreementSchema } from '../../model/agreement.ts'
import { doubtSaid } from '../../model/doubt.ts'
import { figureSchema } from '../../model/figure.ts'
import { kinds } from '../../model/kinds.ts'
import { proposalSchema } from '../../model/proposal.ts'
import { tieSchema } from '../../model/tie.ts'
import { accrualNames, statusNames, themeNames, tieNames } from '../../model/words.ts'
import type { listFindings } from '../api/routes/review.ts'
import { amountOf } from './amount.ts'
import type { ReplyOf } from './api.ts'
import { harmless, harmlessCell } from './harmless.ts'
import type { Language } from './io.ts'
import { periodOf } from './table.ts'

export type Waiting = ReplyOf<typeof listFindings>['items'][number]

export const sortNames = {
  figure: { zh: '数据', en: 'figure' },
  tie: { zh: '结对关系', en: 'tie' },
  agreement: { zh: '协议', en: 'agreement' },
  entry: { zh: '台账条目', en: 'entry' },
} as const

/** What was read, in one line. */
export function findingLine(
  { sort, said, stage }: Pick<Waiting, 'sort' | 'said' | 'stage'>,
  language: Language,
): string {
  const parts = {
    figure: () => figureParts(said, language),
    tie: () => tieParts(said, language),
    agreement: () => agreementParts(said),
    entry: () => entryParts(said, language),
  }[sort]()
  const all = [sortNames[sort][language], ...parts, stage ?? '']
  return all.flatMap((part) => (part === '' ? [] : harmlessCell(part))).join('  ')
}

const between = { zh: '、', en: ', ' }

function figureParts(said: unknown, language: Language): string[] {
  const figure = figureSchema.parse(said)
  const { measure, period, parties, accrual, status, theme } = figure
  const nature =
    status === 'actual'
      ? accrualNames[accrual][language]
      : `${accrualNames[accrual][language]}${between[language]}${statusNames[status][language]}`
  return [
    measure,
    amountOf(figure, language),
    periodOf(period),
    parties.join(between[language]),
    nature,
    themeNames[theme][language],
  ]
}

function tieParts(said: unknown, language: Language): string[] {
  const { a, b, kind, since } = tieSchema.parse(said)
  return [`${a} — ${b}`, tieNames[kind][language], since ?? '']
}

function agreementParts(said: unknown): string[] {
  const { title, date } = agreementSchema.parse(said)
  return [title, date ?? '']
}

function entryParts(said: unknown, language: Language): string[] {
  const { kind, name, from, to, parties } = proposalSchema.parse(said)
  const period = from && to ? periodOf([from, to]) : (from ?? to ?? '')
  return [kinds[kind][language], name, period, parties.map((party) => party.name).join(between[language])]
}

/** What is doubtful of it, each by its sentence where the reading knows the code. */
export function doubtLine(doubts: readonly string[], language: Language): string {
  if (doubts.length === 0) return ''
  const said = doubts.map((code) => harmless(doubtSaid(code)[language]))
  return `${{ zh: '存疑：', en: 'doubts: ' }[language]}${said.join({ zh: '；', en: '; ' }[language])}`
}
