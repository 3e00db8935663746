// The files of a report (报告文件): one button each for Word, pdf, html and the evidence pack, with how far a download is.
import { DownOutlined, FilePdfOutlined, FileWordOutlined, FileZipOutlined, Html5Outlined } from '@ant-design/icons'
import { Button, Dropdown, Space } from 'antd'
import { useState } from 'react'
import { useAsk } from '../../calls/calls.ts'
import { useDownload } from '../../parts/downloading.ts'
import { useSay } from '../../words/language.tsx'
import { EvidencePack } from './pack.tsx'

/** `flush`: what was typed last goes to the server first, so that it is in the file. */
export function ReportFiles({ id, name }: { id: string; name: string }) {
  const say = useSay()
  const { coming, download } = useDownload()
  const [packing, setPacking] = useState(false)
  const templates = useAsk('/report-templates', {}).data?.items ?? []
  const has = (form: string) => coming?.path.startsWith(`/reports/${id}/${form}`) === true
  const percent = (form: string) => (has(form) && coming?.percent != null ? ` ${coming.percent}%` : '')
  const get = (form: string, query = '') => void download(`/reports/${id}/${form}${query}`, `${name}.${form}`)
  const word = (
    <Button icon={<FileWordOutlined />} loading={has('docx')} onClick={() => get('docx')}>
      Word{percent('docx')}
    </Button>
  )
  const items = templates.map((one) => ({ key: one.id, label: say(`用模板：${one.name}`, `Template: ${one.name}`) }))
  return (
    <>
      {items.length === 0 ? (
        word
      ) : (
        <Space.Compact>
          {word}
          <Dropdown menu={{ items, onClick: ({ key }) => get('docx', `?template=${key}`) }} trigger={['click']}>
            <Button icon={<DownOutlined />} aria-label={say('选择模板', 'Choose a template')} />
          </Dropdown>
        </Space.Compact>
      )}
      <Button icon={<FilePdfOutlined />} loading={has('pdf')} onClick={() => get('pdf')}>
        PDF{percent('pdf')}
      </Button>
      <Button icon={<Html5Outlined />} loading={has('html')} onClick={() => get('html')}>
        {say('网页', 'HTML')}
        {percent('html')}
      </Button>
      <Button icon={<FileZipOutlined />} onClick={() => setPacking(true)}>
        {say('佐证材料', 'Evidence pack')}
      </Button>
      {packing && <EvidencePack id={id} name={name} onClose={() => setPacking(false)} />}
    </>
  )
}
