// Opening (打开材料): the bytes of a file to a document with its text, hash, title and day of publication. It is the only door for
// files, so that whatever comes in is kept as it came and whatever is wrong with it is said in one sentence.
import { createHash } from 'node:crypto'
import { type Document, largestFile, type Problem } from '../model/document.ts'
import type { Contents } from './formats/contents.ts'
import { openCsv } from './formats/csv.ts'
import { type Decoded, decode } from './formats/decode.ts'
import { openDocx } from './formats/docx.ts'
import { declaredCharset, openHtml } from './formats/html.ts'
import { openPdf } from './formats/pdf.ts'
import { publishedIn } from './formats/published.ts'
import { contentOf, endingOf, isHtml, promised } from './formats/sniff.ts'
import { titleIn } from './formats/title.ts'
import { openXlsx } from './formats/xlsx.ts'
import { relationsOf } from './formats/xml.ts'
import { readZip } from './formats/zip.ts'
import { note, problem, Unreadable } from './problems.ts'

export type Opened = { ok: true; document: Document } | { ok: false; problem: Problem }

/**
 * Opens a file by its bytes; `name` (`纪要.docx`) only helps where the bytes leave a choice. Never throws for bad bytes: they
 * come back as a problem.
 */
export async function openDocument(bytes: Uint8Array, name: string): Promise<Opened> {
  try {
    if (bytes.length > largestFile) throw new Unreadable('too_large')
    const contents = await contentsOf(bytes, endingOf(name))
    if (!/\S/.test(contents.text)) throw new Unreadable('no_text')
    return { ok: true, document: documentOf(bytes, name, contents) }
  } catch (error) {
    return { ok: false, problem: problem(error instanceof Unreadable ? error.code : 'broken') }
  }
}

async function contentsOf(bytes: Uint8Array, ending: string): Promise<Contents> {
  const content = contentOf(bytes)
  if (content === 'pdf') return openPdf(bytes)
  if (content === 'zip') return openZip(bytes)
  const decoded = decode(bytes, declaredCharset(bytes))
  if (!decoded) throw new Unreadable('binary')
  return openText(decoded, ending)
}

async function openZip(bytes: Uint8Array): Promise<Contents> {
  const parts = await readZip(bytes)
  const main = (await relationsOf(parts, '')).get('#officeDocument') ?? ''
  if (!parts.has(main)) throw new Unreadable(parts.has('[Content_Types].xml') ? 'broken' : 'unknown_format')
  if (main.startsWith('word/')) return openDocx(parts, main)
  if (main.startsWith('xl/')) return openXlsx(parts, main)
  throw new Unreadable('unknown_format')
}

function openText(decoded: Decoded, ending: string): Contents {
  const { text, encoding, replaced } = decoded
  const notes = replaced > 0 ? [note('bytes_replaced', String(replaced))] : []
  if (isHtml(text, ending)) return { ...openHtml(text), encoding, notes }
  if (ending === 'csv' || ending === 'tsv') return { ...openCsv(text, ending), encoding, notes }
  return { format: 'txt', text, encoding, notes }
}

function documentOf(bytes: Uint8Array, name: string, contents: Contents): Document {
  const { format, text, marks = [], notes = [], encoding = 'utf-8' } = contents
  const own = promised(endingOf(name))
  const shown = own !== null && own !== format ? [note('mislabelled', format), ...notes] : notes
  const document: Document = {
    name,
    format,
    encoding,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    text,
    title: contents.title === undefined ? titleIn(text) : contents.title,
    published: contents.published === undefined ? publishedIn(text) : contents.published,
    marks,
    notes: shown,
  }
  if (contents.pages) document.pages = contents.pages
  if (contents.cells) document.cells = contents.cells
  if (contents.tables && contents.tables.length > 0) document.tables = contents.tables
  return document
}
