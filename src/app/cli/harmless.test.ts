// What documents wrote is printed without what a terminal or a spreadsheet would obey.
import { expect, it } from 'vitest'
import { harmless, harmlessCell, harmlessJson } from './harmless.ts'
import { needsNewNode } from './node.ts'

it('shows what a terminal would obey as a sign', () => {
  expect(harmless('签约\x1b[2J\x9b31m15个\x07')).toBe('签约\ufffd[2J\ufffd31m15个\ufffd')
  expect(harmless('a\u202eb\u2066c')).toBe('a\ufffdb\ufffdc')
  expect(harmless('两行\n\t照旧')).toBe('两行\n\t照旧')
})

it('keeps a cell on its line and a formula from running', () => {
  expect(harmlessCell('=HYPERLINK("x")')).toBe(`'=HYPERLINK("x")`)
  expect(harmlessCell(' ＝1+1')).toBe(`' ＝1+1`)
  expect(harmlessCell('-4.5')).toBe('-4.5')
  expect(harmlessCell('一\n二\t三')).toBe('一 二 三')
})

it('writes JSON that means the same and moves nothing', () => {
  const text = '\x1b[0m\x9b\u202e中'
  expect(harmlessJson({ text })).not.toMatch(/[\x7f-\x9f\u202e]/)
  expect(JSON.parse(harmlessJson({ text }))).toEqual({ text })
})

it.each([
  ['20.20.2', false],
  ['22.12.0', false],
  ['22.13.0', true],
  ['23.3.0', false],
  ['24.0.0', true],
])('Node %s: %s', (version, fits) => {
  const tried = () => needsNewNode(version)
  if (fits) expect(tried).not.toThrow()
  else expect(tried).toThrow('22.13')
})
