// The place for dropping (拖放): the whole page; it shows itself only while something is dragged over it.
import { InboxOutlined } from '@ant-design/icons'
import { Typography } from 'antd'
import { useEffect, useState } from 'react'
import { useSay } from '../../words/language.tsx'
import { droppedFiles } from './dropped.ts'
import { addUploads } from './uploads.ts'

const cover: React.CSSProperties = {
  position: 'fixed',
  inset: 12,
  zIndex: 1500,
  display: 'grid',
  placeContent: 'center',
  justifyItems: 'center',
  gap: 8,
  border: '2px dashed var(--ant-color-primary)',
  borderRadius: 12,
  background: 'color-mix(in srgb, var(--ant-color-bg-container) 92%, transparent)',
  pointerEvents: 'none',
}

/** Takes files in wherever on the page they are dropped. */
export function DropArea() {
  const say = useSay()
  const over = useDropped()
  if (!over) return null
  return (
    <div style={cover} data-testid="drop-area">
      <InboxOutlined style={{ fontSize: 48, color: 'var(--ant-color-primary)' }} />
      <Typography.Text strong style={{ fontSize: 20 }}>
        {say('松开即导入', 'Let go to add')}
      </Typography.Text>
      <Typography.Text type="secondary">
        {say('文件、多个文件或整个文件夹', 'a file, several files or a whole folder')}
      </Typography.Text>
    </div>
  )
}

/** Whether files are dragged over the window; takes them in when they are let go. */
function useDropped(): boolean {
  const [depth, setDepth] = useState(0)
  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const enter = (event: DragEvent) => holdsFiles(event) && setDepth((before) => before + 1)
    const leave = (event: DragEvent) => holdsFiles(event) && setDepth((before) => Math.max(0, before - 1))
    const over = (event: DragEvent) => holdsFiles(event) && event.preventDefault()
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setDepth(0)
      void droppedFiles(event.dataTransfer!).then((files) => addUploads(files.map((file) => ({ file }))))
    }
    const listeners = { dragenter: enter, dragleave: leave, dragover: over, drop }
    for (const [name, listen] of Object.entries(listeners)) window.addEventListener(name, listen as EventListener)
    return () => {
      for (const [name, listen] of Object.entries(listeners)) window.removeEventListener(name, listen as EventListener)
    }
  }, [])
  return depth > 0
}
