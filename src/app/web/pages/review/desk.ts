// The desk (复核台): decisions on the queue. The next item is there at once; a decision that is refused comes back with the reason, and nothing that was
// typed is lost.
import { App } from 'antd'
import { createElement, useCallback, useRef } from 'react'
import { ask, useAsk } from '../../calls/calls.ts'
import { useLanguage, useSay } from '../../words/language.tsx'
import { type Answer, useDecide, type Wish } from './decide.ts'
import type { Queue } from './queue.ts'
import { stateNames } from './said.ts'

/** How a decision is told. */
export type Told = { zh: string; en: string }

export type Desk = {
  /** Decides on items of the queue, which leave it before the answer is there. */
  send: (wish: Wish, items: readonly string[], told: Told) => Promise<Answer>
  /** Takes one of one's own decisions back, the last one where none is said. */
  undo: (decision?: string) => Promise<void>
}

/** Refusals that mean that somebody was there before. */
const overtaken = new Set(['changed_since', 'not_found', 'superseded', 'already_undone'])

export function useDesk({ take, go }: Queue): Desk {
  const say = useSay()
  const { message, notification } = App.useApp()
  const { language } = useLanguage()
  const decide = useDecide()
  const names = useNames()
  // What was decided here, newest last, with the items to put back.
  const mine = useRef<{ decision: string; items: readonly string[] }[]>([])
  const inTurn = useTurns()
  const refused = useCallback(
    async (answer: Extract<Answer, { ok: false }>, items: readonly string[]) => {
      const { problem } = answer
      if (!overtaken.has(problem.code)) {
        take(items, false)
        if (items[0]) go(items[0])
        notification.error({ title: problem[language], placement: 'topRight' })
        return
      }
      const who = items.length === 1 && items[0] ? await whoWasThere(items[0]) : null
      take(items, who !== null && who.state !== 'waiting')
      const what = who ? say(firstWords(who, names)) : problem[language]
      const gone = say(
        '您填写的内容仍保留在本页，已转到下一条。',
        'What you typed is kept here; the next item is shown.',
      )
      notification.warning({ title: what, ...(who && { description: gone }), placement: 'topRight', duration: 8 })
    },
    [take, go, notification, language, names, say],
  )
  const undoNow = useCallback(
    async (decision?: string) => {
      const last = decision ?? mine.current.at(-1)?.decision ?? (await lastOwn())
      if (!last) {
        message.info(say('没有可撤销的复核意见。', 'There is nothing to undo.'))
        return
      }
      const answer = await decide({ verdict: 'undo', decision: last })
      const own = mine.current.find((one) => one.decision === last)
      mine.current = mine.current.filter((one) => one.decision !== last)
      if (!answer.ok) {
        notification.error({ title: answer.problem[language], placement: 'topRight' })
        return
      }
      if (own) {
        take(own.items, false)
        if (own.items[0]) go(own.items[0])
      }
      message.success(say('已撤销', 'Undone'))
    },
    [decide, message, notification, language, say, take, go],
  )
  const undo = useCallback((decision?: string) => inTurn(() => undoNow(decision)), [inTurn, undoNow])
  const send = useCallback(
    async (wish: Wish, items: readonly string[], told: Told) => {
      take(items, true)
      const answer = await inTurn(async () => {
        const given = await decide(wish)
        if (given.ok) mine.current.push({ decision: given.value.decision, items })
        return given
      })
      if (!answer.ok) {
        await refused(answer, items)
        return answer
      }
      const { decision } = answer.value
      const again = createElement(
        'button',
        { type: 'button', className: 'toast-undo', onClick: () => void undo(decision) },
        say('撤销', 'Undo'),
      )
      message.success({ content: createElement('span', null, told[language], ' ', again), key: 'decided', duration: 4 })
      return answer
    },
    [take, decide, refused, message, language, say, undo, inTurn],
  )
  return { send, undo }
}

/** One after another: who is quick with the keys takes back what he decided last, and not what was answered last. */
function useTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  const last = useRef<Promise<unknown>>(Promise.resolve())
  return useCallback((work) => {
    const next = last.current.then(work)
    last.current = next.catch(() => {})
    return next
  }, [])
}

type There = { by: string; state: keyof typeof stateNames; reason: string | null }

/** That somebody was there first, and what he said. */
function firstWords({ by, state, reason }: There, names: ReadonlyMap<string, string>): { zh: string; en: string } {
  const { zh, en } = stateNames[state]
  return {
    zh: `${names.get(by) ?? '另一位同事'}已先办理：${zh}${reason ? `（${reason}）` : ''}`,
    en: `${names.get(by) ?? 'somebody'} was there first: ${en}${reason ? ` (${reason})` : ''}`,
  }
}

/** Who decided on it last, and what became of it. */
async function whoWasThere(finding: string): Promise<There | null> {
  try {
    const [now, { items }] = await Promise.all([
      ask('/findings/{id}', { params: { id: finding } }),
      ask('/decisions', { query: { finding, limit: 1 } }),
    ])
    const [last] = items
    return last ? { by: last.by, state: now.state, reason: last.reason } : null
  } catch {
    return null
  }
}

async function lastOwn(): Promise<string | null> {
  const { items } = await ask('/decisions', { query: { own: 'true', limit: 20 } })
  return items.find(({ verdict, undoneBy }) => verdict !== 'undo' && undoneBy === null)?.id ?? null
}

/** The members of the office by their ids. */
export function useNames(): ReadonlyMap<string, string> {
  const members = useAsk('/members', {}).data?.items ?? []
  return new Map(members.map(({ userId, name }) => [userId, name]))
}
