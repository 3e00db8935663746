// Contents (读出的内容): what the reader of one format finds in a file, before it becomes a document.
import type { Cell, Format, Mark, Note, Page } from '../../model/document.ts'
import type { Day } from '../../model/period.ts'

/** What the reader of one format finds; `openDocument` adds what all documents share. */
export type Contents = {
  format: Format
  text: string
  encoding?: string
  /** Left out where it is to be looked for in the text; null where there is none. */
  title?: string | null
  published?: Day | null
  marks?: Mark[]
  notes?: Note[]
  pages?: Page[]
  cells?: Cell[]
  tables?: Cell[]
}
