// The thread that reads (识读线程): a long document says the same there as here, and whoever waits for something else does not wait for it.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { expect, it } from 'vitest'
import { readBytes } from '../read-bytes.ts'
import { readApart } from './thread.ts'

const given = { name: '汇总.txt', published: '2024-01-10', title: null }
const textOf = (lines: number) =>
  new TextEncoder().encode(
    Array.from({ length: lines }, (_, i) => `2023年${1 + (i % 12)}月，宁波市向黄冈市拨付资金${i}万元。`).join('\n'),
  )

it('says of a long document what a reading on the spot says', async () => {
  for (const lines of [3, 2_000])
    expect(await readApart(textOf(lines), given)).toEqual(await readBytes(textOf(lines), given))
})

it('leaves the process free while it reads', async () => {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  await readApart(textOf(1_000), given)
  const long = textOf(20_000)
  const begun = performance.now()
  await readBytes(long, given)
  const alone = performance.now() - begun
  delay.enable()
  const read = await readApart(long, given)
  delay.disable()
  expect(read.ok && read.value.reading.figures).toHaveLength(20_000)
  expect(delay.max / 1e6).toBeLessThan(alone / 2)
})

it('reads what is long while something very long is being read', async () => {
  const line = '2023年5月，宁波市向黄冈市拨付资金3万元。'
  const filler = `${'为推动两地优势互补、共同发展而努力工作。'.repeat(200)}\n`.repeat(200)
  const done: string[] = []
  const reading = async (name: string, text: string) => {
    await readApart(new TextEncoder().encode(text), { ...given, name })
    done.push(name)
  }
  await reading('先.txt', `${line}\n`.repeat(1_000))
  await Promise.all([reading('很长.txt', filler + line), reading('长.txt', `${line}\n`.repeat(1_000))])
  expect(done).toEqual(['先.txt', '长.txt', '很长.txt'])
})

it('tells of a file that cannot be opened as a problem', async () => {
  const read = await readApart(new Uint8Array(40_000).fill(7), { ...given, name: '坏的.docx' })
  expect(read).toMatchObject({ ok: false, problem: { zh: expect.any(String) } })
})

it('reads no further what was cancelled, and goes on with what waits', async () => {
  const veryLong = textOf(200_000)
  const cancelled = { first: new AbortController(), second: new AbortController() }
  const first = readApart(veryLong, given, cancelled.first.signal)
  const second = readApart(veryLong, given, cancelled.second.signal)
  const last = readApart(
    new TextEncoder().encode(`${'\n'.repeat(2_000_000)}2024年，宁波市与黄冈市开展活动11场。`),
    given,
  )
  cancelled.second.abort()
  await expect(second).rejects.toThrow(cancelled.second.signal.reason)
  cancelled.first.abort()
  await expect(first).rejects.toThrow(cancelled.first.signal.reason)
  expect(await last).toMatchObject({ ok: true, value: { reading: { figures: [{ quote: '11场' }] } } })
  await expect(readApart(veryLong, given, cancelled.first.signal)).rejects.toThrow(cancelled.first.signal.reason)
})
