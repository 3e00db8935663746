// Templates (Word模板): an office's own Word file, with its letterhead and its headings, takes a report in at the places that it names. Notes,
// tables and charts go with their paragraphs; what else the file holds stays as it is.
import { Document, type IPatch, Packer, Paragraph, PatchType, patchDetector, patchDocument, TextRun } from 'docx'
import { done, type Outcome, refused } from '../model/refusal.ts'
import { wordBlocks, wordRuns } from './docx/blocks.ts'
import { fontTable, section, styles } from './docx/styles.ts'
import { placeNames, placeOf } from './places.ts'
import type { ReportText } from './text.ts'
import { isSafeArchive, partOf } from './word-part.ts'

/** A template has at most so many bytes. */
export const largestTemplate = 10 * 1024 * 1024

/** The places that a Word file names; refused where it names one that there is not, or none. */
export async function templatePlaces(file: Uint8Array): Promise<Outcome<string[]>> {
  if (file.length > largestTemplate)
    return refused('too_large', '模板超过10 MB。', 'The template is larger than 10 MB.')
  if (!(await isSafeArchive(file)) || (await partOf(file, 'word/document.xml')) === null) {
    return refused('not_a_template', '这不是 Word 文件（.docx）。', 'This is not a Word file (.docx).')
  }
  const found = [...new Set(await patchDetector({ data: file, trimPlaceholders: true }))]
  const unknown = found.find((name) => !placeNames.includes(name))
  if (unknown !== undefined) {
    return refused(
      'unknown_place',
      `模板中的“{{${unknown}}}”不是可用的位置；可用的有：${placeNames.join('、')}。`,
      `The template names a place "{{${unknown}}}" that there is not; there are: ${placeNames.join(', ')}.`,
    )
  }
  if (found.length > 0) return done(found)
  return refused(
    'no_place',
    `模板中没有写明位置，请在要填入的地方写 {{正文}} 等；可用的有：${placeNames.join('、')}。`,
    `The template names no place: write {{正文}} or another where the report is to go; there are: ${placeNames.join(', ')}.`,
  )
}

/** The report laid into a template. */
export async function filledTemplate(file: Uint8Array, text: ReportText): Promise<Uint8Array> {
  const places = await patchDetector({ data: file, trimPlaceholders: true })
  const direct = !((await partOf(file, 'word/styles.xml')) ?? '').includes('"JieduiBody"')
  const setting = { sources: text.sources, direct }
  const patches = Object.fromEntries([...new Set(places)].map((name) => [name, patchOf(name, text, setting)]))
  const bytes = await patchDocument({ outputType: 'uint8array', data: file, patches, trimPlaceholders: true })
  return Uint8Array.from(bytes)
}

function patchOf(name: string, text: ReportText, setting: Parameters<typeof wordBlocks>[1]): IPatch {
  const place = placeOf(name, text)
  if (place.is === 'runs') return { type: PatchType.PARAGRAPH, children: wordRuns(place.runs, setting) }
  const children = wordBlocks(place.blocks, setting)
  return {
    type: PatchType.DOCUMENT,
    children: children.length > 0 ? children : [new Paragraph({ children: [new TextRun('（无）')] })],
  }
}

/** A template to begin with: the standard's form, with the places of a whole report. */
export async function standardTemplate(): Promise<Uint8Array> {
  const children = [
    new Paragraph({ style: 'JieduiTitle', children: [new TextRun('{{标题}}')] }),
    new Paragraph({ style: 'JieduiBody', children: [new TextRun('{{正文}}')] }),
    new Paragraph({ style: 'JieduiBody', alignment: 'right', children: [new TextRun('{{日期}}')] }),
  ]
  const document = new Document({
    creator: 'Jiedui 结对',
    styles,
    evenAndOddHeaderAndFooters: true,
    sections: [{ ...section, children }],
  })
  return Uint8Array.from(
    await Packer.toBuffer(document, undefined, [{ path: 'word/fontTable.xml', data: fontTable() }]),
  )
}
