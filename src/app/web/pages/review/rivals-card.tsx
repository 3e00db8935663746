// Rivals (数据打架): figures of the book that count the same for the same time and disagree, each with its sentence; a person chooses one, with a reason, and
// the others stay visible.
import { Link } from '@tanstack/react-router'
import { Button, Card, Flex, Tag, Typography } from 'antd'
import { useState } from 'react'
import { useMay } from '../../calls/me.ts'
import { Amount } from '../../parts/amount.tsx'
import { Period } from '../../parts/period.tsx'
import { EvidenceLines } from '../../parts/posting-card.tsx'
import { useSay } from '../../words/language.tsx'
import { chooseReasons } from './choices.ts'
import type { Desk } from './desk.ts'
import { useKeys } from './keys.ts'
import type { Rivals } from './queue.ts'
import { ReasonForm } from './reason-form.tsx'

export function RivalsCard({ rivals: { id, rivals }, desk }: { rivals: Rivals; desk: Desk }) {
  const say = useSay()
  const mayDecide = useMay()('findings.decide')
  const [chosen, setChosen] = useState<number | null>(null)
  const [first] = rivals
  useKeys((command, key) => {
    if (command === 'choose' && mayDecide && rivals[Number(key) - 1]) setChosen(Number(key) - 1)
  })
  const choose = (reason: string) => {
    const posting = rivals[chosen!]!.posting.id
    const over = rivals.map((one) => one.posting.id).filter((other) => other !== posting)
    setChosen(null)
    void desk.send({ verdict: 'choose', posting, over, reason }, [id], { zh: '已采信', en: 'Chosen' })
  }
  return (
    <Card className="review-card">
      <Flex vertical gap="large">
        <Flex gap="small" wrap align="center">
          <Tag color="gold" style={{ margin: 0 }}>
            {say('数据打架', 'Rivals')}
          </Tag>
          <Typography.Text strong style={{ fontSize: 18 }}>
            {first?.posting.measure}
          </Typography.Text>
          {first && <Period from={first.posting.from} to={first.posting.to} accrual={first.posting.accrual} />}
          <Typography.Text type="secondary">{first?.posting.parties.join('、')}</Typography.Text>
        </Flex>
        <Typography.Text type="secondary">
          {say(
            '以下数据口径、时段相同而数额不同。选定一条并写明理由，其余保留可查，不计入汇总；选定之前按区间计。如果说的其实不是一件事，更正其中一条的统计内容、时间或合作方。',
            'These count the same for the same time and disagree. Choose one and say why: the others stay visible and count for nothing. Until then the spread is counted. If they are of two things, correct what one of them counts, its time or its parties.',
          )}
        </Typography.Text>
        {rivals.map(({ posting, evidence }, i) => (
          <article key={posting.id} className="review-rival">
            <Flex justify="space-between" align="center" gap="small" wrap>
              <Typography.Text strong style={{ fontSize: 20 }}>
                <Amount amount={posting} of={{ postings: [posting.id] }} />
              </Typography.Text>
              {mayDecide && (
                <Flex gap="small" align="center">
                  {evidence?.by === 'document' && posting.figure && (
                    <Link
                      to="/documents/$id"
                      params={{ id: evidence.document.id }}
                      search={{ finding: posting.figure } as never}
                    >
                      {say('不是一件事，去更正', 'Another thing: correct it')}
                    </Link>
                  )}
                  <Button size="large" onClick={() => setChosen(i)}>
                    {say('采信这一条', 'Choose this one')} <kbd className="key">{i + 1}</kbd>
                  </Button>
                </Flex>
              )}
            </Flex>
            <EvidenceLines evidence={evidence} />
          </article>
        ))}
      </Flex>
      {chosen !== null && (
        <ReasonForm
          title={say('为什么采信这一条？', 'Why is this one chosen?')}
          okText={say('采信', 'Choose')}
          reasons={chooseReasons}
          onCancel={() => setChosen(null)}
          onDone={choose}
        />
      )}
    </Card>
  )
}
