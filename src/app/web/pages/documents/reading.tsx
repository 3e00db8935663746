// The reading view (阅读): a document as it came, with what was read from it marked and listed; the place where one sees whether the reading is right.
import { useNavigate, useParams } from '@tanstack/react-router'
import { Alert, Flex, Grid, Segmented, Tabs } from 'antd'
import { useState } from 'react'
import { useAsk } from '../../calls/calls.ts'
import { Answered } from '../../parts/answered.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useLanguage, useSay } from '../../words/language.tsx'
import { DocumentActions } from './document-actions.tsx'
import { FindingList } from './finding-list.tsx'
import { Paper } from './paper.tsx'
import { type Reading, useReading } from './reading-state.ts'
import { type ListedDocument, StateTag } from './states.tsx'
import './reading.css'
import '../review/review.css'

export function ReadingPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const asked = useAsk('/documents/{id}', { params: { id } }, { every: 3_000 })
  return (
    <Answered asked={asked}>
      {(document) => <ReadingOf key={document.id + document.state} document={document} />}
    </Answered>
  )
}

function ReadingOf({ document }: { document: ListedDocument }) {
  const say = useSay()
  const navigate = useNavigate()
  const { title, name, published, format, state } = document
  return (
    <>
      <PageHead
        title={title ?? name}
        actions={<DocumentActions document={document} onRemoved={() => void navigate({ to: '/documents' })} />}
      >
        <Flex gap="small" wrap align="center">
          {[published ? say(`${published} 发布`, `published ${published}`) : null, format, title ? name : null]
            .filter(Boolean)
            .join(' · ')}
          {state !== 'read' && <StateTag state={state} />}
        </Flex>
      </PageHead>
      <Notes document={document} />
      {state === 'read' && <Read document={document} />}
    </>
  )
}

/** What a person should know of the document before he relies on it. */
function Notes({ document: { state, problem, notes, replacedBy } }: { document: ListedDocument }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <Flex vertical gap="small" style={{ marginBottom: 8 }}>
      {state === 'failed' && problem && <Alert type="error" showIcon title={problem[language]} />}
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
    </div>
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
