// A call on the book (对台账的调用): what every such command does first: its words, its settings, its language. What is wrong with a
// setting is said, and its value is not: it may be a secret.
import { BadSetting, readSettings, type Settings } from '../settings.ts'
import type { AtDesk, Book } from './book.ts'
import { type Io, type Language, Misuse } from './io.ts'
import { needsNewNode } from './node.ts'

/** The settings of a command, from its options and the environment. */
export function settingsOf(options: Record<string, unknown>, { env = {}, folder }: Io): Settings {
  const texts = Object.fromEntries(Object.entries(options).filter(([, value]) => typeof value === 'string'))
  try {
    return readSettings({ options: texts as Record<string, string>, env, folder })
  } catch (error) {
    if (!(error instanceof BadSetting)) throw error
    const { called: name, setting } = error
    throw new Misuse(
      `设置 ${name} 缺失或不符合要求：${setting.says.zh}。`,
      `The setting ${name} is missing or not as it must be: ${setting.says.en}.`,
    )
  }
}

type Asked = { options: Record<string, unknown>; language: Language; io: Io }

/** Does work on a workspace's book, in this process or through the server that has it. */
export async function onBook<T>({ options, language, io }: Asked, work: (book: Book) => Promise<T>): Promise<T> {
  const settings = settingsOf(options, io)
  needsNewNode()
  const { withBook } = await import('./book.ts')
  return withBook({ settings, language, log: logTo(io) }, work)
}

/** Does work at the desk, which needs no workspace. */
export async function atDesk<T>({ options, language, io }: Asked, work: (at: AtDesk) => Promise<T>): Promise<T> {
  const settings = settingsOf(options, io)
  needsNewNode()
  const { withDesk } = await import('./book.ts')
  return withDesk({ settings, language, log: logTo(io) }, work)
}

/** Messages of the program itself, for who runs it. */
export function logTo(io: Io): (message: string) => void {
  return (message) => io.stderr.write(`jiedui: ${message}\n`)
}
