// Reports as Word files (Word文稿): in the form of GB/T 9704-2012, or laid into a template of the office.
import { Document, Packer } from 'docx'
import { wordBlocks } from './docx/blocks.ts'
import { fontTable, section, styles } from './docx/styles.ts'
import { type ReportText, textOf } from './text.ts'

/** The report as a Word file. */
export async function reportDocx({ blocks, sources, madeAt }: ReportText): Promise<Uint8Array> {
  const title = blocks.find(({ is }) => is === 'title')
  const document = new Document({
    title: title && 'runs' in title ? textOf(title.runs) : '',
    creator: 'Jiedui 结对',
    description: `Made of the book at ${madeAt}`,
    styles,
    evenAndOddHeaderAndFooters: true,
    sections: [{ ...section, children: wordBlocks(blocks, { sources, direct: false }) }],
  })
  const bytes = await Packer.toBuffer(document, undefined, [{ path: 'word/fontTable.xml', data: fontTable() }])
  return Uint8Array.from(bytes)
}
