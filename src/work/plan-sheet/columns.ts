// Columns of a plan's sheet (任务分解表的栏目): what stands over them when the sheet goes out, and the other words that offices use when it comes in.

type Named = { zh: string; en: string; words: string; width: number; readOnly?: true }

/** Every column in its order. `words`: other headings that mean it; what is read only follows from progress and is not taken in. */
export const planColumns = {
  position: { zh: '序号', en: 'no.', words: '序 行号 no #', width: 6 },
  title: {
    ...{ zh: '任务', en: 'task', width: 44 },
    words:
      '工作任务 任务名称 重点任务 主要任务 任务内容 工作内容 工作事项 重点事项 事项 工作举措 具体任务 具体举措 重点工作 工作要点 任务分解',
  },
  units: {
    ...{ zh: '责任单位', en: 'responsible', width: 22 },
    words: '牵头单位 责任部门 牵头部门 主办单位 承办单位 实施单位 牵头责任单位 主要责任单位',
  },
  helpers: { zh: '配合单位', en: 'helping', words: '协办单位 配合部门 参与单位 协同单位 协作单位', width: 22 },
  from: { zh: '开始日期', en: 'from', words: '开始时间 启动时间 起始时间', width: 12 },
  due: {
    ...{ zh: '完成时限', en: 'due', width: 12 },
    words: '完成时间 完成日期 时限 时间节点 截止时间 截止日期 完成期限 办结时限 时限要求 时间要求 进度安排',
  },
  clauses: { zh: '对应条款', en: 'clauses', words: '协议条款 条款 落实条款', width: 22 },
  tie: { zh: '结对关系', en: 'tie', words: '合作对象', width: 22 },
  goal: {
    ...{ zh: '目标', en: 'goal', width: 26 },
    words: '目标任务 预期目标 工作目标 预期成果 年度目标 量化目标 目标要求 目标值 预期成效',
  },
  weight: { zh: '权重', en: 'weight', words: '分值', width: 7 },
  state: { zh: '状态', en: 'state', words: '进展状态', width: 9, readOnly: true },
  percent: { zh: '完成比例', en: 'percent', words: '完成率 进度', width: 9, readOnly: true },
  said: { zh: '最近进展', en: 'last progress', words: '进展情况', width: 12, readOnly: true },
  note: { zh: '备注', en: 'note', words: '说明', width: 26 },
  id: { zh: '编号', en: 'id', words: '系统编号', width: 12 },
} as const satisfies Record<string, Named>

export type PlanColumn = keyof typeof planColumns

const all = Object.keys(planColumns) as PlanColumn[]

/** The columns of the sheet of a plan: the tie of a task is asked only where the plan is not of one tie. */
export function columnsFor(plan: { tie: string | null }): PlanColumn[] {
  return all.filter((column) => column !== 'tie' || plan.tie === null)
}

/** Whether a column is only shown. */
export const isReadOnly = (column: PlanColumn) => 'readOnly' in planColumns[column]

/** The column that a heading means, in either language; with or without star, unit or hint in brackets. */
export function columnMeant(heading: string): PlanColumn | null {
  const written = heading.normalize('NFKC').replace(/[\s*]+/g, '')
  const plain = written.replace(/\([^()]*\)$/, '')
  const means = (column: PlanColumn, word: string) => {
    const { zh, en, words } = planColumns[column]
    return [zh, en.replaceAll(' ', ''), ...words.split(' ')].some((one) => one.toLowerCase() === word.toLowerCase())
  }
  return all.find((column) => means(column, written)) ?? all.find((column) => means(column, plain)) ?? null
}
