// Export (导出): just what the table shows, narrowed as it is: a workbook that can be filled in and sent back, or csv; and an empty form.
import { DownloadOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { useState } from 'react'
import { client } from '../../calls/calls.ts'
import { problemOf } from '../../calls/problem.ts'
import { useLanguage, useSay } from '../../words/language.tsx'
import type { Kind } from './scope.ts'

type Props = { kind: Kind; filter: Record<string, string> }
type Form = 'xlsx' | 'csv' | 'form'

export function ExportMenu({ kind, filter }: Props) {
  const say = useSay()
  const { language } = useLanguage()
  const { notification } = App.useApp()
  const [busy, setBusy] = useState(false)
  const fetchFile = async (form: Form) => {
    setBusy(true)
    try {
      const headers = { 'accept-language': language }
      const reply =
        form === 'csv'
          ? await client('get', '/csv', { query: { kind: kind.id, ...filter }, headers })
          : await client('get', '/sheets', {
              query: form === 'form' ? { kinds: kind.id, form: true } : { kinds: kind.id, ...filter },
              headers,
            })
      if (!reply.ok) return notification.error({ title: reply.problem[language] })
      const ending = form === 'csv' ? 'csv' : 'xlsx'
      const name = form === 'form' ? say(`${kind.zh}填报表`, `${kind.en} form`) : say(kind)
      save(await (reply.value as Response).blob(), `${name}.${ending}`)
    } catch (error) {
      notification.error({ title: problemOf(error)[language] })
    } finally {
      setBusy(false)
    }
  }
  const items = [
    { key: 'xlsx', label: say('当前所见导出为 Excel', 'What is shown, as Excel') },
    { key: 'csv', label: say('当前所见导出为 CSV', 'What is shown, as csv') },
    { key: 'form', label: say('下载空白填报表', 'An empty form to fill in') },
  ]
  return (
    <Dropdown menu={{ items, onClick: ({ key }) => void fetchFile(key as Form) }} trigger={['click']}>
      <Button icon={<DownloadOutlined aria-hidden />} loading={busy}>
        {say('导出', 'Export')}
      </Button>
    </Dropdown>
  )
}

/** Gives a file to the person under a name. */
function save(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
