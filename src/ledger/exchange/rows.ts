// Rows coming in (逐批写入): lines of one table are gathered and written together, as they stand, so that a book of a million figures is read
// in minutes and no number is rewritten on its way.
import { sql } from 'kysely'
import type { Act } from '../../db.ts'
import { refused } from '../../model/refusal.ts'
import { NotAllowed } from '../accept.ts'
import { contents } from './contents.ts'
import type { Head, Line } from './lines.ts'

/** Rows, and characters of rows, that go to the database in one statement. */
const most = { rows: 4_000, characters: 8_000_000 }

/** Writes rows table by table; `counts` says how many of each. */
export class RowWriter {
  readonly counts: Record<string, number> = Object.fromEntries(contents.map(({ name }) => [name, 0]))
  readonly #act: Act
  readonly #head: Head
  #table = ''
  #rows: string[] = []
  #characters = 0
  #first = 0

  constructor(act: Act, head: Head) {
    this.#act = act
    this.#head = head
  }

  /** Takes a row, as JSON; `no` is its line. */
  async add(no: number, table: string, json: string): Promise<void> {
    if (!Object.hasOwn(this.counts, table)) throw strange(no)
    if (table !== this.#table || this.#rows.length >= most.rows || this.#characters >= most.characters) {
      await this.flush()
      ;[this.#table, this.#first] = [table, no]
    }
    this.#rows.push(json)
    this.#characters += json.length
    this.counts[table]! += 1
  }

  /** Writes what is gathered. */
  async flush(): Promise<void> {
    if (this.#rows.length === 0) return
    const { tx, workspace } = this.#act
    const table = sql.table(this.#table)
    const columns = sql.join(this.#head.tables[this.#table]!.map((name) => sql.ref(name)))
    const json = `[${this.#rows.join(',')}]`
    try {
      await sql`insert into ${table} (workspace, ${columns})
        select ${workspace}::uuid, ${columns} from json_populate_recordset(null::${table}, ${json}::json)`.execute(tx)
    } catch (error) {
      throw this.#refusalOf(error) ?? error
    }
    ;[this.#rows, this.#characters] = [[], 0]
  }

  /** Rows that the tables do not accept are the file's fault; everything else is not. */
  #refusalOf(error: unknown): NotAllowed | null {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (this.#table === 'workspaces' && code === '23505') return alreadyThere()
    return /^2[23]/.test(code) ? strange(this.#first) : null
  }
}

/** A line that is whole and yet no line of a book that this program can hold. */
export function strange(no: number): NotAllowed {
  const zh = `导出文件从第 ${no} 行起有本程序不能接受的内容，没有导入任何数据。`
  const en = `From line ${no} on the file has content that this program cannot hold; nothing was imported.`
  return notAllowed('line_not_allowed', zh, en)
}

/** What a line says. */
export function saidBy({ no, json }: Line): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw strange(no)
  }
}

/** The book of this workspace is in the database. */
export function alreadyThere(): NotAllowed {
  return notAllowed(
    'workspace_exists',
    '这个工作区已在数据库中，没有导入任何数据；请导入到一个新的数据目录或数据库。',
    'This workspace is in the database already and nothing was imported; import into a new data directory or database.',
  )
}

/** Carries a refusal out of the act, which is taken back. */
export function notAllowed(code: string, zh: string, en: string): NotAllowed {
  return new NotAllowed(refused(code, zh, en).refusal)
}
