// Rivals (数据打架): figures of the book that count the same for the same time and disagree, or a whole that is smaller than its part, each with its
// sentence; a person chooses one, with a reason, and the others stay visible.
import { Link } from '@tanstack/react-router'
import { Button, Card, Flex, Tag, Typography } from 'antd'
import { useState } from 'react'
import { useMay } from '../../calls/me.ts'
import { Amount } from '../../parts/amount.tsx'
import { Period } from '../../parts/period.tsx'
import { EvidenceLines } from '../../parts/posting-card.tsx'
import { useSay } from '../../words/language.tsx'
import { chooseReasons, outsideReasons } from './choices.ts'
import type { Desk } from './desk.ts'
import { useKeys } from './keys.ts'
import type { Rivals } from './queue.ts'
import { ReasonForm } from './reason-form.tsx'

export function RivalsCard({ rivals: { id, rivals: found, whole }, desk }: { rivals: Rivals; desk: Desk }) {
  const say = useSay()
  const mayDecide = useMay()('findings.decide')
  const [chosen, setChosen] = useState<number | null>(null)
  const [apart, setApart] = useState<string | null>(null)
  const isWhole = (one: Rivals['rivals'][number]) => one.posting.id === whole
  const rivals = [...found].sort((a, b) => Number(isWhole(b)) - Number(isWhole(a)))
  const [first] = rivals
  useKeys((command, key) => {
    if (command === 'choose' && mayDecide && rivals[Number(key) - 1]) setChosen(Number(key) - 1)
  })
  const choose = (reason: string) => {
    const posting = rivals[chosen!]!.posting.id
    // Parts stand beside each other: one of them is chosen over the whole alone.
    const others = whole === null || posting === whole ? rivals.map((one) => one.posting.id) : [whole]
    const over = others.filter((other) => other !== posting)
    setChosen(null)
    void desk.send({ verdict: 'choose', posting, over, reason }, [id], { zh: '已采信', en: 'Chosen' })
  }
  const setOutside = (reason: string) => {
    const said = { verdict: 'outside' as const, posting: apart!, wholes: [whole!], reason }
    setApart(null)
    void desk.send(said, [id], { zh: '已认定不含在总数内', en: 'Said to be no part' })
  }
  return (
    <Card className="review-card">
      <Flex vertical gap="large">
        <Flex gap="small" wrap align="center">
          <Tag color="gold" style={{ margin: 0 }}>
            {whole === null ? say('数据打架', 'Rivals') : say('部分大于总数', 'A part larger than its whole')}
          </Tag>
          <Typography.Text strong style={{ fontSize: 18 }}>
            {first?.posting.measure}
          </Typography.Text>
          {first && whole === null && <About posting={first.posting} />}
        </Flex>
        <Typography.Text type="secondary">
          {whole !== null && say(wholeWords)}
          {whole === null &&
            say(
              '以下数据口径、时段相同而数额不同。选定一条并写明理由，其余保留可查，不计入汇总；选定之前按区间计。如果说的其实不是一件事，更正其中一条的统计内容、时间或合作方。',
              'These count the same for the same time and disagree. Choose one and say why: the others stay visible and count for nothing. Until then the spread is counted. If they are of two things, correct what one of them counts, its time or its parties.',
            )}
        </Typography.Text>
        {rivals.map(({ posting, evidence }, i) => (
          <article key={posting.id} className="review-rival">
            <Flex justify="space-between" align="center" gap="small" wrap>
              <Flex gap="small" wrap align="center">
                <Typography.Text strong style={{ fontSize: 20 }}>
                  <Amount amount={posting} of={{ postings: [posting.id] }} />
                </Typography.Text>
                {posting.id === whole && <Tag color="blue">{say('总数', 'Whole')}</Tag>}
                {whole !== null && <About posting={posting} />}
              </Flex>
              {mayDecide && (
                <Flex gap="small" align="center" wrap>
                  {whole !== null && posting.id !== whole && (
                    <Button size="large" onClick={() => setApart(posting.id)}>
                      {say('不含在总数内', 'No part of it')}
                    </Button>
                  )}
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
      {apart !== null && (
        <ReasonForm
          title={say('为什么不含在总数内？', 'Why is it no part of the whole?')}
          okText={say('认定', 'Say so')}
          reasons={outsideReasons}
          onCancel={() => setApart(null)}
          onDone={setOutside}
        />
      )}
    </Card>
  )
}

const wholeWords = {
  zh: '总数比其中一部分还小，不能同时成立。选定一条并写明理由，其余保留可查，不计入汇总；选定之前按区间计。这一部分本来不含在总数内的，点“不含在总数内”，两条都计入。时间、口径或合作方读错的，更正其中一条。',
  en: 'The whole is smaller than a part of it, so the two cannot both hold. Choose one and say why: the other stays visible and counts for nothing; until then the spread is counted. If the one was never part of the other, say so, and both count. If its time, what it counts or its parties were misread, correct it.',
} as const

/** The time and the regions that a figure speaks of. */
function About({ posting }: Pick<Rivals['rivals'][number], 'posting'>) {
  return (
    <>
      <Period from={posting.from} to={posting.to} accrual={posting.accrual} />
      <Typography.Text type="secondary">{posting.parties.join('、')}</Typography.Text>
    </>
  )
}
