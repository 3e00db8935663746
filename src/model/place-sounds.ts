// Names of places by their sound (地名拼音): which divisions of today are meant by Leshan, ningbo or Yuexi, as people type them who write in letters.
// It exists so that an English question and a field in an English page know the same places as Chinese ones.
import { divisionTable } from './divisions.ts'
import type { Place } from './place.ts'
import { isGenericStem, shortForms } from './place-stems.ts'
import { soundRows } from './places/sounds.data.ts'
import { syllables } from './places/syllables.data.ts'
import { placeByName } from './places.ts'

const widestFirst = ['province', 'prefecture', 'county']

/** What is written in letters without marks, blanks and case: Lüliang and lvliang are luliang. */
export function plainLetters(written: string): string {
  const bare = written.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return bare.replace(/[^a-z]/g, '').replace(/([ln])v/g, '$1u')
}

/** The divisions of today that have a name of this sound, the one that is usually meant first, then the widest first. */
export function placesOfSound(letters: string): Place[] {
  const found = table().get(letters) ?? []
  const usual = usualOf(letters)
  return usual ? [usual, ...found.filter(({ name }) => name !== usual.name)] : found
}

/** The place that is usually meant where several sound alike, or that is spelt so in its own language; null where there is none. */
export function usualOf(letters: string): Place | null {
  const name = spelt().get(letters)
  return name === undefined ? null : placeByName(name)
}

/** Every sound that some place has. */
export const placeSounds = (): readonly string[] => [...new Set([...spelt().keys(), ...table().keys()])]

let byName: Map<string, string> | null = null

function spelt(): Map<string, string> {
  byName ??= new Map(soundRows.flatMap((row) => row.split(' ').map((pair) => pair.split('=') as [string, string])))
  return byName
}

let bySound: Map<string, Place[]> | null = null

/** All divisions in force by the sounds of their names, the widest first. */
function table(): Map<string, Place[]> {
  if (bySound) return bySound
  bySound = new Map()
  const sounds = new Map(
    syllables.split(' ').flatMap((row) => {
      const sound = /^[a-z]+/.exec(row)![0]
      return [...row.slice(sound.length)].map((character) => [character, sound] as const)
    }),
  )
  const all = divisionTable().all.filter(({ to }) => to === 9999)
  for (const level of widestFirst)
    for (const { place } of all)
      if (place.level === level) for (const sound of soundsOf(place, sounds)) add(sound, place)
  return bySound
}

function soundsOf({ name }: Place, sounds: ReadonlyMap<string, string>): Set<string> {
  const said = [name, ...shortForms(name).filter((form) => !isGenericStem(form))]
  return new Set(said.map((form) => [...form].map((one) => sounds.get(one) ?? '').join('')))
}

function add(sound: string, place: Place): void {
  const known = bySound!.get(sound)
  if (known) known.push(place)
  else bySound!.set(sound, [place])
}
