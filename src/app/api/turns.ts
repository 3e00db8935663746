// Turns (排队): of questions that keep the database's processors busy, a few are answered at a time and the others in the order in which they came, so
// that nobody waits much longer than who came beside him.

/** Lets so many pieces of work run at a time; the others wait for their turn. */
export function turns(atOnce: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = atOnce
  const waiting: (() => void)[] = []
  return async (work) => {
    if (free > 0) free--
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free++
    }
  }
}
