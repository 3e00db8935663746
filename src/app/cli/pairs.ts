// Ties and regions by name (结对关系与地区的名称): what a person writes in a command, 宁波,黄冈, as what the book knows.
import { placeByName } from '../../model/places.ts'
import type { listTies } from '../api/routes/ties.ts'
import type { Api, ReplyOf } from './api.ts'
import { Failure, Misuse } from './io.ts'

type Tie = ReplyOf<typeof listTies>['items'][number]

const titleOf = ({ a, b }: Pick<Tie, 'a' | 'b'>) => `${a} — ${b}`
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Every tie by its id, as `宁波市 — 黄冈市`. */
export async function tieTitles(api: Api): Promise<Map<string, string>> {
  return new Map((await api.items<Tie>('/ties')).map((tie) => [tie.id, titleOf(tie)]))
}

/** The id of the tie between two names. */
export async function tieNamed(api: Api, word: string): Promise<string> {
  if (uuid.test(word)) return word
  const sides = word.split(/[,，、—]/).map((side) => side.trim())
  const [a = '', b = ''] = sides.map(officialName)
  if (sides.length !== 2 || a === '' || b === '') {
    throw new Misuse(`--tie 应写作 甲,乙，不是“${word}”。`, `--tie is written A,B, not "${word}".`)
  }
  const known = await api.items<Tie>('/ties')
  const found = known.filter((tie) => (tie.a === a && tie.b === b) || (tie.a === b && tie.b === a))
  if (found.length === 1) return found[0]!.id
  if (found.length === 0) {
    throw new Failure(`台账中没有 ${a} 与 ${b} 的结对关系。`, `The book has no tie between ${a} and ${b}.`)
  }
  const each = found.map(({ id, programme, since }) => `${id}（${[programme, since].filter(Boolean).join(' ')}）`)
  throw new Failure(
    `${a} 与 ${b} 有多项结对关系，请给编号：${each.join('、')}`,
    `There are several ties between ${a} and ${b}; give an id: ${each.join(', ')}`,
  )
}

/** The code of a region that is named, or the code that was given. */
export function regionNamed(word: string): string {
  if (/^(?:\d{6,12}|[A-Z]{2}(?:-\w+)?)$/.test(word)) return word
  const code = placeByName(word)?.code
  if (code) return code
  throw new Failure(`没有“${word}”这个地区。`, `There is no region "${word}".`)
}

function officialName(name: string): string {
  return placeByName(name)?.name ?? name
}
