// docs/api.md: the table of roles and the list of routes, printed from the tables by which the server decides and answers.
import type { Route } from '../../src/app/api/route.ts'
import { routes } from '../../src/app/api/routes.ts'
import { type Action, actionSchema, actions, may, type Role, roles } from '../../src/model/roles.ts'
import { between, type Page, table } from './page.ts'

const roleNames = Object.keys(roles) as Role[]

export const api: Page = {
  path: 'docs/api.md',
  of: (current) => between(between(current, 'roles', rolesTable()), 'routes', routesTables()),
}

function rolesTable(): string {
  const head = ['action', '', ...roleNames.map((role) => `${roles[role].zh} ${role}`), 'token']
  return table(
    head,
    actionSchema.options.map((action) => [
      `\`${action}\``,
      `${actions[action].zh} ${actions[action].en}`,
      ...roleNames.map((role) => (may(role, action) ? 'yes' : '')),
      actions[action].token ? 'yes' : '',
    ]),
  )
}

const methods = ['get', 'post', 'put', 'patch', 'delete']

/** One table for each first part of an address, by address and method: modules list what they export in no order of their own. */
function routesTables(): string {
  const sorted = [...routes].sort(
    (a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || methods.indexOf(a.method) - methods.indexOf(b.method),
  )
  const groups = Map.groupBy(sorted, ({ path }) => path.split('/')[1]!)
  return [...groups]
    .map(([name, of]) => `### ${name}\n\n${table(['route', 'what it does', 'action'], of.map(rowOf))}`)
    .join('\n\n')
}

function rowOf({ method, path, says, action, ifMatch }: Route): string[] {
  const what = `${says.zh} ${says.en}${ifMatch ? '; `If-Match`' : ''}`
  return [`\`${method.toUpperCase()} ${path}\``, what, nameOf(action)]
}

const nameOf = (action: Action | 'signed-in') => (action === 'signed-in' ? 'signed in' : `\`${action}\``)
