// The paper (文稿): the report as it will be printed, block by block, with notes to its sources at the end.
import { Link } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { useEvidence } from '../../parts/evidence.ts'
import { useSay } from '../../words/language.tsx'
import { Paragraph } from './paragraph.tsx'
import { type Answer, type Block, isWritten, type ReportText, type Run, type Written } from './report-words.ts'

type Props = {
  report: string
  text: ReportText
  mayWrite: boolean
  onSaved: (key: string, said: { runs: Run[]; version: number }) => void
  onConflict: () => void
  onRestore: (block: Written) => void
}

export function Paper({ text, ...rest }: Props) {
  const say = useSay()
  const notes = useMemo(() => notesOf(text), [text])
  const noteOf = useCallback((answer: Answer) => noteText(answer, notes), [notes])
  return (
    <article className="paper" aria-label={say('文稿', 'The text')} lang="zh-CN">
      {text.blocks.map((block) => {
        if (isWritten(block)) return <Paragraph key={block.key} block={block} noteOf={noteOf} {...rest} />
        return block.is === 'table' ? (
          <TableBlock key={block.key} block={block} noteOf={noteOf} />
        ) : (
          <ChartBlock key={block.key} block={block} noteOf={noteOf} />
        )
      })}
      <Notes text={text} notes={notes} />
    </article>
  )
}

type NotesBy = ReadonlyMap<string, number>

/** The sources in the order in which the text first needs them. */
function notesOf({ blocks, sources }: ReportText): NotesBy {
  const notes = new Map<string, number>()
  for (const answer of blocks.flatMap(answersOf)) {
    for (const id of answer.terms) if (sources[id] && !notes.has(id)) notes.set(id, notes.size + 1)
  }
  return notes
}

function answersOf(block: Block): Answer[] {
  const runs = isWritten(block)
    ? block.runs
    : block.is === 'table'
      ? block.rows.flat(2)
      : block.bars.map(({ answer }) => answer)
  return runs.flatMap((run) => (run.is === 'answer' ? [run] : []))
}

/** [3] of one source; of a sum of many, the first and how far they run. */
function noteText({ terms }: Answer, notes: NotesBy): string {
  const numbers = terms.flatMap((id) => notes.get(id) ?? []).sort((a, b) => a - b)
  if (numbers.length === 0) return ''
  return numbers.length <= 3 ? `[${numbers.join(',')}]` : `[${numbers[0]}…${numbers.at(-1)}]`
}

function Runs({ runs, noteOf }: { runs: readonly Run[]; noteOf: (answer: Answer) => string }) {
  const { open } = useEvidence()
  return runs.map((run, at) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: runs of words have no name but their place
    if (run.is === 'words') return <span key={at}>{run.text}</span>
    const inside = (
      <>
        {run.text}
        {noteOf(run) && <sup>{noteOf(run)}</sup>}
      </>
    )
    if (run.terms.length + run.same.length === 0)
      return (
        <span key={run.key} className={`answer answer-${run.sort}`} data-key={run.key}>
          {inside}
        </span>
      )
    return (
      <button
        key={run.key}
        type="button"
        className={`answer answer-${run.sort}`}
        data-key={run.key}
        {...(run.made ? { title: run.made } : {})}
        onClick={() => open({ postings: [...run.terms, ...run.same] })}
      >
        {inside}
      </button>
    )
  })
}

type BlockProps<Is extends Block['is']> = { block: Extract<Block, { is: Is }>; noteOf: (answer: Answer) => string }

function TableBlock({ block: { key, title, head, rows, change }, noteOf }: BlockProps<'table'>) {
  return (
    <section className={`block block-table${change ? ` changed-${change}` : ''}`} data-block={key} aria-label={title}>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            {head.map((text) => (
              <th key={text} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place
            <tr key={at}>
              {row.map((runs, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: nor have cells
                <td key={column}>
                  <Runs runs={runs} noteOf={noteOf} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function ChartBlock({ block: { key, title, unit, bars }, noteOf }: BlockProps<'chart'>) {
  const widest = Math.max(...bars.map(({ value }) => Number(value)), 0)
  return (
    <figure className="block block-chart" data-block={key}>
      <figcaption>
        {title}（{unit}）
      </figcaption>
      {bars.map(({ label, value, answer }) => (
        <div key={answer.key} className="bar">
          <span className="bar-label">{label}</span>
          <span className="bar-track">
            <span className="bar-length" style={{ width: `${widest > 0 ? (Number(value) / widest) * 100 : 0}%` }} />
          </span>
          <span className="bar-value">
            <Runs runs={[answer]} noteOf={noteOf} />
          </span>
        </div>
      ))}
    </figure>
  )
}

const around = 36

/** The sentence, or of a long one what stands around the quote. */
function aroundQuote({ sentence, inSentence }: { sentence: string; inSentence: readonly number[] | null }): string {
  const [start = 0, end = 0] = inSentence ?? []
  const from = sentence.length <= 3 * around ? 0 : Math.max(0, start - around)
  const to = sentence.length <= 3 * around ? sentence.length : Math.min(sentence.length, end + around)
  const shown = sentence
    .slice(from, to)
    .replaceAll(/\s*[\r\n]+\s*/g, '')
    .trim()
  return `${from > 0 ? '…' : ''}${shown}${to < sentence.length ? '…' : ''}`
}

/** Where the numbers come from. */
function Notes({ text: { sources }, notes }: { text: ReportText; notes: NotesBy }) {
  const say = useSay()
  if (notes.size === 0) return null
  return (
    <section className="notes" aria-label={say('出处', 'Sources')}>
      <h3>出处</h3>
      <ol>
        {[...notes.keys()].map((id) => {
          const source = sources[id]!
          if (source.by === 'report')
            return (
              <li key={id}>
                {source.unit}《{source.title}》（单位报送
                {source.signedAt ? `，${source.signedAt.slice(0, 10)}签报` : ''}）
              </li>
            )
          const { document, start, end, page, cell } = source
          return (
            <li key={id}>
              <Link
                to="/documents/$id"
                params={{ id: document.id }}
                search={{ start: String(start), end: String(end) } as never}
              >
                《{document.title ?? document.name}》
              </Link>
              {document.published && `（${document.published}）`}
              {page !== null && `第${page}页`}
              {cell !== null && ` ${cell}`}：“{aroundQuote(source)}”
            </li>
          )
        })}
      </ol>
    </section>
  )
}
