// The file store's promises, on a disk and in an object store alike: byte for byte, once, whole or not at all.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startObjectStore, type TestStore } from '../../test/object-store.ts'
import { type FileStore, openFileStore } from './files.ts'
import { FileDamaged, StoreUnreachable } from './store/kept.ts'

const folder = mkdtempSync(join(tmpdir(), 'jiedui-files-'))
const dataDir = join(folder, 'disk')
const bucket = { bucket: 'jiedui', region: 'cn-east-1', accessKey: 'office', secretKey: '钥匙/+=' }
let held: TestStore

beforeAll(async () => {
  held = await startObjectStore(bucket)
})

afterAll(() => {
  held.close()
  rmSync(folder, { recursive: true, force: true })
})

const bytesOf = (text: string) => new TextEncoder().encode(text)
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const all = async (store: FileStore) => {
  const hashes: string[] = []
  for await (const sha256 of store.list()) hashes.push(sha256)
  return hashes.sort()
}
const shelf = (sha256: string) => join(dataDir, 'files', sha256.slice(0, 2), sha256)

/** Each store, opened anew, and a hand that writes other bytes under a hash. */
const stores = [
  {
    name: 'on a disk',
    open: () => openFileStore({ dataDir }),
    damage: async (sha256: string) => writeFileSync(shelf(sha256), 'other'),
  },
  {
    name: 'in an object store',
    open: () => openFileStore({ s3: { endpoint: held.endpoint, ...bucket } }),
    damage: async (sha256: string) => held.put(`files/${sha256.slice(0, 2)}/${sha256}`, bytesOf('other')),
  },
]

describe.each(stores)('files $name', ({ open, damage }) => {
  it('come back byte for byte, the empty one and a large one too', async () => {
    const store = open()
    const large = Uint8Array.from({ length: 3_000_001 }, (_, at) => (at * 7919) >>> 3)
    for (const bytes of [bytesOf('宁波市与丽水市签约项目15个。'), new Uint8Array(), large]) {
      const kept = await store.put(bytes)
      expect(kept).toEqual({ ok: true, sha256: hashOf(bytes), bytes: bytes.length, known: false })
      const back = await open().get(hashOf(bytes))
      expect(back && Buffer.compare(back, bytes)).toBe(0)
      expect(await store.has(hashOf(bytes))).toBe(true)
    }
  })

  it('are kept once', async () => {
    const bytes = bytesOf('两次')
    expect(await open().put(bytes)).toMatchObject({ ok: true, known: false })
    expect(await open().put(bytes)).toMatchObject({ ok: true, known: true, sha256: hashOf(bytes) })
    const both = await Promise.all(Array.from({ length: 8 }, () => open().put(bytesOf('同时'))))
    expect(both.every(({ ok }) => ok)).toBe(true)
    expect(Buffer.from((await open().get(hashOf(bytesOf('同时'))))!).toString()).toBe('同时')
  })

  it('come piece by piece as well', async () => {
    async function* pieces() {
      yield bytesOf('第一段，')
      yield bytesOf('第二段。')
    }
    const kept = await open().put(pieces())
    expect(kept).toMatchObject({ ok: true, sha256: hashOf(bytesOf('第一段，第二段。')), bytes: 24 })
  })

  it('keep nothing of a stream that breaks', async () => {
    async function* broken() {
      yield bytesOf('一半')
      throw new Error('the line was cut')
    }
    const before = await all(open())
    await expect(open().put(broken())).rejects.toThrow('the line was cut')
    expect(await all(open())).toEqual(before)
  })

  it('refuse what is larger than a document may be', async () => {
    const piece = new Uint8Array(50 * 1024 * 1024)
    async function* endless() {
      for (;;) yield piece
    }
    expect(await open().put(endless())).toMatchObject({ ok: false, problem: { code: 'too_large' } })
  })

  it('are not given out when they were changed', async () => {
    const { sha256 } = (await open().put(bytesOf('原件'))) as { sha256: string }
    await damage(sha256)
    await expect(open().get(sha256)).rejects.toThrow(FileDamaged)
    await open().remove(sha256)
  })

  it('can be taken away, listed, and asked for in vain', async () => {
    const store = open()
    const { sha256 } = (await store.put(bytesOf('要删的'))) as { sha256: string }
    expect(await all(store)).toContain(sha256)
    await store.remove(sha256)
    await store.remove(sha256)
    expect(await store.has(sha256)).toBe(false)
    expect(await store.get(sha256)).toBeNull()
    expect(await all(store)).not.toContain(sha256)
    for (const name of ['../../etc/passwd', 'ABC', `${sha256}/..`])
      await expect(store.get(name)).rejects.toThrow(TypeError)
  })
})

