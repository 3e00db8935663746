// What the book has already (台账已有): the tie and the entry under which it would come, and the lines on the same measure, to be compared at a glance.
import { Link } from '@tanstack/react-router'
import { Alert, Button, Flex, Skeleton, Typography } from 'antd'
import { tieNames } from '../../../../model/words.ts'
import { useAsk } from '../../calls/calls.ts'
import { useMay } from '../../calls/me.ts'
import { Amount } from '../../parts/amount.tsx'
import { Period } from '../../parts/period.tsx'
import { standingWords } from '../../parts/standings.ts'
import { useSay } from '../../words/language.tsx'
import type { Desk } from './desk.ts'
import { figureSaid, type Queued } from './said.ts'

export function BesidePanel({ finding, desk }: { finding: Queued; desk: Desk }) {
  const say = useSay()
  const asked = useAsk('/findings/{id}/beside', { params: { id: finding.id } })
  const fresh = asked.isPlaceholderData ? undefined : asked.data
  return (
    <aside className="review-beside" aria-label={say('台账已有', 'In the book already')}>
      <Typography.Title level={2} style={{ fontSize: 16, margin: 0 }}>
        {say('台账已有', 'In the book already')}
      </Typography.Title>
      {fresh ? <Beside finding={finding} desk={desk} beside={fresh} /> : <Skeleton active title={false} />}
    </aside>
  )
}

type Given = NonNullable<ReturnType<typeof useAsk<'/findings/{id}/beside'>>['data']>
type BesideProps = { finding: Queued; desk: Desk; beside: Given }

function Beside({ finding, desk, beside: { tie, entry, postings } }: BesideProps) {
  const say = useSay()
  const { sort } = finding
  return (
    <Flex vertical gap="middle">
      <div>
        <Typography.Text type="secondary">
          {sort === 'tie' ? say('已有的结对', 'Known tie') : say('归入结对', 'Comes under the tie')}
        </Typography.Text>
        <div>
          {tie ? (
            <Link to="/ties/$id" params={{ id: tie.id }}>{`${tie.a} — ${tie.b}（${say(tieNames[tie.kind])}）`}</Link>
          ) : sort === 'tie' ? (
            say('台账里还没有，采纳后新增。', 'Not in the book yet: accepting adds it.')
          ) : (
            <NoTie />
          )}
        </div>
      </div>
      {sort !== 'figure' && sort !== 'tie' && (
        <div>
          <Typography.Text type="secondary">{say('已有的条目', 'Known entry')}</Typography.Text>
          <div>
            {entry ? (
              <>
                <Link to="/entries/$id" params={{ id: entry.id }}>
                  {entry.name}
                </Link>
                {say('：采纳后并入它，不另建。', ': accepting adds to it and makes no second one.')}
              </>
            ) : (
              say('没有同名条目，采纳后新建。', 'None of that name: accepting makes a new one.')
            )}
          </div>
        </div>
      )}
      {sort !== 'tie' && <Lines finding={finding} desk={desk} postings={postings} />}
    </Flex>
  )
}

/** What comes under no tie now does so by itself as soon as its tie is in the book. */
function NoTie() {
  const say = useSay()
  const may = useMay()
  return (
    <>
      {say(
        '台账里还没有这两方的结对。采纳材料里读出的结对关系后，会自动归入。',
        'The book has no tie of the two yet; once the tie that was read is accepted, this comes under it.',
      )}
      {may('ties.write') && (
        <div>
          <Link to="/ties" search={{ open: 'tie', view: 'list' } as never}>
            {say('新增结对', 'Add a tie')}
          </Link>
        </div>
      )}
    </>
  )
}

/** The lines on the same measure; those of the same time say whether they say the same. */
function Lines({ finding, desk, postings }: Pick<BesideProps, 'finding' | 'desk'> & Pick<Given, 'postings'>) {
  const say = useSay()
  if (postings.length === 0) {
    return (
      <Typography.Text type="secondary">
        {say('台账里没有同口径的数据。', 'The book has nothing on the same measure.')}
      </Typography.Text>
    )
  }
  return (
    <Flex vertical gap={12}>
      <Typography.Text type="secondary">
        {say('同口径数据，近的在前', 'On the same measure, the latest first')}
      </Typography.Text>
      {postings.map((posting) => (
        <Line key={posting.id} finding={finding} desk={desk} posting={posting} />
      ))}
    </Flex>
  )
}

function Line({
  finding,
  desk,
  posting,
}: Pick<BesideProps, 'finding' | 'desk'> & { posting: Given['postings'][number] }) {
  const say = useSay()
  const mayDecide = useMay()('findings.decide')
  const { id, evidence, measure, from, to, accrual, standing, figure: into } = posting
  const same =
    finding.sort === 'figure' && sameTime(finding, posting) ? (sameAmount(finding, posting) ? 'same' : 'other') : null
  const target = { id: finding.id, version: finding.version }
  return (
    <article className="review-line">
      <Flex gap={8} wrap align="baseline">
        <Typography.Text strong>
          <Amount amount={posting} of={{ postings: [id] }} />
        </Typography.Text>
        <span>{measure}</span>
      </Flex>
      <Typography.Text type="secondary">
        <Period from={from} to={to} accrual={accrual} />
        {standing !== 'counted' && ` · ${say(standingWords(standing))}`}
        {evidence?.by === 'document' && ` · ${evidence.document.title ?? evidence.document.name}`}
        {evidence?.by === 'report' && ` · ${evidence.unit}`}
      </Typography.Text>
      {same === 'same' && <Alert type="success" title={say('同一时段，数额一致', 'the same time and amount')} />}
      {same === 'other' && (
        <Alert
          type="warning"
          title={say(
            '同一时段，数额不同：采纳后成为一组待选定的数据',
            'the same time and another amount: accepted, the two are rivals',
          )}
        />
      )}
      {same && into && mayDecide && (
        <Button
          size="small"
          onClick={() =>
            void desk.send({ verdict: 'merge', findings: [target], into: { finding: into } }, [finding.id], {
              zh: '已合并',
              en: 'Merged',
            })
          }
        >
          {say('并入这一条', 'Merge into this one')}
        </Button>
      )}
    </article>
  )
}

type Compared = Pick<Given['postings'][number], 'from' | 'to' | 'min' | 'max' | 'status'>

function sameTime(finding: Queued, { from, to, status }: Compared): boolean {
  const { period, status: own } = figureSaid(finding)
  return period !== null && period[0] === from && period[1] === to && own === status
}

function sameAmount(finding: Queued, { min, max }: Compared): boolean {
  const said = figureSaid(finding)
  const same = (a: number | null, b: string | null) => (a === null ? b === null : b !== null && Number(b) === a)
  return same(said.min, min) && same(said.max, max)
}
