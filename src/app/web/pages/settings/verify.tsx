// Verification (核验): whether the book is what its records say; run here, with what was looked at and every fault that was found.
import { SafetyCertificateOutlined } from '@ant-design/icons'
import { Alert, Button, Descriptions, Flex, Progress, Table, Typography } from 'antd'
import { useEffect, useState } from 'react'
import { type Given, useChange } from '../../calls/calls.ts'
import { type Said, useLanguage, useSay } from '../../words/language.tsx'

type Verified = Given<'post', '/verify'>

const checkedWords: Record<string, Said> = {
  revisions: { zh: '修订记录', en: 'revisions' },
  findings: { zh: '原文出处', en: 'quotes in documents' },
  documents: { zh: '材料', en: 'documents' },
  entries: { zh: '台账条目', en: 'entries' },
  ties: { zh: '结对关系', en: 'ties' },
  links: { zh: '条目关联', en: 'links' },
  postings: { zh: '数据', en: 'figures' },
  confirmations: { zh: '双方核对', en: 'confirmations' },
  unit_reports: { zh: '单位报送', en: 'reports of units' },
  members: { zh: '成员', en: 'members' },
  settings: { zh: '设置', en: 'settings' },
  indicators: { zh: '指标', en: 'indicators' },
  targets: { zh: '目标值', en: 'targets' },
  scoreSheets: { zh: '评分表', en: 'score sheets' },
  sums: { zh: '汇总', en: 'totals' },
}

export function VerifySection() {
  const say = useSay()
  const { change, busy } = useChange()
  const [result, setResult] = useState<{ verified: Verified; at: Date; seconds: number } | null>(null)
  const run = async () => {
    const began = performance.now()
    setResult(null)
    const done = await change('post', '/verify', {})
    if (done) setResult({ verified: done.value, at: new Date(), seconds: (performance.now() - began) / 1000 })
  }
  return (
    <Flex vertical gap="middle" align="stretch">
      <Typography.Text>
        {say(
          '逐条核对：修订记录首尾相接、未被改动；每处原文都在其材料中；每个数据都有出处；没有绕过程序的改动；汇总与数据相符。',
          'Checks that the chain of revisions is whole, every quote stands in its document, every figure has its evidence, nothing was changed behind the program’s back, and totals equal their figures.',
        )}
      </Typography.Text>
      <Button
        type="primary"
        icon={<SafetyCertificateOutlined />}
        loading={busy}
        onClick={() => void run()}
        style={{ alignSelf: 'flex-start' }}
      >
        {say('开始核验', 'Verify now')}
      </Button>
      {busy && <Running />}
      {result && <Result {...result} />}
    </Flex>
  )
}

/** How long it has been running; how much is left nobody knows. */
function Running() {
  const say = useSay()
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setSeconds((now) => now + 1), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <Flex vertical gap={4} role="status">
      <Progress percent={100} status="active" showInfo={false} aria-label={say('正在核验', 'Verifying')} />
      <Typography.Text type="secondary">
        {say(
          `正在核验，已用 ${seconds} 秒；大的台账需要几分钟，其间可照常工作。`,
          `Verifying for ${seconds} s; a large book takes minutes, and work can go on.`,
        )}
      </Typography.Text>
    </Flex>
  )
}

function Result({ verified: { checked, faults }, at, seconds }: { verified: Verified; at: Date; seconds: number }) {
  const say = useSay()
  const { language } = useLanguage()
  const time = at.toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB')
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
