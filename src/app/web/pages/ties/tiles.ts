// Tiles (示意图格): the 34 provincial-level units as equal tiles, each about where it lies, with the islands of the South China Sea, so that who
// stands with whom can be seen without a map that would need approval.

/** A unit: its code of GB/T 2260, short names, and column and row in the grid. */
export type Tile = { code: string; zh: string; en: string; column: number; row: number }

const rows: [code: string, zh: string, en: string, column: number, row: number][] = [
  ['230000', '黑龙江', 'Heilongjiang', 7, 0],
  ['150000', '内蒙古', 'Inner Mongolia', 3, 1],
  ['220000', '吉林', 'Jilin', 7, 1],
  ['650000', '新疆', 'Xinjiang', 0, 2],
  ['620000', '甘肃', 'Gansu', 1, 2],
  ['640000', '宁夏', 'Ningxia', 2, 2],
  ['140000', '山西', 'Shanxi', 3, 2],
  ['130000', '河北', 'Hebei', 4, 2],
  ['110000', '北京', 'Beijing', 5, 2],
  ['120000', '天津', 'Tianjin', 6, 2],
  ['210000', '辽宁', 'Liaoning', 7, 2],
  ['630000', '青海', 'Qinghai', 1, 3],
  ['610000', '陕西', 'Shaanxi', 2, 3],
  ['410000', '河南', 'Henan', 3, 3],
  ['370000', '山东', 'Shandong', 4, 3],
  ['540000', '西藏', 'Tibet', 0, 4],
  ['510000', '四川', 'Sichuan', 1, 4],
  ['500000', '重庆', 'Chongqing', 2, 4],
  ['420000', '湖北', 'Hubei', 3, 4],
  ['340000', '安徽', 'Anhui', 4, 4],
  ['320000', '江苏', 'Jiangsu', 5, 4],
  ['310000', '上海', 'Shanghai', 6, 4],
  ['530000', '云南', 'Yunnan', 1, 5],
  ['520000', '贵州', 'Guizhou', 2, 5],
  ['430000', '湖南', 'Hunan', 3, 5],
  ['360000', '江西', 'Jiangxi', 4, 5],
  ['330000', '浙江', 'Zhejiang', 5, 5],
  ['450000', '广西', 'Guangxi', 3, 6],
  ['440000', '广东', 'Guangdong', 4, 6],
  ['350000', '福建', 'Fujian', 5, 6],
  ['710000', '台湾', 'Taiwan', 6, 6],
  ['460000', '海南', 'Hainan', 3, 7],
  ['820000', '澳门', 'Macao', 4, 7],
  ['810000', '香港', 'Hong Kong', 5, 7],
]

/** Every unit. */
export const tiles: readonly Tile[] = rows.map(([code, zh, en, column, row]) => ({ code, zh, en, column, row }))

/** The islands of the South China Sea stand in their own frame, as standard maps of China show them. */
export const southSea = { zh: '南海诸岛', en: 'South China Sea Is.', column: 7, row: 7 }

export const tileColumns = 8
export const tileRows = 8

/** The unit of a code of GB/T 2260, 330200 → 浙江. */
export function tileOf(code: string): Tile | undefined {
  return /^\d{6}/.test(code) ? tiles.find((tile) => tile.code.slice(0, 2) === code.slice(0, 2)) : undefined
}
