// Lists of organisations that name their place once: 上海瑞金医院、华山医院 are both of 上海. It exists because the second
// name alone would be another hospital, or none.
import type { RawBody } from './body.ts'

/** Gives each body that follows one of its sort in a list, and has no place of its own, the place of that one. */
export function shareFirstPlace(text: string, bodies: RawBody[]): void {
  for (let i = 1; i < bodies.length; i++) {
    const from = bodies[i - 1]!
    const to = bodies[i]!
    if (to.start - from.end > 2 || to.place || !from.place || from.lead === 0 || from.sort !== to.sort) continue
    if (to.sort === 'company' || to.sort === 'team') continue
    if (!/^[、和及]$/.test(text.slice(from.end, to.start))) continue
    to.name = from.name.slice(0, from.lead) + to.name
    to.place = from.place
    to.lead = from.lead
  }
}
