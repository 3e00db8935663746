// Cells that are drawn otherwise than one number each: several in one, one over several rows, tables in a text; and each shown in its row.
import { describe, expect, it } from 'vitest'
import { workbook } from '../../../../test/workbook.ts'
import type { Cell } from '../../../model/document.ts'
import { read } from '../../read.ts'

describe('a cell of several numbers', () => {
  const table = (...rows: string[][]) =>
    read(workbook({ rows: [['2024年宁波市与黄冈市合作情况表（单位：万元）'], ...rows] }))
  const told = ({ figures }: ReturnType<typeof read>) =>
    figures.map(({ quote, min, unit, measure }) => `${quote} ${min} ${unit} ${measure}`)

  it.each([
    ['项目数/总投资（个/万元）', '12/3500', ['12 12 item 项目数', '3500 35000000 CNY 总投资']],
    ['项目数/总投资（个/亿元）', '9个/2,860万元', ['9个 9 item 项目数', '2,860万元 28600000 CNY 总投资']],
    ['引进项目（个/万元）', '3/450', ['3 3 item 引进项目', '450 4500000 CNY 引进项目金额']],
    ['项目数、总投资（个、亿元）', '12、3.5', ['12 12 item 项目数', '3.5 350000000 CNY 总投资']],
    ['项目数/总投资（个/亿元）', '12个 3.5亿元', ['12个 12 item 项目数', '3.5亿元 350000000 CNY 总投资']],
    ['项目数／资金', '3／5', ['3 3 item 项目数', '5 50000 CNY 资金']],
  ])('%s %s', (head, cell, expected) => {
    expect(told(table(['县区', head, '选派干部（人）'], ['北仑区', cell, '6'])).slice(0, -1)).toEqual(expected)
  })

  it('is shown whole with each number marked', () => {
    const { figures } = table(['县区', '项目数/总投资（个/万元）'], ['北仑区', '12/3500'])
    const shown = figures.map(({ row }) => [row!.sentence, row!.inSentence])
    const sentence = '2024年宁波市与黄冈市合作情况表（单位：万元） · 北仑区 · 项目数/总投资（个/万元）：12/3500'
    expect(shown).toEqual([
      [sentence, [47, 49]],
      [sentence, [50, 54]],
    ])
  })

  it('that its head does not name is a doubt and no figure', () => {
    const { figures, doubts } = table(
      ['县区', '项目资金', '选派干部（人）'],
      ['北仑区', '12/3500', '6'],
      ['鄞州区', '800', '9'],
    )
    expect(figures.map(({ quote }) => quote)).toEqual(['6', '800', '9'])
    expect(doubts.map(({ code, quote }) => `${code} ${quote}`)).toEqual(['cell_unclear 12/3500'])
  })
})

describe('a number in a merged cell', () => {
  const rows = [
    ['2024年对口合作情况统计表'],
    ['片区', '县区', '财政资金（万元）', '社会资金（万元）', '干部（人）'],
    ['东片', '北仑区', '300', '40', '12'],
    ['', '鄞州区', '200', '', ''],
    ['西片', '余姚市', '150', '', '7'],
    ['', '慈溪市', '100', '', ''],
  ]
  const numbers = (merged: string[]) => {
    const { figures, doubts } = read(workbook({ rows, merged }))
    return [
      figures.map(
        ({ quote, parties, row }) =>
          `${quote} ${parties.join('+')} ${row!.sentence.split(' · ').slice(1, -1).join(' ')}`,
      ),
      doubts.map(({ quote }) => quote),
    ]
  }

  it('is of the label that stands over the same rows', () => {
    expect(numbers(['A3:A4', 'A5:A6', 'E3:E4', 'E5:E6'])).toEqual([
      [
        ...['300 北仑区 东片 北仑区', '40 北仑区 东片 北仑区', '12  东片', '200 鄞州区 东片 鄞州区'],
        ...['150 余姚市 西片 余姚市', '7  西片', '100 慈溪市 西片 慈溪市'],
      ],
      [],
    ])
  })

  it('over other rows, or over two columns of numbers, is a doubt', () => {
    const [figures, doubts] = numbers(['A3:A6', 'E3:E4', 'E5:E6', 'C5:D5'])
    expect(figures).toEqual([
      '300 北仑区 东片 北仑区',
      '40 北仑区 东片 北仑区',
      '200 鄞州区 东片 鄞州区',
      '100 慈溪市 西片 慈溪市',
    ])
    expect(doubts).toEqual(['12', '150', '7'])
  })
})

describe('a table in a text', () => {
  it('is read by the rows and columns that its cells take, with the lines above it', () => {
    const lines = [
      '2024年，两地互访12次。',
      '2024年宁波市与黄冈市合作统计表',
      '单位：万元',
      '县区\t资金\t\t',
      '\t市级\t区级\t',
      '北仑区\t\t20\t',
      '注：数据截至年底。',
    ]
    const text = lines.join('\n')
    const at = (words: string, ref: string, to?: string): Cell => {
      const start = text.lastIndexOf(words)
      return { sheet: '1', ref, ...(to && { to }), start, end: start + words.length }
    }
    const tables = [
      at('县区', 'A1', 'A2'),
      at('资金', 'B1', 'C1'),
      at('市级', 'B2'),
      at('区级', 'C2'),
      at('北仑区', 'A3'),
      at('20', 'C3'),
    ]
    const { figures } = read({ text, tables, published: '2025-01-10' })
    expect(figures.map(({ quote, measure, min, parties }) => `${quote} ${measure} ${min} ${parties}`)).toEqual([
      '12次 互访 12 宁波市,黄冈市',
      '20 区级资金 200000 北仑区,黄冈市',
    ])
    expect(figures[1]!.row?.sentence).toBe('2024年宁波市与黄冈市合作统计表（单位：万元） · 北仑区 · 资金 · 区级：20')
  })
})
