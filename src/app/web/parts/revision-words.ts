// Revisions in words (修订的说法): what was done to what, for the codes of the log, posting.choose as 数据 · 选定, and the names of the fields that a
// change touches.
import { roles } from '../../../model/roles.ts'
import { accrualNames, statusNames, themeNames } from '../../../model/words.ts'
import type { Said } from '../words/language.tsx'

const kinds: Record<string, Said> = {
  document: { zh: '材料', en: 'document' },
  finding: { zh: '识读结果', en: 'what was read' },
  entry: { zh: '台账条目', en: 'entry' },
  link: { zh: '条目关联', en: 'link' },
  tie: { zh: '结对关系', en: 'tie' },
  posting: { zh: '数据', en: 'figure' },
  doubt: { zh: '存疑', en: 'doubt' },
  decision: { zh: '复核意见', en: 'decision' },
  confirmation: { zh: '双方核对', en: 'confirmation' },
  unit_report: { zh: '单位报送', en: "unit's report" },
  report: { zh: '报告', en: 'report' },
  template: { zh: '报告模板', en: 'template' },
  indicator: { zh: '指标', en: 'indicator' },
  target: { zh: '目标值', en: 'target' },
  score_sheet: { zh: '评分表', en: 'score sheet' },
  clause: { zh: '条款', en: 'clause' },
  plan: { zh: '计划', en: 'plan' },
  task: { zh: '任务', en: 'task' },
  progress: { zh: '进展', en: 'progress' },
  member: { zh: '成员', en: 'member' },
  setting: { zh: '设置', en: 'setting' },
  workspace: { zh: '工作区', en: 'workspace' },
}

const deeds: Record<string, Said> = {
  add: { zh: '新增', en: 'added' },
  edit: { zh: '修改', en: 'edited' },
  change: { zh: '调整', en: 'changed' },
  set: { zh: '设定', en: 'set' },
  remove: { zh: '移除', en: 'removed' },
  undo: { zh: '撤销', en: 'undone' },
  take_back: { zh: '收回', en: 'taken back' },
  read: { zh: '识读', en: 'read' },
  fail: { zh: '未能识读', en: 'not read' },
  replace: { zh: '替换', en: 'replaced' },
  version: { zh: '认定为新版本', en: 'said to be a newer version' },
  cancel: { zh: '取消识读', en: 'reading cancelled' },
  retry: { zh: '重新识读', en: 'read again' },
  reread: { zh: '再次识读', en: 'read again' },
  carry: { zh: '沿用', en: 'carried over' },
  choose: { zh: '选定', en: 'chosen' },
  outside: { zh: '认定不含在内', en: 'said to be no part' },
  correct: { zh: '更正', en: 'corrected' },
  accept: { zh: '采纳', en: 'accepted' },
  reject: { zh: '不采纳', en: 'rejected' },
  merge: { zh: '归并', en: 'merged' },
  confirmed: { zh: '确认', en: 'confirmed' },
  disputed: { zh: '提出异议', en: 'disputed' },
  send: { zh: '提交', en: 'sent' },
  sign: { zh: '签报', en: 'signed' },
  signed: { zh: '签报', en: 'signed' },
  accepted: { zh: '采纳', en: 'accepted' },
  return: { zh: '退回', en: 'returned' },
  returned: { zh: '退回', en: 'returned' },
  withdraw: { zh: '撤回', en: 'withdrawn' },
  write: { zh: '编写', en: 'written' },
  make: { zh: '生成', en: 'made' },
  begin: { zh: '建立', en: 'begun' },
  import: { zh: '导入', en: 'imported' },
}

