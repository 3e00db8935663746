// What a form changes (改动的部分): what it began with, what stands in it now, and the version that was looked at, kept in this tab until it is saved.
// Only what differs is sent, so that a colleague's change to another field stays.
import { useDraft } from './draft.ts'

/** The draft of an edit under a name: `first` and `version` are as they were when it was begun, also after a reload. */
export function useEdited<T extends object>(name: string, first: T, version: number) {
  const [edited, keep, forget] = useDraft(name, { first, now: first })
  const [looked, setVersion, forgetVersion] = useDraft(`${name}.version`, version)
  return {
    ...{ first: edited.first, draft: edited.now, version: looked, setVersion },
    /** Begins anew upon what the thing is by now, with what was typed. */
    beginAt: (next: { first: T; now: T; version: number }) => {
      keep({ first: next.first, now: next.now })
      setVersion(next.version)
    },
    set: (changes: Partial<T>) => {
      keep({ ...edited, now: { ...edited.now, ...changes } })
      setVersion(looked)
    },
    forget: () => {
      forget()
      forgetVersion()
    },
  }
}

/** The fields of `after` that differ from `before`. */
export function changedIn<T extends object>(before: T, after: T): Partial<T> {
  const old = before as Record<string, unknown>
  const differs = ([name, value]: [string, unknown]) => JSON.stringify(value) !== JSON.stringify(old[name])
  return Object.fromEntries(Object.entries(after).filter(differs)) as Partial<T>
}
