// Text to bytes in the two old Chinese encodings. Node only decodes them, so the way back is its decoder turned round;
// tests need it to make files as offices still send them.

export type Charset = 'gb18030' | 'big5'

const tables = new Map<Charset, Map<string, number[]>>()

/** The bytes of a text in a charset; a character that it lacks becomes `?`, as old programs do. */
export function encode(text: string, charset: Charset): Uint8Array {
  const table = tableOf(charset)
  return Uint8Array.from(
    [...text].flatMap((char) =>
      (char.codePointAt(0) ?? 0) < 0x80 ? [char.charCodeAt(0)] : (table.get(char) ?? [0x3f]),
    ),
  )
}

function tableOf(charset: Charset): Map<string, number[]> {
  const known = tables.get(charset)
  if (known) return known
  const table = new Map<string, number[]>()
  const decoder = new TextDecoder(charset)
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(new Uint8Array([lead, trail]))
      if ([...char].length === 1 && char !== '\ufffd' && !table.has(char)) table.set(char, [lead, trail])
    }
  tables.set(charset, table)
  return table
}
