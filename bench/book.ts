// How fast a large book answers (台账压测): fills a book of so many figures on PostgreSQL through the product's own reading and rule of
// acceptance, then asks the HTTP API with 10 connections. `npm run bench:book [-- --figures 200000 --seconds 10 --runs 5]`;
// with --write the results go into bench/README.md.
import { parseArgs } from 'node:util'
import autocannon from 'autocannon'
import { fill, machine, openBench } from './book/house.ts'
import { pairs, randomFrom, reportOf } from './book/sentences.ts'
import { writeResults } from './results.ts'

const { values } = parseArgs({
  options: {
    figures: { type: 'string', default: '200000,1000000' },
    seconds: { type: 'string', default: '10' },
    runs: { type: 'string', default: '5' },
    write: { type: 'boolean', default: false },
  },
})
const [seconds, runs] = [Number(values.seconds), Number(values.runs)]
const said: string[] = []
/** Prints a line, and keeps it for the page. */
const say = (line: string) => {
  console.log(line)
  said.push(line)
}
const bench = await openBench()
const { house, who, token } = bench
try {
  say(machine(`npm run bench:book -- --figures ${values.figures} --seconds ${seconds} --runs ${runs} --write`))
  for (const size of values.figures.split(',').map(Number)) {
    say(await fill(bench, size))
    await measure(size)
  }
  if (values.write) writeResults('book', said.join('\n'))
} finally {
  await bench.close()
}

async function measure(size: number): Promise<void> {
  const { address, stop } = await bench.serve()
  try {
    const headers = { authorization: `Bearer ${token}` }
    say('| what | req/s | p50 ms | p99 ms |')
    say('|---|---|---|---|')
    for (const [name, paths] of Object.entries(await questions())) await line(name, paths, { address, headers })
    await importRows(address, headers, size)
  } finally {
    await stop()
  }
}

/** The questions, each with a hundred forms, so that no answer is simply the last one again. */
async function questions(): Promise<Record<string, string[]>> {
  const random = randomFrom(7)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const ties = await house.database.act(who, ({ tx }) =>
    tx.selectFrom('ties').select(['id', 'a_name', 'b_name']).where('workspace', '=', who.workspace).execute(),
  )
  const listed = new Set(pairs.map(([a, b]) => `${a},${b}`))
  const ids = ties.filter(({ a_name, b_name }) => listed.has([a_name, b_name].join())).map(({ id }) => id)
  const hundred = (make: () => string) => Array.from({ length: 100 }, make)
  const tieYear = () => `tie=${pick(ids)}&year=${2015 + Math.floor(random() * 10)}`
  return {
    'list: tie + year by date, 50 rows': hundred(() => `/api/postings?${tieYear()}&limit=50`),
    'total by theme, tie + year': hundred(() => `/api/totals?by=theme&${tieYear()}`),
    'total of a measure over the whole book by tie': hundred(
      () => `/api/totals?by=tie&measure=${pick(['FUND.FISCAL', 'CON.SALES', 'PPL.CADRE_SENT', 'IND.SIGNED_N'])}`,
    ),
    'search: two words, 20 passages': hundred(
      () =>
        `/api/search?limit=20&words=${encodeURIComponent(`${pick(pairs)[1]} ${pick(['数字孪生', '茶叶产业', '职业教育', '高山蔬菜'])}`)}`,
    ),
    'search: one common word': hundred(
      () => `/api/search?limit=20&words=${encodeURIComponent(pick(['财政援助', '协作', '招聘会', '数字孪生流域']))}`,
    ),
  }
}

type Asking = { address: string; headers: Record<string, string> }

async function line(name: string, paths: string[], { address, headers }: Asking): Promise<void> {
  const first = await fetch(`${address}${paths[0]}`, { headers })
  if (!first.ok) throw new Error(`${name}: ${first.status} ${await first.text()}`)
  const results: autocannon.Result[] = []
  for (let run = 0; run < runs; run++) {
    const requests = paths.map((path) => ({ path, method: 'GET' as const, headers }))
    const result = await autocannon({ url: address, connections: 10, duration: seconds, requests })
    if (result.non2xx > 0 || result.errors > 0)
      throw new Error(`${name}: ${result.non2xx} refused, ${result.errors} errors`)
    results.push(result)
  }
  const middle = results.sort((a, b) => a.requests.average - b.requests.average)[Math.floor(runs / 2)]!
  say(`| ${name} | ${middle.requests.average.toFixed(0)} | ${middle.latency.p50} | ${middle.latency.p99} |`)
}

/** Twenty files of a thousand rows each, sent one after another, as often as the questions are asked; the time until the last figure is in the book. */
async function importRows(address: string, headers: Record<string, string>, size: number): Promise<void> {
  const took: number[] = []
  for (let run = 0; run < runs; run++)
    took.push(await importFiles(address, headers, { count: 20, seed: 50_000_000 + size + run * 100 }))
  const middle = took.sort((a, b) => a - b)[Math.floor(runs / 2)]!
  say(`| import of 20,000 rows, read and accepted | ${Math.round(20_000 / middle)} rows/s | ${middle.toFixed(2)} s | |`)
}

/** Seconds that so many files take. */
async function importFiles(
  address: string,
  headers: Record<string, string>,
  { count, seed }: { count: number; seed: number },
): Promise<number> {
  const begun = performance.now()
  const ids: string[] = []
  for (let i = 0; i < count; i++) {
    const { text, published, title } = reportOf(1_000, seed + i)
    const query = new URLSearchParams({ name: `${title}.txt`, published, title })
    const response = await fetch(`${address}/api/documents?${query}`, { method: 'POST', headers, body: text })
    ids.push(((await response.json()) as { id: string }).id)
  }
  for (const id of ids) {
    for (;;) {
      const { state } = (await (await fetch(`${address}/api/documents/${id}`, { headers })).json()) as { state: string }
      if (state === 'read') break
      if (state === 'failed') throw new Error('a report could not be read')
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  return (performance.now() - begun) / 1_000
}
