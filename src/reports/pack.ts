// The evidence pack (佐证材料): one zip with the report, an index of its numbers, every source document as it came, and for each number the
// paragraph with the quote marked. What is missing is found before the pack is made, and listed in it.
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { reportDocx } from './docx.ts'
import { documentsOf, type Missing, missingIn, numbersOf, type PackedNumber } from './pack/numbers.ts'
import { documentPage, indexPage, type PackedDocument, type Places } from './pack/pages.ts'
import { indexSheet } from './pack/sheet.ts'
import type { ReportText } from './text.ts'

/** A document as the book has it; `text`: as it was read, null where there is none; `file`: whether the store has it as it came. */
export type KeptDocument = { id: string; name: string; title: string | null; text: string | null; file: boolean }

/** How the pack comes to the documents: what the book has of them, and their bytes one at a time. */
export type Shelf = { documents: ReadonlyMap<string, KeptDocument>; open: (id: string) => Promise<Uint8Array | null> }

/** What a pack will hold, and what it lacks. */
export type PackCheck = { figures: number; documents: number; missing: Missing[] }

/** Checks a report before its pack is made. */
export function checkPack(text: ReportText, documents: ReadonlyMap<string, KeptDocument>): PackCheck {
  const numbers = numbersOf(text)
  const ids = documentsOf(numbers)
  const missing = [
    ...missingIn(text),
    ...ids.flatMap((id) => lostFile(id, documents)),
    ...numbers.flatMap((number) => wrongQuotes(number, documents)),
  ]
  return { figures: numbers.length, documents: ids.length, missing }
}

/** The documents whose text or file a pack asks for. */
export const packDocuments = (text: ReportText): string[] => documentsOf(numbersOf(text))

function lostFile(id: string, documents: ReadonlyMap<string, KeptDocument>): Missing[] {
  const document = documents.get(id)
  if (document?.file) return []
  const name = document?.title ?? document?.name ?? id
  return [
    { key: id, text: name, zh: `材料“${name}”的原件不在文件库中。`, en: `The file of "${name}" is not in the store.` },
  ]
}

function wrongQuotes({ figures }: PackedNumber, documents: ReadonlyMap<string, KeptDocument>): Missing[] {
  return figures.flatMap(({ id, source }) => {
    if (source?.by !== 'document') return []
    const text = documents.get(source.document.id)?.text ?? null
    if (text?.slice(source.start, source.end) === source.quote) return []
    const name = source.document.title ?? source.document.name
    return [
      {
        key: id,
        text: source.quote,
        zh: `在材料“${name}”中找不到“${source.quote}”。`,
        en: `"${source.quote}" is not in "${name}".`,
      },
    ]
  })
}

/** The zip, piece by piece; documents are read one at a time. */
export async function packReport(text: ReportText, { name, shelf }: { name: string; shelf: Shelf }): Promise<Readable> {
  const numbers = numbersOf(text)
  const places = placesOf(numbers, shelf.documents)
  const { missing } = checkPack(text, shelf.documents)
  const zip = new ZipFile()
  zip.addBuffer(Buffer.from(indexPage(name, { numbers, places, missing })), '目录.html')
  zip.addBuffer(await indexSheet(numbers, places), '目录.xlsx')
  zip.addBuffer(Buffer.from(await reportDocx(text)), `${safe(name)}.docx`)
  for (const place of places.values()) {
    zip.addBuffer(Buffer.from(documentPage(place, numbers)), place.page)
    if (place.file === null) continue
    zip.addReadStreamLazy(place.file, { compress: false }, (give) => {
      shelf.open(place.id).then(
        (bytes) => give(null, Readable.from([Buffer.from(bytes ?? new Uint8Array())])),
        (error: Error) => give(error, Readable.from([])),
      )
    })
  }
  zip.end()
  return Readable.from(zip.outputStream)
}

function placesOf(numbers: readonly PackedNumber[], documents: ReadonlyMap<string, KeptDocument>): Places {
  const entries = documentsOf(numbers).map((id, at): [string, PackedDocument] => {
    const document = documents.get(id)
    const [no, name] = [at + 1, document?.name ?? id]
    const numbered = String(no).padStart(3, '0')
    const title = document?.title ?? name
    const file = document?.file ? `材料/${numbered} ${safe(name)}` : null
    return [
      id,
      { id, no, title, file, page: `出处/${numbered} ${safe(title).slice(0, 60)}.html`, text: document?.text ?? null },
    ]
  })
  return new Map(entries)
}

/** A name that every system takes for a file's. */
const safe = (name: string) =>
  name
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')
    .replace(/^\.+/, '_')
    .trim()
    .slice(0, 120) || '_'
