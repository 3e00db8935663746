// Normal names (名称归一): one writing for the names that texts write in several ways, so that one thing is one entry.
import { gazetteer } from '../../model/gazetteer.ts'
import { simplifiedPairs } from '../../model/script.data.ts'

let simple: Map<string, string> | null = null

function simplified(text: string): string {
  if (!simple) {
    simple = new Map()
    for (let i = 0; i + 1 < simplifiedPairs.length; i += 2) simple.set(simplifiedPairs[i]!, simplifiedPairs[i + 1]!)
  }
  return Array.from(text.normalize('NFKC'), (character) => simple!.get(character) ?? character).join('')
}

/** A name without what texts vary: script and width, quotes, dashes, spaces, 市 and 县 after a place, 区 of 产业园区. */
export function normalName(name: string): string {
  return simplified(name)
    .replace(/[\s“”"'‘’「」『』《》〈〉()（）【】·•・\-—–_.,，、:：]/g, '')
    .replace(/(产业园|工业园|科技园|物流园|合作园|飞地园)区/g, '$1')
    .replace(/联席会议/g, '联席会')
    .replace(/([\u4e00-\u9fff]{2,3})(?:市|县|区|省|自治州)(?=.)/g, (written, stem: string) =>
      gazetteer().has(stem) ? stem : written,
    )
    .toLowerCase()
}

/** The name without a place at its beginning: 湖州南太湖产业园 and 南太湖产业园. */
export function withoutPlace(normal: string): string {
  for (let length = Math.min(8, normal.length - 3); length > 1; length--) {
    const entry = gazetteer().get(normal.slice(0, length))
    if (entry && entry.trust !== 'hard') return normal.slice(length)
  }
  return normal
}
