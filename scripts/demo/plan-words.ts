// The words of the example plans (示例计划的文字): tasks of two years as an office would split its agreement, and what units say of them. Facts are
// those of the examples, sentences are ours. Both years are over, and their plans closed.
import type { PersonName } from './people.ts'

/** What somebody says of a task. `quote`: words of an example by its name that prove it. */
export type Said = {
  by: PersonName
  asOf: string
  state: 'planned' | 'under_way' | 'done' | 'stopped'
  percent?: number
  words: string
  quote?: readonly [document: string, words: string]
  /** What the office does with it: what is said by the office itself needs nothing. */
  decided?: 'accept' | readonly ['return', reason: string]
}

/** A task by the number of the clauses that it carries out, with what was said of it, oldest first. */
export type TaskWords = {
  title: string
  units: string[]
  helpers?: string[]
  from?: string
  due: string | null
  goal?: string
  weight?: string
  clauses: string[]
  /** The indicator of the target that measures it. */
  target?: string
  /** Whether it is about the park of the example book. */
  park?: true
  said: Said[]
}

export type PlanWords = { title: string; year: number; basis: string; closed: boolean; tasks: TaskWords[] }

const report2024 = 'ningbo-huanggang-2024'
const half2025 = 'ningbo-huanggang-half-2025'
/** What a unit says of its task on a day, and the office accepts. */
export const unit = (by: PersonName, asOf: string, percent: number, words: string): Said => ({
  ...{ by, asOf, words, state: percent === 100 ? 'done' : 'under_way', decided: 'accept' },
  ...(percent === 100 ? {} : { percent }),
})
const proved = (said: Said, quote: Said['quote']): Said => ({ ...said, ...(quote && { quote }) })

