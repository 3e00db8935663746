// `jiedui members` (成员): who belongs to the book, and new passwords for those who cannot get in.
import { roleSchema, roles } from '../../../model/roles.ts'
import type { addMemberRoute, resetPasswordRoute } from '../../api/routes/members.ts'
import type { Api, ReplyOf } from '../api.ts'
import { onBook } from '../call.ts'
import { harmlessJson } from '../harmless.ts'
import { type Command, exit, type Io, type Language, Misuse, write } from '../io.ts'
import { bookPart, statusPart } from '../manual.ts'
import { atMost, bookOptions, given, oneOf } from '../options.ts'
import { memberNamed, membersOf } from '../people.ts'
import { rowsOf } from '../rows.ts'

const roleLines = (language: Language) =>
  Object.entries(roles)
    .map(([name, role]) => `                         ${name.padEnd(14)} ${language === 'zh' ? role.zh : role.is}`)
    .join('\n')

export const membersCommand: Command = {
  name: 'members',
  summary: { zh: '成员：列出、添加、移除、重置密码', en: 'list, add and remove members, reset passwords' },
  manual: {
    zh: `jiedui members：列出工作区的成员，添加、移除成员，重置密码。

用法：jiedui members [list] [选项]
      jiedui members add 用户名 [--name 姓名] [--role 角色] [--unit 单位] [--directory-name 名称]
      jiedui members remove 用户名
      jiedui members reset-password 用户名 [--drop-second-factor]

  --role 角色            viewer（默认）等：
${roleLines('zh')}
  --unit 单位            报送单位报送哪个单位的数据
  --directory-name 名称  该用户在统一认证中的名称；给出后不设密码
  --drop-second-factor   同时解除两步验证，用于手机和备用码都丢失时
  --format 格式          table（默认）或 json
${bookPart.zh}

临时密码只显示这一次，首次登录后须改。
${statusPart.zh}
`,
    en: `jiedui members: lists who belongs to the book, adds and removes people, resets passwords.

Usage: jiedui members [list] [OPTION]
       jiedui members add USER [--name FULLNAME] [--role ROLE] [--unit UNIT] [--directory-name NAME]
       jiedui members remove USER
       jiedui members reset-password USER [--drop-second-factor]

  --role ROLE            viewer (the default) or another:
${roleLines('en')}
  --unit UNIT            whose numbers a reporter sends
  --directory-name NAME  how the office's directory calls the person, who then has no password here
  --drop-second-factor   for who lost the telephone and the backup codes
  --format FORMAT        table (the default) or json
${bookPart.en}

A temporary password is shown this once, and has to be changed at the first sign-in.
${statusPart.en}
`,
  },
  run: runMembers,
}

const wanted = {
  ...bookOptions,
  name: 'value',
  role: 'value',
  unit: 'value',
  'directory-name': 'value',
  'drop-second-factor': 'switch',
  format: 'value',
} as const

async function runMembers(args: string[], io: Io): Promise<number> {
  const { words, options, language } = given('members', args, wanted)
  const verb = oneOf('members', words[0] ?? 'list', ['list', 'add', 'remove', 'reset-password'])
  atMost(verb === 'list' ? 1 : 2, words, 'members')
  const format = oneOf('format', options.format ?? 'table', ['table', 'json'])
  const userName = words[1] ?? ''
  if (verb !== 'list' && userName === '') {
    throw new Misuse(
      '没有给出用户名；用法见 jiedui members --help。',
      'No user name was given; see jiedui members --help.',
    )
  }
  const role = options.role === undefined ? 'viewer' : oneOf('role', options.role, roleSchema.options)
  const { name = userName, unit } = options
  const text = await onBook({ options, language, io }, async ({ api }) => {
    if (verb === 'list') return listed(api, format, language)
    if (verb === 'add') {
      const directoryName = options['directory-name']
      const person = { userName, name, role, unit: unit ?? null, directoryName }
      const added = await api.send<ReplyOf<typeof addMemberRoute>>('POST', '/members', person)
      return passwordSaid(userName, added.temporaryPassword, language)
    }
    const { userId } = await memberNamed(api, userName)
    const path = `/members/${encodeURIComponent(userId)}`
    if (verb === 'remove') {
      await api.send('DELETE', path)
      return { zh: `已移除 ${userName}。\n`, en: `${userName} is no member any more.\n` }[language]
    }
    const secondFactor = options['drop-second-factor'] ? 'drop' : 'keep'
    const reset = await api.send<ReplyOf<typeof resetPasswordRoute>>('POST', `${path}/password`, { secondFactor })
    return passwordSaid(userName, reset.temporaryPassword, language)
  })
  await write(io.stdout, text)
  return exit.well
}

function passwordSaid(userName: string, password: string | null, language: Language): string {
  if (password === null)
    return { zh: `${userName} 已是成员，密码不变。\n`, en: `${userName} is a member now, without a new password.\n` }[
      language
    ]
  return { zh: `${userName} 的临时密码：${password}\n`, en: `Temporary password of ${userName}: ${password}\n` }[
    language
  ]
}

async function listed(api: Api, format: 'table' | 'json', language: Language): Promise<string> {
  const members = await membersOf(api)
  if (format === 'json') return `${harmlessJson(members, 2)}\n`
  const headings = {
    zh: ['用户名', '姓名', '角色', '单位', '两步验证'],
    en: ['user', 'name', 'role', 'unit', 'second factor'],
  }
  const yes = { zh: '是', en: 'yes' }[language]
  const rows = members.map(({ userName, name, role, unit, secondFactor }) => [
    ...[userName ?? '', name, roles[role][language], unit ?? '', secondFactor ? yes : ''],
  ])
  return `${rowsOf(headings[language], rows).join('\n')}\n`
}
