// Countries by their short Chinese names as the annotation guide wants them (韩国, 俄罗斯), with other writings of them.
// It exists because one country has several names in documents and the book keeps one.

import type { Place } from './place.ts'
import { countries as rows } from './places/countries.data.ts'

/** Territories that Chinese documents do not treat as countries, and names that other words would keep matching. */
const leftOut = new Set(
  'AQ AI AS AX BL BM BQ BV CC CX EH FK GF GG GP GS GU HM IM IO JE MF MP MQ MS NC NF NU PF PM PN PR RE SH SJ SX TC TF TK UM VG VI WF YT CW AW GI KY FO GL XK'.split(
    ' ',
  ),
)

const kept: Record<string, string> = {
  ID: '印度尼西亚',
  MN: '蒙古国',
  CF: '中非共和国',
  HT: '海地共和国',
  SZ: '斯威士兰',
  FM: '密克罗尼西亚',
  BA: '波黑',
}
const others: Record<string, string[]> = {
  ID: ['印尼'], SA: ['沙特'], BD: ['孟加拉'], AE: ['阿拉伯联合酋长国', '阿拉伯联合大公国'], BA: ['波斯尼亚和黑塞哥维那'], KR: ['大韩民国', '南韩'],
  MN: ['蒙古'], SZ: ['埃斯瓦蒂尼'], MK: ['马其顿'], CD: ['刚果民主共和国'], LA: ['寮国'], NZ: ['纽西兰'], US: ['美利坚合众国'], DE: ['德意志联邦共和国'],
  KP: ['朝鲜民主主义人民共和国', '北朝鲜'], RU: ['俄罗斯联邦', '苏联'], CZ: ['捷克共和国'], PG: ['巴新'], MY: ['马来西亚联邦'], CG: ['刚果共和国'],
} // biome-ignore format: one table

/** China itself first (CN), then every other country, each with the writings that stand for it. */
export function countryNames(): { place: Place; writings: string[] }[] {
  const china = { place: country('CN', '中国'), writings: ['中国', '中华人民共和国'] }
  const list = rows
    .trim()
    .split(' ')
    .map((row) => ({ code: row.slice(0, 2), name: row.slice(2) }))
  const abroad = list
    .filter(({ code }) => !leftOut.has(code))
    .map(({ code, name }) => ({
      place: country(code, kept[code] ?? name),
      writings: [kept[code] ?? name, ...(others[code] ?? []), ...bracketless(name)],
    }))
  return [china, ...abroad]
}

function country(code: string, name: string): Place {
  return { name, code, level: 'country', within: null }
}

function bracketless(name: string): string[] {
  const match = /^(.+)（(.)）$/.exec(name)
  return match ? [`${match[1]}(${match[2]})`] : []
}
