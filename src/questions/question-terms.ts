// Programme, theme and status of a question (问句中的机制、主题、状态), by the words with which texts name them.
import type { Span } from '../model/evidence.ts'
import type { Status, Theme } from '../model/figure.ts'
import type { Place } from '../model/place.ts'
import { type ProgrammeId, programmes } from '../model/programmes.ts'
import type { TieKind } from '../model/tie.ts'
import { statusWordRows } from './question-words.data.ts'

/** A programme that is named. `kind`: where the word names a kind of them and not one (对口合作 is said of several). */
export type NamedProgramme = { id: ProgrammeId; kind: TieKind | null; spans: Span[] }

const kindWords: ReadonlySet<string> = new Set(['对口合作', '对口支援', '对口协作', '对口援助', '对口援建', '结对合作'])

/** The programme that a question names: 对口支援 of somebody in 新疆 is 对口援疆. */
export function programmeIn(text: string, places: readonly Place[]): NamedProgramme | null {
  let best: NamedProgramme | null = null
  let longest = 1
  for (const [id, { words }] of Object.entries(programmes) as [ProgrammeId, { words: string }][]) {
    for (const word of words.split(' ')) {
      const start = text.indexOf(word)
      if (start < 0 || word.length <= longest) continue
      longest = word.length
      best = { id, kind: kindWords.has(word) ? programmes[id].tie : null, spans: spansOf(text, words) }
    }
  }
  const aided = places.map(({ code }) => aids.get(code?.slice(0, 2) ?? '')).find((id) => id !== undefined)
  return best?.id === 'paired_aid' && aided ? { ...best, id: aided, kind: null } : best
}

function spansOf(text: string, words: string): Span[] {
  return words.split(' ').flatMap((word) => {
    const start = text.indexOf(word)
    return start < 0 ? [] : [{ start, end: start + word.length }]
  })
}

const aids: ReadonlyMap<string, ProgrammeId> = new Map([
  ['65', 'paired_aid_xinjiang'],
  ['54', 'paired_aid_tibet'],
  ['63', 'paired_aid_qinghai'],
])

const themeWords: readonly (readonly [Theme, string])[] = [
  ['industry', '产业合作 产业协作 产业 招商 投资 industry'],
  ['fund', '资金帮扶 资金 funds'],
  ['people', '人才与劳务 人才交流 人才 劳务 干部人才 people'],
  ['consumption', '消费帮扶 消费协作 消费 consumption'],
  ['logistics', '交通物流 物流 交通 logistics'],
  ['culture_tourism', '文化旅游 文旅 文化 旅游 culture tourism'],
  ['public_service', '公共服务 教育 医疗 卫生 social service'],
  ['rural', '乡村振兴 乡村 农业 rural'],
  ['innovation', '科技创新 科创 科技 创新 innovation'],
  ['emergency_aid', '应急援助 抗疫 救灾 emergency'],
  ['honour', '荣誉 案例 honours'],
  ['infrastructure', '基础设施 infrastructure'],
  ['mechanism', '合作机制 机制 会议 mechanism'],
]

/** The theme that is named outside what is taken. */
export function themeIn(text: string, taken: readonly Span[]): { theme: Theme; spans: Span[] } | null {
  let best: { theme: Theme; spans: Span[] } | null = null
  for (const [theme, words] of themeWords) {
    for (const word of words.split(' ')) {
      const start = text.toLowerCase().indexOf(word)
      const end = start + word.length
      if (start < 0 || taken.some((span) => start < span.end && end > span.start)) continue
      const length = best ? best.spans[0]!.end - best.spans[0]!.start : 0
      if (word.length > length) best = { theme, spans: [{ start, end }] }
    }
  }
  return best
}

/** Whether a target or a plan is asked for. */
export function statusIn(text: string): { status: Exclude<Status, 'actual'>; spans: Span[] } | null {
  for (const row of statusWordRows) {
    const [status, words = ''] = row.split('|')
    const word = words
      .split(' ')
      .filter((one) => (/^[a-z]/.test(one) ? new RegExp(`\\b${one}\\b`, 'i').test(text) : text.includes(one)))
      .sort((a, b) => b.length - a.length)[0]
    if (!word) continue
    const start = text.toLowerCase().indexOf(word)
    return { status: status as Exclude<Status, 'actual'>, spans: [{ start, end: start + word.length }] }
  }
  return null
}
