// Beside the paper (文稿旁): what is missing, what changed since the last time, and what no longer stands in it; each leads to its place.
import { Badge, Button, Card, Empty, Flex, Tabs, Tag, Typography } from 'antd'
import { useMay } from '../../calls/me.ts'
import { useSay } from '../../words/language.tsx'
import { changeWords, isWritten, type OpenReport, type ReportText, textOf } from './report-words.ts'
import { RivalList, useRivals } from './rivals.tsx'

/** Shows a place of the paper: a block, or an answer in one. */
function goTo(key: string): void {
  const named = (attribute: string) =>
    [...document.querySelectorAll<HTMLElement>(`.paper [data-${attribute}]`)].find(
      (one) => one.dataset[attribute] === key,
    )
  const place = named('key') ?? named('block')
  place?.scrollIntoView({ block: 'center', behavior: 'smooth' })
  place?.classList.add('pointed')
  setTimeout(() => place?.classList.remove('pointed'), 2000)
}

export function Side({ report, text }: { report: OpenReport; text: ReportText }) {
  const say = useSay()
  const may = useMay()('findings.read')
  const rivals = useRivals(report, may)
  const { blanks, gone, blocks } = text
  const changed = blocks.filter(({ change }) => change !== null)
  const counted = (words: string, count: number) => (
    <span>
      {words}{' '}
      <Badge count={count} showZero color={count > 0 ? '#9a5b00' : '#6b7280'} size="small" overflowCount={999} />
    </span>
  )
  return (
    <Card size="small" className="report-side no-print">
      <Tabs
        size="small"
        items={[
          {
            key: 'blanks',
            label: counted(say('待补', 'Missing'), blanks.length),
            children: <Blanks blanks={blanks} />,
          },
          {
            key: 'changes',
            label: counted(say('变动', 'Changed'), changed.length + gone.length),
            children: <Changed changed={changed} gone={gone} />,
          },
          ...(may
            ? [
                {
                  key: 'rivals',
                  label: counted(say('打架', 'Rivals'), rivals?.length ?? 0),
                  children: <RivalList rivals={rivals} />,
                },
              ]
            : []),
        ]}
      />
    </Card>
  )
}

function Blanks({ blanks }: { blanks: ReportText['blanks'] }) {
  const say = useSay()
  if (blanks.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={say('没有待补的数据', 'Nothing is missing')} />
  return (
    <Flex vertical gap={4}>
      <Typography.Text type="secondary">
        {say(
          '导入相应材料或录入台账后重新生成，即自动补上。',
          'Add the documents or entries, then make the report again.',
        )}
      </Typography.Text>
      {blanks.map((blank) => (
        <Button key={blank.key} type="text" className="side-line" onClick={() => goTo(blank.key)}>
          {say(blank)}
        </Button>
      ))}
    </Flex>
  )
}

function Changed({ changed, gone }: { changed: ReportText['blocks']; gone: ReportText['gone'] }) {
  const say = useSay()
  if (changed.length + gone.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={say('与上次相同', 'As it was last time')} />
  return (
    <Flex vertical gap={4}>
      {changed.map((block) => (
        <Button key={block.key} type="text" className="side-line" onClick={() => goTo(block.key)}>
          <span>
            <Tag color={block.change === 'source_gone' ? 'red' : 'gold'}>{say(changeWords[block.change!])}</Tag>
            {isWritten(block) ? textOf(block.runs).slice(0, 40) : block.title}
          </span>
        </Button>
      ))}
      {gone.map(({ key, text }) => (
        <Typography.Text key={key} type="secondary">
          <Tag>{say('不再有', 'gone')}</Tag>
          <del>{text}</del>
        </Typography.Text>
      ))}
    </Flex>
  )
}
