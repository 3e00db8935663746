// A turn (增减): which way a number went from one year to the next and by how much, as people say it; where two years tell of different pairs, over
// those of which both tell.
import type { Given } from '../calls/calls.ts'
import { useSay } from '../words/language.tsx'
import './turn.css'

/** A change as the API gives it, and the change over the pairs of both years. */
export type Changed = Given<'get', '/comparison'>['items'][number]['change']
type AlikeOf = NonNullable<Given<'get', '/comparison'>['items'][number]['alike']>

type Turn = { way: 'up' | 'down' | 'open'; words: { zh: string; en: string } }

/** The change over the pairs of which both years tell. */
export function Alike({ alike: { pairs, change } }: { alike: AlikeOf }) {
  const say = useSay()
  const turn = turnOf(change)
  if (!turn) return null
  return (
    <div>
      {say(
        `两年都有的${pairs}对：`,
        pairs === 1 ? 'The one pair in both years: ' : `The ${pairs} pairs in both years: `,
      )}
      <strong className={`turn turn-${turn.way}`}>{say(turn.words)}</strong>
    </div>
  )
}

/** Which way it went, and by how much; `open` where the hedges leave it open. */
export function turnOf(change: Changed): Turn | null {
  if (!change?.percent || !change.percentText) return null
  const { min, max } = change.percent
  const { zh, en } = change.percentText
  if (min !== null && Number(min) > 0) return { way: 'up', words: { zh: `增长${zh}`, en: `up ${en}` } }
  if (max !== null && Number(max) < 0) {
    const less = (text: string) => text.replaceAll('-', '')
    return { way: 'down', words: { zh: `下降${less(zh)}`, en: `down ${less(en)}` } }
  }
  if (min !== null && max !== null && Number(min) === 0 && Number(max) === 0) {
    return { way: 'open', words: { zh: '持平', en: 'unchanged' } }
  }
  return { way: 'open', words: { zh: '增减不明', en: 'up or down is not said' } }
}
