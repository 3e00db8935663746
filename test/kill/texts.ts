// The documents of the kill test: small reports, each different, and now and then a long one, so that kills hit the middle of a reading.

/** The text of document number `n`. */
export function textOf(n: number): string {
  const line = (i: number) =>
    `2023年${1 + (i % 12)}月${1 + (i % 28)}日，宁波市向黄冈市拨付财政援助资金${100 + n * 7 + i}万元。`
  const lines = n % 20 === 19 ? 1_500 : 4
  return `宁波市与黄冈市协作简报第${n}期\n${Array.from({ length: lines }, (_, i) => line(i)).join('\n')}\n`
}
