// Reading again over HTTP (重新识读): how many documents were read by an older version of the reading, and reading all of them once more.
import { z } from 'zod'
import { askForReading, cancelReading, rereadingOf } from '../../../ledger/reread.ts'
import { done } from '../../../model/refusal.ts'
import { route } from '../route.ts'

const reply = z.object({ older: z.number(), waiting: z.number(), failed: z.number() })

export const getRereading = route({
  method: 'get',
  path: '/documents/rereading',
  action: 'documents.read',
  says: {
    zh: '由旧版识读的材料有多少；其中等待重新识读的、未能重新识读的',
    en: 'How many documents were read by an older reading; of them waiting to be read again, and those that could not be',
  },
  reply,
  run: async ({ act }) => done(await act(rereadingOf)),
})

export const startRereading = route({
  method: 'post',
  path: '/documents/rereading',
  action: 'documents.reread',
  says: {
    zh: '重新识读全部由旧版识读的材料；已有的复核意见不变',
    en: 'Read all documents of an older reading again; what was decided stays',
  },
  reply,
  run: ({ act, house }) =>
    act(async (book) => {
      const asked = await askForReading(book)
      if (asked.waiting > 0) await house.jobs.sendRereading(book)
      return done(asked)
    }),
})

export const stopRereading = route({
  method: 'delete',
  path: '/documents/rereading',
  action: 'documents.reread',
  says: { zh: '停止重新识读；已读完的保留', en: 'Stop reading again; what was read stays' },
  reply,
  run: async ({ act }) => done(await act(cancelReading)),
})
