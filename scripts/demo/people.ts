// The people of the example book (示例用户): one for each role, and the counterpart's office as a reporter. Their passwords are known: the demo
// listens on this machine alone.
import type { apiOf } from '../../src/app/api/app.ts'
import { localEnv } from '../../src/app/auth/doors.ts'
import { takeFirstPassword } from '../../src/app/auth/first-password.ts'
import { isRefusal } from '../../src/app/auth/refusals.ts'
import { localPrincipal, type Principal } from '../../src/app/auth/rights.ts'
import type { SignIn } from '../../src/app/auth/sign-in.ts'
import { type Client, clientOf } from '../../src/app/client.ts'
import { type Role, unlimited } from '../../src/model/roles.ts'

/** Everyone's password in the example book. */
export const demoPassword = 'jiedui-demo-2026'

/** Who is who. */
export const people = {
  zhangmin: { name: '张敏', role: 'administrator', unit: null },
  liqiang: { name: '李强', role: 'editor', unit: null },
  wangfang: { name: '王芳', role: 'reviewer', unit: null },
  huanggang: { name: '陈志远', role: 'reporter', unit: '黄冈市' },
  beilun: { name: '周晓岚', role: 'reporter', unit: '北仑区' },
  ningbo: { name: '方国平', role: 'reporter', unit: '宁波市' },
  leader: { name: '沈建国', role: 'viewer', unit: null },
} as const satisfies Record<string, { name: string; role: Role; unit: string | null }>

export type PersonName = keyof typeof people

/** Each person's door to the book, with his own rights and name. */
export type Doors = Record<PersonName, Client>

type App = ReturnType<typeof apiOf>

/** What a call of the demo's own gave; what was refused is a bug of the demo. */
export function given<T>(reply: { ok: true; value: T } | { ok: false; problem: { zh: string } }): T {
  if (reply.ok) return reply.value
  throw new Error(reply.problem.zh)
}

/** A client that calls as somebody, in this process. */
export function callsAs(app: App, principal: Principal): Client {
  return clientOf(async (path, init) => app.request(path, init, localEnv(principal)))
}

/** Adds everyone, gives each his password in the way in which a person does, and opens a door for each. */
export async function addPeople(app: App, signIn: SignIn, workspace: string): Promise<Doors> {
  const local = callsAs(app, localPrincipal(workspace, 'demo'))
  const doors: [string, Client][] = []
  for (const [userName, { name, role, unit }] of Object.entries(people)) {
    const { userId, temporaryPassword } = given(
      await local('post', '/members', { body: { userName, name, role, unit } }),
    )
    const own = { userName, temporary: temporaryPassword!, password: demoPassword }
    const taken = await takeFirstPassword(signIn, own)
    if (isRefusal(taken)) throw new Error(taken.zh)
    const rights = { role, limits: unlimited, unit, scopes: null, via: 'session' as const, mustChangePassword: false }
    doors.push([userName, callsAs(app, { user: { id: userId, name }, workspace, ...rights })])
  }
  return Object.fromEntries(doors) as Doors
}
