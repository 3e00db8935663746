// The sections of the settings (设置的各部分): their names, who may open them, and what they show.
import type { ComponentType } from 'react'
import type { Action } from '../../../../model/roles.ts'
import type { Said } from '../../words/language.tsx'
import { AccountSection } from './account.tsx'
import { BackupSection } from './backup.tsx'
import { BaseMapSection } from './base-map.tsx'
import { LogSection } from './log.tsx'
import { LooksSection } from './looks.tsx'
import { PeopleSection } from './people.tsx'
import { RemindersSection } from './reminders.tsx'
import { RuleSection } from './rule.tsx'
import { TokensSection } from './tokens.tsx'
import { VerifySection } from './verify.tsx'
import { WordsSection } from './words.tsx'

/** A section; `action` null: for everyone. */
export type Section = { id: string; name: Said; action: Action | null; shows: ComponentType }

/** All of them, in the order of the menu. */
export const sections: readonly Section[] = [
  { id: 'people', name: { zh: '人员与角色', en: 'People and roles' }, action: 'members.read', shows: PeopleSection },
  {
    id: 'words',
    name: { zh: '单位、机制与口径', en: 'Units and measures' },
    action: 'settings.read',
    shows: WordsSection,
  },
  { id: 'rule', name: { zh: '自动采纳规则', en: 'Rule of acceptance' }, action: 'settings.read', shows: RuleSection },
  { id: 'reminders', name: { zh: '任务提醒', en: 'Reminders' }, action: 'settings.read', shows: RemindersSection },
  { id: 'map', name: { zh: '地图', en: 'Map' }, action: 'settings.read', shows: BaseMapSection },
  { id: 'tokens', name: { zh: '接口令牌', en: 'Tokens' }, action: 'tokens.own', shows: TokensSection },
  { id: 'backup', name: { zh: '备份与导出', en: 'Backup and export' }, action: 'export', shows: BackupSection },
  { id: 'log', name: { zh: '修订记录', en: 'Revision log' }, action: 'revisions.read', shows: LogSection },
  { id: 'verify', name: { zh: '核验', en: 'Verification' }, action: 'verify', shows: VerifySection },
  { id: 'account', name: { zh: '密码与登录', en: 'Password and sign-in' }, action: null, shows: AccountSection },
  { id: 'looks', name: { zh: '语言与外观', en: 'Language and looks' }, action: null, shows: LooksSection },
]
