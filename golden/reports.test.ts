// Reports of the seeds (种子报告的验收): from the five documents alone, accepted by rule, the Word file is read back. It states the figures that
// people annotated, with their hedges and the right footnote, and it holds no digit that is not the book's.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addAmounts } from '../src/model/amount.ts'
import { amountText } from '../src/model/amount-text.ts'
import type { Figure } from '../src/model/figure.ts'
import type { Posting } from '../src/model/posting.ts'
import { unlimited } from '../src/model/roles.ts'
import type { ReportScope } from '../src/questions/outline.ts'
import { reportDocx } from '../src/reports/docx.ts'
import { addReport, readText } from '../src/reports/kept.ts'
import { makeReport } from '../src/reports/make.ts'
import { type Answer, answersOf, type ReportKind, type ReportText, runsOf } from '../src/reports/text.ts'
import { onEachDatabase } from '../test/databases.ts'
import { goldSchema, shared } from './gold.ts'
import { bookOfSeeds } from './reports/book.ts'
import { type Piece, readBack } from './reports/read-back.ts'

/** The report that each seed is measured by: the year of a city, the profile of a pair or of a region. */
const asked: Record<string, { kind: ReportKind; region?: string; pair?: [string, string]; year?: number }> = {
  '000': { kind: 'profile', pair: ['台州市', '荆门市'] },
  '001': { kind: 'profile', pair: ['宁波市', '黄冈市'] },
  '002': { kind: 'profile', region: '331000' },
  '003': { kind: 'profile', region: '420000' },
  '004': { kind: 'yearly', region: '330500', year: 2024 },
}

const floors = JSON.parse(readFileSync(new URL('./floors.json', import.meta.url), 'utf8')) as {
  reports: Record<string, number>
}

type Made = {
  text: ReportText
  paragraphs: Piece[][]
  charts: string[]
  postings: Map<string, Posting>
  placed: Map<string, string>
  titles: Map<string, string>
}

