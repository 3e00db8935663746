// The pages of the program (功能页面) as search finds them: by their names and by what people do there.
import type { Action } from '../../../../model/roles.ts'
import type { Said } from '../../words/language.tsx'

/** A page: its address, name, the words by which one looks for it, and what one must be allowed to. */
export type ProgramPage = { to: string; name: Said; words: string; action: Action }

/** Every page that search can open. */
const programPages: readonly ProgramPage[] = [
  page('/', ['总览', 'Overview'], '首页 地图 home map', 'totals.read'),
  page('/documents', ['材料', 'Documents'], '导入 上传 文件 import upload', 'documents.read'),
  page('/review', ['复核', 'Review'], '存疑 采纳 待办 doubts accept', 'findings.read'),
  page('/ledger', ['台账', 'Ledger'], '条目 项目 导出 entries projects export', 'entries.read'),
  page('/ties', ['结对', 'Ties'], '结对关系 地图 网络 map network pairs', 'ties.read'),
  page('/compare', ['比较', 'Compare'], '两对 两年 同比 two pairs two years', 'ties.read'),
  page('/plans', ['计划', 'Plans'], '任务 进展 条款 分解 逾期 tasks progress clauses overdue', 'plans.read'),
  page('/indicators', ['指标', 'Indicators'], '目标 排名 评分 口径 targets ranking scores', 'totals.read'),
  page('/reports', ['报告', 'Reports'], '年度总结 简报 佐证材料 yearly brief evidence', 'reports.view'),
  page('/unit-reports', ['报送', "Units' reports"], '签报 单位 sign units', 'reports.read'),
  page(
    '/settings/people',
    ['设置：人员与角色', 'Settings: people and roles'],
    '成员 密码 members password',
    'members.read',
  ),
  page(
    '/settings/words',
    ['设置：口径与机制', 'Settings: what is counted'],
    '单位 机制 units programmes',
    'settings.read',
  ),
  page('/settings/rule', ['设置：自动采纳规则', 'Settings: rule of acceptance'], '复核 规则 rule', 'settings.read'),
  page(
    '/settings/reminders',
    ['设置：任务提醒', 'Settings: reminders'],
    '逾期 到期 天数 overdue days',
    'settings.read',
  ),
  page('/settings/tokens', ['设置：接口令牌', 'Settings: tokens'], 'API 接口', 'tokens.own'),
  page('/settings/backup', ['设置：备份与导出', 'Settings: backup and export'], '恢复 restore', 'export'),
  page('/settings/log', ['设置：修订记录', 'Settings: revision log'], '历史 修改 history', 'revisions.read'),
  page('/settings/verify', ['设置：核验', 'Settings: verification'], '校验 完整 integrity', 'verify'),
  page(
    '/settings/account',
    ['设置：密码与登录', 'Settings: password and sign-in'],
    '二次验证 会话 second factor',
    'totals.read',
  ),
  page(
    '/settings/looks',
    ['设置：语言与外观', 'Settings: language and looks'],
    '深色 英文 dark English',
    'totals.read',
  ),
]

function page(to: string, [zh, en]: [string, string], words: string, action: Action): ProgramPage {
  return { to, name: { zh: zh!, en: en! }, words: `${zh} ${en} ${words}`.toLowerCase(), action }
}

/** The pages that have the words. */
export function pagesLike(words: string, may: (action: Action) => boolean): ProgramPage[] {
  const typed = words.trim().toLowerCase()
  return typed === '' ? [] : programPages.filter((one) => one.words.includes(typed) && may(one.action))
}
