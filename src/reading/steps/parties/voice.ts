// Voice (发文与称呼): who speaks in a document and to whom, by its letterhead or byline (文头, 填报单位, 署名), its signature (落款) and its salutation
// (主送). It exists because these say whose account a document is when the other side is named in every line and its own only as 我县.

import { firstEndingAfter } from '../../../model/evidence.ts'
import { groupedBy } from '../../../model/grouped.ts'
import type { Place } from '../../../model/place.ts'
import type { Copy, Paragraph } from '../../copy.ts'
import type { PlaceMention } from '../places/mention.ts'
import { liesIn } from '../ties/geography.ts'
import type { Named } from './named.ts'

/** The place whose office speaks, and the one whose office is spoken to; null where none or several are. */
export type Voice = { issuer: Place | null; addressee: Place | null }

/** Who speaks in a document and to whom: 宣汉县…领导小组办公室 over a bulletin, 上海市黄浦区…办公室： over a letter. */
export function voiceOf(copy: Copy, mentions: readonly PlaceMention[]): Voice {
  const head = copy.paragraphs.slice(0, reach)
  const places = placesIn(copy, mentions)
  const signed = signaturesOf(copy).flatMap((line) => places(line, officeLine) ?? [])
  const headed = head.flatMap((line) => places(line, officeLine) ?? [])
  const issuer = onlyOf(signed) ?? (signed.length === 0 ? onlyOf(headed) : null)
  const addressee = onlyOf(head.flatMap((line) => places(line, salutation) ?? []))
  const apart = addressee && !(issuer && (issuer.name === addressee.name || liesIn(issuer, addressee)))
  return { issuer, addressee: apart ? addressee : null }
}

/** So many paragraphs at the head and at the end of a text can be its letterhead, its salutation or its signature. */
const reach = 6
const longest = 48

const label = /^（?(?:(?:填报|报送|编报|编制|呈报|汇报|发文|项目|主管|实施|申报)?(?:单位|部门|机关)：|供稿：|中共)?/
const office =
  /^[^，。；：、]{0,24}?(?:人民政府|政府|委员会|管委会|办公室|指挥部|工作[队组]|领导小组|乡村振兴局|[市县区州省]委|[局办委厅]|书记|主任|[局市县区州镇乡]长)(?:（[^）]*）)?(?:文件|编印?|印发|主办|供稿)?）?\s*(?:(?:19|20)\d\d年\d{1,2}月\d{1,2}日)?$/
const officeLine = (words: string) => office.test(words)
const salutation = (words: string) => words.endsWith('：') && (words === '：' || office.test(words.slice(0, -1)))

/** Asks a line for the place that it begins with, the innermost of 上海市黄浦区 that can be a party, where the words behind it are such as an office bears. */
function placesIn(copy: Copy, mentions: readonly PlaceMention[]) {
  return ({ start, end }: Paragraph, fits: (words: string) => boolean): Place | null => {
    if (end - start > longest) return null
    const from = start + (label.exec(copy.text.slice(start, end))?.[0].length ?? 0)
    let at = from
    let place: Place | null = null
    for (let next = mentions.find((one) => one.start === at); next; next = mentions.find((one) => one.start === at)) {
      if (next.places.length > 1) return null
      if (!/^(?:town|village)$/.test(next.places[0]!.level)) place = next.places[0]!
      at = next.end
    }
    return place && fits(copy.text.slice(at, end)) ? place : null
  }
}

const dayLine = /^(?:19|20)\d\d年\d{1,2}月\d{1,2}日$/
/** What stands below a signature: who else gets the paper, who is to be asked. */
const below = /^(?:报|送|发|抄送|抄报|主送|附件|联系人|（?联系|（此件|（信息)/

/** The lines right above the day that closes a text, or its last line. */
function signaturesOf({ text, paragraphs }: Copy): Paragraph[] {
  const last = paragraphs
    .slice(-reach)
    .filter(({ start, end }) => !below.test(text.slice(start, end)) && !/^[^。]*共印/.test(text.slice(start, end)))
  const day = last.findLastIndex(({ start, end }) => dayLine.test(text.slice(start, end)))
  const end = day < 0 ? last.length : day
  return last.slice(Math.max(0, end - (day < 0 ? 1 : 3)), end)
}

/** The one place of several lines; null where they are of two. */
function onlyOf(places: readonly Place[]): Place | null {
  const [one, ...others] = places
  return one && others.every(({ name }) => name === one.name) ? one : null
}

/** 贵区 where a salutation says whose office is written to: as good as its name. 贵州 is a place. */
export function withYours(text: string, named: readonly Named[], addressee: Place | null): readonly Named[] {
  if (!addressee) return named
  const yours: Named[] = []
  for (let at = text.indexOf('贵'); at >= 0; at = text.indexOf('贵', at + 1))
    if (fitsWord(addressee, text[at + 1]) && (named[firstEndingAfter(named, at)]?.start ?? at + 1) > at)
      yours.push({ start: at, end: at + 2, place: addressee, form: 'full' })
  return yours.length === 0 ? named : [...named, ...yours].sort((a, b) => a.start - b.start)
}

/** Whether a place can be called so by what its name ends in: 区 for 黄浦区, 县 for a banner too. */
export function fitsWord({ name, level }: Place, word: string | undefined): boolean {
  if (word === '省') return level === 'province'
  if (word === '县') return /[县旗]$/.test(name)
  return (word === '市' || word === '区' || word === '州') && name.endsWith(word)
}

/** What a document calls its own most often, where it does so more than once: 县 of 我县. */
export function ownWord(text: string): { word: string; start: number } | null {
  const said = groupedBy(text.matchAll(/[我本][省市县区]/g), ({ 0: own }) => own)
  const [most] = [...said.values()].sort((a, b) => b.length - a.length)
  return most && most.length > 1 ? { word: most[0]![0].charAt(1), start: most[0]!.index } : null
}
