// Reading again on the command line (重新识读): `jiedui import --reread` has all documents of an older reading read once more.
import type { getRereading } from '../api/routes/rereading.ts'
import type { ReplyOf } from './api.ts'
import type { Book } from './book.ts'
import { exit, type Io, type Language, write } from './io.ts'
import { progress } from './progress.ts'

type Rereading = ReplyOf<typeof getRereading>

/** Asks for it and says how many there are; waits until it is done where that is wished, and always where no server is running. */
export async function reread(
  { api, house }: Book,
  { wait, language, io }: { wait: boolean; language: Language; io: Io },
): Promise<number> {
  const patient = wait || house?.database.embedded === true
  const asked = await api.send<Rereading>('POST', '/documents/rereading', {})
  if (asked.waiting === 0) {
    await write(
      io.stdout,
      { zh: '没有由旧版识读的材料。\n', en: 'No document was read by an older reading.\n' }[language],
    )
    return exit.well
  }
  if (!patient) {
    const said = {
      zh: `${asked.waiting} 份材料排队重新识读。\n`,
      en: `${asked.waiting} documents wait to be read again.\n`,
    }
    await write(io.stdout, said[language])
    return exit.well
  }
  await house?.jobs.work()
  let now = asked
  while (now.waiting > 0) {
    await new Promise((resolve) => setTimeout(resolve, 200))
    now = await api.get<Rereading>('/documents/rereading')
    const done = asked.waiting - now.waiting
    progress(io, `${{ zh: '重新识读', en: 'reading again' }[language]} ${done}/${asked.waiting}`, asked.waiting)
  }
  progress(io, '', asked.waiting)
  const [done, failed] = [asked.waiting - now.failed, now.failed]
  const lost = { zh: `，${failed} 份未能识读`, en: `; ${failed} could not be` }[language]
  const said = { zh: `已重新识读 ${done} 份材料`, en: `${done} documents were read again` }[language]
  await write(io.stdout, `${said}${failed > 0 ? lost : ''}${{ zh: '。', en: '.' }[language]}\n`)
  return failed > 0 ? exit.failed : exit.well
}
