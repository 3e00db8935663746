// Chapters (章节): the themes of a report, the strongest first, each with its sums, then its subjects one paragraph each, a table and a chart
// where several regions share one measure.
import { compare } from '../../model/amount.ts'
import { shift } from '../../model/decimal.ts'
import type { Theme } from '../../model/figure.ts'
import { amountStages } from '../../model/posting.ts'
import type { Material, Stated, StatedLine } from '../../questions/outline.ts'
import { type Block, heading, paragraph, type Run, words } from '../text.ts'
import { figureAnswer, sumAnswer } from './amounts.ts'
import { comparedSum, type YearBefore } from './compared.ts'
import { dayText, type Section } from './days.ts'
import { lineName, measureName, named, simplified } from './names.ts'
import { joined, sentencesOf } from './sentences.ts'
import { type Told, toldOf } from './told.ts'

/** A theme with all that is told of it. */
export type Chapter = { theme: Theme; lines: StatedLine[]; told: Told[] }

/** So many figures are told in one chapter, the strongest; the others are counted in its sums. */
const mostInChapter = 60

/** The chapters of a report: of one year what belongs to it, else all years. */
export function chaptersOf(material: Material): Chapter[] {
  const own = material.lines.filter(({ key }) => belongs(key.year ?? null, material.scope.year))
  return [...Map.groupBy(own, ({ key }) => key.theme as Theme)]
    .map(([theme, lines]) => {
      const told = lines
        .flatMap((line) => toldOf(line, { postings: material.postings, subjectHome: material.home }))
        .sort(strongestFirst)
      return { theme, lines, told: withDisputes(told) }
    })
    .filter(({ told }) => told.length > 0)
    .sort((a, b) => strength(b) - strength(a) || (a.theme < b.theme ? -1 : 1))
}

/** A year, levels told shortly after it, and what has no day. The year before is only compared with. */
function belongs(told: string | null, year: number | null): boolean {
  return year === null || told === null || told === String(year) || told === String(year + 1)
}

function strongestFirst(a: Told, b: Told): number {
  const order = ['flow', 'stand', 'undated', 'target', 'planned']
  const nature = order.indexOf(a.nature) - order.indexOf(b.nature)
  if (nature !== 0) return nature
  const [x, y] = [a.posting.to ?? '', b.posting.to ?? '']
  if (x.slice(0, 4) !== y.slice(0, 4)) return x < y ? 1 : -1
  return b.weight - a.weight || (a.posting.id < b.posting.id ? -1 : 1)
}

/** The strongest figures; of a dispute all sides or none. */
function withDisputes(told: Told[]): Told[] {
  const kept = told.slice(0, mostInChapter)
  const ids = new Set(kept.map(({ posting }) => posting.id))
  return [...kept, ...told.slice(mostInChapter).filter(({ rivals }) => rivals.some((id) => ids.has(id)))]
}

const strength = ({ told }: Chapter) => told.reduce((sum, { weight }) => sum + weight, 0)

/** What chapters are written with. */
export type Telling = { material: Material; before: YearBefore | null }

/** The parts of a chapter in their order, with the headings under which they stand where a chapter has several. */
const sections: readonly { holds: readonly Section[]; year: string; all: string }[] = [
  { holds: ['done'], year: '年度进展', all: '历年进展' },
  { holds: ['stand'], year: '现有规模', all: '现有规模' },
  { holds: ['target', 'planned'], year: '目标与计划', all: '目标与计划' },
  { holds: ['undated'], year: '其他材料所载', all: '未注明时间的数据' },
]
/** A chapter of fewer figures is told without headings in it. */
const fewest = 6

/** The blocks of a chapter, without its heading. */
export function chapterBlocks(chapter: Chapter, telling: Telling): Block[] {
  const { told, theme } = chapter
  const parts = sections.map(({ holds, year, all }) => ({
    name: telling.material.scope.year === null ? all : year,
    key: `${theme}/section/${holds[0]}`,
    blocks: sectionBlocks(chapter, holds, telling),
  }))
  const filled = parts.filter(({ blocks }) => blocks.length > 0)
  if (filled.length < 2 || told.length < fewest) return filled.flatMap(({ blocks }) => blocks)
  return filled.flatMap(({ name, key, blocks }) => [heading(key, name, 2), ...blocks])
}

/** A part: what was done begins with the sums and ends with the table and the chart. */
function sectionBlocks(chapter: Chapter, holds: readonly Section[], telling: Telling): Block[] {
  const told = chapter.told.filter(({ section }) => holds.includes(section))
  const groups = [...Map.groupBy(told, ({ subject, section }) => `${section}|${subject.join('、')}`).values()]
  const paragraphs = groups.map((group, at) => subjectParagraph(chapter.theme, group, at, telling))
  if (!holds.includes('done')) return paragraphs
  return [...sumsParagraph(chapter, telling), ...paragraphs, ...tableAndChart(chapter, telling)]
}

