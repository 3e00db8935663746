// The example book (示例台账): begun, filled and decided on through the same doors as any office's, by people with names. Nothing in it is
// written past the API.
import { apiOf } from '../../src/app/api/app.ts'
import { localPrincipal } from '../../src/app/auth/rights.ts'
import { openHouse } from '../../src/app/house.ts'
import { beginBook } from '../../src/ledger/book.ts'
import { acceptTies, chooseAmongRivals, decideOn } from './decisions.ts'
import { addDocuments } from './documents.ts'
import { keepEntries } from './entries.ts'
import { addPeople, given } from './people.ts'
import { makePlans } from './plans.ts'
import { speakForSides } from './sides.ts'
import { setTargets } from './targets.ts'
import { addTies } from './ties.ts'
import { sendReports } from './unit-reports.ts'

/** The name of the example book. */
export const bookName = '浙江区域合作台账（示例）'

/** Makes the example book in a new data directory. */
export async function makeBook(dataDir: string, log: (message: string) => void): Promise<string> {
  const house = await openHouse({ dataDir, log })
  try {
    const app = apiOf(house, { callsPerMinute: 0, log })
    const workspace = await beginBook(house.database, { name: bookName, by: localPrincipal('', 'demo').user.id })
    const doors = await addPeople(app, house.signIn, workspace)
    const rule = { on: true, undated: false, untied: false, entries: true }
    given(await doors.zhangmin('put', '/settings/rule', { body: rule }))
    await addTies(doors.liqiang)
    const documents = await addDocuments({ house, workspace, editor: doors.liqiang }, (one) => acceptTies(doors, one))
    await decideOn(doors, documents)
    await chooseAmongRivals(doors)
    await keepEntries(doors.liqiang)
    await sendReports(doors)
    await speakForSides(doors)
    await setTargets(doors.liqiang)
    await makePlans(doors, documents)
    return workspace
  } finally {
    await house.close()
  }
}
