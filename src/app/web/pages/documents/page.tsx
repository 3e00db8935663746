// Documents (材料): what came in and how far it is, and the door through which more comes: dropped, chosen or pasted.
import { FolderOpenOutlined, PlusOutlined, SnippetsOutlined } from '@ant-design/icons'
import { Button, Upload } from 'antd'
import { useState } from 'react'
import { useMay } from '../../calls/me.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { useSay } from '../../words/language.tsx'
import { DocumentList } from './document-list.tsx'
import { DropArea } from './drop-area.tsx'
import { isMeant } from './dropped.ts'
import { PasteForm } from './paste-form.tsx'
import { Rereading } from './rereading.tsx'
import { UploadList } from './upload-list.tsx'
import { addUploads } from './uploads.ts'

export function DocumentsPage() {
  const say = useSay()
  const mayAdd = useMay()('documents.add')
  const [pasting, setPasting] = useState(false)
  return (
    <>
      <PageHead title={say('材料', 'Documents')} actions={mayAdd && <AddButtons onPaste={() => setPasting(true)} />}>
        {mayAdd
          ? say(
              '把文件或文件夹拖到本页任意位置即可导入，支持 docx、pdf、xlsx、csv、txt、网页。',
              'Drop files or a folder anywhere on this page: docx, pdf, xlsx, csv, txt, web pages.',
            )
          : say('导入台账的全部材料。', 'All documents of the book.')}
      </PageHead>
      <Rereading />
      <UploadList />
      <DocumentList />
      {mayAdd && <DropArea />}
      {pasting && <PasteForm onClose={() => setPasting(false)} />}
    </>
  )
}

function AddButtons({ onPaste }: { onPaste: () => void }) {
  const say = useSay()
  return (
    <>
      <Button icon={<SnippetsOutlined />} onClick={onPaste}>
        {say('粘贴文字', 'Paste text')}
      </Button>
      <Choose folder>
        <Button icon={<FolderOpenOutlined />}>{say('选择文件夹', 'Choose a folder')}</Button>
      </Choose>
      <Choose>
        <Button type="primary" icon={<PlusOutlined />}>
          {say('选择文件', 'Choose files')}
        </Button>
      </Choose>
    </>
  )
}

/** The browser's own way to choose files or a folder; all that is chosen is taken in one go. */
function Choose({ folder = false, children }: { folder?: boolean; children: React.ReactNode }) {
  return (
    <Upload
      multiple
      directory={folder}
      showUploadList={false}
      beforeUpload={(file, all) => {
        if (file === all[0]) addUploads(all.filter(isMeant).map((one) => ({ file: one })))
        return false
      }}
    >
      {children}
    </Upload>
  )
}
