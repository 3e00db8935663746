// The documents of a pair (材料): those that state a figure of it, with how many, the latest first.
import { Typography } from 'antd'
import { useAsk } from '../../calls/calls.ts'
import { Answered } from '../../parts/answered.tsx'
import { DocumentLink } from '../../parts/document-link.tsx'
import { useSay } from '../../words/language.tsx'
import type { TieScope } from './tie-scope.ts'

/** Documents behind the figures of the pair. */
export function TieSources({ scope }: { scope: TieScope }) {
  const say = useSay()
  const asked = useAsk('/postings', { query: { ...scope, limit: 200 } as never })
  return (
    <Answered asked={asked}>
      {({ items, next }) => {
        const stated = items.flatMap(({ evidence }) => (evidence?.by === 'document' ? [evidence.document] : []))
        const documents = [...Map.groupBy(stated, ({ id }) => id).values()].sort((a, b) =>
          (a[0]!.published ?? '') < (b[0]!.published ?? '') ? 1 : -1,
        )
        if (documents.length === 0) {
          return <Typography.Text type="secondary">{say('还没有材料。', 'No documents yet.')}</Typography.Text>
        }
        return (
          <ul className="plain-list">
            {documents.map((own) => {
              const { id, title, name, published } = own[0]!
              return (
                <li key={id}>
                  <DocumentLink id={id}>{title ?? name}</DocumentLink>
                  <Typography.Text type="secondary" style={{ display: 'block', fontSize: 12 }}>
                    {[published, say(`数据${own.length}条`, `${own.length} figures`)].filter(Boolean).join(' · ')}
                  </Typography.Text>
                </li>
              )
            })}
            {next && <li>{say('只统计了最近200条数据的材料', 'Of the latest 200 figures alone')}</li>}
          </ul>
        )
      }}
    </Answered>
  )
}
