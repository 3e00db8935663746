// A posting with its evidence (一条数据): the amount, what is counted, when, for whom, and the sentence that states it, with the way into its document.
import { Link } from '@tanstack/react-router'
import { Flex, Tag, Typography } from 'antd'
import { accrualNames, statusNames } from '../../../model/words.ts'
import type { Given } from '../calls/calls.ts'
import { type Said, useSay } from '../words/language.tsx'
import { dayOf } from '../words/moments.ts'
import { Amount } from './amount.tsx'
import { DocumentLink } from './document-link.tsx'
import { Period } from './period.tsx'
import { useNames } from './person-name.tsx'
import { Quote } from './quote.tsx'
import { ThemeTag } from './theme-tag.tsx'

export type ListedPosting = Given<'get', '/postings'>['items'][number]

/** One posting; `why`: why it is not counted. */
export function PostingCard({ posting, why }: { posting: ListedPosting; why?: Said }) {
  const say = useSay()
  const { status, accrual, parties } = posting
  return (
    <Flex vertical gap={6} component="article">
      <Flex gap="small" align="baseline" wrap>
        <Typography.Text strong style={{ fontSize: 16 }}>
          <Amount amount={posting} />
        </Typography.Text>
        <span>{posting.measure}</span>
        <ThemeTag id={posting.theme} />
        <Tag>{say(accrualNames[accrual])}</Tag>
        {status !== 'actual' && <Tag color="orange">{say(statusNames[status])}</Tag>}
        {why && <Tag color="gold">{say(why)}</Tag>}
      </Flex>
      <Typography.Text type="secondary">
        <Period from={posting.from} to={posting.to} accrual={accrual} />
        {parties.length > 0 && ` · ${parties.join('、')}`}
      </Typography.Text>
      <EvidenceLines evidence={posting.evidence} />
    </Flex>
  )
}

/** Within other words a link is told by more than its colour. */
const underlined = { textDecoration: 'underline' }

/** The sentence in its document, or the signed report. */
export function EvidenceLines({ evidence }: { evidence: ListedPosting['evidence'] }) {
  const say = useSay()
  const nameOf = useNames()
  if (evidence === null) return null
  if (evidence.by === 'report') {
    const signed = evidence.signedAt ? dayOf(evidence.signedAt) : ''
    return (
      <Typography.Text>
        {say('单位报送：', 'Report of a unit: ')}
        <Link to="/unit-reports" search={{ report: evidence.report } as never} style={underlined}>
          {evidence.unit}《{evidence.title}》
        </Link>
        {evidence.signedBy &&
          say(`（${nameOf(evidence.signedBy)} ${signed}签报）`, ` (signed by ${nameOf(evidence.signedBy)}, ${signed})`)}
      </Typography.Text>
    )
  }
  const { document, start, end, page, cell } = evidence
  return (
    <Flex vertical gap={4}>
      <Quote text={evidence.sentence} mark={evidence.inSentence} />
      <Typography.Text type="secondary">
        <DocumentLink id={document.id} at={{ start, end }} style={underlined}>
          {document.title ?? document.name}
        </DocumentLink>
        {document.title && document.title !== document.name && `  ${document.name}`}
        {document.published && `  ${document.published}`}
        {page !== null && say(`  第${page}页`, `  page ${page}`)}
        {cell !== null && `  ${cell}`}
      </Typography.Text>
    </Flex>
  )
}
