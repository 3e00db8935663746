// Members (成员): who belongs to a workspace, in what role and within what limits. Only an administrator changes it, never beyond his
// own limits, and a workspace never loses its last administrator.
import type { Act } from '../../db.ts'
import { type Limits, limitsSchema, narrower, type Role, roleSchema, unlimited } from '../../model/roles.ts'
import { addPerson, type NewPerson, personByUserName, signOutEverywhere } from './people.ts'
import { isRefusal, mayNot, type Refusal, refusals } from './refusals.ts'
import { mayDo, type Principal } from './rights.ts'
import type { MemberState, SignIn } from './sign-in.ts'

/** A member, as listed. */
export type Member = {
  userId: string
  userName: string | null
  name: string
  role: Role
  limits: Limits
  unit: string | null
  directoryName: string | null
  secondFactor: boolean
  mustChangePassword: boolean
  addedAt: Date
  version: number
}

/** What an administrator says of someone new. With a directory name there is no password. */
export type NewMember = NewPerson & { role: Role; limits?: Limits; unit?: string | null }

/** What may be changed of a member; what is left out stays. `version`: as it was seen, against lost updates. */
export type MemberEdit = { userId: string; role?: Role; limits?: Limits; unit?: string | null; version?: number }

/**
 * Adds someone: a new person, who gets a temporary password, or one whom another workspace has already, who keeps his. Whoever was
 * removed before comes back under the same id.
 */
export async function addMember(
  signIn: SignIn,
  by: Principal,
  asked: NewMember,
): Promise<{ userId: string; temporaryPassword: string | null } | Refusal> {
  const limits = asked.limits ?? unlimited
  const wrong = manages(by, limits)
  if (wrong) return wrong
  const known = await personByUserName(signIn.db, asked.userName)
  const person = known ? joined(known, asked) : await addPerson(signIn, asked)
  if (isRefusal(person)) return person
  const name = asked.name.trim()
  const state = { name, role: asked.role, limits, unit: asked.unit ?? null }
  const refusal = await inBook(signIn, by, (act) => enter(signIn, act, person.id, state))
  const place = { user_id: person.id, workspace: by.workspace, added_at: signIn.now() }
  // After the book, and again where it was a member already: the book is the truth, this is how to find it.
  await signIn.db
    .insertInto('memberships')
    .values(place)
    .onConflict((it) => it.doNothing())
    .execute()
  return refusal ?? { userId: person.id, temporaryPassword: person.temporaryPassword }
}

/** Gives a member another role, limits or unit, from the next request on. */
export async function setRole(signIn: SignIn, by: Principal, edit: MemberEdit): Promise<Refusal | null> {
  return inBook(signIn, by, async (act) => {
    const whole = await wholeAdministrators(act)
    const row = await rowOf(act, edit.userId)
    if (!row) return refusals.noSuchMember
    if (edit.version !== undefined && edit.version !== row.version) return stale
    const before = stateOf(row)
    const after = { ...before, ...given(edit) }
    const wrong = manages(by, before.limits) ?? manages(by, after.limits) ?? leavesNone(whole, edit.userId, after)
    if (wrong) return wrong
    await write(act, edit.userId, { ...after, removed_at: null, version: row.version + 1 })
    await signIn.settings.record?.(act, { userId: edit.userId, before, after })
    return null
  })
}

/** Takes someone out: sessions and tokens end at once, what he did stays in the book under his name. */
export async function removeMember(signIn: SignIn, by: Principal, userId: string): Promise<Refusal | null> {
  const refusal = await inBook(signIn, by, async (act) => {
    const whole = await wholeAdministrators(act)
    const row = await rowOf(act, userId)
    if (!row) return refusals.noSuchMember
    const before = stateOf(row)
    const wrong = manages(by, before.limits) ?? leavesNone(whole, userId, null)
    if (wrong) return wrong
    await write(act, userId, { ...before, removed_at: act.at, version: row.version + 1 })
    await signIn.settings.record?.(act, { userId, before, after: null })
    return null
  })
  if (refusal) return refusal
  await takeOut(signIn, { userId, workspace: by.workspace })
  return null
}

/** The members of the workspace, in the order in which they came. */
export async function listMembers(signIn: SignIn, by: Principal): Promise<Member[] | Refusal> {
  if (!mayDo(by, 'members.read')) return mayNot('查看成员', 'see members')
  const rows = await signIn.database.act({ workspace: by.workspace, by: by.user.id }, ({ tx }) =>
    tx
      .selectFrom('members')
      .selectAll()
      .where('workspace', '=', by.workspace)
      .where('removed_at', 'is', null)
      .orderBy('added_at')
      .orderBy('user_id')
      .execute(),
  )
  const people = await peopleOf(
    signIn,
    rows.map((row) => row.user_id),
  )
  return rows.map((row) => {
    const person = people.get(row.user_id)
    return {
      userId: row.user_id,
      userName: person?.username ?? null,
      ...stateOf(row),
      directoryName: person?.directoryName ?? null,
      secondFactor: person?.twoFactorEnabled === true,
      mustChangePassword: person?.mustChangePassword === true,
      addedAt: row.added_at,
      version: row.version,
    }
  })
}

