// Cues (提案线索): the words by which a number or a name tells which kind of entry it speaks of, and which numbers only describe the
// entry before them. Beside the kinds' own words, because here it matters what stands right around a number.
import type { Figure } from '../../model/figure.ts'
import type { KindId } from '../../model/kinds.ts'

/** How a number begins an entry: `near` is what stands before it (up to the clause), `#`, and what follows. */
export type Head = { kind: KindId; near: RegExp; not?: RegExp; units?: readonly Figure['unit'][] }

const counts: Figure['unit'][] = ['item', 'person', 'person-time']
const plainCounts: Figure['unit'][] = ['item']

/** In order: the first that fits decides. What is most certain stands first. */
export const heads: readonly Head[] = [
  { kind: 'donation', near: /捐|赠送|援赠|无偿提供/, not: /受捐|受赠|产干茶|增收/ },
  { kind: 'benchmark', near: /对标.{0,12}清单|清单.{0,8}对标/, units: plainCounts },
  { kind: 'offer', near: /(?:供给|可提供.{0,6}|资源|所能|能力|优势)清单/, units: plainCounts },
  { kind: 'need', near: /需求清单|需求事项|所需清单|(?:提出|梳理|征集|收集).{0,14}需求/, units: plainCounts },
  { kind: 'training', near: /培训(?!中心|基地)|研修|轮训|跟岗|进修|研学(?!基地)|讲座|参训|学员/, units: counts },
  {
    kind: 'agreement',
    near: /(?:协议|备忘录|意向书|合同)书?(?:[^，]{0,4})#|#[^，]{0,8}(?:协议|备忘录|意向书|合同)(?!的|资金|投资|额|金)/,
    not: /落实|协议(?:投资|资金|金额|额)|达成.{0,4}意向/,
    units: plainCounts,
  },
  {
    kind: 'labour',
    near: /招聘|岗位|劳务|转移就业|务工|用工|稳岗|劳动力|(?:帮助|实现|促进|新增).{0,12}就业|#.{0,6}就业/,
    not: /公益性?项目/,
    units: counts,
  },
  { kind: 'meeting', near: /联席会|座谈会|对接会|会商|推进会|工作例会|洽谈会|协调会|联席会议|高层会/, units: counts },
  { kind: 'case', near: /案例|经验做法/, units: plainCounts },
  {
    kind: 'honour',
    near: /荣获|获评|获奖|斩获|表彰|通报表扬|称号|获.{0,10}等次|奖项?#|#.{0,8}奖(?!补|励资金)/,
    units: plainCounts,
  },
  {
    kind: 'service',
    near: /通办|异地(?:就医|就诊|结算)|医联体|医共体|医疗联盟|结对.{0,4}(?:学校|医院|中学|小学|校|卫生院)|远程|会诊|诊疗|义诊|门诊|手术|接诊|诊治|收治|救治|服务专区|服务专窗|就诊|床位/,
    units: counts,
  },
  {
    kind: 'mission',
    near: /专家|干部|人才|教师|医生|医务|医护|医疗队|工作队|工作组|技术人员|挂职|支教|支医|志愿者|特派员|名师|援疆教?师?人/,
    not: /引进|招引|引育|招聘|专家(?:工作站|门诊)|惠及|工作(?:队|组).{1,}#/,
    units: counts,
  },
  {
    kind: 'route',
    near: /班列|专列|航线|航班|标箱|铁海联运|海铁联运|水上巴士|支线|专线|开行|执飞|货运量/,
    not: /客户|订单/,
  },
  {
    kind: 'sale',
    near: /消费帮扶|消费协作|消费扶贫|采购|帮销|助销|销售.{0,14}(?:产品|特产|农副)|(?:产品|特产|农副).{0,8}销售|农特产品|农副产品|特色产品|展销|专柜|专馆|产地仓|销地仓|意向订单/,
    not: /年开票|工业/,
  },
  { kind: 'site', near: /监测(?:站|点|断面|井)|断面/, units: plainCounts },
  {
    kind: 'fund',
    near: /资金|援助款|补助|补贴|经费|专项债|拨付|下拨|财政|援建款/,
    not: /到位资金|(?<!财政|援助|援[疆藏青]|帮扶|协作|支援)资金到位|引进.{0,6}资金|固定资产|总投资|消费帮扶/,
    units: ['CNY', 'USD'],
  },
  {
    kind: 'visit',
    near: /互访|考察|访问|来访|出访|到访|走访|调研|代表团|洽谈合作|对接(?:交流|洽谈)|交往交流|交流团|一行#/,
    // Those who visited are counted, and no visits: 48个部门开展互访.
    not: /签约|活动|#(?:结对)?(?:区县|县区|县市区|部门)|(?:区县|县区|部门)$/,
    units: counts,
  },
  {
    kind: 'park',
    near: /(?:产业园|园区|飞地|共建园|结对园)(?:[^，企投面]{0,4})#|#.{0,8}(?:产业园|园区|飞地)(?!企)/,
    units: plainCounts,
  },
  {
    kind: 'project',
    near: /项目|示范点|签约|(?:落地|落户|引进|招引|投资兴业|投资协议).{0,16}企业|企业.{0,12}(?:落地|落户|投资兴业)|客商|#.{0,10}企业.{0,10}(?:落地|落户|投资)|(?:引进|招引|落地|新增|入驻|引导)(?:落地|落户)?#.{0,3}企业/,
    units: ['item'],
  },
  {
    kind: 'activity',
    near: /活动|推介|演出|展演|巡展|文化周|展览|疗休养|旅游|游客|市集|赛事|联谊|夏令营|文艺|论坛/,
    units: counts,
  },
]

