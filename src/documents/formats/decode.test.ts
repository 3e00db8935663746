// Encodings: texts of every length in the charsets that Chinese offices use come out as they were written.
import { describe, expect, it } from 'vitest'
import { type Charset, encode } from '../../../test/charsets.ts'
import { decode } from './decode.ts'

const simplified = '甲市与乙州对口合作三年来，累计签约项目103个，总投资45.3亿元；选派干部人才12批97人次。'
const traditional = '甲市與乙州對口合作三年來，累計簽約項目103個，總投資45.3億元；選派幹部人才12批97人次。'
const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('a text is decoded from', () => {
  it('UTF-8, with or without its mark, which is no part of the text', () => {
    expect(decode(bytesOf(simplified))).toEqual({ text: simplified, encoding: 'utf-8', replaced: 0 })
    expect(decode(bytesOf(`\ufeff${simplified}`))?.text).toBe(simplified)
  })

  it.each([
    ['utf16le', 'utf-16le', [0xff, 0xfe]],
    ['utf16be', 'utf-16be', [0xfe, 0xff]],
  ])('%s with its mark', (_, encoding, mark) => {
    const little = Buffer.from(simplified, 'utf16le')
    const body = encoding === 'utf-16be' ? little.swap16() : little
    expect(decode(Buffer.concat([Buffer.from(mark), body]))).toEqual({ text: simplified, encoding, replaced: 0 })
  })

  it.each<[Charset, string]>([
    ['gb18030', simplified],
    ['big5', traditional],
    ['gb18030', traditional],
  ])('%s', (charset, text) => {
    expect(decode(encode(text, charset))).toEqual({ text, encoding: charset, replaced: 0 })
  })
})

describe('short texts are decoded right:', () => {
  it.each([
    '结对',
    '合作项目',
    '签约3个',
    '台州',
    '援疆',
    '2024年',
    '总投资1.1亿元',
    '甲市',
    '友好城市',
    '一、基本情况',
  ])('%s', (text) => {
    expect(decode(encode(text, 'gb18030'))?.text).toBe(text)
  })

  it.each(['結對', '合作項目', '簽約3個', '台灣', '兩岸交流', '2024年', '總投資1.1億元', '友好城市'])(
    '%s in Big5',
    (text) => {
      expect(decode(encode(text, 'big5'))?.text).toBe(text)
    },
  )
})

describe('damage', () => {
  it('a text cut inside its last character is read without it', () => {
    const bytes = bytesOf(simplified)
    expect(decode(bytes.subarray(0, bytes.length - 1))).toMatchObject({
      text: simplified.slice(0, -1),
      encoding: 'utf-8',
    })
  })

  it('a few bad bytes in UTF-8 do not make it another encoding, and are counted', () => {
    const bytes = bytesOf(simplified.repeat(5))
    bytes[1] = 0xff
    expect(decode(bytes)).toMatchObject({ encoding: 'utf-8' })
    expect(decode(bytes)?.replaced).toBeGreaterThan(0)
  })

  it('bytes that are no text are none', () => {
    expect(decode(Uint8Array.from({ length: 500 }, (_, i) => (i * 7919) % 256))).toBeNull()
    expect(decode(Uint8Array.from([0, 1, 2, 3, 0, 0, 0, 9]))).toBeNull()
  })
})

it('a page that declares gb2312 but is UTF-8 is read as UTF-8', () => {
  expect(decode(bytesOf(simplified), 'gb2312')?.encoding).toBe('utf-8')
})