describe('on a disk', () => {
  it('leaves nothing half-written and throws away what a dead process left', async () => {
    const incoming = join(dataDir, 'files', 'incoming')
    mkdirSync(incoming, { recursive: true })
    const [old, fresh] = [join(incoming, 'old.part'), join(incoming, 'fresh.part')]
    for (const path of [old, fresh]) writeFileSync(path, '半')
    utimesSync(old, 0, 0)
    await openFileStore({ dataDir }).put(bytesOf('新的'))
    expect(readdirSync(incoming)).toEqual(['fresh.part'])
  })

  it('writes a file anew whose length is wrong', async () => {
    const { sha256 } = (await openFileStore({ dataDir }).put(bytesOf('会断电'))) as { sha256: string }
    writeFileSync(shelf(sha256), '')
    expect(await openFileStore({ dataDir }).put(bytesOf('会断电'))).toMatchObject({ ok: true, known: false })
    expect(statSync(shelf(sha256)).size).toBe(9)
  })

  it.skipIf(process.platform === 'win32')('says that the disk is full and leaves nothing behind', () => {
    const full = join(folder, 'full')
    const module = join(import.meta.dirname, 'files.ts')
    const program = `import { openFileStore } from ${JSON.stringify(module)}
      const store = openFileStore({ dataDir: ${JSON.stringify(full)} })
      console.log(JSON.stringify([await store.put(Buffer.alloc(1000)), await store.put(Buffer.alloc(100_000))]))`
    // No file of this process may grow past 8 blocks (at most 8 kB): the nearest to a full disk that every machine has.
    const script = 'ulimit -f 8 && exec "$0" --input-type=module -e "$1"'
    const said = execFileSync('sh', ['-c', script, process.execPath, program], { encoding: 'utf8' })
    expect(JSON.parse(said)).toMatchObject([{ ok: true }, { ok: false, problem: { code: 'store_full' } }])
    expect(readdirSync(join(full, 'files', 'incoming'))).toEqual([])
    expect(existsSync(join(full, 'files', hashOf(new Uint8Array(100_000)).slice(0, 2)))).toBe(false)
  })
})

describe('in an object store', () => {
  it('lists more than one page', async () => {
    const store = openFileStore({ s3: { endpoint: held.endpoint, ...bucket } })
    const before = (await all(store)).length
    const names = Array.from({ length: 105 }, (_, at) => bytesOf(`第${at}份`))
    for (let at = 0; at < names.length; at += 35) await Promise.all(names.slice(at, at + 35).map(store.put))
    expect((await all(store)).length).toBe(before + 105)
  })

  it('says that it cannot be reached, or that its keys or its bucket are wrong', async () => {
    const wrong = [
      { ...bucket, endpoint: 'http://127.0.0.1:9' },
      { ...bucket, endpoint: held.endpoint, secretKey: 'wrong' },
      { ...bucket, endpoint: held.endpoint, bucket: 'nobodys' },
    ]
    for (const s3 of wrong) {
      const store = openFileStore({ s3 })
      expect(await store.put(bytesOf('x')), s3.bucket).toMatchObject({
        ok: false,
        problem: { code: 'store_unreachable' },
      })
      await expect(store.get(hashOf(bytesOf('x')))).rejects.toThrow(StoreUnreachable)
      await expect(all(store)).rejects.toThrow(StoreUnreachable)
    }
  })

  it('says that it is full', async () => {
    const store = openFileStore({ s3: { endpoint: held.endpoint, ...bucket } })
    held.full(true)
    const kept = await store.put(bytesOf('装不下'))
    held.full(false)
    expect(kept).toMatchObject({ ok: false, problem: { code: 'store_full' } })
    expect(await store.has(hashOf(bytesOf('装不下')))).toBe(false)
  })
})
