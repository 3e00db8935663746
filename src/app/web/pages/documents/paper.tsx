// The paper (原文): the document as it is shown, with keys for going from mark to mark and a button for words that the reading missed.
import { PlusOutlined } from '@ant-design/icons'
import { Button, Flex, Skeleton, Typography } from 'antd'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { Span } from '../../../../model/evidence.ts'
import { fetched } from '../../calls/connection.ts'
import { useMay } from '../../calls/me.ts'
import { Answered } from '../../parts/answered.tsx'
import { useSay } from '../../words/language.tsx'
import { sought } from './marks.ts'
import { MissedForm } from './missed-form.tsx'
import type { Reading } from './reading-state.ts'
import { selectedSpan } from './selection.ts'
import { SheetView } from './sheet-view.tsx'
import { useText } from './text.ts'
import { TextView, type ViewProps } from './text-view.tsx'

const ClauseFromWords = lazy(async () => ({
  default: (await fetched(() => import('../work/clause-from-words.tsx'))).ClauseFromWords,
}))
const PdfView = lazy(async () => ({ default: (await fetched(() => import('./pdf-view.tsx'))).PdfView }))

export function Paper({ reading, switcher }: { reading: Reading; switcher: React.ReactNode }) {
  const say = useSay()
  const { document, marks, selected, select, target } = reading
  const paper = useRef<HTMLElement>(null)
  const asked = useText(document.id)
  const mayAdd = useMay()('findings.decide') && document.replacedBy === null
  const mayPromise = useMay()('plans.write')
  const [words, setWords] = useSelected(paper, mayAdd || mayPromise)
  const [adding, setAdding] = useState<Span | null>(null)
  const [promise, setPromise] = useState<Span | null>(null)
  useKeys(reading)
  useInSight(paper, reading, asked.data !== undefined)
  const onClick = (event: React.MouseEvent) => {
    const id = idAt(event)
    if (id && id !== sought && window.getSelection()?.isCollapsed !== false) select(id)
  }
  return (
    <Flex vertical style={{ minHeight: 0, minWidth: 0 }}>
      <Flex justify="space-between" align="center" wrap gap="small" style={{ minHeight: 32 }} className="no-print">
        {words ? (
          <Flex gap="small" wrap onMouseDown={(event) => event.preventDefault()}>
            {mayAdd && (
              <Button size="small" type="primary" icon={<PlusOutlined />} onClick={() => setAdding(words)}>
                {say('补录所选数据', 'Add the selected figure')}
              </Button>
            )}
            {mayPromise && (
              <Button size="small" icon={<PlusOutlined />} onClick={() => setPromise(words)}>
                {say('作为条款', 'As a clause')}
              </Button>
            )}
          </Flex>
        ) : (
          <Legend mayAdd={mayAdd} />
        )}
        {switcher}
      </Flex>
      <section
        ref={paper}
        className="reading-paper"
        style={{ flex: 1 }}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
        tabIndex={0}
        aria-label={say('原文', 'Document')}
        onClick={onClick}
        onKeyDown={() => {}}
      >
        <Answered asked={asked}>
          {(text) => (
            <Shown reading={reading} view={{ text, format: document.format, marks, selected, target, paper }} />
          )}
        </Answered>
      </section>
      {adding && (
        <MissedForm
          document={document.id}
          span={adding}
          onClose={() => {
            setAdding(null)
            setWords(null)
          }}
          onAdded={select}
        />
      )}
      <Suspense>
        {promise && asked.data && (
          <ClauseFromWords
            document={document.id}
            text={asked.data.text}
            span={promise}
            onClose={() => {
              setPromise(null)
              setWords(null)
            }}
          />
        )}
      </Suspense>
    </Flex>
  )
}

function Shown({ reading: { document, asText }, view }: { reading: Reading; view: ViewProps }) {
  if (document.format === 'pdf' && !asText) {
    return (
      <Suspense fallback={<Skeleton active />}>
        <PdfView document={document.id} {...view} />
      </Suspense>
    )
  }
  return view.text.cells && view.text.cells.length > 0 ? <SheetView {...view} /> : <TextView {...view} />
}

function Legend({ mayAdd }: { mayAdd: boolean }) {
  const say = useSay()
  return (
    <Typography.Text type="secondary" style={{ fontSize: 12 }}>
      {say('虚线待复核，实线已采纳，波浪线存疑', 'dashed waits, solid is accepted, wavy is doubtful')}
      {mayAdd && say('；选中文字可补录遗漏的数据或条款', '; select words to add a figure or a clause that was missed')}
    </Typography.Text>
  )
}

/** The mark under the pointer: the words themselves, or on a page of a pdf the box that lies there. */
function idAt({ target, clientX, clientY, currentTarget }: React.MouseEvent): string | null {
  const own = (target as HTMLElement).closest<HTMLElement>('[data-id]')
  if (own) return own.dataset.id!
  const boxes = currentTarget.querySelectorAll<HTMLElement>('.pdf-marks [data-id]')
  const hit = [...boxes].find((box) => {
    const { left, right, top, bottom } = box.getBoundingClientRect()
    return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom
  })
  return hit?.dataset.id ?? null
}

function useSelected(paper: React.RefObject<HTMLElement | null>, may: boolean) {
  const [words, setWords] = useState<Span | null>(null)
  useEffect(() => {
    if (!may) return
    const listen = () => setWords(paper.current ? selectedSpan(paper.current) : null)
    window.document.addEventListener('selectionchange', listen)
    return () => window.document.removeEventListener('selectionchange', listen)
  }, [paper, may])
  return [words, setWords] as const
}

/** n and p go from mark to mark. */
function useKeys({ step }: Reading): void {
  const latest = useRef(step)
  latest.current = step
  useEffect(() => {
    const listen = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      if (ctrlKey || metaKey || altKey || (target as HTMLElement).closest('input, textarea, select, [role=dialog]'))
        return
      if (key === 'n') latest.current(1)
      if (key === 'p') latest.current(-1)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

/** Scrolls to what is looked at as soon as it is drawn; a page of a pdf is drawn a little later than it is asked for. */
function useInSight(
  paper: React.RefObject<HTMLElement | null>,
  { selected, pointed, target }: Reading,
  ready: boolean,
): void {
  const sign = `${selected ?? ''} ${pointed?.start ?? ''}`
  useEffect(() => {
    if (!ready || target === null) return
    void sign
    let tries = 0
    const look = () => {
      const query = selected ? `[data-id="${CSS.escape(selected)}"]` : '.said-sought'
      const mark = paper.current?.querySelector<HTMLElement>(query)
      if (mark && !isInSight(mark, paper.current!)) mark.scrollIntoView({ block: 'center' })
      if (!mark) paper.current?.querySelector('.pdf-page[data-sought]')?.scrollIntoView({ block: 'start' })
      if (++tries < 20 && (!mark || tries < 3)) timer = setTimeout(look, 150)
    }
    let timer = setTimeout(look, 30)
    return () => clearTimeout(timer)
  }, [paper, selected, target, ready, sign])
}

function isInSight(mark: HTMLElement, paper: HTMLElement): boolean {
  const [own, box] = [mark.getBoundingClientRect(), paper.getBoundingClientRect()]
  return own.top >= box.top + 8 && own.bottom <= box.bottom - 8
}
