// The example book (示例台账): begun, filled and decided on through the same doors as any office's, by people with names. Nothing in it is
// written past the API.
import { apiOf } from '../../src/app/api/app.ts'
import { localPrincipal } from '../../src/app/auth/rights.ts'
import { type OpenHouse, openHouse } from '../../src/app/house.ts'
import { beginBook } from '../../src/ledger/book.ts'
import { addDocuments } from './documents.ts'
import { addPeople, type Doors, given } from './people.ts'

/** The name of the example book. */
export const bookName = '浙江区域合作台账（示例）'

const origin = 'http://127.0.0.1:8787'

/** What the steps of the demo work with. */
export type Demo = { house: OpenHouse; workspace: string; doors: Doors; documents: Map<string, string> }

/** Makes the example book in a new data directory. */
export async function makeBook(dataDir: string, log: (message: string) => void): Promise<string> {
  const house = await openHouse({ dataDir, addresses: [origin], log })
  try {
    const app = apiOf(house, { callsPerMinute: 0, log })
    const workspace = await beginBook(house.database, { name: bookName, by: localPrincipal('', 'demo').user.id })
    const doors = await addPeople(app, workspace, origin)
    const rule = { on: true, undated: false, untied: false, entries: true }
    given(await doors.zhangmin('put', '/settings/rule', { body: rule }))
    const documents = await addDocuments({ house, workspace, editor: doors.liqiang })
    void documents
    return workspace
  } finally {
    await house.close()
  }
}
