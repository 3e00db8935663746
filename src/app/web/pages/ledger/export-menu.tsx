// Export (导出): just what the table shows, narrowed as it is: a workbook or csv; of a kind, in a form that can be filled in and sent back, and an empty
// one.
import { DownloadOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { useState } from 'react'
import { client } from '../../calls/calls.ts'
import { problemOf } from '../../calls/problem.ts'
import { useLanguage, useSay } from '../../words/language.tsx'
import type { Kind, PostingQuery } from './scope.ts'

export type ExportForm = 'xlsx' | 'csv' | 'form'
type Fetch = (form: ExportForm) => Promise<void>

/** Fetches a file and gives it to the person; `busy` while it is made. */
export type Export = { fetchFile: Fetch; busy: boolean; forms: readonly ExportForm[] }

/** The export of a kind's table. */
export function useEntryExport(kind: Kind, filter: Record<string, string>): Export {
  const say = useSay()
  return useExport(['xlsx', 'csv', 'form'], async (form, headers) => {
    const reply =
      form === 'csv'
        ? await client('get', '/csv', { query: { kind: kind.id, ...filter }, headers })
        : await client('get', '/sheets', {
            query: form === 'form' ? { kinds: kind.id, form: true } : { kinds: kind.id, ...filter },
            headers,
          })
    return { reply, name: form === 'form' ? say(`${kind.zh}填报表`, `${kind.en} form`) : say(kind) }
  })
}

/** The export of the table of all figures, in the columns that it shows. */
export function useFigureExport(filter: PostingQuery, columns: readonly string[]): Export {
  const say = useSay()
  return useExport(['xlsx', 'csv'], async (form, headers) => {
    const query = { ...filter, form: form === 'csv' ? 'csv' : 'xlsx', columns: columns.join(',') } as const
    return { reply: await client('get', '/postings/sheet', { query, headers }), name: say('数据', 'Figures') }
  })
}

type Asked = (
  form: ExportForm,
  headers: Record<string, string>,
) => Promise<{ reply: Awaited<ReturnType<typeof client<'get', '/csv'>>>; name: string }>

function useExport(forms: readonly ExportForm[], asked: Asked): Export {
  const { language } = useLanguage()
  const { notification } = App.useApp()
  const [busy, setBusy] = useState(false)
  const fetchFile = async (form: ExportForm) => {
    setBusy(true)
    try {
      const { reply, name } = await asked(form, { 'accept-language': language })
      if (!reply.ok) return notification.error({ title: reply.problem[language] })
      save(await (reply.value as Response).blob(), `${name}.${form === 'csv' ? 'csv' : 'xlsx'}`)
    } catch (error) {
      notification.error({ title: problemOf(error)[language] })
    } finally {
      setBusy(false)
    }
  }
  return { fetchFile, busy, forms }
}

const formNames = {
  xlsx: { zh: '当前所见导出为 Excel', en: 'What is shown, as Excel' },
  csv: { zh: '当前所见导出为 CSV', en: 'What is shown, as csv' },
  form: { zh: '下载空白填报表', en: 'An empty form to fill in' },
}

export function ExportMenu({ export: { fetchFile, busy, forms } }: { export: Export }) {
  const say = useSay()
  const items = forms.map((form) => ({ key: form, label: say(formNames[form]) }))
  return (
    <Dropdown menu={{ items, onClick: ({ key }) => void fetchFile(key as ExportForm) }} trigger={['click']}>
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
