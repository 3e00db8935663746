// Deciding on many (批量办理): what is selected is accepted or rejected in one decision, with one reason, and undone as one.
import { Button, Flex, Typography } from 'antd'
import { useState } from 'react'
import { useMay } from '../../calls/me.ts'
import { useSay } from '../../words/language.tsx'
import { rejectReasons } from './choices.ts'
import type { Desk } from './desk.ts'
import type { Item } from './queue.ts'
import { ReasonForm } from './reason-form.tsx'

/** As many as the API takes in one decision. */
const mostAtOnce = 1_000

export function BulkBar({ items, desk, onClear }: { items: readonly Item[]; desk: Desk; onClear: () => void }) {
  const say = useSay()
  const mayDecide = useMay()('findings.decide')
  const [rejecting, setRejecting] = useState(false)
  const findings = items.flatMap((item) => ('finding' in item ? [item.finding] : [])).slice(0, mostAtOnce)
  const targets = findings.map(({ id, version }) => ({ id, version }))
  const ids = findings.map(({ id }) => id)
  const doubtful = findings.filter(({ doubts }) => doubts.length > 0).length
  const told = (zh: string, en: string) => ({ zh: `${zh} ${ids.length} 条`, en: `${ids.length} ${en}` })
  if (!mayDecide) return null
  return (
    <Flex
      className="review-bulk"
      align="center"
      gap="small"
      wrap
      role="toolbar"
      aria-label={say('批量办理', 'Decide on many')}
    >
      <strong>{say(`已选 ${findings.length} 条`, `${findings.length} selected`)}</strong>
      {doubtful > 0 && (
        <Typography.Text type="warning">
          {say(`其中 ${doubtful} 条存疑`, `${doubtful} of them doubtful`)}
        </Typography.Text>
      )}
      <Button
        type="primary"
        onClick={() => {
          onClear()
          void desk.send({ verdict: 'accept', findings: targets }, ids, told('已采纳', 'accepted'))
        }}
      >
        {say('采纳所选', 'Accept them')}
      </Button>
      <Button danger onClick={() => setRejecting(true)}>
        {say('退回所选', 'Reject them')}
      </Button>
      <Button type="text" onClick={onClear}>
        {say('取消选择', 'Clear')}
      </Button>
      {rejecting && (
        <ReasonForm
          title={say(`为什么退回这 ${findings.length} 条？`, `Why are these ${findings.length} rejected?`)}
          okText={say('退回', 'Reject')}
          reasons={rejectReasons}
          danger
          onCancel={() => setRejecting(false)}
          onDone={(reason) => {
            setRejecting(false)
            onClear()
            void desk.send({ verdict: 'reject', findings: targets, reason }, ids, told('已退回', 'rejected'))
          }}
        />
      )}
    </Flex>
  )
}