describe.runIf(existsSync(join(shared, 'seeds')))('reports of the seeds', () => {
  onEachDatabase('read back', (test) => {
    const folder = mkdtempSync(join(tmpdir(), 'jiedui-reports-'))
    afterAll(() => rmSync(folder, { recursive: true, force: true }))
    const made = new Map<string, Made>()

    beforeAll(async () => {
      const who = { workspace: await bookOfSeeds(test.database, folder), by: 'test' }
      for (const [id, { kind, region = null, pair, year = null }] of Object.entries(asked)) {
        const { text, ...known } = await test.database.act(who, async ({ tx }) => {
          const ties = await tx.selectFrom('ties').select(['id', 'a_name', 'b_name']).execute()
          const tie = pair
            ? ties.find(({ a_name, b_name }) => pair.includes(a_name) && pair.includes(b_name))!.id
            : null
          const rows = await tx
            .selectFrom('postings as p')
            .innerJoin('findings as f', (on) =>
              on.onRef('f.workspace', '=', 'p.workspace').onRef('f.id', '=', 'p.figure'),
            )
            .innerJoin('documents as d', (on) =>
              on.onRef('d.workspace', '=', 'f.workspace').onRef('d.id', '=', 'f.document'),
            )
            .selectAll('p')
            .select(['d.name as file', 'd.title as titled', 'f.start_at', 'f.end_at'])
            .execute()
          return {
            text: { region, tie, programme: null, year } as ReportScope,
            postings: new Map(
              rows.map((row) => [
                row.id,
                { ...row, from: row.from_day, to: row.to_day, measureId: row.measure_id } as unknown as Posting,
              ]),
            ),
            titles: new Map(rows.map((row) => [row.id, row.titled ?? row.file])),
            placed: new Map(rows.map((row) => [`${row.file} ${row.start_at} ${row.end_at}`, row.id])),
          }
        })
        const report = await test.database.act(who, (act) =>
          addReport(act, { kind, name: id, scope: text, sheet: null }, unlimited),
        )
        expect(await makeReport(test.database, who, { id: report, today: '2026-11-29' })).toEqual({ state: 'made' })
        const said = (await test.database.act(who, (act) => readText(act, report)))!
        made.set(id, { text: said, ...(await readBack(await reportDocx(said))), ...known })
      }
    }, 120_000)

    it.each(Object.keys(asked))('%s: every digit of the file is a place of the book', (id) => {
      const { text, paragraphs, charts } = made.get(id)!
      const places = text.blocks.flatMap((block) => (block.is === 'chart' ? [] : [runsOf(block)]))
      const all = text.blocks.flatMap(answersOf)
      const said = paragraphs.map((pieces) => pieces.map((piece) => piece.text).join('')).join('\n')
      // The file says what the text says, and the text without its answers has no digit left.
      let at = 0
      for (const runs of places) {
        const written = runs.map((run) => run.text).join('')
        const found = said.replaceAll('\n', '').indexOf(written.replaceAll('\n', ''), at)
        expect(found, written).toBeGreaterThanOrEqual(0)
        at = found
      }
      const words = paragraphs
        .flat()
        .filter((piece) => !all.some((answer) => answer.text === piece.text))
        .map((piece) => piece.text)
      expect(words.filter((word) => /\p{Nd}/u.test(word))).toEqual([])
      expect(charts.filter((word) => /\p{Nd}/u.test(word) && !all.some((answer) => answer.text === word))).toEqual([])
    })

    it.each(Object.keys(asked))('%s: every number is what the book says', (id) => {
      const { text, postings } = made.get(id)!
      for (const answer of text.blocks.flatMap(answersOf))
        expect(isOfBook(answer, postings, text), `${answer.key} ${answer.text}`).toBe(true)
    })

    it.each(Object.keys(asked))('%s: states the annotated figures, each with its footnote', (id) => {
      const { paragraphs, postings, placed, titles, text } = made.get(id)!
      const gold = goldSchema.parse(JSON.parse(readFileSync(join(shared, 'gold', 'seeds', `${id}.json`), 'utf8')))
      const numbers = paragraphs.flat().filter((piece) => piece.note !== null)
      const answers = text.blocks.flatMap(answersOf).filter(({ sort }) => sort === 'figure')
      const isStated = (figure: Figure) => {
        const posting = placed.get(`${id}.txt ${figure.start} ${figure.end}`)
        const answer = answers.find(({ terms, same }) => posting !== undefined && [...terms, ...same].includes(posting))
        if (!posting || !answer || postings.get(posting)!.hedge !== figure.hedge) return false
        const quote = figure.quote.replace(/\s+/g, '')
        return numbers.some(
          (piece) =>
            piece.text === answer.text &&
            piece.note!.includes(quote) &&
            piece.note!.includes(`《${titles.get(posting)}》`),
        )
      }
      const counted = id === '004' ? gold.figures : gold.figures.filter(({ core }) => core)
      const stated = counted.filter(isStated).length
      const measured = id === '004' ? stated : stated / counted.length
      expect(measured, `${stated} of ${counted.length}`).toBeGreaterThanOrEqual(floors.reports[id]!)
    })
  })
})

/** Whether the book, looked at anew, says what an answer says. */
function isOfBook(
  { sort, terms, text, made, key }: Answer,
  postings: ReadonlyMap<string, Posting>,
  { scope }: ReportText,
): boolean {
  const own = terms.flatMap((id) => postings.get(id) ?? [])
  if (sort === 'blank') return text === '待补'
  if (sort === 'figure') return own.length === 1 && text === simple(amountText(own[0]!, 'zh'))
  if (sort === 'sum') return own.length === terms.length && isSumOf(text, own)
  if (sort === 'change') return own.length >= 2 && made !== null
  if (sort === 'name')
    return own.length === 0
      ? key.startsWith('things/')
      : own.some(({ measure }) => measure.normalize('NFKC').includes(text))
  if (own.length === 0) return text === String(scope.year) || key.startsWith('tie/')
  return own.every(({ from, to }) =>
    (text.match(/\d+/g) ?? []).every((part) =>
      [from, to].some((day) => day?.split('-').map(Number).includes(Number(part))),
    ),
  )
}

const simple = (text: string) =>
  text
    .replaceAll('個', '个')
    .replaceAll('萬', '万')
    .replaceAll('億', '亿')
    .replaceAll('場', '场')
    .replaceAll('種', '种')

/** Undisputed sums alone are told of the seeds: the terms add up as intervals, and are of one kind. */
function isSumOf(text: string, own: readonly Posting[]): boolean {
  const one = (field: 'unit' | 'accrual' | 'status' | 'stage') =>
    new Set(own.map((posting) => posting[field])).size === 1
  const counter = own.every((posting) => posting.counter === own[0]!.counter) ? own[0]!.counter : null
  const { unit } = own[0]!
  return (
    (['unit', 'accrual', 'status', 'stage'] as const).every(one) &&
    text === amountText({ ...addAmounts(own), unit, counter }, 'zh')
  )
}
