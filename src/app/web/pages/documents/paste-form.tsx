// Pasting (粘贴文字): a text from a chat or a page becomes a document like any other, with its title and its day of publication.
import { Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { DayField } from '../../parts/day-field.tsx'
import { useSay } from '../../words/language.tsx'
import { addUploads } from './uploads.ts'

const kept = 'jiedui.paste'
type Draft = { title?: string; published?: string | null; text?: string }

/** What was typed last and not sent yet. */
const draft = (): Draft => JSON.parse(sessionStorage.getItem(kept) ?? '{}') as Draft

/** The form; what was typed stays in this tab until it is sent. */
export function PasteForm({ onClose }: { onClose: () => void }) {
  const say = useSay()
  const [form] = Form.useForm<Draft>()
  const [first] = useState(draft)
  const send = async () => {
    const { title = '', text = '', published } = await form.validateFields()
    const name = `${title.trim().replaceAll(/[\\/:*?"<>|\s]+/g, ' ')}.txt`
    const said = { title: title.trim(), ...(published ? { published } : {}) }
    addUploads([{ file: new File([text], name, { type: 'text/plain' }), said }])
    sessionStorage.removeItem(kept)
    onClose()
  }
  return (
    <Modal
      open
      width={720}
      title={say('粘贴文字', 'Paste text')}
      okText={say('导入', 'Add')}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={first}
        onValuesChange={(_, typed) => sessionStorage.setItem(kept, JSON.stringify(typed))}
      >
        <Form.Item
          name="title"
          label={say('标题', 'Title')}
          rules={[{ required: true, whitespace: true, max: 200, message: say('请写标题。', 'Give it a title.') }]}
        >
          <Input autoFocus />
        </Form.Item>
        <Form.Item
          name="published"
          label={say('发布日期', 'Day of publication')}
          extra={say(
            '“去年”“今年以来”按这一天理解；不填则从文中找。',
            '"Last year" is understood from this day; left empty, it is looked for in the text.',
          )}
        >
          <DayField style={{ width: 200 }} />
        </Form.Item>
        <Form.Item
          name="text"
          label={say('正文', 'Text')}
          rules={[{ required: true, whitespace: true, message: say('请粘贴正文。', 'Paste the text.') }]}
        >
          <Input.TextArea autoSize={{ minRows: 10, maxRows: 20 }} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
