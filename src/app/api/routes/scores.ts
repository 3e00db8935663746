// Score sheets over HTTP (评分表): the sheets of an office, and the scores of ties or regions by them, each line with its evidence and each place in
// the ranking as from the best to the worst that it can be.
import { z } from 'zod'
import { pageOfList } from '../../../db/pages.ts'
import type { Act } from '../../../db.ts'
import { measures } from '../../../model/measures.ts'
import { done, notFound, refused } from '../../../model/refusal.ts'
import { openAnswers } from '../../../questions/answers.ts'
import { columnsOf } from '../../../questions/columns.ts'
import { indicatorsOf } from '../../../questions/indicators.ts'
import { placesOf } from '../../../questions/ranking.ts'
import { pointLacks, type Score, scoreOf } from '../../../questions/scores.ts'
import {
  addScoreSheet,
  changeScoreSheet,
  removeScoreSheet,
  type ScoreSheetDraft,
  scoreLineSchema,
  scoreSheetDraftSchema,
  scoreSheetOf,
  scoreSheetsOf,
} from '../../../work/score-sheets.ts'
import { answerSchema, bothSchema, intervalSchema, keysOf } from '../answer-body.ts'
import { wholeBookOnly } from '../member-limits.ts'
import { idParams, listOf, pageOfSchema, pageQuery, route } from '../route.ts'
import { targetSchema } from '../target-body.ts'
import { dayOfTime } from '../today.ts'

const sheetSchema = scoreSheetDraftSchema.extend({
  en: z.string().optional(),
  basis: z.string(),
  lines: z.array(scoreLineSchema.extend({ en: z.string() })),
  id: z.string(),
  version: z.number(),
})

const scoreSchema = bothSchema.extend({
  tie: z.string().nullable(),
  region: z.string().nullable(),
  place: z.object({ best: z.number().nullable(), worst: z.number().nullable() }),
  total: intervalSchema,
  /** Full points of the lines that have no figure or no target yet. */
  open: intervalSchema,
  /** What the whole can come to once these have some; places go by it. */
  possible: intervalSchema,
  lines: z.array(
    z.object({
      line: scoreLineSchema.extend({ en: z.string() }),
      answer: answerSchema,
      target: targetSchema.nullable(),
      rate: intervalSchema.nullable(),
      points: intervalSchema.nullable(),
      lacks: keysOf(pointLacks).nullable(),
      otherwise: z.array(z.object({ posting: z.string(), points: intervalSchema })),
    }),
  ),
})

export const listScoreSheets = route({
  method: 'get',
  path: '/score-sheets',
  action: 'totals.read',
  says: { zh: '评分表列表', en: 'Score sheets' },
  query: pageQuery,
  reply: pageOfSchema(sheetSchema),
  run: async ({ query, act }) => done(pageOfList(await act((book) => scoreSheetsOf(book)), query, ({ id }) => id)),
})

export const getScoreSheet = route({
  method: 'get',
  path: '/score-sheets/{id}',
  action: 'totals.read',
  says: { zh: '一张评分表', en: 'A score sheet' },
  params: idParams,
  reply: sheetSchema,
  run: ({ params, act }) => act((book) => scoreSheetOf(book, params.id)),
})

export const getScores = route({
  method: 'get',
  path: '/score-sheets/{id}/scores',
  action: 'totals.read',
  says: {
    zh: '按评分表评分：ties 或 regions 取一；逐行附依据，名次给出最好与最差的可能',
    en: 'Scores of ties or regions by a sheet, each line with its evidence, each place from the best to the worst possible',
  },
  params: idParams,
  query: z.object({
    year: z.coerce.number().int().min(1).max(9999),
    ties: listOf(z.uuid()).optional(),
    regions: listOf(z.string().max(20)).optional(),
  }),
  reply: z.object({ items: z.array(scoreSchema) }),
  run: async ({ params, query: { year, ties, regions }, principal: { limits }, act }) => {
    const given = ties ?? regions ?? []
    if ((ties && regions) || given.length === 0 || given.length > mostScored) return whom()
    return act(async (book) => {
      const sheet = await scoreSheetOf(book, params.id)
      if (!sheet.ok) return sheet
      const answers = await openAnswers(book, limits)
      const columns = columnsOf(answers.source, { ties, regions, scope: { year } })
      if (!columns.ok) return columns
      const scores: Score[] = []
      for (const { scope } of columns.value) {
        const score = await scoreOf(answers, sheet.value, { ...scope, year, today: dayOfTime(book.at) })
        if (!score.ok) return score
        scores.push(score.value)
      }
      const places = placesOf(
        scores.map(({ possible }) => possible),
        'up',
      )
      const titled = columns.value.map(({ zh, en, scope: { tie = null, region = null } }) => ({ zh, en, tie, region }))
      return done({ items: scores.map((score, at) => ({ ...titled[at]!, place: places[at]!, ...score })) })
    })
  },
})

const mostScored = 50
const whom = () =>
  refused(
    'scored_unclear',
    `请在结对关系与地区中选一项评分，至多${mostScored}个。`,
    `Score ties or regions, one of the two and ${mostScored} at most.`,
  )

/** A line of what is no indicator would be 待补 for ever. */
async function unknownIn(book: Act, { lines }: ScoreSheetDraft) {
  const known = new Set((await indicatorsOf(book)).map(({ id }) => id))
  const line = lines.find(({ indicator }) => !known.has(indicator) && !measures.has(indicator))
  return line ? notFound(`“${line.zh}”所用的指标`, `indicator for "${line.en || line.zh}"`) : null
}

export const postScoreSheet = route({
  method: 'post',
  path: '/score-sheets',
  action: 'targets.write',
  says: { zh: '新增评分表', en: 'Add a score sheet' },
  body: scoreSheetDraftSchema,
  reply: sheetSchema,
  status: 201,
  run: async ({ body, principal, act }) =>
    wholeBookOnly(principal.limits) ??
    act(async (book) => (await unknownIn(book, body)) ?? (await addScoreSheet(book, body))),
})

export const putScoreSheet = route({
  method: 'put',
  path: '/score-sheets/{id}',
  action: 'targets.write',
  says: { zh: '修改评分表', en: 'Change a score sheet' },
  params: idParams,
  body: scoreSheetDraftSchema,
  reply: sheetSchema,
  ifMatch: true,
  run: async ({ params: { id }, body: draft, version, principal, act }) =>
    wholeBookOnly(principal.limits) ??
    act(async (book) => (await unknownIn(book, draft)) ?? (await changeScoreSheet(book, id, { version, draft }))),
})

export const deleteScoreSheet = route({
  method: 'delete',
  path: '/score-sheets/{id}',
  action: 'targets.write',
  says: { zh: '移除评分表', en: 'Remove a score sheet' },
  params: idParams,
  query: z.object({ why: z.string().max(500).optional() }),
  reply: z.object({ id: z.string() }),
  ifMatch: true,
  run: async ({ params: { id }, query: { why = null }, version, principal, act }) =>
    wholeBookOnly(principal.limits) ?? act((book) => removeScoreSheet(book, id, { version, why })),
})
