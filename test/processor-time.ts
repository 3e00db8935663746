// Processor time (处理器时间): how long work takes by what it uses of the processor, so that a test of speed says the same whatever else runs on
// the machine.

/** Milliseconds of processor that some work takes in this process. */
export function processorTime(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}
