// Shown values (单元格显示值): what a spreadsheet's cell shows for the number it holds. A day is kept as 45432 and shown as
// 2024年5月20日; a share is kept as 0.152 and shown as 15.2%. Documents say what they show.
import { format, getFormatFromId, isDateFormat } from 'numfmt'
import { walkXml } from './xml.ts'

/** The pattern of each cell style, and whether days are counted from 1904. */
export type Formats = { patterns: string[]; from1904: boolean }

const daysTo1904 = 1462

/** The patterns of a workbook's styles; built-in ones as a Chinese Excel has them. */
export function formatsOf(stylesXml: string, from1904: boolean): Formats {
  const own = new Map<number, string>()
  const patterns: string[] = []
  let inCellStyles = false
  walkXml(stylesXml, {
    open(name, attributes) {
      const id = Number(attributes.numFmtId ?? 0)
      if (name === 'numFmt') own.set(id, attributes.formatCode ?? 'General')
      if (name === 'cellXfs') inCellStyles = true
      if (name === 'xf' && inCellStyles) patterns.push(own.get(id) ?? builtIn(id))
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false
    },
  })
  return { patterns, from1904 }
}

/** What the cell shows: `shownValue('0.152', style, …)` is 15.2% where the style's pattern is 0.0%. */
export function shownValue(value: string, style: number, { patterns, from1904 }: Formats): string {
  const pattern = escaped(patterns[style] ?? 'General')
  const number = Number(value)
  if (!Number.isFinite(number)) return value
  try {
    const day = from1904 && isDateFormat(pattern) ? daysTo1904 : 0
    const shown = format(pattern, number + day, { locale: 'zh-CN' })
    return pattern === 'General' && shown.includes('E') ? value : shown
  } catch {
    return value
  }
}

function builtIn(id: number): string {
  return getFormatFromId(id, 'zh-CN') ?? 'General'
}

/** `!` marks the next character as itself in East Asian patterns (`0!.0,"万"`); elsewhere `\` does. */
function escaped(pattern: string): string {
  return pattern.replace(/"[^"]*"|\\.|!(.)/g, (all, character: string | undefined) =>
    character === undefined ? all : `\\${character}`,
  )
}
