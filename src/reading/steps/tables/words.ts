// Words of tables (表头用语): what the words of heads, labels and captions say besides naming a thing: that a number is a total or a part, a
// target or done, that a column holds no figures. Data and small rules, so that a missing word is one word in a list.
import type { Status } from '../../../model/figure.ts'
import { moneyNouns } from '../../../model/phrases.data.ts'

/** A row or a column that adds up the others; 小计 adds up some of them. */
export const isTotal = (words: string) =>
  /(?:^|[市省县区州年度月]|全部)(?:合计|总计|共计|总数|总和|汇总)$|^累计$/.test(bareOf(words))
export const isSubtotal = (words: string) => /小计$/.test(bareOf(words))
/** 其中：省级, of which the column or row before is the whole; 含山县 is a county. */
export const isPart = (words: string) => /^（?(?:其中|含(?!山))[：:]?/.test(bareOf(words))

const bareOf = (words: string) => words.replace(/\s/g, '')

/** Columns whose numbers count nothing. */
const countless =
  /^(?:序号?|编号|年龄|行次|栏次|得分|备注)$|(?:编号|编码|代码|文号|证号|账号|卡号|学号|工号|电话|手机|手机号码?|号码|传真|邮编|邮政编码|联系方式|联系人|身份证|排名|名次|位次|排序|经度|纬度|房间|房号|楼层|座位|日期|时间|年限|工期|周期|期限|出生年月|网址)$/
export const countsNothing = (words: string) => countless.test(bareOf(words))
/** Columns of sentences, which say nothing of the rest of their row. */
export const isRemark = (words: string) =>
  /备注|说明|(?<=.)内容|规模|进展|措施|做法|问题|联系|负责|地址|打算|情况简介|成效|状态/.test(words)
/** Columns that name what is counted, one in each row. */
export const namesMeasures = (words: string) =>
  /指标|统计内容|统计项目|数据项|类别|科目|事项|^(?:项目|内容|分类|名称)$/.test(bareOf(words))
/** Columns that name things, one in each row: their numbers are each thing's own. */
export const namesThings = (words: string) =>
  /(?:项目|工程|企业|学校|医院|园区|活动|产品|公司|基地|单位)名称|^(?:姓名|名称|企业|学校|医院|园区)$/.test(
    bareOf(words),
  )
/** The column by whose cell a row is called; also where several rows may be about one thing, as the funds of 资金名称. */
export const callsRows = (words: string) =>
  (namesThings(words) && !/(?:责任|填报|建设|实施|派出|受援|支援|主管|牵头|使用)单位名称/.test(bareOf(words))) ||
  /(?:资金|协议|会议|培训班?|线路|航线|班列|案例|荣誉|展馆|车间|合作社|招聘会|团队|队伍)(?:名称|名)$|^(?:批次|期次|班次|活动主题|具体项目)$/.test(
    bareOf(words),
  )

const generic =
  /^(?:其中|合计|小计|总计|共计|总数|数量|数值|金额|数据|数|值|人数|实绩|指标值|统计值|统计数|情况|年度|同期|(?:全年|本年|当年|本期|累计|年末|期末|本月)(?:数|值|累计)?|(?:(?:年度|全年|本年)?(?:实际|目标|计划|任务|预期|预计|考核)(?:完成)?|完成|任务完成)(?:值|数|量|额|情况|目标|任务|指标)?)$/
/** Words that name no thing of their own: 数量, 2024年目标值, 合计. */
export const isGeneric = (words: string) => words === '' || generic.test(words)
/** What is said of another measure: 完成率, 同比增长. */
export const isSuffix = (words: string) => /率$|占比|比重|比例|增长|增幅|增速|同比|环比|较上年|比上年/.test(words)
/** Heads that only say whose share of a thing is meant and go before it: 省级, 社会. */
export const goesBefore = (words: string) =>
  /^(?:中央|省|市|县|区|社会|其他|其它|[一-龥]{1,3}级|自筹|配套)$/.test(words)

/** Heads that only name a field of work, over what is counted in it. */
export const isField = (words: string) => /(?:协作|交流|合作|帮扶|支援|情况|工作|方面|建设|发展|保障)$/.test(words)

/** What a part counts, said by itself: 省级 of 资金 is 省级资金, 脱贫人口 of 转移就业 both, 到位资金 of 协议投资额 a thing of its own. */
export function ofWhole(part: string, whole: string): string {
  if (whole === '' || part === '' || part.includes(whole) || whole.includes(part)) return part || whole
  if (goesBefore(part)) return part + whole
  const leans = /^(?:用于|投向|面向)/.test(part) || (part.length <= 4 && !moneyNouns.test(part))
  return leans ? whole + part : part
}

/** What words say of whether a number has come true; null where they say nothing. */
export function statusIn(words: string): Status | null {
  if (/完成率|完成(?:计划|目标|任务)|(?:计划|目标|任务)(?:完成|执行)|实际|完成(?:值|数|额|量|情况)|已/.test(words))
    return 'actual'
  if (/目标|力争|任务(?:数|值|量|书|分解|指标)|任务$|考核值/.test(words)) return 'target'
  return /计划(?!单列|生育)|预计|预期|(?<![虚模草])拟|预算|概算|估算/.test(words) ? 'planned' : null
}

/** Whether words say that a number adds up since a start. */
export const isCumulative = (words: string) => /累计|累积|以来|至今/.test(words)

/** A label without its number, 其中 and marks: （一）签约项目, 其中：到位资金. */
export function withoutMarks(words: string): string {
  return words
    .replace(/\s/g, '')
    .replace(
      /^(?:[一二三四五六七八九十]{1,3}[、.．]|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}(?:[、.．]|\.(?!\d)))/,
      '',
    )
    .replace(/^（?(?:其中|含(?!山))[：:]?/, '')
    .replace(/^[-—·•*#★▲]+|[：:、，]+$/g, '')
}

/** What a caption says is counted: 宁波市对口支援财政援助资金情况表 is of 对口支援财政援助资金, places and times already out of it. */
export function measureOfCaption(words: string): string {
  return withoutMarks(words.replace(/（[^（）]*）/g, '').replace(/(?<=派)[赴到至]/, ''))
    .replace(/^附[件表]\d*[：:]?/, '')
    .replace(/^(?:[与和同向赴、—\-·及至各]|年度|对(?!口))+/, '')
    .replace(/^(?:各?[县市区州]+)+(?![域外])/, '')
    .replace(
      /(?:工作|主要|重点|有关|相关)?(?:数据|指标|任务)?(?:完成|进展|开展|落实|安排|拨付|使用|投入|报送)?(?:情况|数据|批次)?(?:统计|汇总|一览|明细|分解|登记|对比|分析|公示|清单|台账|报)*(?:总)?[表单册]?$/,
      '',
    )
}
