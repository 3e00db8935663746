// What the forms of correction share (更正): what they are given, and how they show what was read.
import type { useSay } from '../../words/language.tsx'
import type { Finding } from './said.ts'

/** `onDone` is given the changed fields, as the API takes them. The button that sends is outside: `form={id}`. */
export type CorrectProps = { id: string; finding: Finding; onDone: (said: object) => void }

/** What was read, under a field that says something else now. */
export function wasRead(say: ReturnType<typeof useSay>, read: string, now: string): string | undefined {
  return read === now ? undefined : say(`识读为：${read || '空'}`, `read as: ${read || 'nothing'}`)
}
