// The search panel (检索框): finds while one types; arrow keys choose, Enter opens, and a question goes to the page that answers it.
import { SearchOutlined } from '@ant-design/icons'
import { Empty, Input, Modal, Typography } from 'antd'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { type Said, useSay } from '../../words/language.tsx'
import { useAnswer } from './answer.tsx'
import { SearchExamples } from './examples.tsx'
import { type Find, fewest, useFound, useSettled } from './found.ts'
import { MarkedText } from './marked.tsx'
import { useOpening } from './opening.ts'
import { remember } from './recent.ts'
import './search.css'

const ofAGroup = 4

/** The panel; `onClose`: something was opened, or the person is done. */
export function SearchPanel({ onClose }: { onClose: () => void }) {
  const say = useSay()
  const opening = useOpening()
  const [words, setWords] = useState('')
  const settled = useSettled(words)
  const { groups, coming } = useFound(settled, ofAGroup)
  const { question, asked: answer } = useAnswer(settled)
  const told = answer.data?.items.find(({ text }) => text !== null)
  const all: Find = {
    key: 'all',
    name: question
      ? say(`回答：${told?.text ? told.text.zh : '……'}`, `Answer: ${told?.text ? told.text.en : '…'}`)
      : say(`全部结果：${words.trim()}`, `All results: ${words.trim()}`),
    note: question ? say('查看依据与全部结果', 'what it is made of, and all results') : null,
    sentence: null,
    goal: { to: '/search', search: { words: words.trim() } },
  }
  const open = (find: Find) => {
    remember(words)
    onClose()
    opening(find.goal)
  }
  const asked = words.trim().length >= fewest && groups !== null
  const listed = asked ? [{ id: 'all', title: null as Said | null, finds: [all] }, ...groups] : []
  const flat = listed.flatMap(({ finds }) => finds)
  const { at, keys } = useArrows(flat, open, words)
  return (
    <Modal
      open
      footer={null}
      closable={false}
      onCancel={onClose}
      width={680}
      style={{ top: 60 }}
      title={<span className="found-title">{say('检索', 'Search')}</span>}
    >
      <Input
        autoFocus
        size="large"
        variant="borderless"
        prefix={<SearchOutlined />}
        value={words}
        onChange={({ target }) => setWords(target.value)}
        onKeyDown={keys}
        placeholder={say(
          '地方、结对、项目、材料里的话，或一个问题',
          'A place, a tie, a project, words of a document, or a question',
        )}
        role="combobox"
        aria-label={say('检索或提问', 'Search or ask')}
        aria-expanded={asked}
        aria-controls="found"
        aria-autocomplete="list"
        {...(flat[at] ? { 'aria-activedescendant': `found-${at}` } : {})}
      />
      {!asked && (
        <div className="found-body">
          <SearchExamples onPick={setWords} />
        </div>
      )}
      {asked && (
        <div
          id="found"
          role="listbox"
          tabIndex={0}
          className="found-body"
          aria-label={say('检索结果', 'Results')}
          aria-busy={coming}
        >
          {listed.map(({ id, title, finds }) => (
            <fieldset key={id} className="found-group" aria-label={title ? say(title) : say('全部', 'All')}>
              {title && <Typography.Text type="secondary">{say(title)}</Typography.Text>}
              {finds.map((find) => (
                <Option key={find.key} find={find} at={flat.indexOf(find)} active={flat[at] === find} onOpen={open} />
              ))}
            </fieldset>
          ))}
        </div>
      )}
      {asked && groups.length === 0 && !coming && !question && (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={say(
            '没有找到；可换个说法，或按 Enter 作为问题来问。',
            'Nothing found: say it otherwise, or press Enter to ask it as a question.',
          )}
        />
      )}
      <Typography.Text type="secondary" className="found-keys">
        {say('↑↓ 选择　Enter 打开　Esc 关闭', '↑↓ choose · Enter opens · Esc closes')}
      </Typography.Text>
    </Modal>
  )
}

/** Which find the arrow keys are at; new words begin at the top. */
function useArrows(finds: readonly Find[], open: (find: Find) => void, words: string) {
  const [at, setAt] = useState(0)
  useEffect(() => {
    void words
    setAt(0)
  }, [words])
  useEffect(() => {
    document.getElementById(`found-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && finds.length > 0) {
      event.preventDefault()
      setAt((at + step + finds.length) % finds.length)
    }
    const find = finds[at]
    if (event.key === 'Enter' && find) open(find)
  }
  return { at: Math.min(at, Math.max(0, finds.length - 1)), keys }
}

function Option({
  find,
  at,
  active,
  onOpen,
}: {
  find: Find
  at: number
  active: boolean
  onOpen: (find: Find) => void
}) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the box above has the focus and its keys
    <div id={`found-${at}`} role="option" aria-selected={active} className="found-option" onClick={() => onOpen(find)}>
      <span className="found-name">{find.name}</span>
      {find.note && <span className="found-note">{find.note}</span>}
      {find.sentence && <MarkedText sentence={find.sentence} />}
    </div>
  )
}
