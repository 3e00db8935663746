// The example plan of the year in which the book is made (示例当年计划): its days are counted from that day, so that a book looked at soon after is one in
// the middle of its work: one task is late, one due soon, one silent, one sent and one returned. It claims no number of that year.
import { type PlanWords, type TaskWords, unit } from './plan-words.ts'

/** The agreement of the examples holds until the end of this year; a later plan carries out no clause of it. */
const lastYear = 2026

/** A task is reminded of from so many days before its day. */
const soon = 30

/** `today`: the calendar day on which the book is made. */
export function planOfThisYear(today: string): PlanWords {
  const year = Number(today.slice(0, 4))
  const held = year <= lastYear
  return {
    ...{ title: `宁波市与黄冈市${year}年对口合作任务分解表`, year, closed: false },
    basis: held ? '宁波市人民政府与黄冈市人民政府对口合作协议' : '双方年度工作安排（示例）',
    tasks: tasksFrom(today).map((task) => (held ? task : { ...task, clauses: [] })),
  }
}

function tasksFrom(today: string): TaskWords[] {
  const on = (days: number) => shifted(today, days)
  const monthEnd = (days: number) => endOfMonth(on(days))
  const yearEnd = `${today.slice(0, 4)}-12-31`
  // By the end of the year, unless that is so near that everything would be due soon.
  const later = (days: number) => (on(soon) < yearEnd && yearEnd < monthEnd(days) ? yearEnd : monthEnd(days))
  return [
    {
      ...{ title: '引进落户项目，促进签约项目落地', units: ['宁波市'], helpers: ['宁波市商务局', '黄冈市'] },
      ...{ due: later(75), weight: '3', clauses: ['第一条'] },
      said: [unit('ningbo', on(-20), 60, '在谈项目按月调度，新签约项目已落实用地。')],
    },
    {
      ...{ title: '轴承产业园二期用地报批', units: ['黄冈市'], helpers: ['北仑区'], due: later(120) },
      ...{ clauses: ['第一条'], park: true as const },
      said: [unit('huanggang', on(-35), 30, '二期选址论证完成，用地预审材料已上报。')],
    },
    {
      ...{ title: '加密“麻城—宁波舟山港”海铁联运班列', units: ['黄冈市'], helpers: ['宁波市'], due: later(75) },
      ...{ weight: '2', clauses: ['第二条'] },
      said: [{ by: 'huanggang', asOf: on(-3), state: 'under_way', percent: 55, words: '月度开行计划按期完成，回程货源趋稳。' }], // biome-ignore format: one sentence
    },
    {
      ...{ title: '安排并拨付年度合作资金', units: ['宁波市'], due: on(18), weight: '2', clauses: ['第三条'] },
      said: [unit('ningbo', on(-25), 80, '按项目进度拨付，余款待竣工结算。')],
    },
    {
      ...{ title: '选派干部和专业技术人才', units: ['宁波市'], helpers: ['黄冈市'], due: monthEnd(-30) },
      clauses: ['第四条（一）'],
      said: [unit('ningbo', on(-70), 100, '本年度选派人员全部到岗。')],
    },
    {
      ...{ title: '组织黄冈教师、医生跟岗学习', units: ['黄冈市'], helpers: ['宁波市'], from: on(-60) },
      ...{ due: later(45), clauses: ['第四条（二）'] },
      said: [
        { by: 'huanggang', asOf: on(-10), state: 'done', words: '跟岗学习结束。', decided: ['return', '请附结业名单后再报。'] }, // biome-ignore format: one sentence
      ],
    },
    {
      ...{ title: '黄冈农特产品展示中心重新选址', units: ['宁波市商务局'], helpers: ['黄冈市'], due: monthEnd(-45) },
      clauses: ['第五条'],
      said: [{ by: 'liqiang', asOf: on(-80), state: 'under_way', words: '两处备选场地比较中，租期待定。' }],
    },
    {
      ...{ title: '政务服务跨省通办扩面', units: ['宁波市'], helpers: ['黄冈市'], from: on(-150), due: later(90) },
      ...{ clauses: ['第七条'], said: [] },
    },
    {
      ...{ title: '结对区县联系机制常态运行', units: ['宁波市', '黄冈市'], due: null, clauses: [] },
      said: [unit('ningbo', on(-15), 50, '按季度通报，下一次联席会议筹备中。')],
    },
  ]
}

const shifted = (day: string, days: number) => dayOf(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000)

const endOfMonth = (day: string) => dayOf(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0))

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10)
