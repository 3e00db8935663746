// Parts of a workbook (工作簿部件): its sheets, its shared strings and how numbers are shown, which the text of a document and a list to take in
// both need.
import { type Formats, formatsOf } from './shown.ts'
import { attribute, relationsOf, walkXml } from './xml.ts'
import type { Parts } from './zip.ts'

/** A sheet with the part of the archive that holds its cells. */
export type SheetPart = { name: string; part: string; hidden: boolean }
/** What the cells of all sheets refer to. */
export type BookParts = { sheets: SheetPart[]; strings: string[]; formats: Formats }

/** The parts of the workbook whose main part is `main`. */
export async function bookParts(parts: Parts, main: string): Promise<BookParts> {
  const relations = await relationsOf(parts, main)
  const { sheets, from1904 } = sheetList((await parts.text(main)) ?? '', relations)
  const strings = stringsOf((await parts.text(relations.get('#sharedStrings') ?? '')) ?? '')
  const formats = formatsOf((await parts.text(relations.get('#styles') ?? '')) ?? '', from1904)
  return { sheets, strings, formats }
}

function sheetList(xml: string, relations: ReadonlyMap<string, string>): { sheets: SheetPart[]; from1904: boolean } {
  const sheets: SheetPart[] = []
  let from1904 = false
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(?:1|true|on)$/.test(attributes.date1904 ?? '')
      const part = name === 'sheet' ? relations.get(attribute(attributes, 'id') ?? '') : undefined
      if (part) sheets.push({ name: attributes.name ?? '', part, hidden: /hidden/i.test(attributes.state ?? '') })
    },
  })
  return { sheets, from1904 }
}

/** The shared strings; phonetic readings beside them are left out. */
function stringsOf(xml: string): string[] {
  const strings: string[] = []
  let [current, inText, inReading] = ['', false, false]
  walkXml(xml, {
    open(name) {
      if (name === 'si') current = ''
      if (name === 'rPh') inReading = true
      if (name === 't') inText = !inReading
    },
    close(name) {
      if (name === 'si') strings.push(unescaped(current))
      if (name === 'rPh') inReading = false
      if (name === 't') inText = false
    },
    text(text) {
      if (inText) current += text
    },
  })
  return strings
}

/** `_x000D_` is how office files write a character that xml cannot hold; one that no text can hold either is a space. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  const said = (_: string, code: string) => String.fromCharCode(Number.parseInt(code, 16))
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, said)
    .replace(/(?![\t\n\r])\p{Cc}/gu, ' ')
    .toWellFormed()
}