/** A sum that speaks of investment begins an entry of projects where nothing before it can carry it. */
export const invested = /投资|到位资金|(?<!财政|援助|援[疆藏青]|帮扶|协作|支援)资金到位/

/** Which numbers describe an entry of a kind that stands before them in the sentence. */
export const attributes: Readonly<Record<KindId, RegExp>> = {
  park: /面积|占地|投资|产值|税收|利税|营收|销售|收入|就业|吸纳|用工|带动|企业|项目|入驻|入园|孵化|引育|招引|引进|落地|落户|厂房|大棚|资金|园区|利润|平台|惠及|增收|研发|机构|人才/,
  project:
    /投资|金额|总额|资金|产值|产能|税收|利税|营收|销售|收入|就业|吸纳|用工|带动|面积|占地|惠及|受益|年产|床位|完成率|亿元以上|项目|开工|投产|落地|到位|人口|企业|增收|#.{0,4}一期|建设|公里/,
  fund: /项目|示范点|惠及|受益|其中|用于|资金/,
  donation: /价值|折价|折合|款|资金|物资|台|辆|件|惠及|其中|受益|捐|设备|#[^，]{1,6}$|村|增收|产干茶/,
  mission: /批|期|其中|惠及|诊|手术|带教|授课|培养|徒/,
  training: /培训|人次|学员|期|班|参训|其中|参加|取得|证书|就业/,
  labour: /就业|岗位|招聘|劳动力|务工|意向|企业|用工|人口|其中|参加|达成|转移|工资|收入|车间/,
  meeting: /议题|事项|任务|工作|成果|参会|参加|企业|客商|吸引|代表|清单|嘉宾/,
  visit: /人|批|其中|参加|随行|企业家|一行/,
  service: /例|次|台|惠及|其中|地区|人次|专家|事项|门诊|手术|诊|医院|学校|重症|床位|名.{0,4}患者/,
  activity: /参加|参与|吸引|接待|游客|观众|浏览|观看|其中|展出|销售|企业|签约额|人次|媒体|组织/,
  sale: /销售|金额|订单|采购|产品|种|款|企业|农户|增收|带动|户均|其中|供应商|额/,
  route: /标箱|货|吨|班|列|降低|时效|每周|旅客|运送|发运|货值|航程|缩短|直达/,
  agreement: /事项|任务|条款|涉及|领域|其中|议定|约定|商定/,
  benchmark: /条|项|方面|清单/,
  need: /条|项/,
  offer: /条|项/,
  site: /达标|断面|水质|优良|监测|站|套/,
  case: /其中/,
  honour: /其中/,
}
