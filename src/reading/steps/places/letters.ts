// What one character can stand for in a document: 浙 and 甬 anywhere, 凉 and 巴 only where 凉山州 and 巴中市 are named.
// It exists because blends and 援X, 赴X forms are read against the document's own places first.

import { countryNames } from '../../../model/countries.ts'
import { divisionTable } from '../../../model/divisions.ts'
import { gazetteer } from '../../../model/gazetteer.ts'
import type { Place } from '../../../model/place.ts'
import { countryLetters, prefectureLetters, provinceLetters } from '../../../model/place-letters.ts'
import { stemOf } from '../../../model/place-stems.ts'
import type { Settled } from './resolve.ts'
import { letter, sign, signs } from './signs.ts'

/** A place that a character can stand for, and how good the reading is before its neighbours are seen. */
export type Letter = { place: Place; named: boolean; score: number }

/** Characters that hardly ever are anything but the place. */
export const safe = new Set('京津冀晋沪浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀黔滇陕疆辽苏甬杭蓉穗榕邕藏')

/** Last characters that half of all names share. */
const commonLast = new Set('海南北东西山江河湖州城阳安林门口水川平县市区')

type Static = {
  letters: Map<number, Letter[]>
  byPlace: Map<string, { char: string; letter: Letter }[]>
}
let fixed: Static | null = null
const none: readonly Letter[] = []
/** Codes that agree in so many low bits share an entry of the table of hints. */
const hintMask = 1023

/** The table of a document: static readings and, for each place named, its characters. */
export class DocumentLetters {
  /** Where this is 0 the document gives no place to any character whose code ends so. */
  readonly #hints = new Uint8Array(hintMask + 1)
  readonly #own = new Map<number, Letter[]>()
  readonly #known = new Map<number, readonly Letter[]>()
  readonly #fixed: Static

  constructor(settled: readonly Settled[]) {
    this.#fixed = staticLetters()
    const seen = new Map<Place, number>()
    for (const { sense } of settled) seen.set(sense.place, (seen.get(sense.place) ?? 0) + 1)
    for (const [place, count] of seen) if (place.level !== 'region') this.#learn(place, count)
  }

  /** Whether a character can stand for a place here. */
  has(code: number, its = signs[code]!): boolean {
    return (its & letter) !== 0 || (this.#hints[code & hintMask] === 1 && this.#own.has(code))
  }

  /** All readings of a character, the document's own places first. */
  of(code: number): readonly Letter[] {
    const own = this.#own.get(code)
    const fixed = this.#fixed.letters.get(code) ?? none
    if (!own) return fixed
    let all = this.#known.get(code)
    if (!all) {
      all = [...own, ...fixed]
      this.#known.set(code, all)
    }
    return all
  }

  /** Whether the document names a place by a stem that begins with this character. */
  begins(code: number): Letter | null {
    return this.#own.get(code)?.find(({ score }) => score >= 5) ?? null
  }

  #learn(place: Place, count: number): void {
    const more = Math.min(count, 8) / 8
    for (const { code, score } of stemLetters(place)) this.#add(code, { place, named: true, score: score + more })
    // 鄂 of 湖北省, 甬 of 宁波市: the letter is in no stem, but the place is named all the same.
    const others = this.#fixed.byPlace.get(place.code ?? '')
    if (!others) return
    for (const { char, letter } of others)
      this.#add(char.charCodeAt(0), { place: letter.place, named: true, score: 6 + more })
  }

  #add(code: number, letter: Letter): void {
    const list = this.#own.get(code)
    if (list) list.push(letter)
    else this.#own.set(code, [letter])
    this.#hints[code & hintMask] = 1
  }
}

type StemLetter = { code: number; score: number }
/** By the places of the gazetteer, which are never more. */
const stems = new WeakMap<Place, readonly StemLetter[]>()

/** The characters that a place may be known by, as its stem gives them, and how good each is. */
function stemLetters(place: Place): readonly StemLetter[] {
  let letters = stems.get(place)
  if (!letters) {
    letters = lettersOf(place)
    stems.set(place, letters)
  }
  return letters
}

function lettersOf(place: Place): StemLetter[] {
  const stem = place.level === 'zone' ? zoneStem(place) : stemOf(place.name)
  const province = provinceLetters[stem[0] ?? '']
  // 黔 is 贵州省 where 黔西南州 is named, 湘 湖南省 where 湘潭市 is: such letters stay the province's.
  const borrowed =
    '黔湘鄂川云'.includes(stem[0] ?? '-') &&
    place.level !== 'province' &&
    province?.slice(0, 2) === place.code?.slice(0, 2)
  const letters: StemLetter[] = []
  for (let at = borrowed ? 1 : 0; at < Math.min(stem.length, 4); at++) {
    const last = at === 1 && stem.length === 2 && !commonLast.has(stem[at]!)
    letters.push({ code: stem.charCodeAt(at), score: at === 0 ? 5 : last ? 3 : 0.5 })
  }
  return letters
}

function zoneStem(place: Place): string {
  const city = place.within ? stemOf(place.within) : ''
  return place.name.startsWith(city) ? place.name.slice(city.length) : place.name
}

function staticLetters(): Static {
  if (fixed) return fixed
  const { byCode } = divisionTable()
  const letters = new Map<number, Letter[]>()
  const byPlace: Static['byPlace'] = new Map()
  const add = (char: string, place: Place | undefined, score: number) => {
    if (!place || char.length !== 1) return
    const reading = { place, named: false, score }
    const code = char.charCodeAt(0)
    letters.set(code, [...(letters.get(code) ?? []), reading])
    if (place.code) byPlace.set(place.code, [...(byPlace.get(place.code) ?? []), { char, letter: reading }])
    sign(char, letter)
  }
  for (const [char, code] of Object.entries(provinceLetters)) add(char, byCode.get(code)?.place, safe.has(char) ? 4 : 3)
  for (const [char, code] of Object.entries(prefectureLetters))
    add(char, byCode.get(code)?.place, safe.has(char) ? 4 : 1.5)
  const byIso = new Map(
    countryNames().map(({ place }) => [place.code, gazetteer().get(place.name)?.senses[0]?.place ?? place]),
  )
  for (const [char, code] of Object.entries(countryLetters))
    add(char, byIso.get(code), char === '中' ? 4 : '美英法德日韩俄'.includes(char) ? 3 : 1)
  fixed = { letters, byPlace }
  return fixed
}
