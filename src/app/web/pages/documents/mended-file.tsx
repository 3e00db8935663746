// A file in place of one that could not be read (换成可读的文件): saved anew as docx or xlsx, or with its words recognised, it becomes the newer version of the
// document; its progress is seen on the page of documents.
import { useNavigate } from '@tanstack/react-router'
import { Button, Upload } from 'antd'
import { useSay } from '../../words/language.tsx'
import { addUploads } from './uploads.ts'

/** `document`: the id of the one that could not be read. */
export function MendedFile({ document }: { document: string }) {
  const say = useSay()
  const navigate = useNavigate()
  return (
    <Upload
      showUploadList={false}
      beforeUpload={(file) => {
        addUploads([{ file, said: { replaces: document } }])
        void navigate({ to: '/documents' })
        return false
      }}
    >
      <Button>{say('上传可读的文件', 'Upload one that can be read')}</Button>
    </Upload>
  )
}
