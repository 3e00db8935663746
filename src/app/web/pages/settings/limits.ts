// Limits in words (范围的说法): to what a member is limited, as a table shows it.
import { programmes } from '../../../../model/programmes.ts'
import type { Limits } from '../../../../model/roles.ts'
import type { Said } from '../../words/language.tsx'

/** 湖州市；东西部协作；2 条结对关系. `nameOf`: names of region codes, as far as they are known. */
export function limitsText({ regions, programmes: ids, ties }: Limits, nameOf: ReadonlyMap<string, string>): Said {
  const named = (ids ?? []).map((id) => programmes[id as keyof typeof programmes] ?? { zh: id, en: id })
  const places = (regions ?? []).map((code) => nameOf.get(code) ?? code)
  const zh = [places.join('、'), named.map((one) => one.zh).join('、'), ties ? `${ties.length} 条结对关系` : ''].filter(
    Boolean,
  )
  const en = [places.join(', '), named.map((one) => one.en).join(', '), ties ? `${ties.length} ties` : ''].filter(
    Boolean,
  )
  return zh.length === 0 ? { zh: '全部', en: 'everything' } : { zh: zh.join('；'), en: en.join('; ') }
}