/** 全年财政援助资金合计超3.12亿元. Sums over one figure say nothing new and are not told. */
function sumsParagraph({ theme, lines }: Chapter, { material, before }: Telling): Block[] {
  const { year } = material.scope
  const summed = lines
    .filter(({ amount, terms, status }) => amount !== null && terms.length > 1 && status === 'actual')
    .map((line) => ({ line, terms: line.terms.flatMap((id) => material.postings.get(id) ?? []) }))
    .filter((sum) => isSum(sum))
    .slice(0, 6)
  if (summed.length === 0) return []
  const key = `${theme}/sums`
  const runs = summed.flatMap(({ line, terms }, at): Run[] => {
    const own = `${key}/${line.series}/${line.key.year ?? ''}`
    return [
      words(at === 0 ? '' : '；'),
      ...sumTime(line, year, own, terms),
      ...named(lineName(line), { key: `${own}.name`, terms: [terms[0]!.id] }),
      words(`${line.stage === null ? '' : `（${amountStages[line.stage].zh}）`}合计`),
      sumAnswer(line, terms, own),
      ...comparedSum(line, terms, before, own),
    ]
  })
  return [paragraph(key, joined([words('综合各方数据，'), ...runs, words('。')]))]
}

/** More than one number was added, and what was counted can be said in one word; rivals alone are no sum. */
function isSum({ line, terms }: { line: StatedLine; terms: readonly Stated[] }): boolean {
  const rivals = line.disputed.reduce((count, { ids }) => count + ids.length, 0)
  const numbers = line.terms.length - rivals + line.disputed.length
  const known = terms.length === line.terms.length && (line.amount!.min ?? line.amount!.max) !== null
  const plain = new Set(['个', '家', '项'])
  const counters = new Set(
    terms.map(({ counter }) => (counter !== null && plain.has(simplified(counter)) ? '个' : counter)),
  )
  return known && numbers > 1 && (line.unit !== 'item' || counters.size === 1)
}

function sumTime(line: StatedLine, year: number | null, key: string, terms: readonly Stated[]): Run[] {
  const day = (text: string): Run => ({
    is: 'answer',
    key: `${key}.day`,
    sort: 'day',
    text,
    terms: terms.map(({ id }) => id),
    same: [],
    made: null,
  })
  const told = line.key.year
  if (line.accrual !== 'flow' && line.asOf.length > 0)
    return [words('截至'), day(dayText(line.asOf.at(-1)!, null)), words('，')]
  if (told === null || told === undefined) return []
  return told === String(year) ? [words('全年')] : [day(`${told.replace('-', '至')}年`)]
}

/** How a paragraph about others begins, by turns. */
const leads = [
  (who: string) => `对${who}，`,
  (who: string) => `与${who}合作方面，`,
  (who: string) => `在面向${who}的工作中，`,
]

function subjectParagraph(theme: Theme, told: readonly Told[], at: number, { material, before }: Telling): Block {
  const { subject, section } = told[0]!
  const who = subject.join('、')
  const key = `${theme}/${section}/${who}`
  const lead = who === '' ? '' : leads[at % leads.length]!(who)
  const { year } = material.scope
  const undated = section === 'undated'
  const begin = undated && year !== null ? '另据有关材料（未注明时间），' : ''
  const writing = { year, before, postings: material.postings, key }
  const sentences = sentencesOf(told, begin + lead, writing)
  // Where all years are told, most has no day: it is said behind and not over and over before.
  const runs = undated && year === null ? [...sentences.slice(0, -1), ...undatedEnd(sentences.at(-1))] : sentences
  return paragraph(key, runs)
}

function undatedEnd(last: Run | undefined): Run[] {
  if (last?.is !== 'words') return last ? [last] : []
  return [words(last.text.replace(/。$/, '（未注明时间）。'))]
}

/** A table of the measure that most regions share, three at least, and a chart of it. */
function tableAndChart({ theme, lines }: Chapter, { material }: Telling): Block[] {
  const shared = lines
    .filter(
      ({ terms, disputed, status, accrual }) =>
        terms.length >= 3 && disputed.length === 0 && status === 'actual' && accrual === 'flow',
    )
    .map((line) => ({ line, terms: line.terms.flatMap((id) => material.postings.get(id) ?? []) }))
    .sort((a, b) => b.terms.length - a.terms.length)[0]
  if (!shared) return []
  const { line, terms } = shared
  const ordered = [...terms].sort((a, b) => compare(b.min ?? b.max ?? '0', a.min ?? a.max ?? '0')).slice(0, 12)
  const name = lineName(line)
  const title = `${/\d/.test(name) ? '' : name}分项情况`
  const key = `${theme}/table/${line.series}/${line.key.year ?? ''}`
  const label = (posting: Stated) =>
    posting.parties.filter((one) => !material.home.includes(one)).join('、') || posting.parties.join('、')
  const rows = ordered.map((posting) => [
    [words(label(posting))],
    named(measureName(posting), { key: `${key}/${posting.id}.name`, terms: [posting.id] }),
    [figureAnswer(posting, [], `${key}/${posting.figure ?? posting.id}`)],
  ])
  const total = [[words('合计')], [words('')], [sumAnswer(line, terms, `${key}/sum`)]]
  const bars = ordered.flatMap((posting) => {
    const value = posting.min ?? posting.max
    if (value === null) return []
    return [
      {
        label: label(posting),
        value: inUnit(value, line.unit),
        answer: figureAnswer(posting, [], `${key}/bar/${posting.figure ?? posting.id}`),
      },
    ]
  })
  return [
    { is: 'table', key, change: null, title, head: ['合作方', '事项', '数额'], rows: [...rows, total] },
    { is: 'chart', key: `${key}/chart`, change: null, title, unit: line.unit === 'CNY' ? '万元' : '', bars },
  ]
}

const inUnit = (value: string, unit: string) => (unit === 'CNY' ? shift(value, -4) : value)
