// The figures of a proposed entry (条目的数据): they are accepted with it in one step, and each can be taken out of it before.

import { Button, Flex, Typography } from 'antd'
import { useState } from 'react'
import { doubtSaid } from '../../../../model/doubt.ts'
import { useAsk } from '../../calls/calls.ts'
import { useMay } from '../../calls/me.ts'
import { Amount } from '../../parts/amount.tsx'
import { periodText } from '../../parts/period.tsx'
import { ThemeTag } from '../../parts/theme-tag.tsx'
import { useLanguage, useSay } from '../../words/language.tsx'
import { rejectReasons } from './choices.ts'
import type { Desk } from './desk.ts'
import { ReasonForm } from './reason-form.tsx'
import { agreementSaid, type Finding, figureSaid, type Queued, written } from './said.ts'

export function EntryFigures({ finding, desk }: { finding: Queued; desk: Desk }) {
  const say = useSay()
  const [rejecting, setRejecting] = useState<Finding | null>(null)
  const own = useAsk('/findings', { query: { proposal: finding.id, limit: 100 } }).data?.items ?? []
  if (own.length === 0) return null
  return (
    <section>
      <Typography.Text type="secondary">
        {say(`随条目一并采纳的 ${own.length} 条`, `${own.length} accepted with the entry`)}
      </Typography.Text>
      <ul className="review-figures">
        {own.map((one) => (
          <FigureLine key={one.id} finding={one} onReject={() => setRejecting(one)} />
        ))}
      </ul>
      {rejecting && (
        <ReasonForm
          title={say('为什么剔除这条数据？', 'Why is this figure taken out?')}
          okText={say('剔除', 'Take out')}
          reasons={rejectReasons}
          danger
          onCancel={() => setRejecting(null)}
          onDone={(reason) => {
            const { id, version } = rejecting
            setRejecting(null)
            void desk.send({ verdict: 'reject', findings: [{ id, version }], reason }, [], {
              zh: '已剔除',
              en: 'Taken out',
            })
          }}
        />
      )}
    </section>
  )
}

function FigureLine({ finding, onReject }: { finding: Finding; onReject: () => void }) {
  const say = useSay()
  const { language } = useLanguage()
  const mayDecide = useMay()('findings.decide')
  const { sort, doubts } = finding
  const figure = sort === 'figure' ? figureSaid(finding) : null
  const [from, to] = figure?.period ?? [null, null]
  return (
    <li>
      <Flex gap="small" align="center" wrap style={{ flex: 1, minWidth: 0 }}>
        {figure ? (
          <>
            <Typography.Text strong>
              <Amount amount={written(figure)} />
            </Typography.Text>
            <span>{figure.measure}</span>
            <ThemeTag id={figure.theme} />
            <Typography.Text type="secondary">
              {periodText({ from, to, accrual: figure.accrual }, language)}
            </Typography.Text>
          </>
        ) : (
          <span>{agreementSaid(finding).title}</span>
        )}
        {doubts.map((code) => (
          <Typography.Text key={code} type="warning">
            {say(doubtSaid(code))}
          </Typography.Text>
        ))}
      </Flex>
      {mayDecide && (
        <Button size="small" type="text" danger onClick={onReject}>
          {say('剔除', 'Take out')}
        </Button>
      )}
    </li>
  )
}
