// `jiedui token` (接口令牌): tokens with which programs use the API in the name of a member.
import { actionSchema, actions } from '../../../model/roles.ts'
import type { addToken, listAllTokens } from '../../api/routes/tokens.ts'
import type { ReplyOf } from '../api.ts'
import { onBook } from '../call.ts'
import { harmlessJson } from '../harmless.ts'
import { type Command, exit, type Io, type Language, Misuse, write } from '../io.ts'
import { bookPart, statusPart } from '../manual.ts'
import { atMost, bookOptions, given, oneOf } from '../options.ts'
import { memberNamed } from '../people.ts'
import { rowsOf } from '../rows.ts'

const carried = (language: Language) =>
  Object.entries(actions)
    .filter(([, { token }]) => token)
    .map(([name, action]) => `                         ${name.padEnd(20)} ${action[language]}`)
    .join('\n')

export const tokenCommand: Command = {
  name: 'token',
  summary: { zh: '接口令牌：生成、列出、撤销', en: 'make, list and revoke API tokens' },
  manual: {
    zh: `jiedui token：为成员生成供程序调用接口的令牌，列出和撤销令牌。

用法：jiedui token make 用户名 --name 用途 [--may 权限,权限…] [--days 天数]
      jiedui token [list] [选项]
      jiedui token revoke 编号

  --name 用途            写明令牌给谁用
  --may 权限,…           令牌的权限；不给则与该成员相同（管理成员和令牌除外）：
${carried('zh')}
  --days 天数            有效天数，默认 90，最多 366
  --format 格式          table（默认）或 json
${bookPart.zh}

令牌只显示这一次；调用时写在请求头 Authorization: Bearer 令牌。
${statusPart.zh}
`,
    en: `jiedui token: makes tokens with which programs use the API in a member's name, lists and revokes them.

Usage: jiedui token make USER --name PURPOSE [--may SCOPE,SCOPE...] [--days DAYS]
       jiedui token [list] [OPTION]
       jiedui token revoke ID

  --name PURPOSE         what the token is for
  --may SCOPE,...        what it may; otherwise all that the member may, but for members and tokens:
${carried('en')}
  --days DAYS            how long it lasts: 90 by default, 366 at most
  --format FORMAT        table (the default) or json
${bookPart.en}

A token is shown this once; it is sent in the header Authorization: Bearer TOKEN.
${statusPart.en}
`,
  },
  run: runToken,
}

const wanted = { ...bookOptions, name: 'value', may: 'value', days: 'value', format: 'value' } as const

async function runToken(args: string[], io: Io): Promise<number> {
  const { words, options, language } = given('token', args, wanted)
  const verb = oneOf('token', words[0] ?? 'list', ['list', 'make', 'revoke'])
  atMost(verb === 'list' ? 1 : 2, words, 'token')
  const format = oneOf('format', options.format ?? 'table', ['table', 'json'])
  const word = words[1]
  if (verb !== 'list' && word === undefined) {
    throw new Misuse(
      '没有给出用户名或编号；用法见 jiedui token --help。',
      'No user or id was given; see jiedui token --help.',
    )
  }
  const ask = verb === 'make' ? askOf(options) : {}
  const text = await onBook({ options, language, io }, async ({ api }) => {
    if (verb === 'list') {
      return listed((await api.get<ReplyOf<typeof listAllTokens>>('/tokens/all')).items, format, language)
    }
    if (verb === 'revoke') {
      await api.send('DELETE', `/tokens/${encodeURIComponent(word ?? '')}`)
      return { zh: '令牌已撤销。\n', en: 'The token is revoked.\n' }[language]
    }
    const { userId } = await memberNamed(api, word ?? '')
    const made = await api.send<ReplyOf<typeof addToken>>('POST', '/local/tokens', { ...ask, userId })
    return format === 'json' ? `${harmlessJson(made, 2)}\n` : `${made.token}\n`
  })
  await write(io.stdout, text)
  return exit.well
}

type Options = { name?: string; may?: string; days?: string }

function askOf({ name, may, days }: Options): object {
  if (name === undefined) throw new Misuse('请用 --name 写明令牌的用途。', 'Say what the token is for with --name.')
  const scopes = may?.split(',').map((word) => oneOf('may', word.trim(), actionSchema.options))
  const count = days === undefined ? undefined : Number(days)
  if (count !== undefined && !(count >= 1 && count <= 366)) {
    throw new Misuse('--days 应为 1 至 366。', '--days is a number from 1 to 366.')
  }
  return { name, scopes, days: count }
}

type Token = ReplyOf<typeof listAllTokens>['items'][number]

function listed(tokens: Token[], format: 'table' | 'json', language: Language): string {
  if (format === 'json') return `${harmlessJson(tokens, 2)}\n`
  const headings = {
    zh: ['编号', '用途', '开头', '有效至', '最近使用', '撤销'],
    en: ['id', 'for', 'start', 'until', 'last used', 'revoked'],
  }
  const rows = tokens.map(({ id, name, start, expiresAt, lastUsedAt, revokedAt }) => [
    ...[id, name, start, ...[expiresAt, lastUsedAt, revokedAt].map((at) => at?.slice(0, 10) ?? '')],
  ])
  return `${rowsOf(headings[language], rows).join('\n')}\n`
}
