// What one character can stand for in a document: 浙 and 甬 anywhere, 凉 and 巴 only where 凉山州 and 巴中市 are named.
// It exists because blends and 援X, 赴X forms are read against the document's own places first.

import { countryNames } from '../../../model/countries.ts'
import { divisionTable } from '../../../model/divisions.ts'
import { gazetteer } from '../../../model/gazetteer.ts'
import type { Place } from '../../../model/place.ts'
import { countryLetters, prefectureLetters, provinceLetters } from '../../../model/place-letters.ts'
import { stemOf } from '../../../model/place-stems.ts'
import type { Settled } from './resolve.ts'

/** A place that a character can stand for, and how good the reading is before its neighbours are seen. */
export type Letter = { place: Place; named: boolean; score: number }

/** Characters that hardly ever are anything but the place. */
export const safe = new Set('京津冀晋沪浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀黔滇陕疆辽苏甬杭蓉穗榕邕藏')

/** Last characters that half of all names share. */
const commonLast = new Set('海南北东西山江河湖州城阳安林门口水川平县市区')

type Static = {
  flags: Uint8Array
  letters: Map<string, Letter[]>
  byPlace: Map<string, { char: string; letter: Letter }[]>
}
let fixed: Static | null = null

/** The table of a document: static readings and, for each place named, its characters. */
export class DocumentLetters {
  readonly flags: Uint8Array
  readonly #own = new Map<string, Letter[]>()
  readonly #fixed: Static

  constructor(settled: readonly Settled[]) {
    this.#fixed = staticLetters()
    this.flags = this.#fixed.flags.slice()
    const seen = new Map<Place, number>()
    for (const { sense } of settled) seen.set(sense.place, (seen.get(sense.place) ?? 0) + 1)
    for (const [place, count] of seen) if (place.level !== 'region') this.#learn(place, count)
  }

  /** All readings of a character, the document's own places first. */
  of(char: string): Letter[] {
    return [...(this.#own.get(char) ?? []), ...(this.#fixed.letters.get(char) ?? [])]
  }

  /** Whether the document names a place by a stem that begins with this character. */
  begins(char: string): Letter | null {
    return this.#own.get(char)?.find(({ score }) => score >= 5) ?? null
  }

  #learn(place: Place, count: number): void {
    const stem = place.level === 'zone' ? zoneStem(place) : stemOf(place.name)
    const province = provinceLetters[stem[0] ?? '']
    // 黔 is 贵州省 where 黔西南州 is named, 湘 湖南省 where 湘潭市 is: such letters stay the province's.
    const borrowed =
      '黔湘鄂川云'.includes(stem[0] ?? '-') &&
      place.level !== 'province' &&
      province?.slice(0, 2) === place.code?.slice(0, 2)
    for (let at = 0; at < Math.min(stem.length, 4); at++) {
      const char = stem[at] ?? ''
      if (at === 0 && borrowed) continue
      const last = at === 1 && stem.length === 2 && !commonLast.has(char)
      const score = (at === 0 ? 5 : last ? 3 : 0.5) + Math.min(count, 8) / 8
      const list = this.#own.get(char) ?? []
      list.push({ place, named: true, score })
      this.#own.set(char, list)
      this.flags[char.charCodeAt(0)] = 1
    }
    // 鄂 of 湖北省, 甬 of 宁波市: the letter is in no stem, but the place is named all the same.
    for (const { char, letter } of this.#fixed.byPlace.get(place.code ?? '') ?? []) {
      const list = this.#own.get(char) ?? []
      list.push({ place: letter.place, named: true, score: 6 + Math.min(count, 8) / 8 })
      this.#own.set(char, list)
    }
  }
}

function zoneStem(place: Place): string {
  const city = place.within ? stemOf(place.within) : ''
  return place.name.startsWith(city) ? place.name.slice(city.length) : place.name
}

function staticLetters(): Static {
  if (fixed) return fixed
  const { byCode } = divisionTable()
  const letters = new Map<string, Letter[]>()
  const byPlace: Static['byPlace'] = new Map()
  const flags = new Uint8Array(65536)
  const add = (char: string, place: Place | undefined, score: number) => {
    if (!place || char.length !== 1) return
    const letter = { place, named: false, score }
    letters.set(char, [...(letters.get(char) ?? []), letter])
    if (place.code) byPlace.set(place.code, [...(byPlace.get(place.code) ?? []), { char, letter }])
    flags[char.charCodeAt(0)] = 1
  }
  for (const [char, code] of Object.entries(provinceLetters)) add(char, byCode.get(code)?.place, safe.has(char) ? 4 : 3)
  for (const [char, code] of Object.entries(prefectureLetters))
    add(char, byCode.get(code)?.place, safe.has(char) ? 4 : 1.5)
  const byIso = new Map(
    countryNames().map(({ place }) => [place.code, gazetteer().get(place.name)?.senses[0]?.place ?? place]),
  )
  for (const [char, code] of Object.entries(countryLetters))
    add(char, byIso.get(code), char === '中' ? 4 : '美英法德日韩俄'.includes(char) ? 3 : 1)
  fixed = { flags, letters, byPlace }
  return fixed
}
