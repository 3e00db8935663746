// Decoding (识别编码): bytes of a text to its characters. Chinese texts come in UTF-8, GB18030 (with GBK and GB2312 inside it),
// Big5 and UTF-16; the bytes decide, because names and declarations lie.
import { simplifiedPairs } from '../../model/script.data.ts'
import { commonCharacters } from './common.data.ts'

/** `replaced`: how many places could not be decoded and became U+FFFD. The text is without its byte order mark. */
export type Decoded = { text: string; encoding: string; replaced: number }

const sampleLength = 1 << 16
const common = commonSet()

function commonSet(): Uint8Array {
  const set = new Uint8Array(65536)
  for (const character of commonCharacters) set[character.charCodeAt(0)] = 1
  for (let i = 0; i + 1 < simplifiedPairs.length; i += 2) {
    if (set[simplifiedPairs.charCodeAt(i + 1)] === 1) set[simplifiedPairs.charCodeAt(i)] = 1
  }
  return set
}

/**
 * The text of the bytes, or null where they are no text. `declared` is what a page says of itself (`gb2312`); it settles
 * only what the bytes leave open.
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded | null {
  const marked = byOrderMark(bytes)
  if (marked) return marked
  if (looksBinary(bytes)) return null
  const strict = strictUtf8(bytes)
  if (strict !== null) return { text: strict, encoding: 'utf-8', replaced: 0 }
  const sample = bytes.subarray(0, sampleLength)
  if (nearlyUtf8(bytes)) return finish(bytes, 'utf-8')
  const [best, runnerUp] = ['utf-8', 'gb18030', 'big5']
    .map((encoding) => ({ encoding, score: rate(sample, encoding) }))
    .sort(byScore)
  if (!best || !runnerUp || best.score < 0) return null
  const wanted = declared === null ? null : family(declared)
  const close = runnerUp.encoding === wanted && runnerUp.score > best.score * 0.9
  return finish(bytes, close ? runnerUp.encoding : best.encoding)
}

function byOrderMark(bytes: Uint8Array): Decoded | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return finish(bytes.subarray(3), 'utf-8')
  if (a === 0xff && b === 0xfe) return finish(bytes.subarray(2), 'utf-16le')
  if (a === 0xfe && b === 0xff) return finish(bytes.subarray(2), 'utf-16be')
  return null
}

function finish(bytes: Uint8Array, encoding: string): Decoded {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
  return { text, encoding, replaced: count(text, 0xfffd) }
}

/** UTF-8 without a fault, but for a last character that was cut off after others that are whole. */
function strictUtf8(bytes: Uint8Array): string | null {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let text = ''
  try {
    text = decoder.decode(bytes, { stream: true })
    decoder.decode()
    return text
  } catch {
    return text.length > 0 && text.length < bytes.length - 3 ? text : null
  }
}

/** UTF-8 with a few bad bytes, as copied pages have: under one in fifty of its characters beyond ASCII. */
function nearlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, sampleLength))
  let beyond = 0
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) beyond++
  return count(text, 0xfffd) * 50 < beyond
}

/** Mean worth of the characters beyond ASCII when the bytes are read with this table; below 0 is no text. */
function rate(sample: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(sample, { stream: true })
  let [sum, seen] = [0, 0]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 128) continue
    seen++
    sum += worth(code)
  }
  return seen === 0 ? 0 : sum / seen
}

function worth(code: number): number {
  if (common[code] === 1) return 4
  if ((code >= 0x3001 && code <= 0x3011) || (code >= 0xff01 && code <= 0xff5e) || (code >= 0x2010 && code <= 0x2026))
    return 2
  if (code >= 0x4e00 && code <= 0x9fa5) return 0
  if (code === 0xfffd) return -12
  return code >= 0xe000 && code <= 0xf8ff ? -8 : -3
}

function byScore(a: { score: number }, b: { score: number }): number {
  return b.score - a.score
}

function family(declared: string): string | null {
  const name = declared.toLowerCase()
  if (/^(gb|x-gbk|cp936|ms936|chinese|hz)/.test(name)) return 'gb18030'
  return /big5|cp950|ms950/.test(name) ? 'big5' : null
}

/** NULs and other control characters that no text holds: one in a hundred bytes is enough. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, sampleLength)
  let strange = 0
  for (const byte of sample) {
    if (byte === 0) strange += 4
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 26 && byte !== 27) || byte === 127) strange++
  }
  return strange * 100 > sample.length && strange > 3
}

function count(text: string, code: number): number {
  const character = String.fromCharCode(code)
  let [found, at] = [0, text.indexOf(character)]
  for (; at >= 0; at = text.indexOf(character, at + 1)) found++
  return found
}
