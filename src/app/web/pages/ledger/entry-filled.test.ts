// Two people at one entry: nothing that a colleague wrote in another field is lost, and what both wrote is told.
import { expect, it } from 'vitest'
import type { LedgerColumn } from './columns.ts'
import { type Filled, mergedInto } from './entry-filled.ts'

const first: Filled = {
  ...{ name: '协议', stage: null, from: '2025-03-18', to: null, tie: null, programme: null, note: null, named: true },
  parties: [{ name: '绍兴市', code: '330600', role: 'signatory' }],
  properties: { content: '产业', place: '乐山' },
}
const columns = ['name', 'from', 'note', 'parties.signatory', 'properties.content', 'properties.place'].map(
  (id): LedgerColumn => ({ id, zh: id, en: id, type: 'text', required: false }),
)

it('takes over what a colleague wrote elsewhere, also beside it in the properties', () => {
  const theirs = { ...first, note: '已备案', properties: { content: '产业', place: '绍兴' } }
  const mine = { ...first, properties: { content: '产业、劳务', place: '乐山' }, named: false }
  const { merged, clashes } = mergedInto(theirs, { first, mine }, columns)
  expect(merged).toEqual({ ...theirs, properties: { content: '产业、劳务', place: '绍兴' }, named: false })
  expect(clashes).toEqual([])
})

it('tells what both changed to different things, and keeps mine', () => {
  const theirs = { ...first, name: '框架协议', properties: { ...first.properties, content: '人才' } }
  const mine = { ...first, name: '框架协议', properties: { ...first.properties, content: '劳务' } }
  const { merged, clashes } = mergedInto(theirs, { first, mine }, columns)
  expect(merged.properties.content).toBe('劳务')
  expect(clashes).toMatchObject([{ column: { id: 'properties.content' }, theirs: '人才' }])
})
