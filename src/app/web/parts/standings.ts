// Standings (计入情况) as a page says them: the sentence that belongs to the code of the API.
import { standings } from '../../../model/words.ts'
import type { Said } from '../words/language.tsx'

/** What a standing says to a person; a code that is newer than this page is shown as it is. */
export function standingWords(code: string): Said {
  const known: Record<string, Said> = standings
  return known[code] ?? { zh: code, en: code }
}
