// Office files made in memory: a zip of given parts, and the docx and xlsx around given xml, so that tests show what they read.
import { crc32, deflateRawSync } from 'node:zlib'

/** A zip archive of parts by name. `claim` lies about the unpacked size, as a zip bomb does; `locked` sets the encryption bit. */
export function zipOf(
  parts: Record<string, string | Uint8Array>,
  lie: { claim?: number; locked?: boolean } = {},
): Uint8Array {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(parts)) {
    const body = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content)
    const packed = deflateRawSync(body)
    const named = Buffer.from(name)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(0x800 | (lie.locked ? 1 : 0), 2)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(crc32(body), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(lie.claim ?? body.length, 18)
    head.writeUInt16LE(named.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, named, packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    entries.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), head, rest, named]))
    locals.push(local)
    offset += local.length
  }
  const list = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, list, end])
}

const relations = (list: [id: string, type: string, target: string][]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

/** A docx around the xml of its body, and of its footnotes where there are any. */
export function docxOf(body: string, footnotes = ''): Uint8Array {
  const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relations([['rId1', 'footnotes', 'footnotes.xml']]),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${space}><w:body>${body}</w:body></w:document>`,
    'word/footnotes.xml': `<w:footnotes ${space}>${footnotes}</w:footnotes>`,
  })
}

/** A paragraph of one run. */
export const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

/** An xlsx of sheets: name, state and the xml of their rows; styles are the patterns of cell styles 0, 1, 2 and so on. */
export function xlsxOf(
  sheets: { name: string; rows: string; state?: string }[],
  { strings = [], patterns = [] }: { strings?: string[]; patterns?: string[] } = {},
): Uint8Array {
  const list = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"${state ? ` state="${state}"` : ''}/>`,
  )
  const numbered = sheets.map((_, i): [string, string, string] => [
    `rId${i + 1}`,
    'worksheet',
    `worksheets/sheet${i + 1}.xml`,
  ])
  const formats = patterns.map(
    (pattern, i) => `<numFmt numFmtId="${200 + i}" formatCode="${pattern.replaceAll('"', '&quot;')}"/>`,
  )
  const styles = patterns.map((_, i) => `<xf numFmtId="${200 + i}"/>`)
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...numbered,
      ['s', 'sharedStrings', 'sharedStrings.xml'],
      ['t', 'styles', 'styles.xml'],
    ]),
    'xl/sharedStrings.xml': `<sst>${strings.map((string) => `<si>${string}</si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet><numFmts>${formats.join('')}</numFmts><cellXfs>${styles.join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ rows }, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
  })
}
