// Sources (出处原文): the sentence behind a quote, fetched once a document, so that a list can show what states each of its lines.
import type { Mark } from '../../model/document.ts'
import type { Span } from '../../model/evidence.ts'
import { shownSchema } from '../../model/shown.ts'
import type { Api } from './api.ts'
import { harmless } from './harmless.ts'
import { quotedIn, sentenceAround } from './sentence.ts'

/** Gives the sentence around a span of a document; `row`: the row of a table as the reading told it, which is shown instead. */
export type SentenceOf = (document: string, span: Span, row?: unknown) => Promise<string>

type Text = { text: string; marks: Mark[] }

/** The sentences of a book's documents. The last few texts are kept, since lists go document by document. */
export function sentencesOf(api: Api): SentenceOf {
  const known = new Map<string, Promise<Text>>()
  return async (document, span, row) => {
    const told = shownSchema.safeParse(row)
    if (told.success) return harmless(quotedIn(told.data))
    const text = known.get(document) ?? api.get<Text>(`/documents/${document}/text`)
    known.delete(document)
    known.set(document, text)
    if (known.size > 20) known.delete(known.keys().next().value!)
    const { text: whole, marks } = await text
    return harmless(sentenceAround(whole, marks, span))
  }
}
