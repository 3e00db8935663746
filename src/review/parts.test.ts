// Parts of sentences and of tables: a part is never added to its whole, whichever of the two says so.
import { expect, it } from 'vitest'
import { passagesOf } from '../model/passages.ts'
import { read } from '../reading/read.ts'
import { partsOf } from './parts.ts'

const parts = (text: string) => {
  const reading = read({ text, published: '2025-01-10' })
  return partsOf(text, reading, passagesOf(text))
}

it('a figure after 其中 is a part of the one before it in its sentence', () => {
  expect(parts('2024年，投入资金3.2亿元，其中财政资金2.1亿元。另选派干部12名。')).toEqual([null, 0, null])
})

it('the rows of a table are parts of its 合计, beside sentences that have parts of their own', () => {
  const table = '县区\t资金（万元）\n北仑区\t300\n慈溪市\t200\n合计\t500\n'
  expect(parts(`2024年，投入资金3.2亿元，其中财政资金2.1亿元。\n\n${table}`)).toEqual([null, 0, 4, 4, null])
})