/** Whether someone may manage a member with these limits: who is limited himself hands out, and touches, no more than that. */
export function manages(by: Principal, limits: Limits): Refusal | null {
  if (!mayDo(by, 'members.write')) return mayNot('管理成员', 'manage members')
  return narrower(limits, by.limits) ? null : refusals.beyondLimits
}

/** The rights of a member of the workspace, or null. */
export async function memberState(signIn: SignIn, by: Principal, userId: string): Promise<State | null> {
  return signIn.database.act({ workspace: by.workspace, by: by.user.id }, async (act) => {
    const row = await rowOf(act, userId)
    return row ? stateOf(row) : null
  })
}

const stale: Refusal = {
  status: 409,
  code: 'changed-meanwhile',
  zh: '该成员已被他人修改，请刷新后重试',
  en: 'Someone changed this member meanwhile: look again',
}

type State = MemberState & { role: Role; limits: Limits }
type Row = { name: string; role: string; limits: unknown; unit: string | null }

function stateOf({ name, role, limits, unit }: Row): State {
  return { name, role: roleSchema.parse(role), limits: limitsSchema.parse(limits), unit }
}

function given({ role, limits, unit }: MemberEdit): Partial<State> {
  return { ...(role && { role }), ...(limits && { limits }), ...(unit !== undefined && { unit }) }
}

/** Someone whom another workspace has: its administrator cannot tie him to a directory name of his choice. */
function joined(known: { id: string; directoryName: string | null }, asked: NewMember) {
  const same = asked.directoryName === undefined || asked.directoryName === known.directoryName
  return same ? { id: known.id, temporaryPassword: null } : refusals.directoryNameTaken
}

function inBook(signIn: SignIn, by: Principal, work: (act: Act) => Promise<Refusal | null>): Promise<Refusal | null> {
  return signIn.database.act({ workspace: by.workspace, by: by.user.id }, work)
}

async function enter(signIn: SignIn, act: Act, userId: string, state: State): Promise<Refusal | null> {
  const row = { ...state, limits: JSON.stringify(state.limits), workspace: act.workspace, user_id: userId }
  const added = await act.tx
    .insertInto('members')
    .values({ ...row, added_at: act.at, removed_at: null })
    .onConflict((it) =>
      it
        .columns(['workspace', 'user_id'])
        .doUpdateSet((eb) => ({
          name: state.name,
          role: state.role,
          limits: row.limits,
          unit: state.unit,
          added_at: act.at,
          removed_at: null,
          version: eb('members.version', '+', 1),
        }))
        .where('members.removed_at', 'is not', null),
    )
    .executeTakeFirst()
  if (!added.numInsertedOrUpdatedRows) return refusals.alreadyMember
  await signIn.settings.record?.(act, { userId, before: null, after: state })
  return null
}

function rowOf(act: Act, userId: string) {
  return act.tx
    .selectFrom('members')
    .selectAll()
    .where('workspace', '=', act.workspace)
    .where('user_id', '=', userId)
    .where('removed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

async function write(
  act: Act,
  userId: string,
  { limits, ...rest }: State & { removed_at: Date | null; version: number },
): Promise<void> {
  await act.tx
    .updateTable('members')
    .set({ ...rest, limits: JSON.stringify(limits) })
    .where('workspace', '=', act.workspace)
    .where('user_id', '=', userId)
    .execute()
}

/** The administrators without limits, locked first, in one order, so that two cannot take each other out at once. */
async function wholeAdministrators(act: Act): Promise<string[]> {
  const rows = await act.tx
    .selectFrom('members')
    .select(['user_id', 'name', 'role', 'limits', 'unit'])
    .where('workspace', '=', act.workspace)
    .where('role', '=', 'administrator')
    .where('removed_at', 'is', null)
    .orderBy('user_id')
    .forUpdate()
    .execute()
  return rows.filter((row) => isWhole(stateOf(row))).map((row) => row.user_id)
}

/** Whether nobody who can do everything would be left. */
function leavesNone(whole: string[], userId: string, after: State | null): Refusal | null {
  if (after && isWhole(after)) return null
  return whole.length === 1 && whole[0] === userId ? refusals.lastAdministrator : null
}

function isWhole({ role, limits }: State): boolean {
  return role === 'administrator' && narrower(unlimited, limits)
}

async function takeOut(signIn: SignIn, { userId, workspace }: { userId: string; workspace: string }): Promise<void> {
  const { db } = signIn
  await db.deleteFrom('memberships').where('user_id', '=', userId).where('workspace', '=', workspace).execute()
  await db
    .updateTable('tokens')
    .set({ revoked_at: signIn.now() })
    .where('user_id', '=', userId)
    .where('workspace', '=', workspace)
    .where('revoked_at', 'is', null)
    .execute()
  const left = await db.selectFrom('memberships').select('workspace').where('user_id', '=', userId).executeTakeFirst()
  if (!left) await signOutEverywhere(signIn, userId)
}

async function peopleOf({ db }: SignIn, ids: string[]) {
  if (ids.length === 0) return new Map<string, never>()
  const columns = ['id', 'username', 'directoryName', 'twoFactorEnabled', 'mustChangePassword'] as const
  const people = await db.selectFrom('user').select(columns).where('id', 'in', ids).execute()
  return new Map(people.map((person) => [person.id, person]))
}
