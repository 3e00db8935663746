// Words of questions (问句用词): how people ask for an indicator or a measure beside its name and the nouns of measures.data.ts, one line each:
// id | cues apart by spaces. `+` stands for other words between: 签约+项目 is in 签约了多少项目 as well as in 签约的重点项目.

/** See question-lexicon.ts for how a cue is weighed. */
export const questionWordRows = [
  'FUND.FISCAL|投入+资金 安排+资金 落实+资金 拨付+资金 帮扶资金 援助资金 资金投入 财政援助 援助+资金 支援+资金 多少资金 资金 投入+钱 给+钱 拨+钱 花+钱 花了+资金 fiscal+funds aid+funds funds fund funding money invest invested fiscal+aid',
  'FUND.PER_COUNTY|受援县+县均+资金 县均+资金 县均投入 平均每县+资金 funds+per+county',
  'FUND.DISBURSED_RATE|资金拨付率 拨付率 拨付比例 拨付进度 disbursement+rate',
  'FUND.PROJECTS|援建+项目 援助项目 帮扶项目 实施+项目 支援项目 安排+项目 aid+projects',
  'PRJ.N|援建+项目 援助项目 帮扶项目 实施+项目 支援项目 安排+项目 援疆项目 援藏项目 援青项目 aid+projects',
  'DON.TOTAL|捐赠款物 捐助款物 捐赠+款物 社会捐赠 捐款捐物 社会帮扶 捐了+款物 donations donation donated',
  'DON.CASH|捐款 捐了+钱 捐赠资金 捐资 cash+donations',
  'DON.GOODS|捐物 物资折价 捐赠物资+价值',
  'PPL.CADRE_SENT|选派+干部 派出+干部 派+干部 互派干部 挂职+干部 援派干部 干部 officials+sent officials cadres',
  'PPL.PRO_SENT|选派+教师 选派+医生 派+教师 派+医生 支教教师 专业技术人才 专技人才 专家人才 教师 医生 professionals teachers doctors',
  'PPL.FLEX|柔性+人才 柔性+专家 flexible+experts',
  'PPL.TRAIN_CADRE|培训+干部 干部培训 officials+trained',
  'PPL.TRAIN_LABOUR|培训+劳动力 劳动力培训 技能培训 培训+农民 labour+trained',
  'PPL.TALENT|引进+人才 人才引进 talents',
  'PPL.EXCHANGE|交流学习 跟岗',
  'LAB.RURAL_JOBS|农村劳动力+就业 农村劳动力 劳务协作 转移就业 帮助+就业 带动+就业 就业 rural+workers jobs employment',
  'LAB.POOR_JOBS|脱贫人口+就业 脱贫劳动力',
  'LAB.POSTS|提供+岗位 用工岗位 就业岗位 岗位 job+posts',
  'LAB.FAIRS|招聘会 招聘活动 job+fairs',
  'LAB.WORKSHOPS|帮扶车间 扶贫车间 workshops',
  'IND.FIRMS_NEW|引导+企业 落地+企业 引进+企业 新增+企业 招引+企业 firms+landed',
  'IND.INVEST_ACTUAL|到位资金 招商到位资金 实际到位 到位投资 实际投资 到位+资金 investment+in+place',
  'IND.SIGNED_N|签约+项目 签约项目 签订+项目 签+项目 签约+个 projects+signed signed+projects',
  'IND.SIGNED_AMT|签约项目总投资 签约+总投资 协议投资 签约金额 签约额 签约+投资 agreed+investment',
  'IND.LANDED_N|落地+项目 落户+项目 引进+项目 projects+landed',
  'PRJ.STARTED|开工+项目 projects+started',
  'PRJ.DONE|完工+项目 建成+项目 竣工+项目 projects+completed',
  'PRJ.INVEST_DONE|完成投资 完成+投资 investment+completed',
  'PRJ.INVEST_RATE|投资完成率 年度投资完成率',
  'IND.RATE_FUNDED|资金到位率 到位率',
  'PARK.N|共建+产业园 共建园区 共建+园区 产业园 园区 industrial+parks parks',
  'PARK.FIRMS|共建园区+入园企业 园区+入园企业 入园企业 园区+企业 入驻+企业',
  'ENC.FAI|飞地+固定资产投资',
  'ENC.N|飞地 产业飞地 enclaves',
  'CON.SALES|消费帮扶金额 消费帮扶 消费协作 消费扶贫 采购+农产品 帮销+农产品 卖+农产品 销售+农产品 农特产品+销售额 帮助销售 消费协作+农产品 consumption+aid sales sold',
  'CON.FAIRS|展销活动 展销会 trade+fairs',
  'PAIR.SCHOOL|结对学校 学校+结对 结对+学校 paired+schools schools',
  'PAIR.HOSPITAL|结对医院 医院+结对 结对+医院 paired+hospitals hospitals',
  'PAIR.VILLAGE|结对村 村村结对 结对+村 paired+villages villages',
  'PAIR.COUNTY|结对区县 结对县 县区结对 结对+县',
  'MEC.VISITS|互访 考察 走访 对接交流 高层互访 交流对接 往来+次 visits visited exchanges',
  'MEC.VISITORS|互访人次 互访+人次',
  'MEC.JOINT|联席会议 召开+会议 joint+meetings',
  'MEC.AGREEMENTS|签订+协议 签署+协议 合作协议 签+合作协议 签+协议 agreements+signed agreements',
  'MEC.LISTED|纳入清单 重大事项 重点事项',
  'SC.TIES|国际友城 国际友好城市 友城 友好城市 结好 缔结+友城 sister+cities sister+ties',
  'SRV.CROSS_ITEMS|跨省通办+事项 跨省通办',
  'SRV.CROSS_DONE|跨省通办+办件 办件',
  'SRV.MEDICAL_SETTLE|异地就医+结算 异地就医 异地结算',
  'SRV.CLINIC|义诊 free+clinics',
  'SRV.CLINIC_PEOPLE|义诊+群众 义诊+患者 义诊惠及 义诊+人次 people+clinics',
  'TOU.TRIPS|互送游客 互送+游客 游客 疗休养 tourists',
  'TOU.STUDY|研学 study+trips',
  'LOG.TRAINS|海铁联运班列 班列 开行+班列 开行+列 trains',
  'LOG.LINES|航线 开通+航线',
  'HON.CASES|典型案例 入选+案例 优秀案例 model+cases',
  'HON.AWARDS|荣誉 表彰 获奖 honours',
  'RUR.DEMO|示范村 乡村振兴+村 示范点 model+villages',
  'EMG.PATIENTS|医疗队+治+病人 医疗队+救治 救治+患者 救治+病人 治+病人 收治 治+患者',
  'EMG.TEAMS|派出+医疗队 医疗队 救援队',
  'YRD.RD|研发投入强度 研发强度',
]

