// What keeps a book shut (无法打开台账): the reasons of the machine, each in one sentence that says what to do and tells no secret.
import { DirectoryInUse } from '../../db/embedded.ts'
import { NewerDatabase } from '../../db/migrate.ts'
import { readNote } from '../running.ts'
import { Failure } from './io.ts'

const unreachable = new Set(['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'ECONNRESET', 'EAI_AGAIN', 'EHOSTUNREACH'])
const noDirectory = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'])

/** The sentence for an error of opening the house, or the error itself where it is none of these. */
export function openingFailure(error: unknown, dataDir: string): unknown {
  if (error instanceof DirectoryInUse) return alreadyRuns(dataDir)
  if (error instanceof NewerDatabase) {
    return new Failure(
      '这些台账已由更新版本的程序升级，当前版本打不开；请改用新版本，或恢复升级前的备份。内容没有改动。',
      'These books were brought up to date by a newer version of the program: use that one, or restore the backup from before. Nothing was changed.',
    )
  }
  const code = codeOf(error)
  if (unreachable.has(code)) {
    return new Failure(
      `连不上 DATABASE_URL 所指的 PostgreSQL 服务器（${code}）。`,
      `The PostgreSQL server of DATABASE_URL cannot be reached (${code}).`,
    )
  }
  // 28: who signs in is refused; 3D000: no such database; 42501: may not make tables.
  if (code.startsWith('28') || code === '3D000' || code === '42501') {
    return new Failure(
      `PostgreSQL 服务器不让 DATABASE_URL 所指的用户进入该数据库（${code}）。`,
      `The PostgreSQL server does not let the user of DATABASE_URL into that database (${code}).`,
    )
  }
  if (noDirectory.has(code)) {
    return new Failure(
      `数据文件夹 ${dataDir} 无法读写（${code}）。`,
      `The data directory ${dataDir} cannot be read and written (${code}).`,
    )
  }
  if (code === 'ENOSPC' || code === '53100') {
    return new Failure(
      '磁盘已满，请腾出空间后再试；已入账的内容不受影响。',
      'The disk is full: make room and try again; what is in the book is not touched.',
    )
  }
  return error
}

/** Another process has the directory: which, where it told. */
function alreadyRuns(dataDir: string): Failure {
  const note = readNote(dataDir)
  if (note === null) {
    return new Failure(
      `数据文件夹 ${dataDir} 正由另一条命令使用，请等它结束后再试。`,
      `Another command is using the data directory ${dataDir}: try again when it has ended.`,
    )
  }
  return new Failure(
    `数据文件夹 ${dataDir} 已有服务在运行：${note.address}（进程 ${note.pid}）。`,
    `A server runs on the data directory ${dataDir} already: ${note.address} (process ${note.pid}).`,
  )
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return ''
  if (error instanceof AggregateError) return codeOf(error.errors[0])
  return 'code' in error ? String(error.code) : ''
}
