// The search panel (检索框).
import { Modal } from 'antd'
import { useSay } from '../../words/language.tsx'

export function SearchPanel({ onClose }: { onClose: () => void }) {
  const say = useSay()
  return <Modal open title={say('检索', 'Search')} footer={null} onCancel={onClose} />
}
