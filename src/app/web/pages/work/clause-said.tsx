// A clause with its evidence (条款原文): what it is called, its sentence as the document has it, and the way to that place.
import { Link } from '@tanstack/react-router'
import { Flex, Typography } from 'antd'
import { useMay } from '../../calls/me.ts'
import { Quote } from '../../parts/quote.tsx'
import { useSay } from '../../words/language.tsx'
import { type Clause, clauseName } from './words.ts'

/** Within other words a link is told by more than its colour. */
const underlined = { textDecoration: 'underline' }

type Place = Pick<Clause, 'document' | 'start' | 'end' | 'documentTitle'>

/** The way to a sentence in its document; for who may not read documents its title alone. */
export function ToSentence({ at: { document, start, end, documentTitle } }: { at: Place }) {
  const say = useSay()
  const may = useMay()('documents.read')
  const title = documentTitle ?? say('材料', 'document')
  if (!may) return <Typography.Text type="secondary">{title}</Typography.Text>
  const search = { start: String(start), end: String(end) }
  return (
    <Link to="/documents/$id" params={{ id: document }} search={search as never} style={underlined}>
      {title}
    </Link>
  )
}

/** `children`: what is said or done beside it. */
export function ClauseSaid({ clause, children }: { clause: Clause; children?: React.ReactNode }) {
  const name = clauseName(clause)
  return (
    <Flex vertical gap={4}>
      {(name || children) && (
        <Flex justify="space-between" align="baseline" gap="small" wrap>
          <strong>{name}</strong>
          <Flex gap="small" align="center">
            {children}
          </Flex>
        </Flex>
      )}
      {clause.words.replace(/\s+/g, '') !== clause.quote.replace(/\s+/g, '') && <div>{clause.words}</div>}
      <Quote text={clause.quote} mark={null} />
      <Typography.Text type="secondary">
        <ToSentence at={clause} />
        {clause.note && ` · ${clause.note}`}
      </Typography.Text>
    </Flex>
  )
}
