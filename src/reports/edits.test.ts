// Edits: words are anybody's, numbers are the book's; made again, a report keeps the words, takes the new numbers and says what changed.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withChanges } from './changes.ts'
import { checkedEdit, type Edit, type EditRun, knownOf, withEdits } from './edits.ts'
import { type Answer, type Block, paragraph, type ReportText, type Run, textOf, type Written, words } from './text.ts'

const figure = (key: string, text: string): Answer => ({
  is: 'answer',
  key,
  sort: 'figure',
  text,
  terms: [key],
  same: [],
  made: null,
})
const block = (...runs: Run[]) => paragraph('p', runs) as Written
const composed = block(words('投入资金'), figure('a', '2000万元'), words('，安排项目'), figure('b', '6个'), words('。'))
const said = (...runs: (string | { key: string })[]): EditRun[] =>
  runs.map((run) => (typeof run === 'string' ? { is: 'words', text: run } : { is: 'answer', key: run.key }))
const report = (...blocks: Block[]): ReportText => ({
  kind: 'yearly',
  scope: { region: '330500', tie: null, programme: null, year: 2024 },
  subject: '湖州市',
  madeAt: '2026-11-29T00:00:00Z',
  blocks,
  sources: {},
  blanks: [],
  gone: [],
})
const codeOf = (runs: EditRun[]) => {
  const checked = checkedEdit(composed, runs)
  return checked.ok ? null : checked.refusal.code
}

describe('what is written', () => {
  it('may move an answer, leave one out and change all words', () => {
    expect(codeOf(said('安排项目', { key: 'b' }, '，投入', { key: 'a' }, '。'))).toBeNull()
    expect(codeOf(said('投入', { key: 'a' }, '。'))).toBeNull()
  })

  it.each([
    [said('投入3000万元。'), 'typed_number'],
    [said('投入３０００万元。'), 'typed_number'],
    [said({ key: 'c' }), 'no_such_answer'],
    [said({ key: 'a' }, '和', { key: 'a' }), 'answer_twice'],
  ])('%j is refused: %s', (runs, code) => {
    expect(codeOf(runs)).toBe(code)
  })

  it('never puts a number into the text that the book did not give', () => {
    const run = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }).map((text): EditRun => ({ is: 'words', text })),
      fc.constantFrom('a', 'b', 'c').map((key): EditRun => ({ is: 'answer', key })),
    )
    fc.assert(
      fc.property(fc.array(run, { maxLength: 8 }), (runs) => {
        const checked = checkedEdit(composed, runs)
        if (!checked.ok) return
        const edit: Edit = { key: 'p', runs: checked.value, known: knownOf(composed), version: 1 }
        const [shown] = withEdits(report(composed), [edit]).blocks as [Written]
        const left = shown.runs.filter(({ is }) => is === 'words').map(({ text }) => text)
        expect(left.join('')).not.toMatch(/\p{Nd}/u)
      }),
    )
  })
})

describe('a report that is made again', () => {
  const edit: Edit = { key: 'p', runs: said('共投入', { key: 'a' }, '。'), known: knownOf(composed), version: 2 }
  const shown = (block: Block) => withEdits(report(block), [edit]).blocks[0] as Written

  it('keeps the words and takes the new number, and says so', () => {
    const again = shown(
      block(words('投入资金'), figure('a', '2500万元'), words('，安排项目'), figure('b', '6个'), words('。')),
    )
    expect([textOf(again.runs), again.change, again.version]).toEqual(['共投入2500万元。', 'number', 2])
    expect(textOf(again.composed ?? [])).toBe('投入资金2500万元，安排项目6个。')
  })

  it('shows a blank where the source is gone', () => {
    const again = shown(block(words('安排项目'), figure('b', '6个'), words('。')))
    expect([textOf(again.runs), again.change]).toEqual(['共投入待补。', 'source_gone'])
  })

  it('says nothing where nothing changed', () => {
    expect(shown(composed).change).toBeNull()
  })

  it('tells what was written in a paragraph that is no longer there', () => {
    const text = withEdits(report(paragraph('q', [words('别的。')])), [edit])
    expect(text.gone).toEqual([{ key: 'p', text: '共投入2000万元。' }])
  })

  it('marks what is new, what is another number, and what is gone', () => {
    const before = report(composed, paragraph('q', [words('旧的。')]))
    const after = report(
      block(words('投入资金'), figure('a', '2500万元'), words('。')),
      paragraph('r', [words('新的。')]),
    )
    const changed = withChanges(after, before)
    expect(changed.blocks.map(({ key, change }) => [key, change])).toEqual([
      ['p', 'source_gone'],
      ['r', 'new'],
    ])
    expect(changed.gone).toEqual([{ key: 'q', text: '旧的。' }])
    expect(withChanges(after, null).blocks.every(({ change }) => change === null)).toBe(true)
  })
})
