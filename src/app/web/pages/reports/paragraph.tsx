// A paragraph of a report (文稿一段): its words can be typed in, its numbers cannot; a number opens its evidence.
import { Alert, Button, Flex, Tag, Typography } from 'antd'
import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, memo, useRef, useState } from 'react'
import { useEvidence } from '../../parts/evidence.ts'
import { useLanguage, useSay } from '../../words/language.tsx'
import { type Answer, changeWords, type Run, textOf, type Written } from './report-words.ts'
import { useWriting } from './writing.ts'

type Props = {
  report: string
  block: Written
  mayWrite: boolean
  noteOf: (answer: Answer) => string
  onSaved: (key: string, said: { runs: Run[]; version: number }) => void
  onConflict: () => void
  onRestore: (block: Written) => void
}

const tags = { title: 'h2', heading: 'h3', paragraph: 'p' } as const

/** One block with words. */
export const Paragraph = memo(function Paragraph(props: Props) {
  const { block, mayWrite, onRestore } = props
  const say = useSay()
  const { language } = useLanguage()
  const { open } = useEvidence()
  const element = useRef<HTMLDivElement>(null)
  const { standing, typed, left, keepMine, takeTheirs } = useWriting(element, props)
  const [compared, setCompared] = useState(false)
  const follow = ({ target }: MouseEvent | KeyboardEvent) => {
    const key = (target as HTMLElement).closest<HTMLElement>('[data-key]')?.dataset.key
    const answer = [...block.runs, ...(block.composed ?? [])].find((run) => run.is === 'answer' && run.key === key)
    if (answer?.is === 'answer' && answer.terms.length + answer.same.length > 0)
      open({ postings: [...answer.terms, ...answer.same] })
  }
  const keys = (event: KeyboardEvent) => {
    const onAnswer = (event.target as HTMLElement).dataset.key !== undefined
    if (onAnswer && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault()
      follow(event)
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault()
  }
  const Tag_ = tags[block.is]
  const label = say(
    `可改写：${textOf(block.runs).slice(0, 20)}`,
    `Can be written in: ${textOf(block.runs).slice(0, 20)}`,
  )
  const writable = mayWrite
    ? {
        contentEditable: true,
        role: 'textbox' as const,
        'aria-multiline': true,
        'aria-label': label,
        tabIndex: 0,
        spellCheck: false,
        onInput: typed,
        onBlur: left,

        onPaste: pastePlain,
        onDrop: (event: React.DragEvent) => event.preventDefault(),
      }
    : {}
  return (
    <div className={`block block-${block.is}${block.change ? ` changed-${block.change}` : ''}`} data-block={block.key}>
      {block.change && (
        <Tag color={block.change === 'source_gone' ? 'red' : 'gold'} className="block-mark">
          {say(changeWords[block.change])}
        </Tag>
      )}
      <Tag_ className="block-text">
        {block.is === 'heading' && block.label}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it passes on the clicks of those */}
        <span ref={element} className={mayWrite ? 'written' : ''} onClick={follow} onKeyDown={keys} {...writable} />
      </Tag_>
      <Standing standing={standing} />
      {standing.is === 'refused' && (
        <Alert
          type="error"
          showIcon
          title={standing.problem[language]}
          description={say(
            '您的文字还在，改好后自动保存。',
            'Your words are kept; they are saved when this is put right.',
          )}
          role="alert"
        />
      )}
      {standing.is === 'conflict' && <Conflict theirs={block.runs} onMine={keepMine} onTheirs={takeTheirs} />}
      {block.version > 0 && block.composed && mayWrite && (
        <Flex gap="small" align="center" wrap className="no-print block-edited">
          <Tag color="blue">{say('已改写', 'written in')}</Tag>
          <Button type="link" size="small" onClick={() => setCompared(!compared)}>
            {compared ? say('收起原文', 'Hide the draft') : say('对照原文', 'Compare with the draft')}
          </Button>
          <Button type="link" size="small" onClick={() => onRestore(block)}>
            {say('恢复原文', 'Back to the draft')}
          </Button>
          {compared && <Typography.Text type="secondary">{textOf(block.composed)}</Typography.Text>}
        </Flex>
      )}
    </div>
  )
})

function Standing({ standing }: { standing: ReturnType<typeof useWriting>['standing'] }) {
  const say = useSay()
  const words = {
    waiting: say('未保存', 'not saved yet'),
    saving: say('保存中', 'saving'),
    saved: say('已保存', 'saved'),
  }[standing.is as 'waiting' | 'saving' | 'saved']
  return (
    <span className="block-standing no-print" role="status">
      {words}
    </span>
  )
}

function Conflict({ theirs, onMine, onTheirs }: { theirs: readonly Run[]; onMine: () => void; onTheirs: () => void }) {
  const say = useSay()
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={say(
        '这一段刚被他人改写，您的文字还在，没有覆盖对方。',
        'Somebody else has just written here. Your words are kept, theirs are not overwritten.',
      )}
      description={
        <Flex vertical gap="small" align="flex-start">
          <span>
            {say('对方写的是：', 'Theirs: ')}
            {textOf(theirs)}
          </span>
          <Flex gap="small" wrap>
            <Button onClick={onMine}>{say('用我的', 'Use mine')}</Button>
            <Button onClick={onTheirs}>{say('用对方的', 'Use theirs')}</Button>
          </Flex>
        </Flex>
      }
    />
  )
}

/** Words come in as words: no colours, tables or line breaks of where they were. */
function pastePlain(event: ClipboardEvent) {
  event.preventDefault()
  const text = event.clipboardData.getData('text/plain').replaceAll(/\s*[\r\n]+\s*/g, '')
  // The only way that the browser's own undo knows of.
  document.execCommand('insertText', false, text)
}
