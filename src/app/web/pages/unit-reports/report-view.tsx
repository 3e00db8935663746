// A report of a unit (一份报送): its numbers, its attachment, what became of it; to be changed and signed by the unit, accepted or returned by the office.
import { Link } from '@tanstack/react-router'
import { Alert, Button, Drawer, Flex, Grid, Input, Modal, Popconfirm, Table, Tag, Typography } from 'antd'
import { useState } from 'react'
import { amountStages } from '../../../../model/posting.ts'
import { accrualNames, statusNames } from '../../../../model/words.ts'
import { useAsk, useChange } from '../../calls/calls.ts'
import { useMay } from '../../calls/me.ts'
import { Amount } from '../../parts/amount.tsx'
import { Answered } from '../../parts/answered.tsx'
import { Period } from '../../parts/period.tsx'
import { standingWords } from '../../parts/standings.ts'
import { ThemeTag } from '../../parts/theme-tag.tsx'
import { useAddress } from '../../words/address.ts'
import { useSay } from '../../words/language.tsx'
import { Signed, State } from './report-list.tsx'
import { type Report, type ReportRow, written } from './said.ts'

export function ReportView({ id }: { id: string }) {
  const say = useSay()
  const wide = Grid.useBreakpoint().lg ?? true
  const [, change] = useAddress()
  const asked = useAsk('/unit-reports/{id}', { params: { id } })
  return (
    <Drawer
      open
      size={wide ? 900 : '100%'}
      title={asked.data?.title ?? say('报送', 'Report')}
      onClose={() => change({ report: undefined })}
      footer={asked.data && <Deeds report={asked.data} />}
    >
      <Answered asked={asked}>{(report) => <Body report={report} />}</Answered>
    </Drawer>
  )
}

function Body({ report }: { report: Report }) {
  const say = useSay()
  const mayRead = useMay()('documents.read')
  return (
    <Flex vertical gap="middle">
      {report.state === 'returned' && report.reason && (
        <Alert
          type="warning"
          showIcon
          title={say(`退回理由：${report.reason}`, `Returned: ${report.reason}`)}
          description={say('请修改后重新签报。', 'Change it, then sign it again.')}
        />
      )}
      <Flex gap="small" align="center" wrap>
        <span>{report.unit}</span>
        <Period from={report.from} to={report.to} />
        <State report={report} />
        <Signed report={report} />
      </Flex>
      {report.attachment &&
        (mayRead ? (
          <Link to="/documents/$id" params={{ id: report.attachment }}>
            {say('佐证附件', 'The attached proof')}
          </Link>
        ) : (
          <Typography.Text type="secondary">{say('已附佐证附件', 'A proof is attached')}</Typography.Text>
        ))}
      <Numbers report={report} />
    </Flex>
  )
}

function Numbers({ report }: { report: Report }) {
  const say = useSay()
  const wide = Grid.useBreakpoint().md ?? true
  const posted = useAsk('/postings', report.state === 'accepted' ? { query: { report: report.id, limit: 200 } } : null)
  const lineOf = (row: ReportRow) =>
    posted.data?.items.find((one) => one.measure === row.measure && same(one.to, row.period))
  const amount = (row: ReportRow) => {
    const line = lineOf(row)
    return <Amount amount={written(row)} {...(line ? { of: { postings: [line.id] } } : {})} />
  }
  const nature = ({ status, accrual, stage }: ReportRow) =>
    [statusNames[status], accrualNames[accrual], ...(stage ? [amountStages[stage]] : [])]
      .map((one) => say(one))
      .join('·')
  const standing = (row: ReportRow) => {
    const line = lineOf(row)
    return line && <Tag>{say(standingWords(line.standing))}</Tag>
  }
  if (!wide) {
    return (
      <Flex vertical gap="middle">
        {report.rows.map((row) => (
          <div key={`${row.measure} ${row.period}`}>
            <strong>{amount(row)}</strong> {row.measure} {standing(row)}
            <br />
            <Typography.Text type="secondary">
              {nature(row)} · <PeriodOf row={row} /> · {row.parties.join('、')}
            </Typography.Text>
            {row.note && <div>{row.note}</div>}
          </div>
        ))}
      </Flex>
    )
  }
  return (
    <Table<ReportRow>
      aria-label={say('数据', 'Numbers')}
      size="small"
      rowKey={(row) => report.rows.indexOf(row)}
      pagination={false}
      dataSource={report.rows}
      scroll={{ x: 780 }}
      columns={[
        { title: say('统计内容', 'What is counted'), dataIndex: 'measure' },
        { title: say('数额', 'Amount'), width: 130, render: (_, row) => amount(row) },
        { title: say('时段', 'Period'), width: 120, render: (_, row) => <PeriodOf row={row} /> },
        { title: say('性质', 'Nature'), width: 110, render: (_, row) => nature(row) },
        { title: say('合作方', 'Parties'), width: 140, render: (_, { parties }) => parties.join('、') },
        { title: say('主题', 'Theme'), width: 80, render: (_, { theme }) => <ThemeTag id={theme} /> },
        ...(report.state === 'accepted'
          ? [{ title: say('计入情况', 'Standing'), width: 130, render: (_: unknown, row: ReportRow) => standing(row) }]
          : []),
        ...(report.rows.some(({ note }) => note)
          ? [{ title: say('说明', 'Note'), dataIndex: 'note', width: 140 }]
          : []),
      ]}
    />
  )
}

