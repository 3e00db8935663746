// Problems (出错说明): what went wrong with a call, as problem+json (RFC 9457): a status, a code for programs, a sentence in both languages,
// and for people in the language that they asked for.
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { z } from 'zod'
import type { Refusal } from '../../model/refusal.ts'

/** The body of every refusal and error. `errors`: what is wrong at each place of what was sent. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  zh: z.string(),
  en: z.string(),
  errors: z.array(z.object({ path: z.string(), zh: z.string(), en: z.string() })).optional(),
})
export type Problem = z.infer<typeof problemSchema>

/** The statuses of refusals that are not simply "cannot be done" (422). */
const statuses: Record<string, number> = {
  not_found: 404,
  changed_since: 412,
  document_in_use: 409,
  entry_in_use: 409,
  clause_in_use: 409,
  plan_in_use: 409,
  already_undone: 409,
  superseded: 409,
  key_in_use: 409,
  too_large: 413,
  store_full: 507,
  store_unreachable: 503,
  beyond_limits: 403,
}

/** A refusal with a status of its own, or that of its code. */
export type Refused = Refusal & { status?: number; problems?: { path: string; zh: string; en: string }[] }

/** Answers with a problem. */
export function problem(c: Context, refusal: Refused): Response {
  const { code, zh, en, problems } = refusal
  const status = refusal.status ?? statuses[code] ?? 422
  const title = languageOf(c) === 'en' ? en : zh
  const body: Problem = {
    type: `urn:jiedui:${code}`,
    title,
    status,
    code,
    zh,
    en,
    ...(problems ? { errors: problems } : {}),
  }
  return c.json(body, status as ContentfulStatusCode, { 'content-type': 'application/problem+json; charset=utf-8' })
}

/** The language that a caller wants: Chinese unless he asks for English first. */
export function languageOf(c: Context): 'zh' | 'en' {
  const wanted = c.req.header('accept-language')?.toLowerCase() ?? ''
  const [en, zh] = [wanted.indexOf('en'), wanted.indexOf('zh')]
  return en >= 0 && (zh < 0 || en < zh) ? 'en' : 'zh'
}

/** Something that is wrong with what was sent; `inChinese`: its message in that language, which people ask for and programs do not. */
export type Issue = z.core.$ZodIssue & { inChinese?: string }

const chinese = { error: z.locales.zhCN().localeError }

/** What a schema found, told in Chinese too: it is asked once more, which happens only to what is refused. */
export function inBothLanguages(issues: readonly z.core.$ZodIssue[], schema: z.ZodType, value: unknown): Issue[] {
  const again = schema.safeParse(value, chinese).error?.issues ?? []
  return issues.map((issue, at) => ({ ...issue, inChinese: again[at]?.message ?? issue.message }))
}

/** What is wrong with what was sent, place by place. */
export function badRequest(c: Context, issues: readonly Issue[]): Response {
  const problems = issues.slice(0, 50).map((issue) => {
    const { zh, en } = (issue as { params?: { zh?: string; en?: string } }).params ?? {}
    const path = issue.path.map(String).join('.')
    return {
      path,
      zh: zh ?? `“${path || '内容'}”不符合要求（${issue.inChinese ?? issue.message}）。`,
      en: en ?? `${path || 'The content'}: ${issue.message}.`,
    }
  })
  const all = (language: 'zh' | 'en') => problems.map((one) => one[language]).join(language === 'zh' ? '' : ' ')
  return problem(c, { code: 'bad_request', status: 400, zh: all('zh'), en: all('en'), problems })
}
