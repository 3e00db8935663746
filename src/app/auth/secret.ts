// The secret (密钥) with which cookies are signed and second factors sealed. It is made on the first run and kept beside the book,
// readable by its owner alone; several servers on one database are given the same one by JIEDUI_SECRET.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The secret of this installation. Throws where JIEDUI_SECRET or the file is too short to be safe. */
export function secretOf(dataDir: string, env: Record<string, string | undefined> = process.env): string {
  const secret = env.JIEDUI_SECRET ?? kept(join(dataDir, 'secret'))
  if (secret.length < 32) throw new Error('the secret (JIEDUI_SECRET or the file secret) needs at least 32 characters')
  return secret
}

function kept(path: string): string {
  if (!existsSync(path)) make(path)
  return readFileSync(path, 'utf8').trim()
}

function make(path: string): void {
  mkdirSync(join(path, '..'), { recursive: true, mode: 0o700 })
  try {
    // wx: of two processes that start at once, one writes and both read the same.
    writeFileSync(path, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
