// What was read, in words (识读内容的写法): the amount of a figure, the name of a tie or proposed entry.
import type { Agreement } from '../../../../model/agreement.ts'
import type { Figure } from '../../../../model/figure.ts'
import type { Posting } from '../../../../model/posting.ts'
import type { Proposal } from '../../../../model/proposal.ts'
import type { Tie } from '../../../../model/tie.ts'
import type { Given } from '../../calls/calls.ts'
import type { Said } from '../../words/language.tsx'

/** What was read, with its document where it comes from the queue. */
export type Finding = Given<'get', '/documents/{id}/findings'>['items'][number]
export type Queued = Given<'get', '/findings'>['items'][number]

export const sortNames: Record<Finding['sort'], Said> = {
  entry: { zh: '台账条目', en: 'entry' },
  figure: { zh: '数据', en: 'figure' },
  tie: { zh: '结对关系', en: 'tie' },
  agreement: { zh: '协议', en: 'agreement' },
}

/** What is to be settled of a whole document, by the code of its doubt. */
export const wholeNames: Record<string, Said> = {
  account_unclear: { zh: '讲述方待认定', en: 'whose account it is' },
  year_disputed: { zh: '所述年份待认定', en: 'which year it tells of' },
}

/** The words that leave it open: 我县; of years those that stand against each other. */
export function wholeSaid({ code, quote, note }: { code: string; quote: string | null; note: string | null }): string {
  return (code === 'account_unclear' ? quote : note) ?? ''
}

export const stateNames: Record<Finding['state'], Said> = {
  waiting: { zh: '待复核', en: 'waiting' },
  accepted: { zh: '已采纳', en: 'accepted' },
  rejected: { zh: '已退回', en: 'rejected' },
  merged: { zh: '已合并', en: 'merged' },
  superseded: { zh: '已有新版本', en: 'superseded' },
}

export const figureSaid = (finding: Pick<Finding, 'said'>) => finding.said as Figure
export const tieSaid = (finding: Pick<Finding, 'said'>) => finding.said as Tie
export const agreementSaid = (finding: Pick<Finding, 'said'>) => finding.said as Agreement
export const entrySaid = (finding: Pick<Finding, 'said'>) => finding.said as Proposal

/** The row of a table that states it, in one sentence with its heads. */
export const rowSaid = ({ said }: Pick<Finding, 'said'>) => said.row as Figure['row']

/** Whether a person added the figure that the reading missed. */
export const isAdded = ({ said }: Pick<Finding, 'said'>) => said.added === 'person'

type Written = Pick<Posting, 'min' | 'max' | 'hedge' | 'unit' | 'counter'>

/** The amount of a figure as it is written everywhere else. */
export function written({ min, max, hedge, unit, counter }: Pick<Figure, keyof Written>): Written {
  return { min: min === null ? null : String(min), max: max === null ? null : String(max), hedge, unit, counter }
}

/** What a finding is about, in a few words and without its amount. */
export function nameOf(finding: Pick<Finding, 'sort' | 'said' | 'quote'>): string {
  if (finding.sort === 'figure') return figureSaid(finding).measure
  if (finding.sort === 'tie') return `${tieSaid(finding).a} — ${tieSaid(finding).b}`
  if (finding.sort === 'agreement') return agreementSaid(finding).title
  return entrySaid(finding).name
}
