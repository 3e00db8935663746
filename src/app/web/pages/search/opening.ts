// Opening what was found (打开检索结果): its page, or for a figure its evidence.
import { useNavigate } from '@tanstack/react-router'
import { useEvidence } from '../../parts/evidence.ts'
import type { Goal } from './found.ts'

/** The address of a goal as a link has it; null for a figure, which opens its evidence. */
export function addressOf(goal: Goal): string | null {
  if ('posting' in goal) return null
  const behind = new URLSearchParams(goal.search ?? {}).toString()
  return behind ? `${goal.to}?${behind}` : goal.to
}

/** How a find is opened. */
export function useOpening(): (goal: Goal) => void {
  const navigate = useNavigate()
  const { open } = useEvidence()
  return (goal) => {
    if ('posting' in goal) open({ postings: [goal.posting] })
    else void navigate({ to: goal.to, search: (goal.search ?? {}) as never })
  }
}
