// The documents of the kill test: small reports of several ties and years, each different, and now and then a long one, so that kills hit
// the middle of a reading.

const sides = [
  ['宁波市', '黄冈市'],
  ['宁波市', '丽水市'],
  ['宁波市', '蚌埠市'],
  ['杭州市', '宿州市'],
  ['杭州市', '恩施州'],
] as const

/** The text of document number `n`; one in eight is long enough to be hit while it is read and written. */
export function textOf(n: number): string {
  const [a, b] = sides[n % sides.length]!
  const line = (i: number) =>
    `${2022 + (n % 2)}年${1 + (i % 12)}月${1 + (i % 28)}日，${a}向${b}拨付财政援助资金${100 + n * 7 + i}万元。`
  const lines = n % 8 === 5 ? 300 : 4
  return `${a}与${b}协作简报第${n}期\n${Array.from({ length: lines }, (_, i) => line(i)).join('\n')}\n`
}
