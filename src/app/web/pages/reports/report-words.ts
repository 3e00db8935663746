// Words of reports (报告用语): their kinds with what each is for, their states, and what changed since the last time.
import type { Given } from '../../calls/calls.ts'
import type { Said } from '../../words/language.tsx'

export type Report = Given<'get', '/reports'>['items'][number]
export type Kind = Report['kind']
export type OpenReport = Given<'get', '/reports/{id}'>
export type ReportText = NonNullable<OpenReport['text']>
export type Block = ReportText['blocks'][number]
export type Written = Extract<Block, { version: number }>
export type Run = Written['runs'][number]
export type Answer = Extract<Run, { is: 'answer' }>

export const kindWords: Record<Kind, Said & { about: Said }> = {
  yearly: {
    zh: '年度总结',
    en: 'Yearly report',
    about: {
      zh: '一年的工作按主题分章陈述，与上年比较，附分项表和待补清单',
      en: 'The year by themes, compared with the year before, with tables and what is missing',
    },
  },
  brief: {
    zh: '工作简报',
    en: 'Brief',
    about: { zh: '一两页，每个主题列出最主要的结果', en: 'A page or two: the main results of each theme' },
  },
  profile: {
    zh: '结对概况',
    en: 'Profile',
    about: {
      zh: '一对合作方的机制、起止和历年成果',
      en: 'Two parties: their programme, since when, and what came of it',
    },
  },
  scores: {
    zh: '考核评分表',
    en: 'Score sheet',
    about: { zh: '按评分表逐项得分，每分附依据', en: 'Scores item by item, each with its evidence' },
  },
}

export const stateWords: Record<Report['state'], Said> = {
  waiting: { zh: '排队中', en: 'waiting' },
  making: { zh: '生成中', en: 'being made' },
  made: { zh: '已生成', en: 'made' },
  failed: { zh: '未能生成', en: 'failed' },
}

/** Whether the server is at work on it. */
export const isMaking = (state: Report['state']): boolean => state === 'waiting' || state === 'making'

export const changeWords: Record<NonNullable<Block['change']>, Said> = {
  new: { zh: '新增', en: 'new' },
  number: { zh: '数字有变', en: 'another number' },
  source_gone: { zh: '来源已撤', en: 'a source is gone' },
}

/** Whether people can write in a block. */
export const isWritten = (block: Block): block is Written => 'version' in block

/** The runs of a block as one text. */
export const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')
