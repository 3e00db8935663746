// The settings as they are read: options before the environment, secrets from files, and nothing of a wrong value told.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { BadSetting, houseSettings, readSettings, settings, settingsHelp } from './settings.ts'

const read = (env: Record<string, string>, options: Record<string, string> = {}) =>
  readSettings({ env, options, folder: '/work' })

it('takes an option before the environment, and its folder before the usual one', () => {
  expect(read({ JIEDUI_PORT: '1', HOME: '/home/a' }, { port: '2' })).toMatchObject({ port: 2 })
  expect(read({ HOME: '/home/a', XDG_DATA_HOME: '' }).dataDir).toBe(join('/home/a', '.local', 'share', 'jiedui'))
  expect(read({ JIEDUI_DATA: 'book' }).dataDir).toBe('/work/book')
  expect(read({ JIEDUI_PUBLIC_ADDRESS: 'https://a.cn/, http://b.cn' }).publicAddress).toEqual([
    'https://a.cn',
    'http://b.cn',
  ])
})

it('reads a secret from the file that is named, and the environment before it', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'jiedui-')), 'url')
  writeFileSync(file, 'postgres://db/one\n')
  expect(read({ DATABASE_URL_FILE: file }).databaseUrl).toBe('postgres://db/one')
  expect(read({ DATABASE_URL_FILE: file, DATABASE_URL: 'postgres://db/two' }).databaseUrl).toBe('postgres://db/two')
  expect(() => read({ DATABASE_URL_FILE: '/no/such' })).toThrow(BadSetting)
})

it.each([
  [{ JIEDUI_PORT: '99999' }, 'JIEDUI_PORT'],
  [{ DATABASE_URL: 'mysql://root:hunter2@db' }, 'DATABASE_URL'],
  [{ JIEDUI_SECRET: 'short' }, 'JIEDUI_SECRET'],
  [{ JIEDUI_PUBLIC_ADDRESS: 'jiedui.cn' }, 'JIEDUI_PUBLIC_ADDRESS'],
])('refuses %j by its name alone', (env, called) => {
  const wrong = (() => {
    try {
      return read(env as Record<string, string>)
    } catch (error) {
      return error
    }
  })()
  expect(wrong).toBeInstanceOf(BadSetting)
  expect(wrong).toMatchObject({ called })
  for (const value of Object.values(env)) expect((wrong as Error).message).not.toContain(value)
})

it('wants what belongs together', () => {
  const store = { JIEDUI_S3_ENDPOINT: 'https://s3.cn', JIEDUI_S3_BUCKET: 'b', JIEDUI_S3_ACCESS_KEY: 'k' }
  const log = () => {}
  expect(() => houseSettings(read(store), log)).toThrow('JIEDUI_S3_SECRET_KEY')
  const whole = houseSettings(read({ ...store, JIEDUI_S3_SECRET_KEY: 's' }), log)
  expect(whole.s3).toEqual({
    s3: { endpoint: 'https://s3.cn', bucket: 'b', region: 'us-east-1', accessKey: 'k', secretKey: 's' },
  })
  expect(() => houseSettings(read({ JIEDUI_OIDC_ISSUER: 'https://id.cn/realm' }), log)).toThrow('JIEDUI_OIDC_CLIENT_ID')
})

it('says every setting in both languages', () => {
  const names = Object.keys(settings) as (keyof typeof settings)[]
  for (const language of ['zh', 'en'] as const) {
    for (const name of names) expect(settingsHelp(language, names)).toContain(settings[name].says[language])
  }
})
