// The form of an official document (公文格式): the measures of GB/T 9704-2012, which Word, html and pdf keep alike.

/** Millimetres: A4, 天头37, 订口28, 版心156×225. */
export const page = { width: 210, height: 297, top: 37, left: 28, right: 26, bottom: 35 } as const

/** 版心: 28 characters by 22 lines. */
export const grid = { characters: 28, lines: 22 } as const

/** Points: 三号 for the text, 二号 for the title, 四号 for page numbers; the distance of lines follows from 22 of them in 225 mm. */
export const size = { body: 16, title: 22, page: 14, note: 9, table: 12, line: 28.95 } as const

/** Fonts by name, with what stands in where an office does not have them. */
export const fonts = {
  title: { name: '方正小标宋简体', instead: '宋体' },
  heading: { name: '黑体', instead: 'SimHei' },
  section: { name: '楷体_GB2312', instead: '楷体' },
  body: { name: '仿宋_GB2312', instead: '仿宋' },
  page: { name: '宋体', instead: 'SimSun' },
} as const

/** Points of millimetres. */
export const points = (millimetres: number) => (millimetres * 72) / 25.4

/** How wide the columns of a table are, as shares: of three the middle says what, of five (a score sheet) the first. */
export function columnShares(columns: number): readonly number[] {
  const known: Record<number, readonly number[]> = { 3: [0.27, 0.45, 0.28], 5: [0.34, 0.22, 0.18, 0.11, 0.15] }
  return known[columns] ?? Array.from({ length: columns }, () => 1 / columns)
}
