// The days of reminders (任务提醒): how long before its day a task is due soon, and after how long without a word it is silent.
import { Button, Flex, Form, InputNumber, Typography } from 'antd'
import { useEffect, useState } from 'react'
import type { ReminderDays } from '../../../../model/reminder-days.ts'
import { useAsk, useChange } from '../../calls/calls.ts'
import { useMay } from '../../calls/me.ts'
import { Answered } from '../../parts/answered.tsx'
import { useSay } from '../../words/language.tsx'

export function RemindersSection() {
  const asked = useAsk('/settings/reminders', {})
  return <Answered asked={asked}>{(days) => <DaysForm days={days} />}</Answered>
}

function DaysForm({ days }: { days: ReminderDays }) {
  const say = useSay()
  const may = useMay()('settings.write')
  const { change, busy } = useChange()
  const [wish, setWish] = useState(days)
  useEffect(() => setWish(days), [days])
  const same = wish.dueWithin === days.dueWithin && wish.silentAfter === days.silentAfter
  const save = () => change('put', '/settings/reminders', { body: wish }, { done: { zh: '已保存', en: 'Saved' } })
  const field = (id: keyof ReminderDays, label: string, least: number) => (
    <Form.Item label={label} htmlFor={id}>
      <InputNumber
        id={id}
        min={least}
        max={366}
        precision={0}
        disabled={!may}
        suffix={say('天', 'days')}
        value={wish[id]}
        onChange={(next) => setWish({ ...wish, [id]: next ?? days[id] })}
      />
    </Form.Item>
  )
  return (
    <Form layout="vertical" onFinish={() => void save()}>
      <Typography.Paragraph>
        {say(
          '执行中的计划，任务逾期、将到期或久未报送时，在总览中提醒主管处室和责任单位；任务完成或报了进展，提醒随之消失。',
          'The overview reminds the office and the responsible units of tasks in plans in force that are overdue, due soon or silent. A reminder is gone when its ground is.',
        )}
      </Typography.Paragraph>
      <Flex gap="0 24px" wrap>
        {field('dueWithin', say('完成时限前多少天提醒', 'Days before the day'), 0)}
        {field('silentAfter', say('多少天没有进展算久未报送', 'Days without a word'), 1)}
      </Flex>
      {may ? (
        <Button type="primary" htmlType="submit" disabled={same} loading={busy}>
          {say('保存', 'Save')}
        </Button>
      ) : (
        <Typography.Text type="secondary">
          {say('只有管理员可以修改。', 'Only an administrator can change it.')}
        </Typography.Text>
      )}
    </Form>
  )
}