const fields: Record<string, Said> = {
  name: { zh: '名称', en: 'name' },
  title: { zh: '标题', en: 'title' },
  account: { zh: '讲述方', en: 'account' },
  kind: { zh: '类别', en: 'kind' },
  stage: { zh: '阶段', en: 'stage' },
  from: { zh: '起', en: 'from' },
  to: { zh: '止', en: 'to' },
  from_day: { zh: '起', en: 'from' },
  to_day: { zh: '止', en: 'to' },
  since: { zh: '起始', en: 'since' },
  until: { zh: '截止', en: 'until' },
  year: { zh: '年度', en: 'year' },
  tie: { zh: '结对关系', en: 'tie' },
  programme: { zh: '合作机制', en: 'programme' },
  parties: { zh: '合作方', en: 'parties' },
  regions: { zh: '地区代码', en: 'regions' },
  properties: { zh: '各栏内容', en: 'columns' },
  note: { zh: '备注', en: 'note' },
  measure: { zh: '统计口径', en: 'measure' },
  theme: { zh: '主题', en: 'theme' },
  unit: { zh: '单位', en: 'unit' },
  counter: { zh: '量词', en: 'counter' },
  min: { zh: '下限', en: 'at least' },
  max: { zh: '上限', en: 'at most' },
  hedge: { zh: '程度词', en: 'hedge' },
  status: { zh: '实际或目标', en: 'status' },
  accrual: { zh: '当期或累计', en: 'accrual' },
  state: { zh: '状态', en: 'state' },
  role: { zh: '角色', en: 'role' },
  limits: { zh: '范围', en: 'limits' },
  rule: { zh: '自动采纳规则', en: 'rule of acceptance' },
  removed: { zh: '已移除', en: 'removed' },
  side: { zh: '一方', en: 'side' },
  verdict: { zh: '意见', en: 'verdict' },
  reason: { zh: '理由', en: 'reason' },
  quote: { zh: '原文', en: 'quote' },
  version: { zh: '版次', en: 'version' },
  document: { zh: '材料', en: 'document' },
  entry: { zh: '台账条目', en: 'entry' },
  on: { zh: '自动采纳', en: 'accept by rule' },
  undated: { zh: '无时间的也采纳', en: 'figures without a period too' },
  untied: { zh: '无结对关系的也采纳', en: 'figures of no tie too' },
  entries: { zh: '连同条目', en: 'entries too' },
  programmes: { zh: '合作机制', en: 'programmes' },
  ties: { zh: '结对关系', en: 'ties' },
  key: { zh: '段落', en: 'paragraph' },
  runs: { zh: '文字', en: 'words' },
  chosen: { zh: '选定', en: 'chosen' },
  text: { zh: '文字', en: 'text' },
  code: { zh: '代码', en: 'code' },
  indicator: { zh: '指标', en: 'indicator' },
  basis: { zh: '依据', en: 'basis' },
  lines: { zh: '各行', en: 'lines' },
  scope: { zh: '范围', en: 'scope' },
  published: { zh: '发布日期', en: 'published' },
  attachment: { zh: '附件', en: 'attachment' },
  rows: { zh: '数据', en: 'numbers' },
  named: { zh: '有名称的事项', en: 'one named thing' },
  region: { zh: '地区', en: 'region' },
  start: { zh: '起始位置', en: 'start' },
  end: { zh: '结束位置', en: 'end' },
  due: { zh: '完成期限', en: 'due' },
  units: { zh: '责任单位', en: 'units' },
  helpers: { zh: '配合单位', en: 'helping' },
  goal: { zh: '目标', en: 'goal' },
  weight: { zh: '权重', en: 'weight' },
  position: { zh: '序号', en: 'place' },
  clauses: { zh: '落实的条款', en: 'clauses' },
  agreement: { zh: '协议', en: 'agreement' },
  number: { zh: '条号', en: 'number' },
  heading: { zh: '条款标题', en: 'heading' },
  words: { zh: '内容', en: 'words' },
  percent: { zh: '百分比', en: 'percent' },
  standing: { zh: '核对情况', en: 'standing' },
}

/** Codes that stand as values, by the names that people read. */
const values: Record<string, Said> = {
  ...statusNames,
  ...accrualNames,
  ...themeNames,
  ...roles,
  exact: { zh: '确数', en: 'exact' },
  over: { zh: '超', en: 'over' },
  under: { zh: '近', en: 'nearly' },
  about: { zh: '约', en: 'about' },
  range: { zh: '区间', en: 'range' },
  confirmed: { zh: '确认', en: 'confirmed' },
  disputed: { zh: '有异议', en: 'disputed' },
  waiting: { zh: '待复核', en: 'waiting' },
  accepted: { zh: '已采纳', en: 'accepted' },
  rejected: { zh: '未采纳', en: 'rejected' },
  draft: { zh: '草稿', en: 'draft' },
  signed: { zh: '已签报', en: 'signed' },
  returned: { zh: '已退回', en: 'returned' },
  drafted: { zh: '草拟', en: 'drafted' },
  in_force: { zh: '执行中', en: 'in force' },
  closed: { zh: '已办结', en: 'closed' },
  planned: { zh: '未启动', en: 'not begun' },
  under_way: { zh: '推进中', en: 'under way' },
  done: { zh: '已完成', en: 'done' },
  stopped: { zh: '已中止', en: 'stopped' },
  sent: { zh: '待核对', en: 'to be checked' },
}

/** What a value is called; what is no code is as it is. */
export function valueWords(value: string): Said {
  return values[value] ?? { zh: value, en: value }
}

/** What a revision is of. */
export function revisedKind(kind: string): Said {
  return kinds[kind] ?? { zh: kind, en: kind }
}

/** What was done: the code `posting.choose` as 数据 · 选定. */
export function revisionWords(action: string): Said {
  const [kind = '', deed = ''] = action.split('.')
  const [of, done] = [revisedKind(kind), deeds[deed] ?? { zh: deed, en: deed }]
  return { zh: `${of.zh} · ${done.zh}`, en: `${of.en} · ${done.en}` }
}

/** What a field is called; one that has no name here is shown by its own. */
export function fieldWords(field: string): Said {
  return fields[field] ?? { zh: field, en: field }
}
