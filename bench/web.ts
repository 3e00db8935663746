// How fast the pages of the web open on a large book (网页压测): on a book of so many figures every call that a page makes on opening is asked one at a
// time. `npm run bench:web [-- --figures 200000 --calls 50]`; with --write the results go into bench/README.md.
import { parseArgs } from 'node:util'
import { fill, machine, openBench } from './book/house.ts'
import { writeResults } from './results.ts'

const { values } = parseArgs({
  options: {
    figures: { type: 'string', default: '200000' },
    calls: { type: 'string', default: '50' },
    write: { type: 'boolean', default: false },
  },
})
const said: string[] = []
/** Prints a line, and keeps it for the page. */
const say = (line: string) => {
  console.log(line)
  said.push(line)
}
const bench = await openBench()
const headers = { authorization: `Bearer ${bench.token}` }
try {
  say(machine(`npm run bench:web -- --figures ${values.figures} --calls ${values.calls} --write`))
  for (const size of values.figures.split(',').map(Number)) {
    say(await fill(bench, size))
    await measure()
  }
  if (values.write) writeResults('web', said.join('\n'))
} finally {
  await bench.close()
}

async function measure(): Promise<void> {
  const { address, stop } = await bench.serve()
  try {
    say('| page | call | p50 ms | p99 ms | answer kB |')
    say('|---|---|---|---|---|')
    for (const [page, calls] of Object.entries(await pages(address))) {
      for (const call of calls) await line(page, call, address)
    }
  } finally {
    await stop()
  }
}

async function asked(address: string, call: string): Promise<string> {
  const response = await fetch(`${address}/api${call}`, { headers })
  const text = await response.text()
  if (!response.ok) throw new Error(`${call}: ${response.status} ${text}`)
  return text
}

/** What each page asks for when it is opened on a wide screen; the ids are those that the book has. */
async function pages(address: string): Promise<Record<string, string[]>> {
  const first = async (call: string): Promise<string> => JSON.parse(await asked(address, call)).items[0].id
  const overview = JSON.parse(await asked(address, '/overview')) as { year: number }
  const { tie: ties } = JSON.parse(await asked(address, '/postings/facets')) as { tie: { value: string }[] }
  const [tie, year] = [ties[0]!.value, overview.year]
  const document = await first('/documents?limit=1')
  const finding = await first('/findings?limit=1')
  const words = (text: string) => encodeURIComponent(text)
  return {
    overview: [
      '/overview',
      '/totals?by=theme,measure,year',
      `/targets/completion?year=${year}&limit=8`,
      '/ties?limit=200',
      '/findings/counts',
      '/unit-reports?state=signed&limit=200',
      '/doubts/counts',
      '/doubts?state=open&code=rivals&limit=3',
      '/documents?limit=6',
    ],
    'overview of a programme': ['/overview?programme=east_west', '/totals?by=theme,measure,year&programme=east_west'],
    ledger: [
      '/kinds',
      '/entries/facets',
      '/postings/facets',
      '/postings?limit=200',
      `/postings?year=${year}&limit=200`,
    ],
    ties: ['/ties?limit=200', '/programmes'],
    tie: [
      `/ties/${tie}`,
      `/totals?by=theme,measure,year&tie=${tie}`,
      `/overview?tie=${tie}&year=${year}`,
      `/entries?tie=${tie}&limit=200`,
      `/postings?tie=${tie}&year=${year}&limit=200`,
      `/targets/completion?tie=${tie}&year=${year}&limit=8`,
    ],
    review: [
      '/findings?limit=50',
      `/findings/${finding}/beside`,
      '/doubts?state=open&code=rivals&limit=200',
      '/decisions?own=true&limit=30',
    ],
    documents: ['/documents?limit=50', '/documents/counts', `/documents/${document}`],
    search: [
      `/search?words=${words('东西部协作')}&limit=20`,
      `/answers?words=${words(`${year}年财政援助资金`)}&limit=24`,
    ],
    indicators: [
      '/indicators?limit=200',
      '/postings/facets?status=actual',
      `/comparison?years=${year - 1},${year}&tie=${tie}&held=false&limit=200`,
      `/comparison?years=${year - 1},${year}&held=false&limit=200`,
    ],
  }
}

async function line(page: string, call: string, address: string): Promise<void> {
  const times: number[] = []
  const { length } = Buffer.from(await asked(address, call))
  for (let at = 0; at < Number(values.calls); at++) {
    const begun = performance.now()
    await asked(address, call)
    times.push(performance.now() - begun)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!.toFixed(0)
  const shown = decodeURIComponent(call).replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…')
  say(`| ${page} | \`${shown}\` | ${at(0.5)} | ${at(0.99)} | ${Math.ceil(length / 1024)} |`)
}
