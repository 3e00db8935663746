// Speed: characters a second, warm, as the median of several runs.

export type Speed = { characters: number; seconds: number; perSecond: number }

/** The median speed of a piece of work on so many characters; the caller has warmed it up. */
export function speedOf(characters: number, runs: number, work: () => unknown): Speed {
  const times = Array.from({ length: runs }, () => secondsOf(work)).sort((a, b) => a - b)
  const seconds = times[Math.floor(times.length / 2)] ?? 0
  return { characters, seconds, perSecond: characters / seconds }
}

/** Runs a piece of work again and again for so many seconds, so that the machine has compiled it. */
export function warmUp(seconds: number, work: () => unknown): void {
  for (let spent = 0; spent < seconds; ) spent += secondsOf(work)
}

function secondsOf(work: () => unknown): number {
  const start = performance.now()
  work()
  return (performance.now() - start) / 1000
}
