// Parties in one cell (单元格中的合作方): names apart by 、 with a code where the name alone would not tell which place is meant.
// What is written is read back as the same parties; what people write short becomes the official name.
import type { Party } from '../../model/kind.ts'
import { placeByName } from '../../model/places.ts'

type Named = Pick<Party, 'name' | 'code'>

/** A code or, for something that is no place, a dash, in brackets at the end: 朝阳区（110105）. */
const withCode = /^(.+?)\s*[（(](\d{6}|[A-Z]{2}|-)[)）]$/s
const separator = /[、，,;；\n]/
/**
 * One name of a list: between quotation marks, where it has commas in it, or up to the next separator; `Ltd` after a comma belongs
 * to the name before it.
 */
const listed =
  /\s*(?:"((?:[^"]|"")*)"\s*(?=[、，,;；\n]|$)|((?:[^、，,;；\n]|,(?=\s*(?:Ltd|Inc|LLC|Limited|Corp|Co|S\.A|GmbH)\b))*))(?:[、，,;；\n]|$)/gy

/** 湖州市、柯坪县 */
export function partiesText(parties: readonly Named[]): string {
  return parties.map(partyText).join('、')
}

function partyText({ name, code }: Named): string {
  const meant = partyMeant(name)
  const plain = meant.name === name && meant.code === code && !withCode.test(name)
  const written = plain ? name : `${name}（${code ?? '-'}）`
  return separator.test(name) || name.startsWith('"') ? `"${written.replaceAll('"', '""')}"` : written
}

/** The parties of a cell. */
export function partiesRead(text: string): Named[] {
  const names = Array.from(text.matchAll(listed), ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '')
  return names.flatMap((written) => {
    const [, name, code] = withCode.exec(written.trim()) ?? []
    if (name && code) return [{ name, code: code === '-' ? null : code }]
    return written.trim() === '' ? [] : [partyMeant(written.trim())]
  })
}

/** A region by its official name and code (宁波 is 宁波市 330200); a body or a place without a code as it is written. */
export function partyMeant(name: string): Named {
  const place = placeByName(name)
  if (!place || place.level === 'region') return { name, code: null }
  return { name: place.name, code: place.code && /^(?:\d{6}|[A-Z]{2})$/.test(place.code) ? place.code : null }
}
