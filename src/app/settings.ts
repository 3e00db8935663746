// Settings (运行设置): everything that can be told to a server or a command from outside, as one table from which --help, the docs and
// the reading of the environment are made. Secrets come from the environment or a file, never from the command line, which others see.
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import type { HouseSettings } from './house.ts'

type Said = { zh: string; en: string }

/** One setting: its name in the environment, its option where it has one, what it must look like and what holds without it. */
type Setting = { env: string; option?: string; schema: z.ZodType; unset: Said; secret?: true; says: Said }

const address = z
  .url({ protocol: /^https?$/ })
  .transform((text) => text.replace(/\/+$/, ''))
  .refine((text) => new URL(text).pathname === '/')
const words = z.string().trim().min(1)
const nothing = { zh: '无', en: 'nothing' }

/** The table, in the order in which one meets the settings. */
export const settings = {
  data: {
    env: 'JIEDUI_DATA',
    option: 'data',
    schema: words,
    unset: { zh: '用户的数据文件夹中的 jiedui', en: "jiedui in the user's data folder" },
    says: { zh: '数据文件夹：内置数据库、材料原件、密钥', en: 'the data directory: embedded database, files, secret' },
  },
  databaseUrl: {
    env: 'DATABASE_URL',
    schema: z.string().regex(/^postgres(?:ql)?:\/\//),
    unset: { zh: '内置数据库', en: 'the embedded database' },
    secret: true,
    says: { zh: 'PostgreSQL 15 以上服务器的地址', en: 'address of a PostgreSQL server, 15 or newer' },
  },
  port: {
    env: 'JIEDUI_PORT',
    option: 'port',
    schema: z.coerce.number().int().min(0).max(65_535),
    unset: { zh: '8787', en: '8787' },
    says: { zh: '端口；0 为任意空闲端口', en: 'port; 0 is any free one' },
  },
  host: {
    env: 'JIEDUI_HOST',
    option: 'host',
    schema: words,
    unset: { zh: '127.0.0.1', en: '127.0.0.1' },
    says: { zh: '监听的地址；0.0.0.0 为全部网卡', en: 'address to listen on; 0.0.0.0 is every network card' },
  },
  publicAddress: {
    env: 'JIEDUI_PUBLIC_ADDRESS',
    option: 'public-address',
    schema: z
      .string()
      .transform((text) => text.split(',').map((one) => one.trim()))
      .pipe(z.array(address).min(1)),
    unset: { zh: '本机地址', en: 'the address on this machine' },
    says: {
      zh: '浏览器访问的地址，如 https://jiedui.example.gov.cn；多个以逗号分开，第一个用于链接',
      en: 'how browsers reach it, https://jiedui.example.org; several by commas, the first makes links',
    },
  },
  book: {
    env: 'JIEDUI_BOOK',
    option: 'book',
    schema: words,
    unset: { zh: '只有一个工作区时即为该工作区', en: 'the workspace, where there is only one' },
    says: { zh: '命令所用的工作区', en: 'the workspace that a command works on' },
  },
  secret: {
    env: 'JIEDUI_SECRET',
    schema: z.string().min(32),
    unset: { zh: '数据文件夹中的 secret，首次启动时生成', en: 'the file secret of the data directory, made at first' },
    secret: true,
    says: {
      zh: '签署登录信息的密钥，至少 32 个字符；多台服务器用同一个',
      en: 'signs sign-ins, at least 32 characters; the same on all servers of one database',
    },
  },
  callsPerMinute: {
    env: 'JIEDUI_CALLS_PER_MINUTE',
    schema: z.coerce.number().int().min(0),
    unset: { zh: '1200', en: '1200' },
    says: { zh: '每人每分钟的请求上限；0 为不限', en: 'how many calls a minute one person may make; 0 is any number' },
  },
  s3Endpoint: {
    env: 'JIEDUI_S3_ENDPOINT',
    schema: address,
    unset: { zh: '材料原件存于数据文件夹', en: 'files are kept in the data directory' },
    says: { zh: '存放材料原件的 S3 兼容对象存储的地址', en: 'address of an S3-compatible store for files' },
  },
  s3Bucket: {
    env: 'JIEDUI_S3_BUCKET',
    schema: words,
    unset: nothing,
    says: { zh: '存储桶，须已建好', en: 'its bucket, which has to be there' },
  },
  s3Region: {
    env: 'JIEDUI_S3_REGION',
    schema: words,
    unset: { zh: 'us-east-1', en: 'us-east-1' },
    says: { zh: '存储所在地域', en: 'its region' },
  },
  s3AccessKey: {
    env: 'JIEDUI_S3_ACCESS_KEY',
    schema: words,
    unset: nothing,
    secret: true,
    says: { zh: '存储的访问标识', en: 'its access key' },
  },
  s3SecretKey: {
    env: 'JIEDUI_S3_SECRET_KEY',
    schema: words,
    unset: nothing,
    secret: true,
    says: { zh: '存储的访问密钥', en: 'its secret key' },
  },
  oidcIssuer: {
    env: 'JIEDUI_OIDC_ISSUER',
    schema: address.or(z.url({ protocol: /^https?$/ })),
    unset: { zh: '只用本系统账号', en: 'accounts of this program alone' },
    says: { zh: '单位统一认证（OpenID Connect）的地址', en: "address of the office's directory (OpenID Connect)" },
  },
  oidcClientId: {
    env: 'JIEDUI_OIDC_CLIENT_ID',
    schema: words,
    unset: nothing,
    says: { zh: '统一认证分配的应用标识', en: 'the client id that it gave' },
  },
  oidcClientSecret: {
    env: 'JIEDUI_OIDC_CLIENT_SECRET',
    schema: words,
    unset: nothing,
    secret: true,
    says: { zh: '统一认证分配的应用密钥', en: 'the client secret that it gave' },
  },
  oidcName: {
    env: 'JIEDUI_OIDC_NAME',
    schema: words,
    unset: { zh: '统一认证', en: '统一认证' },
    says: { zh: '登录页上统一认证的名称', en: 'what the page for signing in calls it' },
  },
  oidcClaim: {
    env: 'JIEDUI_OIDC_CLAIM',
    schema: words,
    unset: { zh: 'preferred_username', en: 'preferred_username' },
    says: { zh: '以哪一项作为用户在统一认证中的名称', en: "the claim that holds a person's directory name" },
  },
} as const satisfies Record<string, Setting>

export type SettingName = keyof typeof settings
type Read = { [Name in SettingName]?: z.output<(typeof settings)[Name]['schema']> }

/** Settings as they were given: what was left out is not there. */
export type Settings = Read & { dataDir: string }

/** A setting that is not as it must be. The value itself is not told: it may be a secret. */
export class BadSetting extends Error {
  readonly setting: Setting
  /** As it was given: `--port` or `JIEDUI_PORT`. */
  readonly called: string
  constructor(called: string, setting: Setting) {
    super(`the setting ${called} is not as it must be`)
    this.called = called
    this.setting = setting
  }
}

type Environment = Record<string, string | undefined>
type Given = { options: { [option: string]: string | undefined }; env: Environment; folder: string }

/** Reads every setting: from its option, else from the environment, else, for a secret, from the file that NAME_FILE names. */
export function readSettings({ options, env, folder }: Given): Settings {
  const read: Record<string, unknown> = {}
  for (const [name, setting] of Object.entries(settings) as [SettingName, Setting][]) {
    const option = setting.option === undefined ? undefined : options[setting.option]
    const text = option ?? textOf(setting, env)
    if (text === undefined || text === '') continue
    const checked = setting.schema.safeParse(text)
    if (!checked.success) throw new BadSetting(option === undefined ? setting.env : `--${setting.option}`, setting)
    read[name] = checked.data
  }
  const given = read as Read
  return { ...given, dataDir: given.data === undefined ? usualFolder(env) : resolve(folder, given.data) }
}

function textOf(setting: Setting, env: Environment): string | undefined {
  const file = setting.secret ? env[`${setting.env}_FILE`] : undefined
  if (env[setting.env] !== undefined || file === undefined) return env[setting.env]
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    throw new BadSetting(`${setting.env}_FILE`, setting)
  }
}

