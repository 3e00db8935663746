// Moments (时刻): when something was done, told in one way in both languages, 2026-11-30 06:40, as days are told everywhere. It is the time of
// Beijing, in which the book's days are reckoned, wherever the browser stands.

const zone = { timeZone: 'Asia/Shanghai' } as const
// The Swedish way of writing times is that of ISO 8601.
const days = new Intl.DateTimeFormat('sv-SE', { ...zone, dateStyle: 'short' })
const minutes = new Intl.DateTimeFormat('sv-SE', { ...zone, dateStyle: 'short', timeStyle: 'short' })
const seconds = new Intl.DateTimeFormat('sv-SE', { ...zone, dateStyle: 'short', timeStyle: 'medium' })

/** The day of a moment: `2026-11-30`. */
export const dayOf = (moment: string | Date) => days.format(new Date(moment))
/** The minute of a moment: `2026-11-30 06:40`. */
export const minuteOf = (moment: string | Date) => minutes.format(new Date(moment))
/** The second of a moment, where the order of what was done matters: `2026-11-30 06:40:39`. */
export const secondOf = (moment: string | Date) => seconds.format(new Date(moment))
