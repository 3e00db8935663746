// The description of the API (OpenAPI 3.1), made from the routes, so that it cannot say anything else than the server does.
import { z } from 'zod'
import { actions, may, type Role, roles } from '../../model/roles.ts'
import { entrySchemas } from './entry-body.ts'
import { problemSchema } from './problem.ts'
import type { Route } from './route.ts'

type Json = Record<string, unknown>

/** The whole description. */
export function openApi(routes: readonly Route[], version: string): Json {
  const paths: Record<string, Json> = {}
  for (const one of routes) paths[`/api${one.path}`] = { ...paths[`/api${one.path}`], [one.method]: operationOf(one) }
  return {
    openapi: '3.1.0',
    info: { title: 'Jiedui 结对', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    security: [{ session: [] }, { token: [] }],
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'better-auth.session_token' },
        token: { type: 'http', scheme: 'bearer' },
      },
      schemas: { Problem: schemaOf(problemSchema, 'output'), ...entryComponents() },
      responses: {
        Problem: {
          description: '出错说明 what went wrong',
          content: { 'application/problem+json': { schema: ref('Problem') } },
        },
      },
    },
  }
}

/** The name of a route for programs: `get /entries/{id}` is getEntriesById. */
export function operationId({ method, path }: Pick<Route, 'method' | 'path'>): string {
  const words = path
    .split('/')
    .filter(Boolean)
    .map((word) => word.replace(/^\{(\w+)\}$/, 'by-$1'))
  return [method, ...words.flatMap((word) => word.split(/[-.]/))]
    .map((word, i) => (i === 0 ? word : capital(word)))
    .join('')
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })

function operationOf(one: Route): Json {
  const { action, says, status = 200, ifMatch, takesFile, body, reply } = one
  const header = {
    name: 'If-Match',
    in: 'header',
    required: true,
    schema: { type: 'string' },
    description: '"version"',
  }
  const key = { name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', maxLength: 200 } }
  const content = takesFile
    ? { '*/*': { schema: { type: 'string', format: 'binary' } } }
    : body && { 'application/json': { schema: schemaOf(body, 'input') } }
  return {
    operationId: operationId(one),
    summary: says.zh,
    description: `${says.en}\n\n${rightOf(action)}`,
    tags: [one.path.split('/')[1]],
    parameters: [
      ...parametersOf(one.params, 'path'),
      ...parametersOf(one.query, 'query'),
      ...(ifMatch ? [header] : []),
      ...(one.method === 'get' || takesFile ? [] : [key]),
    ],
    ...(content ? { requestBody: { required: true, content } } : {}),
    responses: {
      [status]: { description: says.en, content: { 'application/json': { schema: schemaOf(reply, 'output') } } },
      default: { $ref: '#/components/responses/Problem' },
    },
  }
}

/** Who may, in words. */
function rightOf(action: Route['action']): string {
  if (action === 'signed-in') return '已登录即可 whoever is signed in'
  const allowed = (Object.keys(roles) as Role[]).filter((role) => may(role, action))
  return `${actions[action].zh} ${action}: ${allowed.join(', ')}`
}

function entryComponents(): Json {
  return Object.fromEntries(Object.entries(entrySchemas()).map(([name, schema]) => [name, schemaOf(schema, 'input')]))
}

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return []
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as { properties?: Json; required?: string[] }
  return Object.entries(properties).map(([name, of]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema: of,
  }))
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any', override: asSent }) as Json
  return json
}

/** Times leave as text. */
function asSent({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: z.core.JSONSchema.BaseSchema }) {
  if (zodSchema._zod.def.type === 'date') Object.assign(jsonSchema, { type: 'string', format: 'date-time' })
}
