// Stages of figures (数据所处阶段): how far each figure of a document had come, from its measure and its own clause. The clause, not the sentence:
// a meeting that stands before 签订协议23个 was not agreed, and 引进项目14个 before 到位资金9.6亿元 is not in place.
import { firstEndingAfter, type Span } from '../model/evidence.ts'
import type { Figure } from '../model/figure.ts'
import type { AmountStage } from '../model/posting.ts'
import { amountStageOf } from '../model/stages.ts'

/** The stage of each figure; the figures and the sentences come in order of place. */
export function stagesOf(
  text: string,
  figures: readonly Pick<Figure, 'measure' | 'start' | 'end'>[],
  sentences: readonly Span[],
): (AmountStage | null)[] {
  const stages: (AmountStage | null)[] = []
  for (const [i, figure] of figures.entries()) {
    const sentence = sentences[firstEndingAfter(sentences, figure.start)] ?? figure
    const before = figures[i - 1]
    const goesOn = before && before.start >= sentence.start && sumOfThose.test(text.slice(before.end, figure.start))
    stages.push(amountStageOf(figure.measure, clauseAround(text, figure, sentence)) ?? (goesOn ? stages[i - 1]! : null))
  }
  return stages
}

/** What stands between 签约项目15个 and 45.3亿元: the sum is of those projects and has come as far as they. */
const sumOfThose = /^[，,、]\s*(?:共计?|合计|总计)?(?:总投资|投资|总额|金额)额?(?:总额)?(?:达到?|为|约|近|超过?)?$/

/** The clause in which a figure stands; a comma inside a number parts none. */
function clauseAround(text: string, { start, end }: Span, sentence: Span): string {
  const before = text.slice(sentence.start, start)
  const after = text.slice(end, sentence.end)
  const from = Math.max(...[...before.matchAll(clauseMark)].map((mark) => mark.index + 1), 0)
  const to = after.search(clauseMark)
  return before.slice(from) + text.slice(start, end) + (to < 0 ? after : after.slice(0, to))
}

/** Cells of a row are parted as clauses are: 开工 in one is not said of the money in another. */
const clauseMark = /[，；：;:\t]|,(?!\d)/g
