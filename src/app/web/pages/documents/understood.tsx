// How a document was understood (材料的理解): whose account it is, of which year it tells and when it came out, as it was read or as a person said, in one
// line; all its figures hang on it, so it is corrected from here in one step.
import { EditOutlined } from '@ant-design/icons'
import { Alert, Button, Flex, Typography } from 'antd'
import { useState } from 'react'
import { useMay } from '../../calls/me.ts'
import { useSay } from '../../words/language.tsx'
import { AccountForm } from './account-form.tsx'
import type { ListedDocument } from './states.tsx'

export function UnderstoodLine({ document }: { document: ListedDocument }) {
  const say = useSay()
  const mayCorrect = useMay()('documents.correct') && document.replacedBy === null
  const [correcting, setCorrecting] = useState(false)
  const { account, year, published, understood, reread } = document
  const unknown =
    understood === null ? say('旧版识读，未记录', 'read by an older version, not kept') : say('未识读出', 'not told')
  const typed = understood !== null && published !== understood.published
  const ofAccount =
    account === null ? (understood?.account ?? unknown) : say(`${account}（人工认定）`, `${account} (said)`)
  const ofYear = year === null ? (understood?.year ?? unknown) : say(`${year}（人工认定）`, `${year} (said)`)
  const ofDay =
    published && typed
      ? say(`${published}（人工填写）`, `${published} (typed)`)
      : (published ?? say('未识读出', 'not told'))
  const parts = [
    say(`讲述方 ${ofAccount}`, `account: ${ofAccount}`),
    say(`所述年份 ${ofYear}`, `year: ${ofYear}`),
    say(`发布 ${ofDay}`, `published: ${ofDay}`),
  ]
  return (
    <Flex vertical gap={4} style={{ marginBottom: 8 }}>
      <Flex gap="small" wrap align="center">
        <Typography.Text type="secondary">{parts.join(' · ')}</Typography.Text>
        {mayCorrect && (
          <Button type="link" size="small" icon={<EditOutlined />} onClick={() => setCorrecting(true)}>
            {say('更正', 'Correct')}
          </Button>
        )}
      </Flex>
      {reread === 'waiting' && (
        <Alert
          type="info"
          showIcon
          title={say('正在重新识读，完成后自动显示。', 'It is being read again and will be shown when that is done.')}
        />
      )}
      {reread === 'failed' && (
        <Alert
          type="warning"
          showIcon
          title={say(
            '未能重新识读，以下仍是先前识读的内容；可再次更正保存重试。',
            'It could not be read again: below is what was read before. Save a correction once more to try again.',
          )}
        />
      )}
      {correcting && <AccountForm document={document} onClose={() => setCorrecting(false)} />}
    </Flex>
  )
}
