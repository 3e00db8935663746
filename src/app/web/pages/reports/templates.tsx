// Templates (Word 模板): the office's own Word files with named places into which reports are laid; a wrong one is refused with what to put right.
import { DownloadOutlined, UploadOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Flex, Tag, Typography, Upload } from 'antd'
import { useState } from 'react'
import type { Problem } from '../../../api/problem.ts'
import { client, type Given, useAsk, useChange } from '../../calls/calls.ts'
import { useMay } from '../../calls/me.ts'
import { problemOf } from '../../calls/problem.ts'
import { Answered } from '../../parts/answered.tsx'
import { NothingYet } from '../../parts/nothing-yet.tsx'
import { WideTable } from '../../parts/wide-table.tsx'
import { useLanguage, useSay } from '../../words/language.tsx'
import { dayOf } from '../../words/moments.ts'

type Template = Given<'get', '/report-templates'>['items'][number]

export function Templates() {
  const say = useSay()
  const may = useMay()('reports.make')
  const asked = useAsk('/report-templates', {})
  return (
    <Flex vertical gap="middle">
      <Typography.Text type="secondary">
        {say(
          '下载标准模板，在 Word 中改成本单位的版式（红头、抬头、落款等），保留 {{正文}} 等写在双花括号中的位置，再上传。',
          'Download the standard template, lay it out in Word as your office does, keep the places in double braces such as {{正文}}, and upload it.',
        )}
      </Typography.Text>
      <Flex gap="small" wrap>
        <Button icon={<DownloadOutlined />} href="/api/report-templates/standard" download>
          {say('下载标准模板', 'Standard template')}
        </Button>
        {may && <UploadTemplate />}
      </Flex>
      <Answered asked={asked}>{({ items }) => <TemplateTable templates={items} mayRemove={may} />}</Answered>
    </Flex>
  )
}

function UploadTemplate() {
  const say = useSay()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const send = async (file: File) => {
    setBusy(true)
    setProblem(null)
    const sent = client('post', '/report-templates', { query: { name: file.name }, file })
    const reply = await sent.catch((error: unknown) => ({ ok: false as const, problem: problemOf(error) }))
    setBusy(false)
    if (!reply.ok) return setProblem(reply.problem)
    message.success(say('模板已上传', 'Uploaded'))
    await queries.invalidateQueries()
  }
  return (
    <>
      <Upload
        accept=".docx"
        showUploadList={false}
        beforeUpload={(file) => {
          void send(file)
          return false
        }}
      >
        <Button type="primary" icon={<UploadOutlined />} loading={busy}>
          {say('上传模板', 'Upload a template')}
        </Button>
      </Upload>
      {problem && (
        <Alert
          type="error"
          showIcon
          closable={{ onClose: () => setProblem(null) }}
          title={problem[language]}
          role="alert"
          style={{ flexBasis: '100%' }}
        />
      )}
    </>
  )
}

function TemplateTable({ templates, mayRemove }: { templates: Template[]; mayRemove: boolean }) {
  const say = useSay()
  const { modal } = App.useApp()
  const { change } = useChange()
  if (templates.length === 0)
    return (
      <NothingYet
        says={say(
          '还没有本单位的模板；不上传也可以，默认按公文格式排版。',
          'No templates of your own yet. Without one reports are laid out as official documents are.',
        )}
      />
    )
  const remove = ({ id, name }: Template) =>
    modal.confirm({
      title: say(`移除模板“${name}”？`, `Remove the template “${name}”?`),
      okText: say('移除', 'Remove'),
      okButtonProps: { danger: true },
      onOk: () =>
        change('delete', '/report-templates/{id}', { params: { id } }, { done: { zh: '已移除', en: 'Removed' } }),
    })
  return (
    <WideTable<Template>
      size="middle"
      rowKey="id"
      dataSource={templates}
      pagination={false}
      name={say('模板', 'Templates')}
      width={560}
      columns={[
        { title: say('名称', 'Name'), dataIndex: 'name' },
        {
          title: say('位置', 'Places'),
          render: (_, { places }) => (
            <Flex wrap gap={4}>
              {places.map((place) => (
                <Tag key={place}>{place}</Tag>
              ))}
            </Flex>
          ),
        },
        {
          title: say('上传时间', 'Added'),
          render: (_, { addedAt }) => dayOf(addedAt),
        },
        ...(mayRemove
          ? [
              {
                title: say('操作', 'Actions'),
                render: (_: unknown, template: Template) => (
                  <Button
                    size="small"
                    danger
                    onClick={() => remove(template)}
                    aria-label={say(`移除：${template.name}`, `Remove: ${template.name}`)}
                  >
                    {say('移除', 'Remove')}
                  </Button>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
