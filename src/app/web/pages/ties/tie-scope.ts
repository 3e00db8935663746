// What the page of a pair asks about (结对范围): the tie, with or without what stands under it.
import type { ShownTie } from './places.ts'

/** Which postings a page of a pair is about. */
export type TieScope = { tie: string; under?: true }

/** What more the page takes in where a person asks for it: ties nested in it, and figures of no tie between its two regions. */
export function underWords({ under, between }: ShownTie): [zh: string, en: string] {
  if (between === 0) return ['连同下级结对关系的数据', 'With the figures of ties nested in it']
  const [nestedZh, nestedEn] = under > 0 ? ['下级结对关系，以及', 'of ties nested in it and '] : ['', '']
  return [
    `连同${nestedZh}双方所辖地区之间未列入结对的数据（${between}条）`,
    `With the figures ${nestedEn}between places in its two regions that no tie joins (${between})`,
  ]
}
