// Events (会议、互访、荣誉、案例): things that a sentence tells without a number: a joint meeting, a delegation's visit, an honour, a case
// that was taken as a good example.
import type { Span } from '../../model/evidence.ts'
import type { KindId } from '../../model/kinds.ts'
import type { Thing } from './names.ts'

type Pattern = { kind: KindId; re: RegExp; named: (match: RegExpMatchArray) => string }

const patterns: readonly Pattern[] = [
  {
    kind: 'meeting',
    re: /(?:召开|举行|举办|出席|参加)了?((?:[^，。；、\n“”了]{0,20}?(?:联席会议|联席会|高层会商|座谈会|推进会|协调会|工作例会|对接会|洽谈会))(?!精神|纪要|制度|机制|办公室))/g,
    named: ([, name]) => name!,
  },
  {
    kind: 'meeting',
    re: /([^，。；、\n“”了在]{2,24}?(?:联席会议|座谈会|推进会|协调会|对接会|洽谈会))(?=[^，。；\n]{0,12}(?:召开|举行|举办))/g,
    named: ([, name]) => name!,
  },
  {
    kind: 'visit',
    re: /([^，。；、\n“”了]{0,14}?(?:代表团|考察团|访问团|学习团)[^，。；\n]{0,20}?(?:考察|访问|来访|到访|调研|交流|(?:赴|到|来)[^，。；\n]{2,8}))/g,
    named: ([, name]) => name!,
  },
  {
    kind: 'honour',
    re: /(?:荣获|获评|获得|被评为|被授予|获颁|获)“?((?:[^，。；、\n“”]|“[^”]{1,14}”){0,24}?(?:先进集体|先进单位|先进个人|[一二三]等功|一等奖|二等奖|三等奖|特等奖|优秀单位|示范县|示范区|示范城市|奋进奖|贡献奖|组织奖|奖|称号|等次|通报表扬))”?/g,
    named: ([, name]) => name!,
  },
  {
    kind: 'case',
    re: /([《“][^》”]{4,80}[》”])(?:等?)案例[^。；\n]{0,40}(?:入选|获评|上报|推广|刊发|获)/g,
    named: ([, name]) => name!,
  },
]

/** The events that a sentence tells, in order of place. */
export function eventsIn(text: string, { start, end }: Span): Thing[] {
  const sentence = text.slice(start, end)
  if (!/会|团|奖|获|评|案例/.test(sentence)) return []
  const found: Thing[] = []
  for (const { kind, re, named } of patterns)
    for (const match of sentence.matchAll(re)) {
      const name = cleaned(named(match), kind)
      if (/^[”》]?(?:\d|[两二三四五六七八九十])+[次场个]/.test(sentence.slice(match.index + match[0].length))) continue
      if (!name || isGeneral(name, kind)) continue
      const at = start + match.index + match[0].indexOf(name)
      const span = { start: at, end: at + name.length }
      if (found.some((one) => one.start < span.end && span.start < one.end)) continue
      found.push({ ...span, kind, name: withoutTail(name).replace(/一行\d+余?人/, ''), subject: true, event: true })
    }
  return found.sort((a, b) => a.start - b.start)
}

/** Dates, partners and verbs before the name are left out. */
function cleaned(written: string, kind: KindId): string {
  let name = written.replace(
    /^.*(?:\d+日|\d+月|\d年|去年|今年|当日|先后|共同|联合|成功|组织|一起|荣获|获评|和我市|分别|召开|举行|举办|出席|参加了?)/,
    '',
  )
  if (kind === 'visit') name = name.replace(/^.*(?:接待|率|陪同|欢迎|组成|派出|邀请)/, '')
  if (kind === 'meeting') name = name.replace(/^(?:在|与|和|向|同).*?(?:市|县|区|州|省|盟)/, '')
  return name.replace(/^[了的第]+(?=两地|双方)/, '')
}

const withoutTail = (name: string) =>
  name.replace(/^[“《]([^”》]*)[”》]$/, (all, inner: string) => (all[0] === '《' ? all : inner)).replace(/称号$/, '')

function isGeneral(name: string, kind: KindId): boolean {
  if (name.length < 3 || /\d[次场个项]$/.test(name)) return true
  if (kind === 'honour') return /^(?:(?:[一二三]等|特等)?奖|称号|等次|荣誉称号)$/.test(name) || name.length < 4
  return kind === 'meeting' && /^(?:了|会议|\d)/.test(name)
}
