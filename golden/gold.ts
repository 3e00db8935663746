// Gold documents (标准答案): texts with the figures, ties and agreements that a person found in them by the annotation
// guide. They exist so that the reading is measured and never only believed.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { agreementSchema } from '../src/model/agreement.ts'
import { evidenceSchema } from '../src/model/evidence.ts'
import { figureSchema } from '../src/model/figure.ts'
import { daySchema } from '../src/model/period.ts'
import { tieSchema } from '../src/model/tie.ts'

/** What a gold file holds; `ignore` lists numbers that are neither right nor wrong to find, such as 13楼. */
export const goldSchema = z.object({
  doc: z.object({
    id: z.string(),
    title: z.string().nullable(),
    published: daySchema.nullable(),
    source: z.string().nullable(),
    script: z.enum(['hans', 'hant']),
  }),
  figures: z.array(figureSchema),
  ignore: z.array(evidenceSchema),
  ties: z.array(tieSchema),
  agreements: z.array(agreementSchema),
})
export type Gold = z.infer<typeof goldSchema>

/** A gold file with the text it was annotated on. */
export type GoldText = { gold: Gold; text: string }

/** A set of gold documents that is scored, and kept above its floors, by itself. */
export type GoldSet = {
  name:
    | 'golden'
    | 'heldOut'
    | 'heldOut5'
    | 'heldOut6'
    | 'heldOut8'
    | 'heldOut9'
    | 'heldOut10'
    | 'heldOut11'
    | 'heldOut12'
    | 'heldOut13'
    | 'heldOut14'
    | 'heldOut15'
    | 'heldOut16'
    | 'heldOut17'
    | 'tables'
    | 'seeds'
  texts: GoldText[]
}

const here = fileURLToPath(new URL('.', import.meta.url))
/** The folder of this repository's own gold texts. */
export const ownTexts = join(here, 'texts')
/** The folder shared by everyone who works on Jiedui, beside the repository; it may be absent. */
export const shared = join(here, '..', '..', 'shared')

/**
 * Every gold document of a folder, by id. `textOf` says where a gold file's text is; by default beside it, `101.txt` for
 * `101.json`.
 */
export function goldIn(folder: string, textOf = (id: string) => join(folder, `${id}.txt`)): GoldText[] {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []
  return files.sort().map((name) => ({
    gold: goldSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
    text: readFileSync(textOf(basename(name, '.json')), 'utf8'),
  }))
}

/** Texts whose id begins with 0 are held out: they are scored, and nobody who writes a rule reads them. */
export const isHeldOut = ({ gold }: GoldText) => gold.doc.id.startsWith('0')

/** The sets there are today, none of them empty. */
export function goldSets(): GoldSet[] {
  const own = goldIn(ownTexts)
  const seeds = goldIn(join(shared, 'gold', 'seeds'), (id) => join(shared, 'seeds', `${id}.txt`))
  const series = (digits: string) => own.filter(({ gold }) => digits.split('|').includes(gold.doc.id.slice(0, -2)))
  const sets: GoldSet[] = [
    { name: 'golden', texts: series('1|2|3') },
    { name: 'heldOut', texts: series('4') },
    { name: 'heldOut5', texts: series('5') },
    { name: 'heldOut6', texts: series('6') },
    { name: 'heldOut8', texts: series('8') },
    { name: 'heldOut9', texts: series('9') },
    { name: 'heldOut10', texts: series('10') },
    { name: 'heldOut11', texts: series('11') },
    { name: 'heldOut12', texts: series('12') },
    { name: 'heldOut13', texts: series('13') },
    { name: 'heldOut14', texts: series('14') },
    { name: 'heldOut15', texts: series('15') },
    { name: 'heldOut16', texts: series('16') },
    { name: 'heldOut17', texts: series('17') },
    { name: 'tables', texts: series('t') },
    { name: 'seeds', texts: seeds },
  ]
  return sets.filter((set) => set.texts.length > 0)
}
