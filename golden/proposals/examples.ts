// The example sentences and tables of proposed entries (rules.txt, held-out.txt, tables.txt) as data. They are written so that somebody of a cooperation office
// can read and argue with them; this turns them into what the score compares.
import { readFileSync } from 'node:fs'
import { kinds } from '../../src/model/kinds.ts'

/** An entry that ought to be proposed. `side`: `>` after a name gives, before it receives. */
export type Expected = {
  kind: string
  name: string
  named: boolean
  figures: string[]
  stage: string | null
  parties: { name: string; side: 'giver' | 'receiver' | 'peer' }[]
}
export type Example = { id: string; published: string; text: string; entries: Expected[] }

/** The examples of one file. */
export function examplesIn(file: 'rules.txt' | 'held-out.txt' | 'tables.txt'): Example[] {
  const written = readFileSync(new URL(file, import.meta.url), 'utf8')
  const blocks = written.split(/\n\s*\n/).filter((block) => /^[A-Z]\d\d /.test(block.trim()))
  return blocks.map((block) => {
    const [head = '', text = '', ...lines] = block.trim().split('\n')
    const [id = '', published = ''] = head.split(' ')
    return { id, published, text: text.replaceAll('¶', '\n'), entries: lines.map(expectedOf) }
  })
}

function expectedOf(line: string): Expected {
  const [kind = '', name = '', figures = '', stage = '', parties = ''] = line.split('|').map((cell) => cell.trim())
  const known = Object.values(kinds).find(({ id }) => id === kind)
  const reached = known?.stages.find(({ zh }) => zh === stage)
  if (!known || (stage !== '-' && !reached)) throw new Error(`no such kind or stage: ${line}`)
  const words = (cell: string) => cell.split(/\s+/).filter(Boolean)
  return {
    kind,
    name: name.replace(/^~/, ''),
    named: !name.startsWith('~'),
    figures: words(figures).sort(),
    stage: reached?.id ?? null,
    parties: words(parties).map((party) => ({
      name: party.replaceAll('>', ''),
      side: party.startsWith('>') ? 'receiver' : party.endsWith('>') ? 'giver' : 'peer',
    })),
  }
}
