// What a yearly report asks of the book: of each kind the first things that came about, however many there are of the others.
import { expect, it } from 'vitest'
import { onEachDatabase } from '../../test/databases.ts'
import { addEntries, type EntryDraft } from '../ledger/entries.ts'
import { unlimited } from '../model/roles.ts'
import { mostTold } from './outline.ts'
import { materialOf } from './yearly.ts'

const thing = (kind: EntryDraft['kind'], name: string, day: string): EntryDraft => ({
  ...{
    kind,
    name,
    named: true,
    stage: null,
    from: day,
    to: day,
    properties: {},
    note: null,
    tie: null,
    programme: null,
  },
  parties: [{ name: '宁波市', code: '330200', role: 'party' }],
})

onEachDatabase('a yearly report', (test) => {
  it('is told of the agreement of December beside five hundred projects of January', async () => {
    const who = { workspace: test.fresh(), by: 'li' }
    const projects = Array.from({ length: 500 }, (_, at) => thing('project', `冷链物流园${at}期`, '2023-01-05'))
    await test.database.act(who, (act) =>
      addEntries(act, [...projects, thing('agreement', '《宁波市黄冈市合作协议》', '2023-12-20')]),
    )
    const scope = { year: 2023, region: null, tie: null, programme: null }
    const material = await test.database.act(who, (act) => materialOf(act, scope, { limits: unlimited }))
    const entries = material.ok ? material.value.entries : []
    const count = (kind: string) => entries.filter((one) => one.kind === kind).length
    expect([count('project'), count('agreement')]).toEqual([mostTold + 1, 1])
    expect(entries.at(-1)).toMatchObject({ from: '2023-12-20', parties: ['宁波市'] })
  })
})
