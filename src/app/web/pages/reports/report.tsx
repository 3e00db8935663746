// A report (报告): the text as it will be printed, which people write in and the book fills; its files, what is missing, and making it again.
import { EllipsisOutlined, ReloadOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { Alert, App, Button, Dropdown, Flex, Input, Progress, Skeleton } from 'antd'
import { useCallback, useEffect } from 'react'
import { reportStepAt } from '../../../../model/report-steps.ts'
import { useAsk, useChange } from '../../calls/calls.ts'
import { useMay } from '../../calls/me.ts'
import { problemOf } from '../../calls/problem.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { useLanguage, useSay } from '../../words/language.tsx'
import { minuteOf } from '../../words/moments.ts'
import { ReportFiles } from './files.tsx'
import { Paper } from './paper.tsx'
import { isMaking, isWritten, kindWords, type OpenReport, type Run, stateWords, type Written } from './report-words.ts'
import { Side } from './side.tsx'
import './report.css'

export function ReportPage() {
  const { id = '' } = useParams({ strict: false })
  const { language } = useLanguage()
  const said = { params: { id } }
  const asked = useAsk('/reports/{id}', said)
  const queries = useQueryClient()
  const making = asked.data ? isMaking(asked.data.state) : false
  const watched = useAsk('/reports/{id}', making ? { ...said, query: { text: false } } : null, { every: 500 })
  const now = making ? watched.data : undefined
  const over = now !== undefined && !isMaking(now.state)
  useEffect(() => {
    if (over) void queries.invalidateQueries({ queryKey: ['/reports/{id}'] })
  }, [over, queries])
  if (asked.error) return <Alert type="error" showIcon title={problemOf(asked.error)[language]} />
  if (!asked.data) return <Skeleton active />
  return (
    <Opened
      report={{ ...asked.data, ...(now ? { state: now.state, progress: now.progress, problem: now.problem } : {}) }}
    />
  )
}

function Opened({ report }: { report: OpenReport }) {
  const say = useSay()
  const may = useMay()('reports.make')
  const { id, name, kind, state, progress, problem, text, madeAt } = report
  const time = madeAt && minuteOf(madeAt)
  const writing = useText(id)
  return (
    <>
      <PageHead
        title={name}
        actions={
          <>
            {text && <ReportFiles id={id} name={name} />}
            {may && <Deeds report={report} />}
          </>
        }
      >
        {say(kindWords[kind])}
        {time && say(` · ${time}从台账生成`, ` · made of the book ${time}`)}
        {may &&
          text &&
          say(
            ' · 文字可直接改写并自动保存，数字只能来自台账',
            ' · write in the words, they save themselves; numbers are of the book alone',
          )}
      </PageHead>
      {isMaking(state) && (
        <Flex vertical gap={4} role="status" style={{ marginBottom: 16, maxWidth: 620 }}>
          <span>{say(reportStepAt(progress))}</span>
          <Progress percent={progress} aria-label={say('生成进度', 'How far it is')} />
        </Flex>
      )}
      {state === 'failed' && (
        <Alert
          type="error"
          showIcon
          title={problem ? say(problem) : say(stateWords.failed)}
          style={{ marginBottom: 16 }}
        />
      )}
      {text && (
        <div className="report-desk">
          <Paper report={id} text={text} mayWrite={may && !isMaking(state)} {...writing} />
          <Side report={report} text={text} />
        </div>
      )}
    </>
  )
}

/** How the text on this page follows what was written: what was saved is put in place, what somebody else wrote is asked for. */
function useText(id: string) {
  const queries = useQueryClient()
  const { change } = useChange()
  const onSaved = useCallback(
    (key: string, { runs, version }: { runs: Run[]; version: number }) =>
      queries.setQueryData(['/reports/{id}', { params: { id } }], (before: OpenReport | undefined) => {
        if (!before?.text) return before
        const blocks = before.text.blocks.map((block) =>
          block.key === key && isWritten(block)
            ? { ...block, runs, version, composed: block.composed ?? block.runs }
            : block,
        )
        return { ...before, text: { ...before.text, blocks } }
      }),
    [id, queries],
  )
  const onConflict = useCallback(
    () => void queries.invalidateQueries({ queryKey: ['/reports/{id}', { params: { id } }] }),
    [id, queries],
  )
  const onRestore = useCallback(
    ({ key, version }: Written) =>
      void change(
        'put',
        '/reports/{id}/paragraph',
        { params: { id }, body: { key, version, runs: null } },
        { done: { zh: '已恢复', en: 'Restored' } },
      ),
    [id, change],
  )
  return { onSaved, onConflict, onRestore }
}

/** Making it again, another name, taking it away. */
function Deeds({ report: { id, name, state } }: { report: OpenReport }) {
  const say = useSay()
  const navigate = useNavigate()
  const { modal } = App.useApp()
  const { change, busy } = useChange()
  const again = () => void change('post', '/reports/{id}/make', { params: { id } })
  const rename = () => {
    let next = name
    modal.confirm({
      title: say('改名称', 'Rename'),
      content: (
        <Input
          defaultValue={name}
          maxLength={200}
          aria-label={say('名称', 'Name')}
          onChange={({ target }) => {
            next = target.value
          }}
        />
      ),
      okText: say('保存', 'Save'),
      onOk: () =>
        next.trim() ? change('patch', '/reports/{id}', { params: { id }, body: { name: next.trim() } }) : undefined,
    })
  }
  const remove = () =>
    modal.confirm({
      title: say(`移除“${name}”？`, `Remove “${name}”?`),
      content: say('连同其中改写的文字；台账不受影响。', 'With what was written in it; the book stays as it is.'),
      okText: say('移除', 'Remove'),
      okButtonProps: { danger: true },
      onOk: async () => {
        if (await change('delete', '/reports/{id}', { params: { id } })) void navigate({ to: '/reports' })
      },
    })
  const items = [
    { key: 'rename', label: say('改名称', 'Rename'), onClick: rename },
    { key: 'remove', label: say('移除', 'Remove'), danger: true, onClick: remove },
  ]
  return (
    <>
      <Button type="primary" icon={<ReloadOutlined />} loading={busy || isMaking(state)} onClick={again}>
        {say('重新生成', 'Make again')}
      </Button>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button icon={<EllipsisOutlined />} aria-label={say('更多操作', 'More')} />
      </Dropdown>
    </>
  )
}
