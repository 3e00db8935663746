// Before anything is typed (检索提示): what one looked for last, and what can be asked, each one click.
import { HistoryOutlined } from '@ant-design/icons'
import { Button, Flex, Typography } from 'antd'
import { useState } from 'react'
import { useAsk } from '../../calls/calls.ts'
import { useMay } from '../../calls/me.ts'
import { useSay } from '../../words/language.tsx'
import { forgetSearches, recentSearches } from './recent.ts'

/** What can be asked of the office's own book: of the pair of which it holds most, in its last year. */
function useExamples(): string[] {
  const asked = useAsk('/entries/facets', useMay()('entries.read') ? {} : null).data
  const [a, b] = asked?.tie.find(({ value, label }) => value !== null && label !== null)?.label?.split('—') ?? []
  const year = asked?.year.map(({ value }) => Number(value)).reduce((last, one) => Math.max(last, one), 0)
  const words = ['东西部协作', '劳务协作']
  if (!a || !b || !year) return words
  const pair = `${a}与${b}`
  const ranking = `${year}年消费帮扶金额前三的结对`
  return [
    ...words,
    `${year}年${pair}投入多少资金`,
    `${year}年${pair}消费协作同比增长多少`,
    `${pair}签约了多少项目`,
    ranking,
  ]
}

export function SearchExamples({ onPick }: { onPick: (words: string) => void }) {
  const say = useSay()
  const [recent, setRecent] = useState(recentSearches)
  const examples = useExamples()
  const forget = () => {
    forgetSearches()
    setRecent([])
  }
  return (
    <Flex vertical gap="middle">
      {recent.length > 0 && (
        <Flex vertical gap={4}>
          <Flex justify="space-between" align="center">
            <Typography.Text type="secondary">{say('最近检索', 'Recent')}</Typography.Text>
            <Button type="link" size="small" onClick={forget}>
              {say('清除', 'Clear')}
            </Button>
          </Flex>
          <Picks all={recent} onPick={onPick} history />
        </Flex>
      )}
      <Flex vertical gap={4}>
        <Typography.Text type="secondary">{say('可以这样检索或提问', 'Search or ask like this')}</Typography.Text>
        <Picks all={examples} onPick={onPick} />
      </Flex>
      <Typography.Text type="secondary">
        {say(
          '输入两个字即可检索地方、结对、台账、材料原句和功能页面；也可以用一句话提问，答案附所依据的数据。',
          'Two characters find places, ties, entries, sentences of documents and pages; a question in words is answered with the figures behind it.',
        )}
      </Typography.Text>
    </Flex>
  )
}

function Picks({
  all,
  onPick,
  history = false,
}: {
  all: readonly string[]
  onPick: (words: string) => void
  history?: boolean
}) {
  return (
    <Flex wrap gap="small">
      {all.map((one) => (
        <Button
          key={one}
          {...(history ? { icon: <HistoryOutlined /> } : {})}
          onClick={() => onPick(one)}
          style={{ height: 'auto', minHeight: 32, whiteSpace: 'normal', textAlign: 'start' }}
        >
          {one}
        </Button>
      ))}
    </Flex>
  )
}
