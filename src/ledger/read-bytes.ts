// Reading bytes (打开并识读): a file's bytes become a document, what it says, and the entries that it seems to state. No database, so that
// it can be done in a thread of its own.
import { openDocument } from '../documents/open.ts'
import type { Document } from '../model/document.ts'
import { placeMeant } from '../model/place-search.ts'
import { read } from '../reading/read.ts'
import type { Read } from '../review/keep.ts'
import { proposeEntries } from '../review/propose.ts'

/**
 * What is known of a document from outside, which goes before what it says of itself. `account`: whose account it is, by the name or the code of the
 * place; `year`: of which it tells. `kept`: the document as it was opened before; what is read again is read in the same text, since evidence
 * stands in it.
 */
export type Given = {
  name: string
  published: string | null
  title: string | null
  account?: string | null
  year?: number | null
  kept?: Document
}

/** What came of it: a file that cannot be opened, or an account of no known place, is a problem and not an error. */
export type ReadBytes = { ok: true; value: Read } | { ok: false; problem: { code: string; zh: string; en: string } }

/** Opens and reads. */
export async function readBytes(bytes: Uint8Array, given: Given): Promise<ReadBytes> {
  const opened = await openDocument(bytes, given.name)
  const { kept, year = null } = given
  const account = given.account ? placeMeant(given.account) : null
  if (given.account && !account) return { ok: false, problem: unknownPlace(given.account) }
  if (!opened.ok && !kept) return opened
  const isSame = opened.ok && (!kept || opened.document.text === kept.text)
  const own = isSame ? opened.document : kept!
  const document = { ...own, published: given.published ?? own.published, title: given.title ?? own.title }
  const { published, title } = document
  const { text, marks, cells = [], tables: drawn = [] } = document
  const { tables = [], ...reading } = read({ text, published, title, account, year, marks, cells, tables: drawn })
  const proposals = proposeEntries({ text, reading: { ...reading, tables }, published: reading.day, marks })
  // Of a table only what a search finds and shows of its rows is kept.
  const rows = tables.flatMap((table) =>
    table.rows().map(({ start, end, sentence }) => ({ start, end, sentence: sentence() })),
  )
  const file = isSame && opened.ok ? opened.document : null
  return { ok: true, value: { document, file, reading, proposals, ...(rows.length > 0 && { rows }) } }
}

const unknownPlace = (name: string) => ({
  code: 'place_unknown',
  zh: `讲述方“${name}”不是本程序认识的地区，请更正后重新识读。`,
  en: `The account is of "${name}", which is no region that this program knows; correct it and read again.`,
})
