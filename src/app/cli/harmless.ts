// Harmless printing (安全显示): what documents and people wrote, as it may stand on a terminal or be copied into a spreadsheet. A document
// may hold anything: codes that move the cursor, letters that turn the line around, a formula.

/** Codes that a terminal obeys, and marks that turn the direction of writing; line breaks and tabs are not among them. */
const control = /[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu
const formula = /^\s*[=+\-@＝＋－＠]/
const plainNumber = /^\s*[+-]?\d[\d,.]*%?$/

/** The text without what a terminal would obey; each such sign becomes a visible �. */
export function harmless(text: string): string {
  return text.replace(control, '\ufffd')
}

/** One cell of a line: no line breaks, no tabs, and an apostrophe before what a spreadsheet would take for a formula. */
export function harmlessCell(text: string): string {
  const line = harmless(text.replace(/[\s\u2028\u2029]+/g, ' '))
  return formula.test(line) && !plainNumber.test(line) ? `'${line}` : line
}

/** JSON in which every such sign is written as \\uXXXX: it means the same, and shows nothing. */
export function harmlessJson(value: unknown, indent?: number): string {
  return (JSON.stringify(value, null, indent) ?? 'null').replace(
    /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
