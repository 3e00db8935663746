// The trend (逐年走势): the strongest numbers of each theme over the years as bars, money, people and counts apart from each other, with the same
// numbers in the table beneath, each opening its evidence.
import { Flex, Grid, Segmented, Select } from 'antd'
import type { EChartsCoreOption } from 'echarts/core'
import { useMemo } from 'react'
import { amountText } from '../../../model/amount-text.ts'
import type { Theme } from '../../../model/figure.ts'
import { lineCounter } from '../../../model/measure-words.ts'
import { themeNames } from '../../../model/words.ts'
import { useAddress } from '../words/address.ts'
import { type Language, type Said, useLanguage, useSay } from '../words/language.tsx'
import { useMode } from '../words/mode.tsx'
import { type Mode, themeColour } from '../words/theme.ts'
import { Chart } from './chart.tsx'
import type { TotalLine } from './evidence.ts'
import { type LineRow, rowsOf, yearsIn, yearsOf } from './line-rows.ts'
import { LineTable } from './line-table.tsx'
import { useMeasureName, useNature } from './measure-names.ts'
import { NothingYet } from './nothing-yet.tsx'

const units: Record<string, Said> = {
  CNY: { zh: '金额', en: 'Money' },
  person: { zh: '人数', en: 'People' },
  'person-time': { zh: '人次', en: 'Person-times' },
  item: { zh: '个数', en: 'Counts' },
}
const mostSeries = 5
const mostYears = 6

/** The trend of lines by theme, measure and year, asked for by `scope`. `year` is set off in the table. */
export function Trend({ lines, scope, year }: { lines: readonly TotalLine[]; scope: object; year?: string }) {
  const say = useSay()
  const { language } = useLanguage()
  const [address, change] = useAddress()
  const rows = useMemo(() => rowsOf(lines).filter(isDrawn), [lines])
  const there = Object.keys(units).filter((unit) => rows.some(({ first }) => first.unit === unit))
  const unit = there.includes(address.unit ?? '') ? address.unit! : (there[0] ?? 'CNY')
  const themes = [...new Set(rows.map(({ theme }) => theme))]
  const theme = themes.find((one) => one === address.theme)
  const chosen = useMemo(
    () =>
      strongest(
        rows.filter(({ first }) => first.unit === unit),
        { theme, year },
      ),
    [rows, unit, theme, year],
  )
  if (rows.length === 0) {
    return (
      <NothingYet says={say('还没有可以逐年比较的数据。', 'There are no figures yet to compare over the years.')} />
    )
  }
  return (
    <Flex vertical gap="middle">
      <Flex gap="small" wrap className="no-print">
        <Segmented
          aria-label={say('单位', 'Unit')}
          value={unit}
          options={there.map((one) => ({ value: one, label: say(units[one]!) }))}
          onChange={(next) => change({ unit: next })}
        />
        <Select
          allowClear
          aria-label={say('主题', 'Theme')}
          placeholder={say('各主题最主要的', 'The strongest of each theme')}
          style={{ width: 200 }}
          value={theme ?? null}
          options={themes.map((one) => ({ value: one, label: themeNames[one][language] }))}
          onChange={(next: Theme | null | undefined) => change({ theme: next ?? undefined })}
        />
      </Flex>
      {chosen.length === 0 ? (
        <NothingYet says={say('这一主题没有此类数据。', 'This theme has no figures of the sort.')} />
      ) : (
        <>
          <Bars rows={chosen} byTheme={theme === undefined} />
          <LineTable rows={chosen} scope={scope as never} year={year} />
        </>
      )}
    </Flex>
  )
}

const isDrawn = ({ first }: LineRow) =>
  first.status === 'actual' && first.unit in units && first.series.endsWith('|sum')

