// Day of publication (发布日期): the day that a text itself gives as its own, from its label (发布时间), the line of date and source,
// a dateline with its year, or the date under the signature. Days that the text merely tells of are not taken.
import { type Day, dayOf, isDay } from '../../model/period.ts'

const digitsOf = '〇一二三四五六七八九'

const date = String.raw`(?:19[4-9]\d|20\d\d|2100)\s{0,2}[年\-/.]\s{0,2}\d{1,2}\s{0,2}[月\-/.]\s{0,2}\d{1,2}(?!\d)\s{0,2}[日号號]?`
const numeralDate =
  '[一二][〇○零ＯO九一二三四五六七八]{3}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十廿卅]{1,3}日'
const taiwanDate = String.raw`民[国國]\s?\d{2,3}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日`
const any = `(${date}|${numeralDate}|${taiwanDate})`
const time = String.raw`(?:\s{0,2}T?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?`
const weekday = '(?:星期|周|週|礼拜)[一二三四五六日天]'

const outlet = '[^\\n，。；：、\\d]{1,16}[报報网網社台站刊府办局委厅心道线]'

/** A rule with how many characters of the text's head and of its tail it may look at. */
type Saying = { rule: RegExp; head: number; tail: number }

/** Best first. A line that is only a date counts close to the title or as the signature's date, not inside a chronicle. */
const sayings: Saying[] = [
  {
    rule: RegExp(
      String.raw`(?:发布|發布|发表|發表|发稿|刊发|刊登|刊載)(?:时间|時間|日期|日)?\s{0,2}[:：]\s{0,3}${any}`,
    ),
    head: 3000,
    tail: 400,
  },
  {
    rule: RegExp(String.raw`${any}${time}\s{0,4}(?:来源|來源|编辑|編輯|作者|字号|字號|浏览|瀏覽|阅读|閱讀|点击|责编)`),
    head: 3000,
    tail: 0,
  },
  { rule: RegExp(String.raw`(?:来源|來源)\s{0,2}[:：][^\n。]{1,30}?\s${any}${time}`), head: 3000, tail: 0 },
  {
    rule: RegExp(String.raw`(?:^|[（(\s])(?:时间|時間|日期)\s{0,2}[:：]\s{0,3}${any}(?![^。]{0,60}地[点點])`, 'm'),
    head: 300,
    tail: 0,
  },
  { rule: RegExp(String.raw`(?:刊出|出版)(?:时间|日期)\s{0,2}[:：]\s{0,3}${any}`), head: 3000, tail: 400 },
  {
    rule: RegExp(String.raw`(?:社|报|報|网|網|台|讯|訊|记者|記者)[^\n。]{0,24}?${any}(?:电|電|讯|訊)`),
    head: 1500,
    tail: 0,
  },
  {
    rule: RegExp(String.raw`^[（(—\s]{0,4}${any}\s?在[^\n]{4,60}(?:会议|會議|大会|大會|会|會)上[）)]?[ \t]*$`, 'm'),
    head: 600,
    tail: 0,
  },
  {
    rule: RegExp(
      String.raw`^[\s（([【]{0,8}(?:${outlet}[ \u3000]{1,4})?${any}${time}[ \t\]）)]{0,4}(?:${weekday})?[ \t\]）)]{0,4}(?:第\s?[A-Z]?\d{1,3}\s?版[^\n]{0,20}|[ \u3000]{1,4}${outlet})?[ \t\u3000\r】]*$`,
      'm',
    ),
    head: 400,
    tail: 120,
  },
  {
    rule: RegExp(String.raw`(?:成文|印发|印發|签发|更新)(?:时间|時間|日期|日)?\s{0,2}[:：]\s{0,3}${any}`),
    head: 3000,
    tail: 400,
  },
]

/**
 * The day on which a text says that it was published, or null: `publishedIn('2021-05-28 09:25:12来源:…')` is 2021-05-28.
 * Full-width digits and the look-alike radicals of pdf fonts (⽉ for 月) are read as what they stand for.
 */
export function publishedIn(text: string): Day | null {
  const begins = text.slice(0, 3000).normalize('NFKC')
  const ends = text.slice(-400).normalize('NFKC')
  for (const { rule, head, tail } of sayings) {
    const day =
      dayFrom(rule.exec(begins.slice(0, head))?.[1]) ?? (tail > 0 ? dayFrom(rule.exec(ends.slice(-tail))?.[1]) : null)
    if (day) return day
  }
  return null
}

/** The day that a date string begins with: `2024-05-31T10:00:00+08:00`, 2024年5月31日, 二〇二四年五月三十一日, 民國113年5月31日. */
export function dayFrom(date: string | undefined): Day | null {
  if (!date) return null
  const plain = /[一二三四五六七八九十]\s*[年月日]/.test(date) ? arabic(date) : date
  const match =
    /(\d{2,4})\s*[年\-/.]\s*(\d{1,2})\s*[月\-/.]\s*(\d{1,2})/.exec(plain) ??
    /^\s*(\d{4})(\d\d)(\d\d)(?:\D|$)/.exec(plain)
  if (!match) return null
  const year = Number(match[1]) + (/民[国國]/.test(plain) ? 1911 : 0)
  const day = dayOf(year, Number(match[2]), Number(match[3]))
  return isDay(day) && year >= 1949 && year <= 2100 ? day : null
}

/** 二〇二四年五月三十一日 as 2024年5月31日. */
function arabic(date: string): string {
  const parts = date.replace(/[○零ＯO]/g, '〇').split(/[年月日]/)
  const year = [...(parts[0] ?? '')].map((character) => digitsOf.indexOf(character)).join('')
  return `${year}年${below100(parts[1] ?? '')}月${below100(parts[2] ?? '')}日`
}

function below100(numeral: string): number {
  const spelled = numeral.replace('廿', '二十').replace('卅', '三十')
  const ten = spelled.indexOf('十')
  const digit = (at: number) => Math.max(0, digitsOf.indexOf(spelled[at] ?? '〇'))
  if (ten < 0) return digit(0)
  return (ten === 0 ? 1 : digit(ten - 1)) * 10 + digit(ten + 1)
}