/** Where programs of this user keep their data. */
function usualFolder(env: Environment): string {
  const local = process.platform === 'win32' ? env.LOCALAPPDATA : env.XDG_DATA_HOME
  return join(local || join(env.HOME || homedir(), '.local', 'share'), 'jiedui')
}

/** The settings as a house takes them. `own`: where this server is, where no public address was given. */
export function houseSettings(given: Settings, log: (message: string) => void, own: string[] = []): HouseSettings {
  const addresses = given.publicAddress ?? (own.length > 0 ? own : undefined)
  return {
    dataDir: given.dataDir,
    databaseUrl: given.databaseUrl ?? null,
    ...(addresses ? { addresses: addresses as [string, ...string[]] } : {}),
    directory: directoryOf(given),
    s3: storeOf(given),
    log,
  }
}

function storeOf(given: Settings): NonNullable<HouseSettings['s3']> | null {
  const { s3Endpoint: endpoint, s3Bucket: bucket, s3AccessKey: accessKey, s3SecretKey: secretKey } = given
  if (endpoint === undefined) return null
  if (bucket === undefined) throw missing('s3Bucket')
  if (accessKey === undefined) throw missing('s3AccessKey')
  if (secretKey === undefined) throw missing('s3SecretKey')
  return { s3: { endpoint, bucket, accessKey, secretKey, region: given.s3Region ?? settings.s3Region.unset.en } }
}

function directoryOf(given: Settings): NonNullable<HouseSettings['directory']> | null {
  const { oidcIssuer: issuer, oidcClientId: clientId, oidcClientSecret: clientSecret } = given
  if (issuer === undefined) return null
  if (clientId === undefined) throw missing('oidcClientId')
  if (clientSecret === undefined) throw missing('oidcClientSecret')
  const { oidcName: name, oidcClaim: claim } = given
  return { issuer, clientId, clientSecret, ...(name ? { name } : {}), ...(claim ? { claim } : {}) }
}

function missing(name: SettingName): BadSetting {
  return new BadSetting(settings[name].env, settings[name])
}

/** The table for a manual: an option or a name of the environment, and what it says. */
export function settingsHelp(language: 'zh' | 'en', names: readonly SettingName[]): string {
  const lines = names.map((name) => {
    const { env, option, unset, says, secret } = settings[name] as Setting
    const called = option === undefined ? env : `--${option} (${env})`
    const without = { zh: `不设：${unset.zh}`, en: `unset: ${unset.en}` }[language]
    const file = secret ? { zh: `；或 ${env}_FILE`, en: `; or ${env}_FILE` }[language] : ''
    return `  ${called}${file}\n      ${says[language]}\n      ${without}`
  })
  return lines.join('\n')
}
