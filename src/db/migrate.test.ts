// Migrations: a database that a newer program has changed is left alone, since this one would write rows that it does not understand.
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { onEachDatabase } from '../../test/databases.ts'
import { migrate, NewerDatabase } from './migrate.ts'

onEachDatabase('bringing a database up to date', (test) => {
  it('is refused for what a newer version has brought further, and changes nothing', async () => {
    const { kysely } = test.database
    expect(await migrate(kysely)).toEqual([])
    await sql`insert into migrations (name, timestamp) values ('9999-later', '')`.execute(kysely)
    await expect(migrate(kysely)).rejects.toThrow(NewerDatabase)
    await sql`delete from migrations where name = '9999-later'`.execute(kysely)
    expect(await migrate(kysely)).toEqual([])
  })
})
