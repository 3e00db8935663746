// Keys (快捷键): what each key of the desk does, as one table; the help and the buttons are drawn from it.
import { useEffect, useRef } from 'react'
import type { Said } from '../../words/language.tsx'

export const keyNames = {
  accept: { keys: ['a'], zh: '采纳', en: 'accept' },
  acceptAll: { keys: ['A'], zh: '连同数据采纳条目', en: 'accept the entry with its figures' },
  correct: { keys: ['c'], zh: '更正', en: 'correct' },
  reject: { keys: ['r'], zh: '退回', en: 'reject' },
  merge: { keys: ['m'], zh: '合并', en: 'merge' },
  choose: { keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'], zh: '采信第几条，认定第几项', en: 'choose that one' },
  undo: { keys: ['u'], zh: '撤销上一条', en: 'undo the last one' },
  next: { keys: ['j', 'ArrowDown', 'ArrowRight'], zh: '下一条', en: 'next' },
  previous: { keys: ['k', 'ArrowUp', 'ArrowLeft'], zh: '上一条', en: 'previous' },
  skip: { keys: ['s'], zh: '暂放到最后', en: 'put off to the end' },
  select: { keys: ['x'], zh: '选入批量', en: 'select for bulk' },
  open: { keys: ['o'], zh: '打开原文', en: 'open the document' },
  help: { keys: ['?'], zh: '快捷键', en: 'keys' },
} as const satisfies Record<string, { keys: readonly string[] } & Said>

export type Command = keyof typeof keyNames

const commands = new Map<string, Command>(
  Object.entries(keyNames).flatMap(([command, { keys }]) => keys.map((key) => [key, command as Command] as const)),
)

/** Calls back for the desk's keys, except while something is typed or asked. */
export function useKeys(run: (command: Command, key: string) => void): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { key, target, ctrlKey, metaKey, altKey, shiftKey } = event
      if (ctrlKey || metaKey || altKey || isTyping(target) || isAsked()) return
      // With the caps lock on, A is still accept; with shift it is more.
      const known = key.length === 1 && !shiftKey ? key.toLowerCase() : key
      const command = commands.get(known) ?? commands.get(known.toLowerCase())
      if (!command) return
      event.preventDefault()
      latest.current(command, known)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

function isTyping(target: EventTarget | null): boolean {
  const element = target instanceof Element ? target : null
  return element?.closest('input, textarea, [contenteditable], [role=combobox], [role=listbox], [role=menu]') != null
}

/** Whether a dialog is open; one that was closed may be in the page still, and not shown. */
function isAsked(): boolean {
  const dialogs = document.querySelectorAll('.ant-modal-wrap, .ant-drawer-open')
  return [...dialogs].some((one) => one.checkVisibility())
}
