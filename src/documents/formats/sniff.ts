// Sniffing (辨认格式): what a file is by its bytes. Names lie often: web pages saved as .doc, downloads named .pdf that are an error
// page, spreadsheets that are html.
import type { Format } from '../../model/document.ts'
import { Unreadable } from '../problems.ts'

/** A kind of content; `zip` still has to be looked into, `text` may be txt, csv or html. */
export type Content = 'pdf' | 'zip' | 'text'

const magics: [bytes: string, at: number, problem: 'legacy' | 'unknown_format' | 'scanned'][] = [
  ['\x89PNG\r\n', 0, 'scanned'],
  ['\xff\xd8\xff', 0, 'scanned'],
  ['II*\0', 0, 'scanned'],
  ['MM\0*', 0, 'scanned'],
  ['GIF8', 0, 'scanned'],
  ['{\\rtf', 0, 'legacy'],
  ['Rar!\x1a', 0, 'unknown_format'],
  ['7z\xbc\xaf\x27\x1c', 0, 'unknown_format'],
  ['\x1f\x8b\x08', 0, 'unknown_format'],
  ['ustar', 257, 'unknown_format'],
]

const oleMagic = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'

/** The kind of content, or the problem thrown where it is something that cannot be read. */
export function contentOf(bytes: Uint8Array): Content {
  if (bytes.length === 0) throw new Unreadable('empty')
  const head = latin1(bytes.subarray(0, 1100))
  if (head.startsWith(oleMagic)) throw new Unreadable(oleKind(bytes))
  for (const [magic, at, code] of magics) if (head.startsWith(magic, at)) throw new Unreadable(code)
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zip'
  return head.slice(0, 1024).includes('%PDF-') ? 'pdf' : 'text'
}

/** Old Word and Excel files and encrypted new ones share one container; the names inside tell which. */
function oleKind(bytes: Uint8Array): 'legacy' | 'encrypted' | 'unknown_format' {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const holds = (name: string) => whole.includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage') || holds('EncryptionInfo')) return 'encrypted'
  return holds('WordDocument') || holds('Workbook') || holds('Book') ? 'legacy' : 'unknown_format'
}

/** Whether a decoded text is a web page: it says so at its start, or it is named so and has tags. */
export function isHtml(text: string, ending: string): boolean {
  const head = text.slice(0, 2000).trimStart()
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(head)) return true
  if (['html', 'htm', 'shtml', 'xhtml'].includes(ending)) return true
  return ending !== 'txt' && ending !== 'md' && ending !== 'csv' && /^<(?:meta|table|div|p|title)\b[^>]*>/i.test(head)
}

/** The format that a file's ending promises, or null where the ending is not one of ours. */
export function promised(ending: string): Format | null {
  if (['txt', 'text', 'md'].includes(ending)) return 'txt'
  if (['html', 'htm', 'shtml', 'xhtml'].includes(ending)) return 'html'
  if (ending === 'docx' || ending === 'docm') return 'docx'
  if (ending === 'xlsx' || ending === 'xlsm') return 'xlsx'
  if (ending === 'csv' || ending === 'tsv') return 'csv'
  return ending === 'pdf' ? 'pdf' : null
}

/** `xlsx` of `年报.XLSX`; `''` where a name has no ending. */
export function endingOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}
