// The list of routes: no address with a parameter stands before one that it would take for itself.
import { expect, it } from 'vitest'
import { routes } from './routes.ts'

/** Whether an address would be taken by an earlier one: /targets/completion by /targets/{id}. */
const takes = (earlier: string, later: string) =>
  new RegExp(`^${earlier.replaceAll(/\{\w+\}/g, '[^/{}]+')}$`).test(later)

it('gives every address to its own route', () => {
  const taken = routes.flatMap((later, i) =>
    routes
      .slice(0, i)
      .flatMap((earlier) =>
        earlier.method === later.method && takes(earlier.path, later.path)
          ? [`${earlier.path} takes ${later.path}`]
          : [],
      ),
  )
  expect(taken).toEqual([])
  expect(takes('/targets/{id}', '/targets/completion')).toBe(true)
})
