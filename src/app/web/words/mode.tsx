// Light or dark (明暗): as the machine has it, unless a person chose otherwise here.
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { Mode } from './theme.ts'

type Choice = { mode: Mode; chosen: Mode | null; choose: (mode: Mode | null) => void }

const Chosen = createContext<Choice>({ mode: 'light', chosen: null, choose: () => {} })
const kept = 'jiedui.mode'
const dark = window.matchMedia('(prefers-color-scheme: dark)')

/** Keeps the mode for everything inside. */
export function ModeProvider({ children }: { children: ReactNode }) {
  const [chosen, setChosen] = useState<Mode | null>(() => {
    const mode = localStorage.getItem(kept)
    return mode === 'light' || mode === 'dark' ? mode : null
  })
  const [machine, setMachine] = useState<Mode>(dark.matches ? 'dark' : 'light')
  useEffect(() => {
    const listen = () => setMachine(dark.matches ? 'dark' : 'light')
    dark.addEventListener('change', listen)
    return () => dark.removeEventListener('change', listen)
  }, [])
  const choose = (mode: Mode | null) => {
    if (mode) localStorage.setItem(kept, mode)
    else localStorage.removeItem(kept)
    setChosen(mode)
  }
  const mode = chosen ?? machine
  useEffect(() => {
    document.documentElement.style.colorScheme = mode
    document.documentElement.dataset.mode = mode
  }, [mode])
  return <Chosen value={{ mode, chosen, choose }}>{children}</Chosen>
}

/** The mode, whether somebody chose it, and how to choose. */
export function useMode(): Choice {
  return useContext(Chosen)
}
