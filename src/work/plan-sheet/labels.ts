// Clauses in a cell (条款的写法): 第三条 产业合作, with the agreement where two of them have an article of that number. People choose or write a clause by
// its number and never see its id.

/** A clause as far as its label goes. */
export type LabelledClause = {
  id: string
  number: string | null
  heading: string | null
  words: string
  agreementName: string
}

export type ClauseLabels = {
  /** Every label in the order of the clauses. */
  all: string[]
  labelOf: (clause: string) => string | null
  /** The clauses that a cell means, and what of it means none or several. */
  meant: (text: string) => { clauses: string[]; unknown: string[] }
}

/** The labels of some clauses, each its own. */
export function clauseLabels(clauses: readonly LabelledClause[]): ClauseLabels {
  const plain = counted(clauses.map(plainLabel))
  const full = counted(clauses.map(fullLabel))
  const labels = clauses.map((clause) => {
    if (plain.get(plainLabel(clause)) === 1) return plainLabel(clause)
    return full.get(fullLabel(clause)) === 1 ? fullLabel(clause) : `${fullLabel(clause)}#${clause.id}`
  })
  const byId = new Map(clauses.map(({ id }, i) => [id, labels[i]!]))
  const byLabel = new Map(clauses.map(({ id }, i) => [folded(labels[i]!), id]))
  const one = (written: string): string | null => {
    const exact = byLabel.get(folded(written))
    if (exact) return exact
    const numbered = clauses.filter((clause) => isNumber(clause, written))
    return numbered.length === 1 ? numbered[0]!.id : null
  }
  const meant = (text: string) => {
    const whole = one(text)
    const pieces = whole ? [text] : text.split(/[、，,；;\n]+/).flatMap((piece) => piece.trim() || [])
    const found = pieces.map((piece) => [piece, one(piece)] as const)
    return {
      clauses: [...new Set(found.flatMap(([, id]) => id ?? []))],
      unknown: found.flatMap(([piece, id]) => (id === null ? [piece] : [])),
    }
  }
  return { all: labels, labelOf: (clause) => byId.get(clause) ?? null, meant }
}

/** 第三条 产业合作; of a clause without a number or heading its first words. */
function plainLabel({ number, heading, words }: LabelledClause): string {
  const named = [number, heading].filter((one) => one !== null)
  const shown = named.length > 0 ? named.join(' ') : words.slice(0, 24)
  return shown.replace(/[、，,；;\s]+/g, ' ')
}

const fullLabel = (clause: LabelledClause) =>
  `《${clause.agreementName.replace(/[《》、，,；;\s]+/g, '')}》${plainLabel(clause)}`

/** Whether somebody wrote the number of the clause, alone or after the name of its agreement. */
function isNumber({ number, agreementName }: LabelledClause, written: string): boolean {
  if (number === null) return false
  const [said, own] = [folded(written), folded(number)]
  if (said === own) return true
  const before = said.endsWith(own) ? said.slice(0, -own.length) : null
  return before !== null && before.length >= 2 && folded(agreementName).includes(before)
}

const folded = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s《》“”"]+/g, '')
    .toLowerCase()

function counted(labels: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return counts
}
