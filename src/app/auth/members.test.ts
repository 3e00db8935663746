// Members: who may change them, how far, and what can never happen: no office without an administrator, nobody with more than who
// let him in, no way into another office's account.
import { beforeEach, expect, it } from 'vitest'
import { onEachDatabase } from '../../../test/databases.ts'
import { type Office, openOffice, ownPassword, type Visitor } from '../../../test/front-door.ts'
import { type Limits, unlimited } from '../../model/roles.ts'
import { resetPassword } from './access.ts'
import { addMember, listMembers, type Member, removeMember, setRole } from './members.ts'
import { principalOf } from './principal.ts'
import { isRefusal } from './refusals.ts'
import type { Principal } from './rights.ts'
import type { MemberChange } from './sign-in.ts'

onEachDatabase('members', (test) => {
  let office: Office
  let changes: MemberChange[]
  beforeEach(async () => {
    changes = []
    office = await openOffice(test.database, test.fresh(), {
      record: async (act, change) => {
        expect(act.by).toBeTruthy()
        changes.push(change)
      },
    })
  })

  const ningbo: Limits = { ...unlimited, regions: ['330200'] }

  async function principal(visitor: Visitor, workspace?: string): Promise<Principal> {
    const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = new Headers({ cookie, ...(workspace && { 'jiedui-workspace': workspace }) })
    return (await principalOf(office.signIn, headers))!
  }

  async function listed(by: Principal): Promise<Member[]> {
    const members = await listMembers(office.signIn, by)
    if (isRefusal(members)) throw new Error(members.en)
    return members
  }

  it('are added, listed, changed and taken out, each change told to the book', async () => {
    const { userId, userName } = await office.add({ name: '王芳', role: 'reporter', limits: ningbo, unit: '市商务局' })
    const [member] = await listed(office.local)
    expect(member).toMatchObject({
      userId,
      userName,
      name: '王芳',
      role: 'reporter',
      limits: ningbo,
      unit: '市商务局',
      version: 1,
    })
    expect(await setRole(office.signIn, office.local, { userId, role: 'editor', version: 1 })).toBeNull()
    const again = await setRole(office.signIn, office.local, { userId, role: 'viewer', version: 1 })
    expect(again).toMatchObject({ code: 'changed-meanwhile' })
    expect((await listed(office.local))[0]).toMatchObject({ role: 'editor', limits: ningbo, version: 2 })
    expect(await removeMember(office.signIn, office.local, userId)).toBeNull()
    expect(await removeMember(office.signIn, office.local, userId)).toMatchObject({ code: 'no-such-member' })
    expect(await listed(office.local)).toEqual([])
    const roles = changes.map((one) => [one.before?.role ?? null, one.after?.role ?? null])
    expect(roles).toEqual([
      [null, 'reporter'],
      ['reporter', 'editor'],
      ['editor', null],
    ])
  })

  it('come back under the same id', async () => {
    const { userId, userName } = await office.add({})
    const asked = { userName, name: '李明', role: 'editor' as const }
    expect(await addMember(office.signIn, office.local, asked)).toMatchObject({ code: 'already-a-member' })
    await removeMember(office.signIn, office.local, userId)
    expect(await addMember(office.signIn, office.local, asked)).toEqual({ userId, temporaryPassword: null })
    const visitor = office.visitor()
    await visitor.signIn(userName, ownPassword)
    expect((await visitor.get('/do/entries.write')).status).toBe(200)
  })

  it('have a name that can be written and said', async () => {
    for (const userName of ['', 'a', 'li ming', '../x', '-x', 'x'.repeat(65), 'a@b']) {
      const refused = await addMember(office.signIn, office.local, { userName, name: '李', role: 'viewer' })
      expect([userName, isRefusal(refused) && refused.code]).toEqual([userName, 'bad-user-name'])
    }
    const unnamed = await addMember(office.signIn, office.local, { userName: 'nobody', name: ' ', role: 'viewer' })
    expect(unnamed).toMatchObject({ code: 'bad-name' })
  })

  it('are managed by administrators alone', async () => {
    const { userId } = await office.add({})
    for (const role of ['editor', 'reviewer', 'reporter', 'viewer'] as const) {
      const by = await principal((await office.add({ role })).visitor)
      const refused = [
        await addMember(office.signIn, by, { userName: `by-${role}`, name: 'x', role: 'viewer' }),
        await setRole(office.signIn, by, { userId, role: 'administrator' }),
        await setRole(office.signIn, by, { userId: by.user.id, role: 'administrator' }),
        await removeMember(office.signIn, by, userId),
        await resetPassword(office.signIn, by, { userId }),
      ]
      expect(refused.map((one) => isRefusal(one) && one.code)).toEqual(Array(5).fill('not-allowed'))
    }
  })

  it('keep one administrator without limits', async () => {
    const { userId, visitor } = await office.add({ role: 'administrator' })
    await office.add({ role: 'administrator', limits: ningbo })
    const by = await principal(visitor)
    const last = { code: 'last-administrator' }
    expect(await removeMember(office.signIn, by, userId)).toMatchObject(last)
    expect(await setRole(office.signIn, by, { userId, role: 'editor' })).toMatchObject(last)
    expect(await setRole(office.signIn, by, { userId, limits: ningbo })).toMatchObject(last)
    expect(await setRole(office.signIn, by, { userId, unit: '合作办' })).toBeNull()
    const second = await office.add({ role: 'administrator' })
    const other = await principal(second.visitor)
    const both = await Promise.all([
      removeMember(office.signIn, by, second.userId),
      removeMember(office.signIn, other, userId),
    ])
    expect(both.filter((one) => one === null)).toHaveLength(1)
  })

  it('hand out no more than they have', async () => {
    const whole = await office.add({ role: 'administrator' })
    const by = await principal((await office.add({ role: 'administrator', limits: ningbo })).visitor)
    const add = (userName: string, limits?: Limits) =>
      addMember(office.signIn, by, { userName, name: 'x', role: 'viewer', ...(limits && { limits }) })
    const beyond = { code: 'beyond-limits' }
    expect(await add('hangzhou', { ...unlimited, regions: ['330100'] })).toMatchObject(beyond)
    expect(await add('everywhere')).toMatchObject(beyond)
    expect(await add('beilun', { ...unlimited, regions: ['330206'] })).toHaveProperty('temporaryPassword')
    expect(await resetPassword(office.signIn, by, { userId: whole.userId })).toMatchObject(beyond)
    expect(await removeMember(office.signIn, by, whole.userId)).toMatchObject(beyond)
    expect(await setRole(office.signIn, by, { userId: by.user.id, limits: unlimited })).toMatchObject(beyond)
  })

  it('of two offices have one account, which neither office can take over', async () => {
    const { userId, userName, visitor } = await office.add({ role: 'editor' })
    const other = await openOffice(test.database, test.fresh())
    const joined = { userName, name: '李明', role: 'viewer' as const }
    const stolen = await addMember(other.signIn, other.local, { ...joined, directoryName: 'mallory' })
    expect(stolen).toMatchObject({ code: 'directory-name-taken' })
    expect(await addMember(other.signIn, other.local, joined)).toEqual({ userId, temporaryPassword: null })

    const here = (await (await visitor.get('/who')).json()) as Principal
    expect([here.workspace, here.role]).toEqual([office.local.workspace, 'editor'])
    const there = await visitor.get('/who', { 'jiedui-workspace': other.local.workspace })
    expect(await there.json()).toMatchObject({ workspace: other.local.workspace, role: 'viewer' })
    expect((await visitor.get('/who', { 'jiedui-workspace': test.fresh() })).status).toBe(403)
    expect((await visitor.get('/who', { 'jiedui-workspace': "' or true" })).status).toBe(403)

    const admin = await principal((await other.add({ role: 'administrator' })).visitor, other.local.workspace)
    expect(await resetPassword(other.signIn, admin, { userId })).toMatchObject({ code: 'shared-account' })
    expect(await removeMember(other.signIn, admin, userId)).toBeNull()
    expect((await visitor.get('/who')).status).toBe(200)
    expect((await visitor.get('/who', { 'jiedui-workspace': other.local.workspace })).status).toBe(403)
  })
})
