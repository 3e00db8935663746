// Problems of a workbook (导入问题): what is wrong, or worth knowing, by sheet and cell, so that an office can mend its own table.

/** `error`: the row is not taken over; `note`: it is, and this is how it was understood. Sheet and cell are '' for the whole file. */
export type CellProblem = { sheet: string; cell: string; severity: 'error' | 'note'; zh: string; en: string }

export type Said = { zh: string; en: string }

/** Of each further problem there is only a count: nobody mends two thousand cells from a list. */
const mostListed = 2000

/** Problems as they are found. */
export type Problems = {
  error: (at: { sheet: string; cell: string }, said: Said) => void
  note: (at: { sheet: string; cell: string }, said: Said) => void
  /** All that were listed, and last how many were not. */
  all: () => CellProblem[]
}

export function problemList(): Problems {
  const listed: CellProblem[] = []
  const left = { error: 0, note: 0 }
  const add =
    (severity: CellProblem['severity']) =>
    (at: { sheet: string; cell: string }, { zh, en }: Said) => {
      if (listed.length < mostListed) listed.push({ ...at, severity, zh, en })
      else left[severity]++
    }
  return { error: add('error'), note: add('note'), all: () => [...listed, ...unlisted(left)] }
}

function unlisted({ error, note }: { error: number; note: number }): CellProblem[] {
  const count = error + note
  if (count === 0) return []
  const severity = error > 0 ? 'error' : 'note'
  return [
    { sheet: '', cell: '', severity, zh: `另有${count}处未逐一列出。`, en: `${count} more are not listed one by one.` },
  ]
}

/** The result of a workbook that cannot be read at all. */
export function wholeFile({ zh, en }: Said): CellProblem[] {
  return [{ sheet: '', cell: '', severity: 'error', zh, en }]
}
