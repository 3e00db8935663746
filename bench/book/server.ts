// A server for the benchmark (压测服务): the house on a PostgreSQL server, with its API on a port, in a process of its own, so that what
// asks and what answers do not share a thread. Prints its address when it is ready.
import { serve } from '@hono/node-server'
import { apiOf } from '../../src/app/api/app.ts'
import { openHouse } from '../../src/app/house.ts'
import { prepareIntake } from '../../src/ledger/intake.ts'

const [dataDir = '', databaseUrl = ''] = process.argv.slice(2)
const house = await openHouse({ dataDir, databaseUrl, log: (message) => console.error(message) })
await house.jobs.work()
prepareIntake()
const app = apiOf(house, { callsPerMinute: 0, log: (message) => console.error(message) })
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => console.log(`http://127.0.0.1:${port}`))
process.on('SIGTERM', async () => {
  await house.close()
  process.exit(0)
})
