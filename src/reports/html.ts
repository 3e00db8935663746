// Reports as html (网页文稿): one file that needs no network, in the form of the Word file, with the notes at its end and a style for print.
import { fonts, page, size } from './form.ts'
import { hasNote, noteOf, type Sources } from './notes.ts'
import type { Block, ReportText, Run } from './text.ts'
import { textOf } from './text.ts'

/** The report as one html file. */
export function reportHtml({ blocks, sources }: ReportText): string {
  const notes: string[][] = []
  const body = blocks.map((block) => blockHtml(block, { sources, notes })).join('\n')
  const title = blocks.find(({ is }) => is === 'title')
  const list = notes.map((note, at) => noteHtml(note, at + 1)).join('\n')
  const named = title && 'runs' in title ? textOf(title.runs) : ''
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(named)}</title>
<style>${style}</style>
</head>
<body>
<main>
${body}
<section class="notes" aria-label="注释">
<ol>
${list}
</ol>
</section>
</main>
</body>
</html>
`
}

type Writing = { sources: Sources; notes: string[][] }

function blockHtml(block: Block, writing: Writing): string {
  if (block.is === 'title') return `<h1>${runsHtml(block.runs, writing)}</h1>`
  if (block.is === 'heading') {
    const tag = `h${block.level + 1}`
    return `<${tag}>${block.label}${runsHtml(block.runs, writing)}</${tag}>`
  }
  if (block.is === 'paragraph') return block.runs.length === 0 ? '' : `<p>${runsHtml(block.runs, writing)}</p>`
  return block.is === 'table' ? tableHtml(block, writing) : chartHtml(block)
}

function runsHtml(runs: readonly Run[], { sources, notes }: Writing): string {
  return runs
    .map((run) => {
      if (run.is === 'words') return escaped(run.text)
      if (run.sort === 'blank') return `<mark>${escaped(run.text)}</mark>`
      if (!hasNote(run)) return escaped(run.text)
      notes.push(noteOf(run, sources))
      const no = notes.length
      return `<span class="number">${escaped(run.text)}</span><sup><a id="r${no}" href="#n${no}">${no}</a></sup>`
    })
    .join('')
}

const noteHtml = (note: readonly string[], no: number) =>
  `<li id="n${no}">${note.map(escaped).join('<br>')} <a href="#r${no}" aria-label="回到正文">↩</a></li>`

function tableHtml({ title, head, rows }: Extract<Block, { is: 'table' }>, writing: Writing): string {
  const cells = (row: readonly Run[][]) => row.map((runs) => `<td>${runsHtml(runs, writing)}</td>`).join('')
  const body = rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n')
  return `<table><caption>${escaped(title)}</caption><thead><tr>${head.map((text) => `<th scope="col">${escaped(text)}</th>`).join('')}</tr></thead>
<tbody>${body}</tbody></table>`
}

/** Bars as lengths of their share of the longest; drawn by the style alone. */
function chartHtml({ title, unit, bars }: Extract<Block, { is: 'chart' }>): string {
  const most = Math.max(...bars.map(({ value }) => Number(value)), 1)
  const rows = bars.map(
    ({ label, value, answer }) =>
      `<div class="bar"><span class="of">${escaped(label)}</span><span class="track"><i style="width:${((Number(value) / most) * 100).toFixed(1)}%"></i></span><span class="amount">${escaped(answer.text)}</span></div>`,
  )
  return `<figure><figcaption>${escaped(title)}${unit === '' ? '' : `（${unit}）`}</figcaption>${rows.join('')}</figure>`
}

/** Text as html. */
export function escaped(text: string): string {
  return text.replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign]!,
  )
}

const family = (font: { name: string; instead: string }, last: string) => `"${font.name}","${font.instead}",${last}`

const style = `
@page { size: A4; margin: ${page.top}mm ${page.right}mm ${page.bottom}mm ${page.left}mm; @bottom-center { content: "— " counter(page) " —"; } }
body { margin: 0; background: #f3f3f3; color: #000; font: ${size.body}pt/${size.line}pt ${family(fonts.body, 'FangSong,STFangsong,serif')}; }
main { box-sizing: border-box; max-width: ${page.width}mm; margin: 0 auto; padding: ${page.top}mm ${page.right}mm ${page.bottom}mm ${page.left}mm; background: #fff; }
h1 { font: ${size.title}pt/35pt ${family(fonts.title, 'STSong,serif')}; text-align: center; margin: 0 0 ${size.line}pt; }
h2, h3 { font-size: ${size.body}pt; font-weight: normal; margin: 0; text-indent: 2em; break-after: avoid; }
h2 { font-family: ${family(fonts.heading, 'sans-serif')}; }
h3 { font-family: ${family(fonts.section, 'KaiTi,serif')}; }
p { margin: 0; text-indent: 2em; text-align: justify; }
sup { font-size: 9pt; line-height: 0; }
a { color: inherit; }
mark { background: #ffe58f; }
table { width: 100%; border-collapse: collapse; margin: 12pt 0; font-size: ${size.table}pt; line-height: 1.5; }
caption { font-family: ${family(fonts.heading, 'sans-serif')}; padding: 4pt; }
th, td { border: 1px solid #000; padding: 2pt 5pt; }
th { font-family: ${family(fonts.heading, 'sans-serif')}; font-weight: normal; }
td:last-child { text-align: center; white-space: nowrap; }
figure { margin: 12pt 0; font-size: ${size.table}pt; line-height: 1.6; break-inside: avoid; }
figcaption { text-align: center; font-family: ${family(fonts.heading, 'sans-serif')}; }
.bar { display: grid; grid-template-columns: 9em 1fr 7em; gap: 6pt; align-items: center; }
.of { text-align: right; }
.track i { display: block; height: 12pt; background: #4a6fa5; print-color-adjust: exact; }
.notes { margin-top: 24pt; border-top: 1px solid #000; font: ${size.note}pt/1.5 ${family(fonts.page, 'serif')}; overflow-wrap: anywhere; }
.notes ol { padding-left: 2.5em; }
@media screen and (max-width: 800px) { main { padding: 16px; } }
@media print { body { background: none; } main { max-width: none; padding: 0; } }
`
