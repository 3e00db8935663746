// Import (导入工作簿): a workbook is looked at first; what it would add and change is told, and what is wrong by its cell; only then is it taken in.
// The same for the ledger and for the tasks of a plan.
import { InboxOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Flex, Modal, Table, Tag, Upload } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Reply } from '../../client.ts'
import type { Given } from '../calls/calls.ts'
import { useLanguage, useSay } from '../words/language.tsx'

type Looked = Given<'post', '/sheets'>

type Props = {
  title: string
  /** Sends the workbook; `dry` only looks at it. */
  send: (file: File, dry: boolean) => Promise<Reply<Looked>>
  onClose: () => void
  /** Over the place for the file: where to get the form. */
  children?: ReactNode
}

export function SheetDialog({ title, send, onClose, children }: Props) {
  const say = useSay()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const [looked, setLooked] = useState<Looked | null>(null)
  const [refused, setRefused] = useState('')
  const [busy, setBusy] = useState(false)
  const take = async (chosen: File, dry: boolean) => {
    setBusy(true)
    setRefused('')
    const reply = await send(chosen, dry)
    setBusy(false)
    if (!reply.ok)
      return setRefused(reply.problem.errors?.map((one) => one[language]).join(' ') || reply.problem[language])
    if (dry) return setLooked(reply.value)
    const { added, changed } = reply.value
    message.success(say(`已导入：新增${added}条，修改${changed}条`, `Imported: ${added} added, ${changed} changed`))
    await queries.invalidateQueries()
    onClose()
  }
  const errors = looked?.problems.filter(({ severity }) => severity === 'error').length ?? 0
  const ready = looked !== null && errors === 0 && looked.added + looked.changed > 0
  return (
    <Modal
      open
      width={760}
      title={title}
      onCancel={onClose}
      footer={
        <Flex justify="end" gap="small">
          <Button onClick={onClose}>{say('取消', 'Cancel')}</Button>
          <Button type="primary" disabled={!ready} loading={busy} onClick={() => file && void take(file, false)}>
            {say('导入', 'Import')}
          </Button>
        </Flex>
      }
    >
      <Flex vertical gap="middle">
        {children}
        <Upload.Dragger
          accept=".xlsx"
          maxCount={1}
          showUploadList={false}
          beforeUpload={(chosen) => {
            setFile(chosen)
            setLooked(null)
            void take(chosen, true)
            return false
          }}
        >
          <p>
            <InboxOutlined style={{ fontSize: 32 }} aria-hidden />
          </p>
          <p>{file ? file.name : say('点击或拖入 .xlsx 工作簿', 'Click, or drop an .xlsx workbook here')}</p>
          <p>{say('先检查，不写入；改好后可再次拖入', 'It is checked first; nothing is changed until you import')}</p>
        </Upload.Dragger>
        {refused && <Alert type="error" showIcon title={refused} />}
        {looked && <Summary looked={looked} errors={errors} />}
        {looked && looked.problems.length > 0 && <Problems problems={looked.problems} />}
      </Flex>
    </Modal>
  )
}

function Summary({ looked: { added, changed, unchanged }, errors }: { looked: Looked; errors: number }) {
  const say = useSay()
  const counts = say(
    `将新增 ${added} 条，修改 ${changed} 条，不变 ${unchanged} 条`,
    `${added} to add, ${changed} to change, ${unchanged} unchanged`,
  )
  const wrong = say(
    `有 ${errors} 处错误，改好之前不能导入。`,
    `${errors} errors; nothing can be imported until they are mended.`,
  )
  return (
    <Alert
      showIcon
      type={errors > 0 ? 'error' : 'success'}
      title={errors > 0 ? wrong : counts}
      description={errors > 0 ? counts : undefined}
    />
  )
}

function Problems({ problems }: { problems: Looked['problems'] }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <Table
      size="small"
      aria-label={say('检查结果', 'What was found')}
      rowKey={({ sheet, cell, zh }) => `${sheet} ${cell} ${zh}`}
      pagination={problems.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
      scroll={{ x: 560 }}
      dataSource={problems}
      columns={[
        { title: say('工作表', 'sheet'), dataIndex: 'sheet', width: 110 },
        { title: say('单元格', 'cell'), dataIndex: 'cell', width: 80 },
        {
          ...{ title: say('性质', 'is'), width: 80 },
          render: (_, { severity }) =>
            severity === 'error' ? <Tag color="red">{say('错误', 'error')}</Tag> : <Tag>{say('提示', 'note')}</Tag>,
        },
        { title: say('说明', 'what is said'), render: (_, problem) => problem[language] },
      ]}
    />
  )
}
