// Refusal (不予办理): why something that was asked for is not done, as a value in the user's language. It exists because a wish that
// cannot be met is no bug: it is told, and nothing is lost.

/** Why not: a code for programs and a sentence for people that says what to do. */
export type Refusal = { code: string; zh: string; en: string }

/** What was done, or why it was not. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refusal }

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value })

export const refused = (code: string, zh: string, en: string): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: { code, zh, en },
})

/** What is asked for is not in this workspace. */
export const notFound = (zh: string, en: string) => refused('not_found', `没有找到${zh}。`, `There is no such ${en}.`)

/** Somebody else changed it since it was looked at. */
export const changedSince = () =>
  refused(
    'changed_since',
    '这一条在您打开之后已被别人改动，请刷新后再办。',
    'Somebody changed this after you opened it; look at it again first.',
  )
