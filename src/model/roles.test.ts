// The table of roles keeps its promises: an administrator may do everything, nobody else manages people, and limits only ever
// narrow. Every cell is tried over HTTP elsewhere.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Action,
  actionSchema,
  actions,
  actionsOf,
  covers,
  type Limits,
  may,
  narrower,
  type Role,
  roles,
  unlimited,
  withinLimits,
} from './roles.ts'

const all = Object.keys(actions) as Action[]

describe('the table', () => {
  it('lets the administrator do everything, and only the administrator change people and settings', () => {
    expect(actionsOf('administrator')).toEqual(all)
    const alone: Action[] = ['members.write', 'settings.write', 'rules.write', 'tokens.manage', 'backup']
    const others = (Object.keys(roles) as Role[]).filter((role) => role !== 'administrator')
    for (const action of alone) expect(others.filter((role) => may(role, action))).toEqual([])
  })

  it('lets a viewer read and write nothing', () => {
    const writing = /write|add|remove|delete|decide|send|give|import|backup|manage/
    expect(actionsOf('viewer').filter((action) => writing.test(action))).toEqual([])
    expect(may('viewer', 'totals.read')).toBe(true)
  })

  it('keeps a reporter from documents and from what others sent in', () => {
    expect(may('reporter', 'reports.send')).toBe(true)
    expect(may('reporter', 'documents.read')).toBe(false)
    expect(may('reporter', 'findings.read')).toBe(false)
  })

  it('gives no token the power to make tokens or people', () => {
    const withheld = all.filter((action) => !actions[action].token)
    expect(withheld).toEqual(['members.write', 'tokens.own', 'tokens.manage'])
    expect(actionSchema.safeParse('members.dance').success).toBe(false)
  })
})

describe('regions', () => {
  it.each([
    ['330000', '330200', true],
    ['330000', '330212', true],
    ['330200', '330212', true],
    ['330200', '330000', false],
    ['330200', '330100', false],
    ['331000', '331002', true],
    ['331000', '330100', false],
    ['330212', '330212001', true],
    ['330212001000', '330212001207', true],
    ['330212', '3302', false],
    ['JP', 'JP-13', true],
    ['JP', 'JPN', false],
    ['JP-13', 'JP', false],
  ])('%s has %s in it: %s', (region, code, expected) => {
    expect(covers(region, code)).toBe(expected)
  })
})

describe('limits', () => {
  const ningbo: Limits = { ...unlimited, regions: ['330200'] }
  const subject = { regions: ['330212', '513400'], programme: 'east_west', tie: 't1' }

  it('one end of a tie is enough', () => {
    expect(withinLimits(ningbo, subject)).toBe(true)
    expect(withinLimits({ ...unlimited, regions: ['110000'] }, subject)).toBe(false)
  })

  it('each limit must be met, and what names nothing is closed', () => {
    expect(withinLimits({ ...ningbo, programmes: ['sister_city'] }, subject)).toBe(false)
    expect(withinLimits({ ...ningbo, ties: ['t1', 't2'] }, subject)).toBe(true)
    expect(withinLimits({ ...unlimited, ties: ['t1'] }, { ...subject, tie: null })).toBe(false)
    expect(withinLimits(ningbo, { ...subject, regions: [] })).toBe(false)
    expect(withinLimits(unlimited, { regions: [], programme: null, tie: null })).toBe(true)
    expect(withinLimits({ ...unlimited, ties: [] }, subject)).toBe(false)
  })

  const codes = fc.constantFrom('330000', '330200', '330212', '513400', 'JP', 'JP-13')
  const list = (one: fc.Arbitrary<string>) => fc.option(fc.array(one, { maxLength: 3 }), { nil: null })
  const names = fc.constantFrom('x', 'y', 'z')
  const limits = fc.record({ regions: list(codes), programmes: list(names), ties: list(names) })
  const subjects = fc.record({
    regions: fc.array(codes, { maxLength: 2 }),
    programme: fc.option(names, { nil: null }),
    tie: fc.option(names, { nil: null }),
  })

  it('whoever has narrower limits reaches nothing that the wider ones do not reach', () => {
    fc.assert(
      fc.property(limits, limits, subjects, (inner, outer, one) => {
        if (narrower(inner, outer) && withinLimits(inner, one)) expect(withinLimits(outer, one)).toBe(true)
      }),
    )
    expect(narrower(unlimited, ningbo)).toBe(false)
    expect(narrower({ ...unlimited, regions: ['330212'] }, ningbo)).toBe(true)
  })
})
