// A newer version that is said to be one later (认定新版本): of which document this one is the newer version, chosen among those that are there.
import { App, Modal, Select, Typography } from 'antd'
import { useState } from 'react'
import { useAsk, useChange } from '../../calls/calls.ts'
import { useSay } from '../../words/language.tsx'
import type { ListedDocument } from './states.tsx'

type Named = Pick<ListedDocument, 'id' | 'title' | 'name'>

const nameOf = ({ title, name }: Named) => title ?? name

/** What comes of it, said before it is done. */
const consequence = {
  zh: '旧版保留可查。旧版上的复核意见沿用到新版里仍在的数据；新版上已经办理的不变，新版不再写的数据留在台账并列为存疑。认定后不能撤销。',
  en: 'The old one stays to be seen. What was decided on it carries over to what is still there; what was decided on the new one stays, and figures that it no longer states stay in the book as doubts. This cannot be undone.',
} as const

/** Says that the document is the newer version of another; true where it was done. */
function useDeclare({ id }: Named): (older: string) => Promise<boolean> {
  const { change } = useChange()
  return async (older) => {
    const said = { params: { id }, body: { replaces: older } }
    const told = { done: { zh: '已认定为新版本', en: 'It is the newer version now' } }
    return (await change('post', '/documents/{id}/replaces', said, told)) !== null
  }
}

/** Asks whether the document is the newer version of one that is known. */
export function useAskNewer(document: Named): (older: Named) => void {
  const say = useSay()
  const { modal } = App.useApp()
  const declare = useDeclare(document)
  return (older) => {
    modal.confirm({
      title: say(`认定为《${nameOf(older)}》的新版本？`, `The newer version of "${nameOf(older)}"?`),
      content: say(consequence),
      okText: say('认定', 'Say so'),
      onOk: async () => void (await declare(older.id)),
    })
  }
}

/** Chooses the older version. */
export function VersionOf({ document, onClose }: { document: Named; onClose: () => void }) {
  const say = useSay()
  const [words, setWords] = useState('')
  const [older, setOlder] = useState<string | null>(null)
  const declare = useDeclare(document)
  const query = { state: 'read' as const, limit: 20, ...(words.trim() ? { words: words.trim().slice(0, 100) } : {}) }
  const found = useAsk('/documents', { query }).data?.items ?? []
  const options = found
    .filter(({ id, replacedBy }) => id !== document.id && replacedBy === null)
    .map((one) => ({ value: one.id, label: nameOf(one) === one.name ? one.name : `${nameOf(one)}（${one.name}）` }))
  return (
    <Modal
      open
      title={say('是哪份材料的新版本？', 'Of which document is it the newer version?')}
      okText={say('认定', 'Say so')}
      okButtonProps={{ disabled: older === null }}
      onOk={async () => {
        if (older && (await declare(older))) onClose()
      }}
      onCancel={onClose}
    >
      <Select
        style={{ width: '100%' }}
        aria-label={say('旧版', 'The older one')}
        placeholder={say('输入旧版的标题或文件名', 'Type the title or the name of the older one')}
        value={older}
        options={options}
        showSearch={{ filterOption: false, onSearch: setWords }}
        notFoundContent={say('没有找到', 'Nothing found')}
        onChange={(chosen) => setOlder(chosen)}
      />
      <Typography.Paragraph type="secondary" style={{ marginTop: 12 }}>
        {say(consequence)}
      </Typography.Paragraph>
    </Modal>
  )
}
