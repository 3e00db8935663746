// The base map over HTTP (地图底图): an administrator supplies an approved map with its 审图号; whoever sees ties sees them on it.
import { z } from 'zod'
import { checkedBaseMap, tooLarge } from '../../../ledger/base-map.ts'
import { set, settingOf, unset } from '../../../ledger/book.ts'
import { baseMapSchema, largestBaseMap } from '../../../model/base-map.ts'
import { done, notFound, type Outcome } from '../../../model/refusal.ts'
import { wholeBookOnly } from '../member-limits.ts'
import { route } from '../route.ts'

export const getBaseMap = route({
  method: 'get',
  path: '/settings/base-map',
  action: 'ties.read',
  says: {
    zh: '地图底图：审图号、来源；没有设置为 null',
    en: 'The base map that is set: its 审图号 and source; null where none is',
  },
  reply: baseMapSchema.nullable(),
  run: async ({ act }) => done(await act((book) => settingOf(book, 'baseMap'))),
})

export const putBaseMap = route({
  method: 'put',
  path: '/settings/base-map',
  action: 'settings.write',
  says: {
    zh: '设置地图底图（请求体为 GeoJSON 文件，不超过 20 MB），须写明审图号和来源',
    en: 'Set the base map: the body is the GeoJSON file, 20 MB at most; its 审图号 and source must be given',
  },
  query: z.object({ approval: z.string().max(100).default(''), source: z.string().max(200).default('') }),
  takesFile: true,
  reply: baseMapSchema,
  run: async ({ query, principal: { limits }, house, act, c }) => {
    const wrong = wholeBookOnly(limits)
    if (wrong) return wrong
    const bytes = await bodyOf(c.req)
    if (!bytes.ok) return bytes
    const checked = checkedBaseMap({ bytes: bytes.value, ...query })
    if (!checked.ok) return checked
    const kept = await house.files.put(bytes.value)
    if (!kept.ok) return { ok: false, refusal: kept.problem }
    const map = { ...checked.value, sha256: kept.sha256 }
    await act((book) => set(book, 'baseMap', map))
    return done(map)
  },
})

type Request = { header: (name: string) => string | undefined; arrayBuffer: () => Promise<ArrayBuffer> }

async function bodyOf(request: Request): Promise<Outcome<Uint8Array>> {
  if (Number(request.header('content-length') ?? 0) > largestBaseMap) return tooLarge
  return done(new Uint8Array(await request.arrayBuffer()))
}

export const getBaseMapFile = route({
  method: 'get',
  path: '/base-map/file',
  action: 'ties.read',
  says: { zh: '底图文件（GeoJSON），原样', en: 'The file of the base map (GeoJSON) as it came' },
  reply: z.unknown(),
  run: async ({ house, act, c }) => {
    const map = await act((book) => settingOf(book, 'baseMap'))
    if (!map) return notFound('底图', 'base map')
    const headers = { etag: `"${map.sha256}"`, 'cache-control': 'private, no-cache' }
    // A browser that has the file already is spared twenty megabytes.
    if (c.req.header('if-none-match') === headers.etag) return new Response(null, { status: 304, headers })
    const bytes = await house.files.get(map.sha256)
    if (!bytes) return notFound('底图文件', 'file of the base map')
    return new Response(Uint8Array.from(bytes), { headers: { ...headers, 'content-type': 'application/geo+json' } })
  },
})

export const deleteBaseMap = route({
  method: 'delete',
  path: '/settings/base-map',
  action: 'settings.write',
  says: { zh: '取消地图底图，恢复示意图', en: 'Take the base map away: the schematic map is drawn again' },
  reply: z.null(),
  run: async ({ principal: { limits }, act }) => {
    const wrong = wholeBookOnly(limits)
    if (wrong) return wrong
    await act(async (book) => {
      if (await settingOf(book, 'baseMap')) await unset(book, 'baseMap')
    })
    return done(null)
  },
})
