// Language (语言): Chinese first and English too. A text stands beside its use as a pair, and this says which of the two is shown.
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'

export type Language = 'zh' | 'en'

/** A text in both languages, as the API and the tables of the model carry it. */
export type Said = { zh: string; en: string }

type Choice = { language: Language; choose: (language: Language) => void }

const Chosen = createContext<Choice>({ language: 'zh', choose: () => {} })
const kept = 'jiedui.language'

/** Chinese unless somebody chose otherwise or the browser asks for English. */
function firstLanguage(): Language {
  const chosen = localStorage.getItem(kept)
  if (chosen === 'zh' || chosen === 'en') return chosen
  return navigator.languages.some((one) => one.startsWith('zh')) || !navigator.language.startsWith('en') ? 'zh' : 'en'
}

/** Keeps the language for everything inside, and remembers it on this machine. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(firstLanguage)
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [language])
  const choose = (next: Language) => {
    localStorage.setItem(kept, next)
    setLanguage(next)
  }
  return <Chosen value={{ language, choose }}>{children}</Chosen>
}

/** The language and how to change it. */
export function useLanguage(): Choice {
  return useContext(Chosen)
}

/** Says a text in the chosen language: `say('总览', 'Overview')` or `say({ zh, en })`. */
export function useSay(): (zh: string | Said, en?: string) => string {
  const { language } = useLanguage()
  return (zh, en = '') => {
    const pair = typeof zh === 'string' ? { zh, en } : zh
    return pair[language]
  }
}
