// Phrases (词组): a measure while it is put together, as stretches of the copy and words of ours between them. Kept as
// stretches until the end so that a document in traditional characters gets its measures in its own characters.
import type { Span } from '../../../model/evidence.ts'
import { type Copy, rawSpan } from '../../copy.ts'

/** A stretch of the copy's text, or a word of ours: 的, 人数, 占比. */
export type Piece = Span | string
export type Phrase = readonly Piece[]

const traditional: Record<string, string> = {
  人数: '人數', 占比: '占比', 金额: '金額', 价值: '價值', 门槛: '門檻', 省份: '省份', 人员: '人員', 投资额: '投資額', 队员: '隊員', 成员: '成員', 次数: '次數',
  时间: '時間', 增长: '增長', 项目投资额门槛: '項目投資額門檻', 数量: '數量', 距离: '距離', 总投资: '總投資', 项目: '項目', 面积: '面積',
} // biome-ignore format: a table
const dangling = { start: '、，：；·的和及并（）”’》', end: '、，：；·的和与及并（“‘《' } as const
const pairs = ['“”', '‘’', '（）', '《》'] as const
const isPaired = /[“”‘’（）《》]/

/** How long a phrase is, in characters. */
export function lengthOf(phrase: Phrase): number {
  let length = 0
  for (let k = 0; k < phrase.length; k++) length += pieceLength(phrase[k] as Piece)
  return length
}

/** How long one piece of a phrase is. */
export function pieceLength(piece: Piece): number {
  return typeof piece === 'string' ? piece.length : piece.end - piece.start
}

/** The phrase in the reading copy's simplified characters, for looking words up. */
export function plain(copy: Copy, phrase: Phrase): string {
  let text = ''
  for (const piece of phrase) text += typeof piece === 'string' ? piece : copy.text.slice(piece.start, piece.end)
  return text
}

/** The phrase as the document writes it: `參加培訓的企業高管` where the document is in traditional characters. */
export function written(copy: Copy, phrase: Phrase): string {
  let text = ''
  if (!copy.traditional) {
    text = plain(copy, phrase)
    return tidy(/[\t\n]/.test(text) ? text.replace(/[\t\n]+/g, '') : text)
  }
  for (const piece of phrase) text += typeof piece === 'string' ? (traditional[piece] ?? piece) : source(copy, piece)
  return tidy(text)
}

function source(copy: Copy, span: Span): string {
  const { start, end } = rawSpan(copy, span)
  let text = end - start === span.end - span.start ? copy.raw.slice(start, end) : ''
  if (text === '') for (let i = span.start; i < span.end; i++) text += copy.raw.slice(copy.starts[i], copy.ends[i])
  return /\s/.test(text) ? text.replace(/\s+/g, '') : text
}

/** Without marks at its ends and without a quote or bracket that has lost its partner. */
function tidy(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && dangling.start.includes(text[start] as string)) start++
  while (end > start && dangling.end.includes(text[end - 1] as string)) end--
  const cut = text.slice(start, end)
  return isPaired.test(cut) ? pairs.reduce((kept, pair) => (paired(kept, pair) ? kept : without(kept, pair)), cut) : cut
}

function paired(text: string, pair: string): boolean {
  let open = 0
  for (let i = 0; i < text.length; i++) {
    if (text[i] === pair[0]) open++
    else if (text[i] === pair[1]) open--
  }
  return open === 0
}

const without = (text: string, pair: string) => [...text].filter((mark) => !pair.includes(mark)).join('')
