// PDF files made in memory, as old offices make them: Chinese in a font that is not embedded, so that its characters have to come
// from the character maps.

/** A piece of text on a page: its place in points from the bottom left, and the size of its type. */
export type Printed = { text: string; x: number; y: number; size?: number }

/** Things a page can be besides text. */
export type Wrap = { image?: boolean; encrypted?: boolean }

/** A pdf of A4 pages with the given pieces of text, drawn in the given order. */
export function pdfOf(pages: Printed[][], { image = false, encrypted = false }: Wrap = {}): Uint8Array {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, i) => `${6 + 2 * i} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500] /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 /FontBBox [-25 -254 1000 880] >> >>',
    stream('/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8', '\x80'),
  ]
  for (const [i, pieces] of pages.entries()) {
    const resources = '<< /Font << /F1 3 0 R >> /XObject << /I1 5 0 R >> >>'
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources ${resources} /Contents ${7 + 2 * i} 0 R >>`,
      stream('', `${image ? 'q 595 0 0 842 0 0 cm /I1 Do Q\n' : ''}${pieces.map(shown).join('\n')}`),
    )
  }
  return file(image ? objects : objects.map((object) => object.replace('/Subtype /Image', '/Subtype /Form')), encrypted)
}

/** Lines of text one under the other from a point. */
export function columnOf(lines: string[], at: { x: number; y: number; size?: number; leading?: number }): Printed[] {
  const { x, y, size = 12, leading = 18 } = at
  return lines.map((text, i) => ({ text, x, y: y - i * leading, size }))
}

function shown({ text, x, y, size = 12 }: Printed): string {
  const codes = [...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('')
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${codes}> Tj ET`
}

function stream(entries: string, content: string): string {
  return `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`
}

function file(objects: string[], encrypted: boolean): Uint8Array {
  const offsets: number[] = []
  let text = '%PDF-1.4\n'
  for (const [i, object] of objects.entries()) {
    offsets.push(text.length)
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const key = 'ab'.repeat(32)
  const lock = encrypted
    ? `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -44 >> /ID [<0102> <0102>]`
    : ''
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${lock} >>\nstartxref\n${text.length}\n%%EOF\n`
  return Buffer.from(`${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`, 'latin1')
}
