// Document (材料): a text that came in and is kept as it came. Marks say how spans of it are to be read (an HTML tag as nothing,
// an entity as its character), so that the text itself is never altered.
import { z } from 'zod'
import { spanSchema } from './evidence.ts'
import type { Day } from './period.ts'

/** What a mark says where a paragraph ends for certain: U+2029. A line break of the text itself may only be a margin's. */
export const paragraphEnd = '\u2029'

/**
 * A span of the raw text that is read as something else: `''` for markup and page furniture, `paragraphEnd` between paragraphs and
 * rows, `'\n'` for a line break, `'\t'` between the cells of a row, `' '` for a line break of the source, or the character of an
 * entity (`&#20159;` is 亿). Marks come sorted and do not overlap.
 */
export const markSchema = spanSchema.extend({ as: z.string().max(2) })
export type Mark = z.infer<typeof markSchema>

/** The largest file that is taken in and opened, in bytes: 200 MB. */
export const largestFile = 200 * 1024 * 1024

/** What a document can be, told by its bytes and not by its name. */
export type Format = 'txt' | 'html' | 'docx' | 'pdf' | 'xlsx' | 'csv'

/** A page of a pdf: its number from 1, and where its text stands. */
export const pageSchema = spanSchema.extend({ number: z.number().int().positive() })
export type Page = z.infer<typeof pageSchema>

/**
 * A cell of a sheet, such as B3 of 汇总表: a place in a document as a page is. For csv the sheet is `''`. `to`: the last cell of the
 * area over which it is merged, so that a head is known to stand over several columns.
 */
export const cellSchema = spanSchema.extend({ sheet: z.string(), ref: z.string(), to: z.string().optional() })
export type Cell = z.infer<typeof cellSchema>

/** Something a person should know of a document that was opened all the same, such as pages without text. */
export type Note = { code: NoteCode; zh: string; en: string }
export type NoteCode = 'mislabelled' | 'bytes_replaced' | 'pages_scanned' | 'sheets_hidden'

/** Why a file could not be opened, in one sentence. docs/cli.md lists the codes. */
export type Problem = { code: ProblemCode; zh: string; en: string }
export type ProblemCode =
  | 'empty'
  | 'unknown_format'
  | 'broken'
  | 'encrypted'
  | 'legacy'
  | 'too_large'
  | 'scanned'
  | 'no_text'
  | 'binary'
  | 'unreadable'

/** A document as opened. Offsets of evidence go into `text`, which nothing alters afterwards. */
export type Document = {
  /** The file's name as given, without its folder. */
  name: string
  format: Format
  /** How its characters were written: `utf-8`, `gb18030`, `big5`, `utf-16le`, `utf-16be`; `utf-8` for docx, pdf and xlsx. */
  encoding: string
  /** Of the bytes as they came, in hex. */
  sha256: string
  text: string
  title: string | null
  /** The day of publication, only where the text or the page itself says it. */
  published: Day | null
  marks: Mark[]
  notes: Note[]
  pages?: Page[]
  cells?: Cell[]
  /** The cells of the tables of a Word document or a web page, by row and column as in a sheet: merged cells count as the place they take. */
  tables?: Cell[]
}
