// Page furniture (页面附属文字): navigation, licence footers, notices of rights, running heads and page numbers. Their numbers
// are nobody's figures, so the lines that hold them are not read.
import type { Line } from './lines.ts'

/** Words that stand only in furniture, in lines of any length. */
const surely =
  /ICP备|ICP证|公网安备|网站标识码|copyright|all rights reserved|版权所有|版权为|凡本(?:网|站|报|公众号)|均转载自|之日起\d+日内进行|(?:未经|本网|书面)[^，。]{0,8}授权[^。]{0,14}(?:转载|复制|镜像|不得)|违法和不良信息|扫(?:一扫|码)[^，。]{0,8}(?:关注|分享)/i
/** Words that make furniture of a short line without a sentence in it. */
const shortly =
  /许可证|营业执照|经营许可|备案号|网站地图|联系我们|关于我们|设为首页|加入收藏|技术支持|邮政编码|邮编：|传真：|电话：|热线：|地址：|网址：|邮箱：|举报|责任编辑|责编|编辑：|校对：|审核：|浏览次数|阅读次数|点击(?:数|量|：)|阅读：|字体：|分享到|打印本页|关闭窗口|上一篇|下一篇|相关链接|相关阅读|推荐阅读|当前位置|您的位置|来源：|发布时间：|发布日期：|信息来源|索引号|字号：|主管单位|主办单位：|主办：|承办：|www\.|https?:/i
/** A page number alone, or a date line of a page head. */
const pageNumber = /^(?:-\s*)*第?\s*\d{1,4}\s*(?:页|版|\/\s*\d+)?(?:，?\s*共\s*\d+\s*页)?(?:\s*-)*$/
const navigation = /(?:[^|｜>]{1,12}[|｜>]){3}/
const noticeTitle = /^[^，。；]{0,30}(?:声明|版权说明|免责条款|版权信息)：?$/
const noticeWords = /转载|授权|版权|本网|本站/

/** For each line whether it is furniture. `text` is the stream that the lines lie on. */
export function findFurniture(text: string, lines: readonly Line[]): boolean[] {
  const repeated = findRepeated(text, lines)
  const found = lines.map((line, i) => {
    const words = text.slice(line.start, Math.min(line.end, line.start + 240))
    return repeated[i] || surely.test(words) || isShortFurniture(words, line) || pageNumber.test(words)
  })
  const notice = lines.findIndex((line, i) => startsNotice(text, lines, i) && line.size < 40)
  return notice < 0 ? found : found.map((is, i) => is || i >= notice)
}

function isShortFurniture(words: string, line: Line): boolean {
  if (line.running || line.size > 60) return false
  return shortly.test(words) || navigation.test(words)
}

function startsNotice(text: string, lines: readonly Line[], at: number): boolean {
  const line = lines[at]!
  const next = lines[at + 1]
  if (!next || line.size > 40 || !noticeTitle.test(text.slice(line.start, line.end))) return false
  return noticeWords.test(text.slice(next.start, Math.min(next.end, next.start + 200)))
}

/** Running heads: a short line without a sentence or a number of things that stands three times or more; the first stays. */
function findRepeated(text: string, lines: readonly Line[]): boolean[] {
  const counts = new Map<string, number>()
  const keys = lines.map((line) => {
    if (line.size < 4 || line.size > 40 || line.ended || line.running) return ''
    const words = text.slice(line.start, line.end).replace(/^\d+ +| +\d+$/g, '')
    return /[\d一二三四五六七八九十百千万亿][^\d\s]/.test(words) ? '' : words
  })
  for (const key of keys) if (key) counts.set(key, (counts.get(key) ?? 0) + 1)
  const seen = new Set<string>()
  return keys.map((key) => {
    if (!key || (counts.get(key) ?? 0) < 3) return false
    const again = seen.has(key)
    seen.add(key)
    return again
  })
}