/** The plans of 宁波市 and 黄冈市 for years that are over. */
export const planWords: PlanWords[] = [
  {
    ...{ title: '宁波市与黄冈市2024年对口合作任务分解表', year: 2024, closed: true },
    basis: '2024年2月宁波黄冈对口合作联席会议纪要',
    tasks: [
      {
        ...{ title: '引进落户项目，推动结对产业园招商', units: ['宁波市'], helpers: ['宁波市商务局', '黄冈市'] },
        ...{ due: '2024-12-31', goal: '引进项目17个', weight: '3', clauses: ['第一条'], target: 'IND.LANDED_N' },
        said: [
          unit('ningbo', '2024-06-30', 45, '上半年结对区县各组织一次招商对接，在谈项目清单已建立。'),
          unit('ningbo', '2024-12-31', 95, '全年引进项目数接近目标，一个项目用地手续未办结，转入下年。'),
        ],
      },
      {
        ...{ title: '北仑—罗田轴承产业园开工建设', units: ['北仑区'], helpers: ['黄冈市'], due: '2024-06-30' },
        ...{ goal: '一季度开工', weight: '2', clauses: ['第一条'], park: true as const },
        said: [
          unit('beilun', '2024-03-31', 60, '园区道路和标准厂房配套开工，首家企业进场。'),
          unit('beilun', '2024-06-20', 100, '首期厂房主体动工，开工任务完成。'),
        ],
      },
      {
        ...{ title: '加密“麻城—宁波舟山港”海铁联运班列', units: ['黄冈市'], helpers: ['宁波市'], due: '2024-12-31' },
        ...{ goal: '全年开行120列', weight: '2', clauses: ['第二条'], target: 'LOG.TRAINS' },
        said: [
          unit('huanggang', '2024-09-30', 75, '班列由每周两列增至每周三列，货源以茶油和机电产品为主。'),
          { by: 'liqiang', asOf: '2024-12-31', state: 'done', words: '全年开行数超过年初目标。', quote: [report2024, '海铁联运班列开行124列'] }, // biome-ignore format: one sentence
        ],
      },
      {
        ...{ title: '安排并拨付年度合作资金', units: ['宁波市'], due: '2024-11-30', goal: '不少于4000万元' },
        ...{ weight: '2', clauses: ['第三条'] },
        said: [
          unit('ningbo', '2024-06-30', 50, '市级资金已下达，区县资金按项目进度拨付。'),
          proved(unit('ningbo', '2024-12-31', 100, '市、县两级资金全部拨付到位，迟于时限一个月。'), [report2024, '合作资金4200万元']), // biome-ignore format: one sentence
        ],
      },
      {
        ...{
          title: '互派干部人才，开展跟岗学习',
          units: ['宁波市', '黄冈市'],
          due: '2024-10-31',
          clauses: ['第四条（一）'],
        },
        said: [unit('huanggang', '2024-10-20', 100, '挂职干部全部到岗，教师跟岗学习按批次完成。')],
      },
      {
        ...{ title: '推动学校、医院结对共建', units: ['宁波市'], helpers: ['黄冈市'], due: '2024-12-31' },
        clauses: ['第四条（二）'],
        said: [
          { by: 'liqiang', asOf: '2024-12-31', state: 'done', words: '中学和中医院结对协议签订，开始互派教研和专科团队。', quote: [report2024, '奉化中学与黄冈中学开展结对共建'] }, // biome-ignore format: one sentence
        ],
      },
      {
        ...{ title: '扩大黄冈农特产品在甬销售', units: ['黄冈市'], helpers: ['宁波市商务局'], due: '2024-12-31' },
        ...{ goal: '销售额1.5亿元', weight: '2', clauses: ['第五条'] },
        said: [
          unit('huanggang', '2024-06-30', 40, '展示展销专柜进驻三家商超，线上销售平稳。'),
          proved(unit('huanggang', '2024-12-31', 100, '全年销售额达到目标。'), undefined),
        ],
      },
      {
        ...{ title: '组织职工疗休养和学生研学', units: ['宁波市'], due: '2024-11-30', clauses: ['第六条'] },
        said: [unit('ningbo', '2024-11-15', 100, '疗休养团队和研学团队按计划成行。')],
      },
      {
        ...{ title: '政务服务跨省通办扩面', units: ['宁波市'], helpers: ['黄冈市'], due: '2024-12-31' },
        ...{ goal: '通办事项达到45个', clauses: ['第七条'] },
        said: [
          proved(unit('ningbo', '2024-12-10', 100, '通办事项按清单全部上线。'), [report2024, '跨省通办事项达到45个']),
        ],
      },
      {
        ...{ title: '联合申报跨省旅游专列', units: ['黄冈市'], due: '2024-09-30', clauses: ['第六条'] },
        said: [
          { by: 'liqiang', asOf: '2024-08-15', state: 'stopped', words: '运力安排调整，当年不再申报，双方同意中止。' },
        ],
      },
    ],
  },
  {
    ...{ title: '宁波市与黄冈市2025年对口合作任务分解表', year: 2025, closed: true },
    basis: '宁波市与黄冈市2025年对口合作工作计划',
    tasks: [
      {
        ...{ title: '引进落户项目，促进签约项目落地', units: ['宁波市'], helpers: ['宁波市商务局', '黄冈市'] },
        ...{ due: '2025-12-31', goal: '引进项目18个，到位资金15亿元以上', weight: '3', clauses: ['第一条'] },
        target: 'IND.LANDED_N',
        said: [
          proved(unit('ningbo', '2025-06-30', 55, '上半年引进项目过半，跟踪服务专班按月调度。'), [
            half2025,
            '引进落户项目10个',
          ]),
          unit('ningbo', '2025-12-31', 100, '年度引进任务完成，签约项目逐项明确了用地和开工时间。'),
        ],
      },
      {
        ...{ title: '北仑—罗田轴承产业园首期建成投产', units: ['北仑区'], helpers: ['黄冈市'], due: '2025-12-31' },
        ...{ goal: '首期投产', weight: '3', clauses: ['第一条'], park: true as const },
        said: [
          unit('beilun', '2025-03-31', 40, '首期厂房封顶，设备采购合同签订。'),
          unit('beilun', '2025-09-30', 75, '生产线安装调试，配套道路通车。'),
          { by: 'beilun', asOf: '2025-12-31', state: 'done', words: '首条生产线试产。', decided: ['return', '试产不是投产，请附竣工验收材料后再报。'] }, // biome-ignore format: one sentence
          unit('beilun', '2026-01-20', 100, '竣工验收材料已补报，首期投产，迟于时限二十天。'),
        ],
      },
      {
        ...{ title: '加密“麻城—宁波舟山港”海铁联运班列', units: ['黄冈市'], helpers: ['宁波市'], due: '2025-12-31' },
        ...{ goal: '全年开行150列', weight: '2', clauses: ['第二条'], target: 'LOG.TRAINS' },
        said: [
          proved(unit('huanggang', '2025-06-30', 54, '上半年开行数过半，新增一家固定货主。'), [
            half2025,
            '海铁联运班列开行81列',
          ]),
          unit('huanggang', '2025-12-31', 100, '全年开行数达到目标，回程货源趋稳。'),
        ],
      },
      {
        ...{ title: '安排并拨付年度合作资金', units: ['宁波市'], due: '2025-11-30', goal: '4500万元' },
        ...{ weight: '2', clauses: ['第三条'] },
        said: [
          proved(unit('ningbo', '2025-06-30', 47, '上半年按项目进度拨付。'), [half2025, '合作资金2100万元']),
          { ...unit('ningbo', '2025-11-20', 100, '全年合作资金拨付完毕。'), decided: 'accept' },
        ],
      },
      {
        ...{ title: '选派干部和专业技术人才', units: ['宁波市'], helpers: ['黄冈市'], due: '2025-09-30' },
        ...{ goal: '60名', clauses: ['第四条（一）'] },
        said: [
          proved(unit('ningbo', '2025-06-30', 53, '上半年选派的人才已到岗。'), [half2025, '选派专业技术人才32名']),
          unit('ningbo', '2025-09-28', 100, '第二批人才到岗，年度选派任务完成。'),
        ],
      },
      {
        ...{ title: '组织黄冈教师、医生跟岗学习', units: ['黄冈市'], helpers: ['宁波市'], due: '2025-10-31' },
        clauses: ['第四条（二）'],
        said: [
          {
            by: 'huanggang',
            asOf: '2025-10-30',
            state: 'done',
            words: '两批跟岗学习结束，结业材料已汇总。',
            decided: 'accept',
          },
        ],
      },
      {
        ...{ title: '扩大黄冈农特产品在甬销售', units: ['黄冈市'], helpers: ['宁波市商务局'], due: '2025-12-31' },
        ...{ goal: '销售额1.8亿元', weight: '2', clauses: ['第五条'] },
        said: [
          proved(unit('huanggang', '2025-06-30', 48, '线上销售增长较快。'), [half2025, '在宁波市销售8600万元']),
          unit('huanggang', '2025-12-31', 92, '线下展示中心未建成，全年销售额略低于目标。'),
        ],
      },
      {
        ...{ title: '在宁波建成黄冈农特产品展示中心', units: ['宁波市商务局'], helpers: ['黄冈市'], due: '2025-06-30' },
        clauses: ['第五条'],
        said: [
          { by: 'liqiang', asOf: '2025-05-15', state: 'under_way', words: '选址两处，租期和装修费用仍在商谈。' },
          { by: 'liqiang', asOf: '2025-12-20', state: 'stopped', words: '原场地租期未谈成，双方同意中止，下年另行选址。' }, // biome-ignore format: one sentence
        ],
      },
      {
        ...{ title: '组织职工疗休养和学生研学', units: ['宁波市'], due: '2025-11-30', clauses: ['第六条'] },
        said: [{ ...unit('ningbo', '2025-11-25', 100, '年度团队全部成行。'), decided: 'accept' }],
      },
      {
        ...{ title: '政务服务跨省通办扩面', units: ['宁波市'], helpers: ['黄冈市'], due: '2025-12-31' },
        ...{ goal: '通办事项达到60个', clauses: ['第七条'] },
        said: [
          { ...unit('ningbo', '2025-12-20', 90, '新增事项完成联调，三个事项待省级系统开放。'), decided: 'accept' },
          unit('ningbo', '2026-01-15', 100, '三个事项上线，清单全部办结，迟于时限半个月。'),
        ],
      },
      {
        ...{ title: '结对区县联系机制常态运行', units: ['宁波市', '黄冈市'], due: null, clauses: [] },
        said: [unit('ningbo', '2025-12-25', 100, '全年按季度通报四次。')],
      },
    ],
  },
]
