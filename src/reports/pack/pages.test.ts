// The page of a document in a pack: the words around a number as they stand there, and over a number of a table its row with caption and heads.
import { expect, it } from 'vitest'
import type { Source } from '../text.ts'
import { documentPage } from './pages.ts'

const document = { id: 'd', title: '统计表', name: '统计表.xlsx', published: '2025-01-10' }

/** The page for one number of a text. */
function pageOf(text: string, quote: string, sentence: string): string {
  const [start, at] = [text.indexOf(quote), sentence.indexOf(quote)]
  const place = { start, end: start + quote.length, quote, page: null, cell: '统计表!B3' }
  const source: Source = { by: 'document', document, ...place, sentence, inSentence: [at, at + quote.length] }
  const number = { no: 1, chapter: '', text: quote, said: quote, made: null, figures: [{ id: 'f', source }] }
  return documentPage({ id: 'd', no: 1, title: '统计表', file: null, page: 'd.html', text }, [number])
}

it('tells the row of a table with its heads over the line of the document', () => {
  const page = pageOf('县区\t资金\n北仑区\t3,500\n', '3,500', '统计表（单位：万元） · 北仑区 · 资金：3,500')
  expect(page).toContain('<p>统计表（单位：万元） · 北仑区 · 资金：<mark>3,500</mark></p><blockquote>')
  expect(page).toContain('北仑区\t<mark>3,500</mark>')
})

it('tells a sentence of the document once', () => {
  const sentence = '2024年，两地签约项目15个。'
  expect(pageOf(`${sentence}其他。`, '15个', sentence).match(/<mark>/g)).toHaveLength(1)
})
