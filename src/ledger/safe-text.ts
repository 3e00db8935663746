// Harmless text (防公式注入): text that a spreadsheet could take for a formula gets an apostrophe before it. Excel, WPS and LibreOffice never
// run a text cell of an xlsx, whatever it begins with; but they drop the type when the sheet is saved as csv, and run what begins
// with = + - @, a tab or a line break when that csv is opened, also the full-width signs of an East Asian Excel, and after spaces.
// So the apostrophe is a character of the cell, not only its style. It is taken off again on the way in; plain numbers need none.

const executable = /^'*\s*[=+\-@＝＋－＠\t\r\n]/
const plainNumber = /^[+-]?\d+(?:\.\d+)?%?$/

/** The text as it may stand in a cell: no formula, no character that xml cannot hold, line breaks as Excel has them. */
export function safeText(text: string): string {
  const clean = cleaned(text)
  const guarded = executable.test(clean) && !plainNumber.test(clean) ? `'${clean}` : clean
  return guarded.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

/** What `safeText` was made of, but for what no cell can hold. */
export function originalText(text: string): string {
  return text.startsWith("'") && executable.test(text) ? text.slice(1) : text
}

/** The text without control characters, and its line breaks as \n. */
export function cleaned(text: string): string {
  return [...text.toWellFormed().replace(/\r\n?/g, '\n')].filter(isWritable).join('')
}

function isWritable(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return code === 9 || code === 10 || (code >= 32 && code !== 127 && code !== 0xfffe && code !== 0xffff)
}
