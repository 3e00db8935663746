// Node (运行环境): what the book needs of it. Reading documents runs on Node 20; the queue and the directory's lock need a newer one, and
// that is said in a sentence before anything of them is loaded.
import { Failure } from './io.ts'

/** Ends the command where this Node is too old for the book. node:sqlite came without a flag in 22.13 and 23.4. */
export function needsNewNode(version: string = process.versions.node): void {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const fits = major >= 24 || (major === 23 && minor >= 4) || (major === 22 && minor >= 13)
  if (fits) return
  throw new Failure(
    `台账需要 Node 22.13 以上，本机为 ${version}；jiedui read 仍可使用。`,
    `The book needs Node 22.13 or newer, this is ${version}; jiedui read works as it is.`,
  )
}
