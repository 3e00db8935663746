// The reading view (阅读): a document as it came, with what was read from it marked and listed; the place where one sees whether the reading is right.
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Alert, Button, Drawer, Flex, Grid, Segmented, Tabs } from 'antd'
import { useEffect, useState } from 'react'
import { useAsk } from '../../calls/calls.ts'
import { useMay } from '../../calls/me.ts'
import { Answered } from '../../parts/answered.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useLanguage, useSay } from '../../words/language.tsx'
import { DocumentActions } from './document-actions.tsx'
import { FindingList } from './finding-list.tsx'
import { FindingRow } from './finding-row.tsx'
import { MendedFile } from './mended-file.tsx'
import { Paper } from './paper.tsx'
import { type Reading, useReading } from './reading-state.ts'
import { type ListedDocument, StateTag } from './states.tsx'
import { UnderstoodLine } from './understood.tsx'
import './reading.css'
import '../review/review.css'

export function ReadingPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const [moving, setMoving] = useState(true)
  const asked = useAsk('/documents/{id}', { params: { id } }, { every: moving && 2_000 })
  const state = asked.data?.state
  const again = asked.data?.reread === 'waiting'
  useEffect(() => setMoving(state === undefined || state === 'waiting' || state === 'reading' || again), [state, again])
  return (
    <Answered asked={asked}>
      {(document) => <ReadingOf key={document.id + document.state + document.reread} document={document} />}
    </Answered>
  )
}

function ReadingOf({ document }: { document: ListedDocument }) {
  const navigate = useNavigate()
  const { title, name, format, state } = document
  return (
    <>
      <PageHead
        title={title ?? name}
        actions={
          <>
            <ToReview document={document} />
            <DocumentActions document={document} onRemoved={() => void navigate({ to: '/documents' })} />
          </>
        }
      >
        <Flex gap="small" wrap align="center">
          {[format, title ? name : null].filter(Boolean).join(' · ')}
          {state !== 'read' && <StateTag state={state} />}
        </Flex>
      </PageHead>
      {state === 'read' && <UnderstoodLine document={document} />}
      <Notes document={document} />
      {state === 'read' && <Read document={document} />}
    </>
  )
}

/** What a person should know of the document before he relies on it. */
function Notes({ document: { id, state, problem, notes, replacedBy } }: { document: ListedDocument }) {
  const say = useSay()
  const { language } = useLanguage()
  const mayAdd = useMay()('documents.add')
  return (
    <Flex vertical gap="small" style={{ marginBottom: 8 }}>
      {state === 'failed' && problem && (
        <Alert
          type="error"
          showIcon
          title={problem[language]}
          action={mayAdd && !replacedBy && <MendedFile document={id} />}
        />
      )}
      {(state === 'waiting' || state === 'reading') && (
        <Alert
          type="info"
          showIcon
          title={say('正在识读，完成后自动显示。', 'It is being read and will be shown when that is done.')}
        />
      )}
      {replacedBy && (
        <Alert
          type="warning"
          showIcon
          title={say(
            '这份材料已有新版本，请在新版本上复核。',
            'There is a newer version of this document; review that one.',
          )}
          action={<a href={`/documents/${replacedBy}`}>{say('打开新版本', 'Open it')}</a>}
        />
      )}
      {notes.map((note) => (
        <Alert key={note.code} type="warning" showIcon title={note[language]} />
      ))}
    </Flex>
  )
}

/** Document and list side by side; on a phone one at a time. */
function Read({ document }: { document: ListedDocument }) {
  const say = useSay()
  const wide = Grid.useBreakpoint().lg ?? true
  const reading = useReading(document)
  const [shown, setShown] = useState<'paper' | 'list'>('paper')
  const count = reading.findings.length
  const list = <FindingList reading={reading} onShow={() => setShown('paper')} />
  const paper = <Paper reading={reading} switcher={<PdfChoice reading={reading} />} />
  if (wide) {
    return (
      <div className="reading">
        {paper}
        {list}
      </div>
    )
  }
  return (
    <div className="reading-narrow">
      <Tabs
        activeKey={shown}
        onChange={(key) => setShown(key as typeof shown)}
        items={[
          { key: 'paper', label: say('原文', 'Document'), children: paper },
          { key: 'list', label: say(`读出内容 ${count}`, `What was read ${count}`), children: list },
        ]}
      />
      {shown === 'paper' && <OnPhone reading={reading} />}
    </div>
  )
}

/** On a phone the mark that was touched opens what was read of it over the document. */
function OnPhone({ reading }: { reading: Reading }) {
  const say = useSay()
  const finding = reading.findings.find(({ id }) => id === reading.selected)
  return (
    <Drawer
      open={finding !== undefined}
      onClose={() => reading.select(null)}
      placement="bottom"
      size="60%"
      title={say('读出内容', 'What was read')}
    >
      {finding && <FindingRow finding={finding} reading={reading} onShow={() => {}} />}
    </Drawer>
  )
}

/** The way to the desk, with how much of this document waits there. */
function ToReview({ document: { id, state } }: { document: ListedDocument }) {
  const say = useSay()
  const may = useMay()('findings.read') && state === 'read'
  const query = { document: id, limit: 200 }
  const waiting = useAsk('/findings', may ? { query } : null).data
  const count = waiting?.items.length ?? 0
  if (!may || count === 0) return null
  return (
    <Link to="/review" search={{ document: id } as never}>
      <Button type="primary">
        {say(`复核待办 ${count}${waiting?.next ? '+' : ''}`, `Review ${count}${waiting?.next ? '+' : ''} waiting`)}
      </Button>
    </Link>
  )
}

/** A pdf can be seen as its pages or as the text that was read from them. */
function PdfChoice({ reading: { document, asText, setAsText } }: { reading: Reading }) {
  const say = useSay()
  if (document.format !== 'pdf') return null
  return (
    <Segmented
      size="small"
      value={asText ? 'text' : 'pages'}
      onChange={(value) => setAsText(value === 'text')}
      options={[
        { value: 'pages', label: say('页面', 'Pages') },
        { value: 'text', label: say('文字', 'Text') },
      ]}
    />
  )
}
