// What can be done with a document (材料操作): review it, have its original, read it again, put a newer version in its place, take it out.
import { MoreOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { App, Button, Dropdown, Input, type MenuProps } from 'antd'
import { useRef, useState } from 'react'
import { useChange } from '../../calls/calls.ts'
import { useMay } from '../../calls/me.ts'
import { useSay } from '../../words/language.tsx'
import type { ListedDocument } from './states.tsx'
import { addUploads } from './uploads.ts'
import { VersionOf } from './version-of.tsx'

/** The menu of a document; `onRemoved`: where one goes when it is gone. */
export function DocumentActions({
  document,
  onRemoved = () => {},
}: {
  document: ListedDocument
  onRemoved?: () => void
}) {
  const say = useSay()
  const may = useMay()
  const navigate = useNavigate()
  const newer = useRef<HTMLInputElement>(null)
  const { change } = useChange()
  const remove = useRemove(document, onRemoved)
  const { id, state, replaces, replacedBy } = document
  const [choosing, setChoosing] = useState(false)
  const turn = (path: '/documents/{id}/cancel' | '/documents/{id}/retry') =>
    void change('post', path, { params: { id } })
  const item = (key: string, label: string, onClick: () => void) => ({ key, label, onClick })
  const items: MenuProps['items'] = [
    ...(state === 'read' && may('findings.read')
      ? [
          item(
            'review',
            say('复核这份材料', 'Review this document'),
            () => void navigate({ to: '/review', search: { document: id } as never }),
          ),
        ]
      : []),
    item('file', say('下载原件', 'Download the original'), () => download(document)),
    ...(may('documents.add')
      ? [
          ...(state === 'waiting' || state === 'reading'
            ? [item('cancel', say('取消识读', 'Cancel the reading'), () => turn('/documents/{id}/cancel'))]
            : []),
          ...(state === 'failed' || state === 'cancelled'
            ? [item('retry', say('重新识读', 'Read again'), () => turn('/documents/{id}/retry'))]
            : []),
          ...(replacedBy
            ? []
            : [item('newer', say('上传新版本', 'Add a newer version'), () => newer.current?.click())]),
          ...(state === 'read' && replaces === null
            ? [item('version', say('认定为新版本', 'It is a newer version'), () => setChoosing(true))]
            : []),
        ]
      : []),
    ...(may('documents.remove') ? [{ ...item('remove', say('移除', 'Remove'), remove), danger: true }] : []),
  ]
  return (
    <span className="no-print">
      <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
        <Button
          type="text"
          icon={<MoreOutlined />}
          aria-label={say(`${document.title ?? document.name}：操作`, `${document.title ?? document.name}: actions`)}
        />
      </Dropdown>
      {choosing && <VersionOf document={document} onClose={() => setChoosing(false)} />}
      <input
        ref={newer}
        type="file"
        hidden
        aria-hidden
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) addUploads([{ file, said: { replaces: id } }])
          target.value = ''
        }}
      />
    </span>
  )
}

function download({ id, name }: ListedDocument): void {
  const link = window.document.createElement('a')
  link.href = `/api/documents/${id}/file`
  link.download = name
  link.click()
}

/** Asks before a document goes, and why. */
function useRemove({ id, title, name }: ListedDocument, onRemoved: () => void): () => void {
  const say = useSay()
  const { modal } = App.useApp()
  const { change } = useChange()
  const why = useRef('')
  return () => {
    why.current = ''
    modal.confirm({
      title: say(`移除《${title ?? name}》？`, `Remove "${title ?? name}"?`),
      content: (
        <>
          <p>
            {say(
              '识读结果一并移除，修改记录保留；已有数据入账的材料不能移除。',
              'What was read goes with it, the log stays. A document on which figures of the book rest cannot be removed.',
            )}
          </p>
          <Input
            placeholder={say('理由（可不填）', 'Reason (optional)')}
            aria-label={say('理由', 'Reason')}
            maxLength={500}
            onChange={({ target }) => {
              why.current = target.value
            }}
          />
        </>
      ),
      okText: say('移除', 'Remove'),
      okButtonProps: { danger: true },
      onOk: async () => {
        const query = why.current.trim() ? { why: why.current.trim() } : {}
        const done = await change(
          'delete',
          '/documents/{id}',
          { params: { id }, query },
          { done: { zh: '已移除', en: 'Removed' } },
        )
        if (done) onRemoved()
      },
    })
  }
}
