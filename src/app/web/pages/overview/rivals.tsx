// Rivals (数据打架): numbers of the book that contradict each other, each with its own sentence. Nothing is chosen here and nothing averaged.
import { Link } from '@tanstack/react-router'
import { Flex, Typography } from 'antd'
import { type Given, useAsk } from '../../calls/calls.ts'
import { Amount } from '../../parts/amount.tsx'
import { periodText } from '../../parts/period.tsx'
import { EvidenceLines } from '../../parts/posting-card.tsx'
import { useLanguage, useSay } from '../../words/language.tsx'

type Doubt = Given<'get', '/doubts'>['items'][number]

const mostShown = 3

/** The newest open rivals. */
export function Rivals() {
  const say = useSay()
  const doubts = useAsk('/doubts', { query: { state: 'open', code: 'rivals', limit: mostShown } }).data
  if (!doubts) return null
  if (doubts.items.length === 0) {
    return (
      <Typography.Text type="secondary">
        {say('没有相互矛盾的数据。', 'No figures contradict each other.')}
      </Typography.Text>
    )
  }
  return (
    <Flex vertical gap="small">
      <ul className="plain-list">
        {doubts.items.map((doubt) => (
          <li key={doubt.id}>
            <Rivalry doubt={doubt} />
          </li>
        ))}
      </ul>
      {doubts.next && (
        <Link to="/review" search={{ sort: 'rivals' } as never}>
          {say('查看全部并选定', 'See all and choose')}
        </Link>
      )}
    </Flex>
  )
}

function Rivalry({ doubt: { rivals } }: { doubt: Doubt }) {
  const { language } = useLanguage()
  const first = rivals[0]?.posting
  if (!first) return null
  return (
    <div>
      <Typography.Text strong>{first.parties.join('、')}</Typography.Text>{' '}
      <Typography.Text type="secondary">{periodText(first, language)}</Typography.Text>
      <div className="rivalry">
        {rivals.slice(0, 4).map(({ posting, evidence }) => (
          <div key={posting.id}>
            <div>
              {posting.measure}{' '}
              <strong style={{ fontSize: 16 }}>
                <Amount amount={posting} of={{ postings: [posting.id] }} />
              </strong>
            </div>
            <EvidenceLines evidence={evidence} />
          </div>
        ))}
      </div>
    </div>
  )
}