/** The strongest series of a theme, or of each theme one: of the year that is looked at first, then what is known of most years and figures. */
function strongest(
  rows: readonly LineRow[],
  { theme, year }: { theme: Theme | undefined; year: string | undefined },
): LineRow[] {
  const rank = ({ byYear, first, terms }: LineRow) =>
    (year && byYear.has(year) ? 10_000 : 0) + (first.measureId ? 5_000 : 0) + yearsIn(byYear) * 100 + terms
  const size = ({ byYear, first }: LineRow) => Number(((year && byYear.get(year)) || first).amount?.min ?? 0)
  const ranked = [...rows].sort((a, b) => rank(b) - rank(a) || size(b) - size(a))
  if (theme) return ranked.filter((row) => row.theme === theme).slice(0, mostSeries)
  const known = ranked.filter(({ byYear, first }) => first.measureId !== null && (!year || byYear.has(year)))
  const firsts = known.filter((row, at) => known.findIndex((other) => other.theme === row.theme) === at)
  return (firsts.length > 0 ? firsts : ranked).slice(0, mostSeries)
}

function Bars({ rows, byTheme }: { rows: readonly LineRow[]; byTheme: boolean }) {
  const say = useSay()
  const { language } = useLanguage()
  const { mode } = useMode()
  const wide = Grid.useBreakpoint().md ?? true
  const nameOf = useMeasureName()
  const natureOf = useNature()
  const names = rows.map(({ first }) => [nameOf(first), ...natureOf(first)].join(' · '))
  const said = names.join('\n')
  const option = useMemo(
    () => barsOption(rows, { names: said.split('\n'), language, mode, wide, byTheme }),
    [rows, said, language, mode, wide, byTheme],
  )
  return (
    <Chart
      option={option}
      height={wide ? 300 : 280}
      name={say(
        `逐年走势：${names.join('、')}，数值见下表`,
        `Trend of ${names.join(', ')}; the numbers are in the table below`,
      )}
    />
  )
}

type Looks = { names: readonly string[]; language: Language; mode: Mode; wide: boolean; byTheme: boolean }

function barsOption(rows: readonly LineRow[], { names, language, mode, wide, byTheme }: Looks): EChartsCoreOption {
  const years = yearsOf(rows.flatMap(({ byYear }) => [...byYear.values()])).slice(wide ? -mostYears : -2)
  const text = mode === 'dark' ? '#d5d9de' : '#3c434d'
  const line = mode === 'dark' ? '#333a42' : '#e3e7ec'
  return {
    grid: { left: 8, right: 8, top: 48, bottom: 4, containLabel: true },
    legend: { top: 0, left: 0, type: 'scroll', textStyle: { color: text }, itemWidth: 14, itemHeight: 10 },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true },
    xAxis: {
      type: 'category',
      data: years,
      axisTick: { show: false },
      axisLabel: { color: text },
      axisLine: { lineStyle: { color: line } },
    },
    yAxis: {
      type: 'value',
      splitNumber: 4,
      splitLine: { lineStyle: { color: line } },
      axisLabel: { color: text, formatter: (value: number) => axisText(value, rows[0]!.first, language) },
    },
    series: rows.map(({ theme, byYear }, at) => ({
      type: 'bar',
      name: names[at],
      barMaxWidth: 46,
      barGap: '12%',
      barCategoryGap: '28%',
      itemStyle: { color: themeColour(theme, mode), opacity: byTheme ? 1 : 1 - at * 0.17, borderRadius: [2, 2, 0, 0] },
      label: {
        show: true,
        position: 'top',
        color: text,
        fontSize: 11,
        backgroundColor: mode === 'dark' ? '#141414cc' : '#ffffffcc',
        padding: [1, 2],
        formatter: ({ data }: { data: Bar }) => data?.said ?? '',
      },
      labelLayout: { hideOverlap: true },
      tooltip: { valueFormatter: (_: number, index: number) => saidOf(byYear.get(years[index]!), language) },
      data: years.map((year) => barOf(byYear.get(year), language)),
    })),
  }
}

type Bar = { value: number; said: string } | null

/** As high as the number that is stated; what it is at most or at least, the words above it say. */
function barOf(line: TotalLine | undefined, language: Language): Bar {
  const end = line?.amount?.min ?? line?.amount?.max
  return line && end ? { value: Number(end), said: saidOf(line, language) } : null
}

function saidOf(line: TotalLine | undefined, language: Language): string {
  return line?.amount ? amountText({ ...line.amount, unit: line.unit, counter: lineCounter(line) }, language) : '—'
}

function axisText(value: number, { unit }: TotalLine, language: Language): string {
  const exact = String(Math.round(value))
  return amountText({ min: exact, max: exact, hedge: 'exact', unit, counter: null }, language)
}
