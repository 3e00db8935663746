// Putting tasks in order (调整顺序): a task changes places with its neighbour; where places are not told apart, the plan is numbered through.
import { useChange } from '../../calls/calls.ts'
import type { Task } from './words.ts'

/** Moves a task of a whole plan up or down. */
export function useMoving(tasks: readonly Task[]): (task: Task, by: 1 | -1) => void {
  const { change } = useChange()
  const move = async (task: Task, by: 1 | -1) => {
    const at = tasks.findIndex(({ id }) => id === task.id)
    const order = [...tasks]
    const [moved] = order.splice(at, 1)
    order.splice(at + by, 0, moved!)
    for (const { id, position, version } of placed(order)) {
      const done = await change('patch', '/tasks/{id}', { params: { id }, version, body: { position } })
      if (!done) return
    }
  }
  return (task, by) => void move(task, by)
}

/** The tasks whose place is another one in this order, with it. Places that rise already stay; the least that is needed is changed. */
export function placed<T extends { position: number }>(order: readonly T[]): T[] {
  const free = order.map(({ position }) => position).sort((a, b) => a - b)
  const apart = free.every((position, at) => at === 0 || position > free[at - 1]!)
  const places = apart ? free : order.map((_, at) => at + 1)
  return order.flatMap((task, at) => (task.position === places[at] ? [] : [{ ...task, position: places[at]! }]))
}
