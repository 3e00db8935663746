// Tests of the themes' table (主题).
import { expect, it } from 'vitest'
import { themeSchema } from './figure.ts'
import { type ThemeEntry, themes } from './themes.ts'

const wordsOf = ({ deed, sure, plain, weak }: ThemeEntry) =>
  [deed, sure, plain, weak].join(' ').split(/\s+/).filter(Boolean)

it('names every theme in both languages and gives each its words', () => {
  expect(Object.keys(themes).sort()).toEqual([...themeSchema.options].sort())
  for (const entry of Object.values(themes)) {
    expect(entry.zh).not.toBe('')
    expect(entry.en).not.toBe('')
    expect(wordsOf(entry).length).toBeGreaterThan(30)
  }
})

it('holds no word of over sixty characters, which the search could not hold', () => {
  for (const entry of Object.values(themes)) for (const word of wordsOf(entry)) expect(word.length).toBeLessThan(60)
})
