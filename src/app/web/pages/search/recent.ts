// Recent searches (最近检索): what this person looked for on this machine, the newest first.
const kept = 'jiedui.searches'
const most = 8

/** The last searches. */
export function recentSearches(): string[] {
  try {
    const said: unknown = JSON.parse(localStorage.getItem(kept) ?? '[]')
    return Array.isArray(said) ? said.filter((one) => typeof one === 'string').slice(0, most) : []
  } catch {
    return []
  }
}

/** Remembers one, without doubles. */
export function remember(words: string): void {
  const typed = words.trim()
  if (typed.length < 2) return
  const all = [typed, ...recentSearches().filter((one) => one !== typed)]
  localStorage.setItem(kept, JSON.stringify(all.slice(0, most)))
}

/** Forgets them all. */
export function forgetSearches(): void {
  localStorage.removeItem(kept)
}
