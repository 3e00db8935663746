// Folding (字形归一): traditional, full-width and compatibility characters are read as the plain simplified, half-width ones,
// one unit for one unit, so that every other step knows one script and offsets never move.
import { simplifiedPairs, simplifiedPairsOfTraditionalTexts } from '../../model/script.data.ts'

/** CJK radicals that PDF fonts put in place of the characters, and have no compatibility mapping of their own. */
const radicals =
  '⺀冫⺃乚⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋卩⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彐⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歹⺟母⺠民⺡氵⺢水⺣灬⺤爪⺥爪⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱网⺲罒⺳网⺴网⺵网⺶羊⺷羊⺸羊⺹老⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑长⻒长⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龟⻲亀⻳龟'

/** Punctuation that texts write in several ways, each read as its Chinese form; short dashes are all `-`, long ones `—`. */
const punctuation =
  '「“」”『‘』’﹁“﹂”﹃‘﹄’｢“｣”〝“〞”〟”•·・·‧·∙·⋅·･·–-－-‐-‑-−-―—─—━—～~〜~∼~﹑、｡。､、﹐，﹒.﹔；﹕：﹖？﹗！﹙（﹚）【（】）〔（〕）［（］）﹝（﹞）〈《〉》﹤《﹥》≪《≫》﹪%％%﹢+＋+﹣-．.／/○〇◯〇　 \u00a0 \u2002 \u2003 \u2009 \u202f '

/** Half-width marks that stand for full-width ones when they do not stand inside a number or a Latin word. */
const halfWidthMarks = new Map([
  [0x2c, 0xff0c],
  [0x3b, 0xff1b],
  [0x3a, 0xff1a],
  [0x21, 0xff01],
  [0x3f, 0xff1f],
  [0x28, 0xff08],
  [0x29, 0xff09],
])

const plainTable = tableOf(simplifiedPairs)
const traditionalTable = tableOf(simplifiedPairs + simplifiedPairsOfTraditionalTexts)
const traditionalSource = new Uint8Array(65536)
for (let i = 0; i < simplifiedPairs.length; i += 2) traditionalSource[simplifiedPairs.charCodeAt(i)] = 1

/**
 * The text with every character in its plain form; same length, unit for unit: `４．５２萬家` is `4.52万家`.
 * A text is traditional when over one in a hundred of its characters is.
 */
export function fold(text: string): { text: string; traditional: boolean } {
  const traditional = isTraditional(text)
  const table = traditional ? traditionalTable : plainTable
  if (isPlain(text, table)) return { text, traditional }
  const units = new Uint16Array(text.length)
  for (let i = 0; i < text.length; i++) units[i] = table[text.charCodeAt(i)]!
  for (let i = 0; i < units.length; i++) {
    const wide = units[i]! < 0x40 ? halfWidthMarks.get(units[i]!) : undefined
    if (wide !== undefined && !insideLatin(units, i)) units[i] = wide
  }
  return { text: stringOf(units), traditional }
}

/** Whether every character is in its plain form already, as most of a short phrase are. */
function isPlain(text: string, table: Uint16Array): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (table[unit] !== unit || (unit < 0x40 && halfWidthMarks.has(unit))) return false
  }
  return true
}

function isTraditional(text: string): boolean {
  let count = 0
  for (let i = 0; i < text.length; i++) count += traditionalSource[text.charCodeAt(i)]!
  return count * 100 > text.length
}

/** 1,234 and 09:25 keep their marks; 我省:与 does not. */
function insideLatin(units: Uint16Array, at: number): boolean {
  const before = units[at - 1] ?? 0
  const after = units[at + 1] ?? 0
  const mark = units[at]
  if (mark === 0x2c || mark === 0x3a) return isDigit(before) && isDigit(after)
  return mark !== 0x28 && mark !== 0x29 && before < 0x80 && after < 0x80 && before > 0x20 && after > 0x20
}

const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39

function tableOf(pairs: string): Uint16Array {
  const table = new Uint16Array(65536)
  for (let i = 0; i < 65536; i++) table[i] = i
  for (const [first, last] of [
    [0x2f00, 0x2fdf],
    [0xf900, 0xfaff],
    [0xff01, 0xff5e],
    [0x3220, 0x3247],
  ] as const) {
    for (let i = first; i <= last; i++) {
      const plain = String.fromCharCode(i).normalize('NFKC')
      if (plain.length === 1 && !isWideMark(i)) table[i] = plain.charCodeAt(0)
    }
  }
  for (const list of [radicals, punctuation, pairs])
    for (let i = 0; i + 1 < list.length; i += 2) table[list.charCodeAt(i)] = list.charCodeAt(i + 1)
  return table
}

/** ，：；！？（） stay full-width. */
function isWideMark(unit: number): boolean {
  return unit >= 0xff01 && halfWidthMarks.has(unit - 0xfee0)
}

/** The string of many units at once; a spread call would overflow the stack. */
export function stringOf(units: Uint16Array): string {
  let text = ''
  for (let i = 0; i < units.length; i += 8192)
    text += String.fromCharCode.apply(null, units.subarray(i, i + 8192) as unknown as number[])
  return text
}
