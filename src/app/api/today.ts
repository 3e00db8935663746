// Today (今天): the day of an act where the office is. China has one time.

/** The calendar day, `YYYY-MM-DD`. */
export function dayOfTime(at: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(at)
}
