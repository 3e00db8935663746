// Steps of making a report (生成报告的步骤): what is being done at which percent, the same for the program that does it and the page that shows it.

/** In their order; `at`: the percent at which a step begins. Evidence is fetched piece by piece and moves the percent with each. */
export const reportSteps = {
  waiting: { at: 0, zh: '排队中，前面还有任务', en: 'waiting for other work to end' },
  asking: { at: 5, zh: '正在从台账取数、相加', en: 'asking the book and adding up' },
  composing: { at: 45, zh: '正在编写文字和表格', en: 'writing words and tables' },
  evidence: { at: 50, zh: '正在逐条取原文出处', en: 'fetching the sentence behind each number' },
  keeping: { at: 95, zh: '正在与上一版对照并存下', en: 'comparing with the last version and keeping it' },
} as const

/** What is being done at a percent. */
export function reportStepAt(percent: number): { zh: string; en: string } {
  return Object.values(reportSteps).findLast(({ at }) => percent >= at) ?? reportSteps.waiting
}
