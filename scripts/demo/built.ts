// Whether the web is built (网页是否已构建): the demo runs the program from its sources, and the web from what the build made of it.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
const made = join(root, 'dist', 'web', 'index.html')

/** Whether nothing that the web is made of is newer than its build. */
export function isBuilt(): boolean {
  if (!existsSync(made)) return false
  const at = statSync(made).mtimeMs
  return ['src/app/web', 'src/model', 'package-lock.json'].every((path) => newest(join(root, path)) <= at)
}

/** Builds; what goes wrong is shown as it is told. */
export function build(): void {
  execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['run', 'build'], { cwd: root, stdio: 'inherit' })
}

function newest(path: string): number {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
}
