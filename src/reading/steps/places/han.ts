// Which characters are Chinese: shapes of places are read within runs of them.

/** Whether a UTF-16 unit is a common Chinese character. */
export function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff
}
