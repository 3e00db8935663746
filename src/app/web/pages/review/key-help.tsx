// The keys of the desk (快捷键一览), as the table says them.
import { Flex, Modal } from 'antd'
import { useSay } from '../../words/language.tsx'
import { keyNames } from './keys.ts'

const shown: Record<string, string> = { A: 'Shift + A', ArrowDown: '↓', ArrowUp: '↑', ArrowRight: '→', ArrowLeft: '←' }

export function KeyHelp({ onClose }: { onClose: () => void }) {
  const say = useSay()
  return (
    <Modal open footer={null} onCancel={onClose} title={say('快捷键', 'Keys')} width={420}>
      <Flex vertical gap={10}>
        {Object.entries(keyNames).map(([command, { keys, ...names }]) => (
          <Flex key={command} justify="space-between" gap="middle">
            <span>{say(names)}</span>
            <Flex gap={4}>
              {keyLabels(keys).map((label) => (
                <kbd key={label} className="key">
                  {label}
                </kbd>
              ))}
            </Flex>
          </Flex>
        ))}
      </Flex>
    </Modal>
  )
}

/** 1 … 9 for the nine numbers. */
function keyLabels(keys: readonly string[]): string[] {
  if (keys.length > 4) return [`${keys[0]} … ${keys.at(-1)}`]
  return keys.map((key) => shown[key] ?? key.toUpperCase())
}
