// Roles (角色): who may do what, as one table. The check at the doors, the table in the docs and the test that tries every cell
// are all read from it; beside it stand the limits that narrow a member to regions, programmes or ties.
import { z } from 'zod'

/** Every role, with what it is for. */
export const roles = {
  administrator: { zh: '管理员', en: 'Administrator', is: 'adds people, sets the office up, and may do everything' },
  editor: { zh: '编辑', en: 'Editor', is: 'keeps the book: documents, entries, ties and decisions' },
  reviewer: { zh: '复核员', en: 'Reviewer', is: 'decides on what was read, and sees how every figure came about' },
  reporter: { zh: '报送单位', en: 'Reporter', is: 'a unit that sends its own numbers and confirms what concerns it' },
  viewer: { zh: '查看者', en: 'Viewer', is: 'reads the book, its documents and its totals' },
} as const

export type Role = keyof typeof roles

/** The roles by their names, for what comes in from outside. */
export const roleSchema = z.enum(Object.keys(roles) as [Role, ...Role[]])

/** What can be done: its names, which roles may do it, and whether an API token may carry it. */
export type ActionEntry = { zh: string; en: string; roles: readonly Role[]; token: boolean }

const everyone: Role[] = ['administrator', 'editor', 'reviewer', 'reporter', 'viewer']
const office: Role[] = ['administrator', 'editor', 'reviewer']
const readers: Role[] = [...office, 'viewer']
const keepers: Role[] = ['administrator', 'editor']
const administrators: Role[] = ['administrator']

const entry = (zh: string, en: string, who: Role[]): ActionEntry => ({ zh, en, roles: who, token: true })
/** Not for tokens: a token that leaked must not be able to make itself another one, or a person. */
const inPerson = (zh: string, en: string, who: Role[]): ActionEntry => ({ zh, en, roles: who, token: false })

/** The table. A reporter's `reports.read`, `confirmations.give`, `plans.read` and `progress.write` are of its own unit: the handlers see to that. */
export const actions = {
  'documents.read': entry('查看材料', 'Read documents', readers),
  'documents.add': entry('导入材料', 'Add documents', keepers),
  'documents.correct': entry(
    '更正材料的讲述方、年份、发布日期和标题',
    'Correct whose account a document is, its year, day and title',
    office,
  ),
  'documents.remove': entry('移除材料', 'Remove documents', keepers),
  'documents.reread': entry(
    '重新识读全部旧版识读的材料',
    'Read all documents of an older reading again',
    administrators,
  ),
  'findings.read': entry('查看待复核内容', 'See what was read', office),
  'findings.decide': entry('复核', 'Decide on what was read', office),
  'rules.write': entry('设置自动采纳规则', 'Set rules of acceptance', administrators),
  'entries.read': entry('查看台账', 'Read entries', everyone),
  'entries.write': entry('编辑台账', 'Write entries', keepers),
  'entries.delete': entry('删除台账条目', 'Delete entries', keepers),
  'ties.read': entry('查看结对关系', 'Read ties', everyone),
  'ties.write': entry('编辑结对关系', 'Write ties', keepers),
  'totals.read': entry('查看汇总', 'Read totals', everyone),
  'indicators.write': entry('设置指标', 'Write indicators', keepers),
  'targets.write': entry('设置目标值和评分表', 'Write targets and score sheets', keepers),
  'plans.read': entry('查看条款、计划和任务', 'Read clauses, plans and tasks', everyone),
  'plans.write': entry('编写条款、计划和任务', 'Write clauses, plans and tasks', keepers),
  'progress.write': entry('报送任务进展', 'Write progress of tasks', [...keepers, 'reporter']),
  'progress.decide': entry('核对任务进展', 'Accept or return progress', office),
  search: entry('检索', 'Search', readers),
  'reports.read': entry('查看报送数据', 'Read reports of units', [...office, 'reporter']),
  'reports.send': entry('报送本单位数据', "Send the unit's own numbers", [...keepers, 'reporter']),
  'reports.view': entry('查看报告', 'Read the reports made of the book', readers),
  'reports.make': entry('编写报告', 'Make reports and write in them', keepers),
  'confirmations.give': entry('确认或提出异议', 'Confirm or dispute', [...office, 'reporter']),
  export: entry('导出', 'Export', office),
  import: entry('批量导入台账', 'Import entries', keepers),
  'revisions.read': entry('查看修改记录', 'Read revisions', office),
  verify: entry('核验台账', 'Verify the book', office),
  'settings.read': entry('查看设置', 'Read settings', office),
  'settings.write': entry('修改设置', 'Change settings', administrators),
  'members.read': entry('查看成员', 'See members', office),
  'members.write': inPerson('管理成员', 'Add and remove members', administrators),
  'views.own': entry('保存本人的常用视图', 'Save own views', everyone),
  'views.share': entry('把常用视图给全单位用', 'Share views with the office', office),
  'tokens.own': inPerson('管理本人令牌', 'Make and revoke own tokens', everyone),
  'tokens.manage': inPerson('管理全部令牌', "See and revoke everyone's tokens", administrators),
  backup: entry('备份', 'Back up', administrators),
} as const satisfies Record<string, ActionEntry>