const same = (to: string | null, period: ReportRow['period']) => to === (period?.[1] ?? null)

function PeriodOf({ row: { period, accrual } }: { row: ReportRow }) {
  return <Period from={period?.[0] ?? null} to={period?.[1] ?? null} accrual={accrual} />
}

function Deeds({ report }: { report: Report }) {
  const say = useSay()
  const may = useMay()
  const [, address] = useAddress()
  const { change, busy } = useChange()
  const [returning, setReturning] = useState(false)
  const { id, version, state } = report
  const open = state === 'draft' || state === 'returned'
  const at = { params: { id }, version }
  return (
    <Flex justify="end" gap="small" wrap>
      {open && may('reports.send') && (
        <>
          <Button onClick={() => address({ edit: id, report: undefined })}>{say('修改', 'Edit')}</Button>
          <Popconfirm
            title={say('签报后不能再改，确定签报？', 'Once signed it cannot be changed. Sign it?')}
            okText={say('签报', 'Sign')}
            onConfirm={() =>
              void change('post', '/unit-reports/{id}/sign', at, { done: { zh: '已签报', en: 'Signed' } })
            }
          >
            <Button type="primary" loading={busy}>
              {say('签报', 'Sign')}
            </Button>
          </Popconfirm>
        </>
      )}
      {state === 'signed' && may('findings.decide') && (
        <>
          <Button onClick={() => setReturning(true)}>{say('退回', 'Return')}</Button>
          <Button
            type="primary"
            loading={busy}
            onClick={() =>
              void change('post', '/unit-reports/{id}/accept', at, {
                done: { zh: '已采纳，数据已入账', en: 'Accepted into the book' },
              })
            }
          >
            {say('采纳入账', 'Accept into the book')}
          </Button>
        </>
      )}
      {state === 'signed' && !may('findings.decide') && (
        <Typography.Text type="secondary">
          {say('已签报，等待采纳。', 'Signed; it waits to be accepted.')}
        </Typography.Text>
      )}
      {returning && <Returning report={report} onClose={() => setReturning(false)} />}
    </Flex>
  )
}

function Returning({ report: { id, version }, onClose }: { report: Report; onClose: () => void }) {
  const say = useSay()
  const { change, busy } = useChange()
  const [reason, setReason] = useState('')
  const send = async () => {
    const said = { params: { id }, version, body: { reason: reason.trim() } }
    if (await change('post', '/unit-reports/{id}/return', said, { done: { zh: '已退回', en: 'Returned' } })) onClose()
  }
  return (
    <Modal
      open
      title={say('退回报送', 'Return the report')}
      okText={say('退回', 'Return')}
      okButtonProps={{ disabled: reason.trim() === '', loading: busy }}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <label htmlFor="why-returned">{say('退回理由（报送单位会看到）', 'Why (the unit sees it)')}</label>
      <Input.TextArea
        id="why-returned"
        rows={3}
        maxLength={2000}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
    </Modal>
  )
}
