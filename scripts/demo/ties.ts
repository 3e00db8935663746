// Ties kept by hand in the example book (示例结对关系): those that the office knows of before any document tells them.
import type { Client } from '../../src/app/client.ts'
import { given } from './people.ts'

const ties = [
  {
    kind: 'paired_aid',
    programme: 'paired_aid_xinjiang',
    a: '湖州市',
    b: '新疆维吾尔自治区',
    note: '援疆资金按自治区口径统计。',
  },
  { kind: 'integration', programme: 'integration', a: '台州市', b: '上海市', since: '2018-11-05', note: null },
  {
    kind: 'paired_cooperation',
    programme: 'revolutionary',
    a: '宁波市',
    b: '麻城市',
    note: '海铁联运班列的起点在麻城。',
  },
] as const

/** Adds the ties in the editor's name. */
export async function addTies(editor: Client): Promise<void> {
  for (const tie of ties) given(await editor('post', '/ties', { body: tie }))
}