export type Action = keyof typeof actions

/** The actions by their names, for the scopes of a token. */
export const actionSchema = z.enum(Object.keys(actions) as [Action, ...Action[]])

/** The cell of the table: whether the role may do it. */
export function may(role: Role, action: Action): boolean {
  return actions[action].roles.includes(role)
}

/** Everything that a role may do. */
export function actionsOf(role: Role): Action[] {
  return actionSchema.options.filter((action) => may(role, action))
}

const listed = z.array(z.string().min(1)).nullable()

/** To what a member is limited; null is no limit. Regions are codes of GB/T 2260 or ISO 3166 and include what lies in them. */
export const limitsSchema = z.object({ regions: listed, programmes: listed, ties: listed })

export type Limits = z.infer<typeof limitsSchema>

/** The limits of a member who has none. */
export const unlimited: Limits = { regions: null, programmes: null, ties: null }

/** What something of the book is about, as far as limits ask. */
export type Subject = { regions: readonly string[]; programme: string | null; tie: string | null }

/**
 * Whether someone with these limits may touch it. Of a tie's regions one is enough, since a member of one side works on what
 * both share. What names no region, programme or tie is closed to a member who is limited to some.
 */
export function withinLimits(limits: Limits, subject: Subject): boolean {
  if (limits.regions && !subject.regions.some((code) => limits.regions!.some((region) => covers(region, code)))) {
    return false
  }
  if (limits.programmes && !holds(limits.programmes, subject.programme)) return false
  return !limits.ties || holds(limits.ties, subject.tie)
}

/** Whether `inner` is at most as wide as `outer`: nobody hands out more than he has. */
export function narrower(inner: Limits, outer: Limits): boolean {
  const regions = within(inner.regions, outer.regions, covers)
  const same = (a: string, b: string) => a === b
  return regions && within(inner.programmes, outer.programmes, same) && within(inner.ties, outer.ties, same)
}

/** Whether a code is the region itself or lies in it: 330200 in 330000, 330212001 in 330212, JP-13 in JP. */
export function covers(region: string, code: string): boolean {
  return region === code || code.startsWith(prefixOf(region))
}

/** What the codes of all that lies in a region begin with: 33 for 330000, JP- for JP. */
export function prefixOf(region: string): string {
  return /^\d{6,}$/.test(region) ? stemOf(region) : `${region}-`
}

/** 330000 → 33, 330200 → 3302; a code of a town or village, longer than six figures, ends in groups of three. */
function stemOf(code: string): string {
  return code.length === 6 ? code.replace(/(?:00){1,2}$/, '') : code.replace(/(?:000)+$/, '')
}

function holds(list: readonly string[], one: string | null): boolean {
  return one !== null && list.includes(one)
}

function within(
  inner: readonly string[] | null,
  outer: readonly string[] | null,
  fits: (outer: string, inner: string) => boolean,
): boolean {
  if (!outer) return true
  return inner?.every((one) => outer.some((other) => fits(other, one))) === true
}
