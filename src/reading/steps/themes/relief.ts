// Relief (应急): near the words of a disaster or an epidemic what is given, sent and treated is emergency aid, whatever it is.
import { distressWords, reliefWords } from '../../../model/themes.ts'
import type { WordHit } from '../words.ts'
import { themeWordOf } from './lexicon.ts'

const named = new Set(distressWords.split(' ').map(themeWordOf))
const acts = new RegExp(reliefWords.split(' ').join('|'))

/** Whether words name a disaster or an epidemic. */
export const distress = (hits: readonly WordHit[]): boolean => hits.some((hit) => named.has(hit.value))

/** Whether a sentence tells of giving, sending or treating: `调集帐篷600顶`. */
export const isRelief = (sentence: string): boolean => acts.test(sentence)