/** Words that say nothing of what is asked: particles, question words, how one asks. Longer ones are taken first. */
export const emptyWords = `
  多少 几个 几次 几 多大 哪些 哪个 什么 是多少 有多少 有多 怎么样 怎样 如何 请问 查询 查一下 查 告诉我 我想知道 想知道 想问 问一下 情况 总共 一共 共计 累计 合计 总计 总额 总数 总量 总 金额 数量 数额 规模 水平
  的 了 过 着 和 与 跟 同 及 以及 并 向 对 给 在 从 到 至 为 由 往 派往 去 来 于 把 被 将 里 中 内 上 下 间 之间 期间 年间 是 有 吗 呢 吧 啊 各 每 分别 都 共 两地 双方 两市 两省 两县 当地 地区 本市 我市 我省 我县 本省 我们 这 那 其 该
  合作 协作 对口 帮扶 支援 援助 结对 交流 工作 任务 关系 数据 指标 统计 完成 实现 达到 得到 开展 组织 举办 召开 进行 做 办 投入 累计 新增 名 个 家 项 对 次 场 所 列 条 批 期 件 户 款 种 位 人 人次 元 万元 亿元 钱 亩 吨 年 月 日 份 年度 全年 当年 今 比较 对比 相比 比 多多少 少多少 增加多少 增长多少 变化 历年 一年 年来
  开行 开
  how much many did do does was were is are the a an of in on to for by from with between and what which there have has had got been give gave given total number amount year years put into tell me please help helped over during all any then than more less show list find out about county counties city cities province prefecture district region regions both their its it one each`

/** Words that ask for what should be reached or is planned, and not for what was. */
export const statusWordRows = ['target|目标 目标值 任务目标 目标任务 指标任务 target targets', 'planned|计划 规划 planned plan']
