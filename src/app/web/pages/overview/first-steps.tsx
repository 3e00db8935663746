// First steps (开始使用): what an empty book needs, in the order in which it is done.
import { Link } from '@tanstack/react-router'
import { Button, Flex, Steps, Typography } from 'antd'
import { useAsk } from '../../calls/calls.ts'
import { useMay } from '../../calls/me.ts'
import { useSay } from '../../words/language.tsx'

/** Shown until the book holds a figure. */
export function FirstSteps() {
  const say = useSay()
  const may = useMay()
  const counts = useAsk('/findings/counts', may('findings.read') ? {} : null).data ?? {}
  const waiting = Object.values(counts).some((count) => count > 0)
  return (
    <section className="panel">
      <h2>{say('台账还没有入账数据', 'The book holds no figures yet')}</h2>
      <Steps
        orientation="vertical"
        current={waiting ? 1 : 0}
        items={[
          {
            title: say('导入材料', 'Add documents'),
            content: (
              <>
                <Typography.Paragraph type="secondary">
                  {say(
                    '总结、简报、协议、表格等，Word、PDF、Excel、网页、文本均可。',
                    'Summaries, bulletins, agreements, sheets: Word, PDF, Excel, web pages, text.',
                  )}
                </Typography.Paragraph>
                {may('documents.add') && (
                  <Link to="/documents">
                    <Button type={waiting ? 'default' : 'primary'} tabIndex={-1}>
                      {say('导入材料', 'Add documents')}
                    </Button>
                  </Link>
                )}
              </>
            ),
          },
          {
            title: say('复核', 'Review'),
            content: (
              <>
                <Typography.Paragraph type="secondary">
                  {say(
                    '识读出的数据、结对关系和协议逐条采纳、更正或退回，每条都附原句。',
                    'Accept, correct or reject what was read; each with its sentence.',
                  )}
                </Typography.Paragraph>
                {may('findings.decide') && (
                  <Link to="/review">
                    <Button type={waiting ? 'primary' : 'default'} tabIndex={-1}>
                      {say('去复核', 'Review')}
                    </Button>
                  </Link>
                )}
              </>
            ),
          },
          {
            title: say('查看总览、结对和报告', 'Look at the overview, ties and reports'),
            content: (
              <Typography.Paragraph type="secondary">
                {say(
                  '采纳的数据计入台账，这里就会显示主要数据、走势和地图。',
                  'What was accepted stands in the book, and this page shows its numbers, trends and map.',
                )}
              </Typography.Paragraph>
            ),
          },
        ]}
      />
      <Beside />
    </section>
  )
}

/** What can be done at any time: colleagues, ties that neither ship nor stand in a document, the plan of the year. */
function Beside() {
  const say = useSay()
  const may = useMay()
  const links = [
    may('members.write') && (
      <Link to="/settings/$section" params={{ section: 'people' }}>
        {say('添加同事、分配角色', 'Add colleagues')}
      </Link>
    ),
    may('ties.write') && (
      <Link to="/ties" search={{ view: 'list' } as never}>
        {say('核对或新增结对关系', 'Check or add ties')}
      </Link>
    ),
    may('plans.write') && <Link to="/plans">{say('建立年度计划', 'Make the plan of the year')}</Link>,
  ].filter(Boolean)
  if (links.length === 0) return null
  return (
    <Flex gap="middle" wrap>
      <Typography.Text type="secondary">{say('还可以：', 'Also:')}</Typography.Text>
      {links.map((link, at) => (
        <span key={String(at)}>{link}</span>
      ))}
    </Flex>
  )
}
