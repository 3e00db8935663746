// Verification (核验): whether the book is what its records say; run here, with what was looked at and every fault that was found.
import { SafetyCertificateOutlined } from '@ant-design/icons'
import { Alert, App, Button, Descriptions, Flex, Progress, Table, Typography } from 'antd'
import { useState } from 'react'
import { problemOf } from '../../calls/problem.ts'
import { type Said, useLanguage, useSay } from '../../words/language.tsx'
import { minuteOf } from '../../words/moments.ts'
import { type Verified, type VerifyProgress, verifyAlong } from './verify-calls.ts'

const checkedWords: Record<string, Said> = {
  revisions: { zh: '修订记录', en: 'revisions' },
  findings: { zh: '原文出处', en: 'quotes in documents' },
  documents: { zh: '材料', en: 'documents' },
  entries: { zh: '台账条目', en: 'entries' },
  ties: { zh: '结对关系', en: 'ties' },
  links: { zh: '条目关联', en: 'links' },
  postings: { zh: '数据', en: 'figures' },
  confirmations: { zh: '双方核对', en: 'confirmations' },
  members: { zh: '成员', en: 'members' },
  settings: { zh: '设置', en: 'settings' },
  indicators: { zh: '指标', en: 'indicators' },
  targets: { zh: '目标值', en: 'targets' },
  scoreSheets: { zh: '评分表', en: 'score sheets' },
  reports: { zh: '单位报送', en: 'reports of units' },
  spans: { zh: '条款与进展的原文', en: 'quotes of clauses and progress' },
  clauses: { zh: '条款', en: 'clauses' },
  plans: { zh: '计划', en: 'plans' },
  tasks: { zh: '任务', en: 'tasks' },
  progress: { zh: '进展', en: 'progress' },
  sums: { zh: '汇总', en: 'totals' },
}

type Shown = { verified: Verified; at: Date; seconds: number }

export function VerifySection() {
  const say = useSay()
  const { language } = useLanguage()
  const { notification } = App.useApp()
  const [at, setAt] = useState<VerifyProgress | 'begun' | null>(null)
  const [result, setResult] = useState<Shown | null>(null)
  const run = async () => {
    const began = performance.now()
    setResult(null)
    setAt('begun')
    try {
      const verified = await verifyAlong(setAt)
      setResult({ verified, at: new Date(), seconds: (performance.now() - began) / 1000 })
    } catch (error) {
      notification.error({ title: problemOf(error)[language] })
    } finally {
      setAt(null)
    }
  }
  return (
    <Flex vertical gap="middle" align="stretch">
      <Typography.Text>
        {say(
          '逐条核对：修订记录首尾相接、未被改动；每处原文都在其材料中；每个数据都有出处；没有绕过程序的改动；汇总与数据相符。',
          "Checks that the chain of revisions is whole, every quote stands in its document, every figure has its evidence, nothing was changed behind the program's back, and totals equal their figures.",
        )}
      </Typography.Text>
      <Button
        type="primary"
        icon={<SafetyCertificateOutlined />}
        loading={at !== null}
        onClick={() => void run()}
        style={{ alignSelf: 'flex-start' }}
      >
        {say('开始核验', 'Verify now')}
      </Button>
      {at && <Running at={at} />}
      {result && <Result {...result} />}
    </Flex>
  )
}

/** How far it is: rows that were gone through, of all that there are, and what is looked at now. */
function Running({ at }: { at: VerifyProgress | 'begun' }) {
  const say = useSay()
  const { language } = useLanguage()
  const { step, done, of } = at === 'begun' ? { step: 'revisions', done: 0, of: 1 } : at
  const count = (n: number) => n.toLocaleString(language)
  return (
    <Flex vertical gap={4}>
      <Progress percent={Math.floor((100 * done) / of)} status="active" aria-label={say('正在核验', 'Verifying')} />
      <Typography.Text type="secondary" role="status">
        {say(
          `正在核对${say(checkedWords[step] ?? { zh: step, en: step })}：已查 ${count(done)} 条，共 ${count(of)} 条；其间可照常工作。`,
          `Checking ${say(checkedWords[step] ?? { zh: step, en: step })}: ${count(done)} of ${count(of)} rows; work can go on.`,
        )}
      </Typography.Text>
    </Flex>
  )
}

function Result({
  verified: { checked, faults, settling },
  at,
  seconds,
}: {
  verified: Verified
  at: Date
  seconds: number
}) {
  const say = useSay()
  const { language } = useLanguage()
  const time = minuteOf(at)
  const items = Object.entries(checked).map(([id, count]) => ({
    key: id,
    label: say(checkedWords[id] ?? { zh: id, en: id }),
    children: count.toLocaleString(language),
  }))
  return (
    <>
      {faults.length === 0 ? (
        <Alert
          type="success"
          showIcon
          title={say('核验通过，没有发现问题', 'The book is as its records say')}
          description={say(`${time}，用时 ${seconds.toFixed(1)} 秒`, `${time}, in ${seconds.toFixed(1)} s`)}
          role="status"
        />
      ) : (
        <Alert
          type="error"
          showIcon
          title={say(`发现 ${faults.length} 处问题`, `${faults.length} faults`)}
          description={say(
            '请先备份当前数据，再与系统管理者核对；可从此前的备份恢复。',
            'Back up what is there, then look into it; an earlier backup can be restored.',
          )}
          role="alert"
        />
      )}
      {settling && (
        <Alert
          type="warning"
          showIcon
          title={say(
            '升级后汇总正按新规则重新核定，本次没有核对汇总；完成后请再核验一次。',
            'After an upgrade the totals are being made anew and were not checked; verify again when that is done.',
          )}
        />
      )}
      <Descriptions size="small" column={{ xs: 1, sm: 2, md: 3 }} title={say('已核对', 'Looked at')} items={items} />
      {faults.length > 0 && (
        <Table
          size="small"
          rowKey={({ sort, subject }) => `${sort} ${subject}`}
          dataSource={faults}
          columns={[
            { title: say('问题', 'Fault'), render: (_, fault) => fault[language] },
            { title: say('对象', 'Subject'), dataIndex: 'subject' },
          ]}
          pagination={{ pageSize: 20, hideOnSinglePage: true }}
        />
      )}
    </>
  )
}
