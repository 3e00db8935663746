// Adding a missed figure (补录): the form filled with what the reading makes of the selected words; it goes into the book at once and can be undone.
import { Alert, Button, Drawer, Flex, Grid, Skeleton } from 'antd'
import { useState } from 'react'
import type { Span } from '../../../../model/evidence.ts'
import { type Given, useAsk, useChange } from '../../calls/calls.ts'
import { problemOf } from '../../calls/problem.ts'
import { Quote } from '../../parts/quote.tsx'
import { useLanguage, useSay } from '../../words/language.tsx'
import { FigureForm } from '../review/figure-form.tsx'
import { saidOf, valuesOf } from '../review/figure-values.ts'
import { sentenceAt } from './sentence.ts'
import { useText } from './text.ts'

type MissedProps = { document: string; span: Span; onClose: () => void; onAdded: (finding: string) => void }

export function MissedForm(props: MissedProps) {
  const say = useSay()
  const { language } = useLanguage()
  const wide = Grid.useBreakpoint().md
  const { document, span } = props
  const asked = useAsk('/documents/{id}/figure-at', { params: { id: document }, query: span })
  return (
    <Drawer open onClose={props.onClose} size={wide ? 520 : '100%'} title={say('补录数据', 'Add a figure')}>
      {asked.error && <Alert type="error" showIcon title={problemOf(asked.error)[language]} />}
      {!asked.error && !asked.data && <Skeleton active />}
      {asked.data && <Filled suggested={asked.data} {...props} />}
    </Drawer>
  )
}

function Filled({
  suggested,
  document,
  onClose,
  onAdded,
}: MissedProps & { suggested: Given<'get', '/documents/{id}/figure-at'> }) {
  const say = useSay()
  const { figure, stage, there } = suggested
  const [values, setValues] = useState(() => valuesOf(figure, stage))
  const { change, busy } = useChange()
  const text = useText(document).data
  const quoted = text ? sentenceAt(text.text, text.marks, figure) : null
  const send = async () => {
    const { start, end } = figure
    const body = { start, end, ...saidOf(values) }
    const told = { done: { zh: '已补录入账', en: 'Added to the book' } }
    const added = await change('post', '/documents/{id}/figures', { params: { id: document }, body }, told)
    if (!added) return
    onClose()
    onAdded(added.value.finding)
  }
  return (
    <Flex vertical gap="middle">
      {quoted && <Quote text={quoted.sentence} mark={quoted.mark} />}
      {there && (
        <Alert
          type="warning"
          showIcon
          title={say('这里已识读出一条数据，请直接复核那一条。', 'A figure was read here already; decide on that one.')}
          action={
            <Button
              size="small"
              onClick={() => {
                onClose()
                onAdded(there)
              }}
            >
              {say('查看', 'Show')}
            </Button>
          }
        />
      )}
      <FigureForm id="missed" values={values} onChange={setValues} onDone={() => void send()} />
      <Button type="primary" htmlType="submit" form="missed" loading={busy} disabled={values.measure.trim() === ''}>
        {say('补录入账', 'Add to the book')}
      </Button>
    </Flex>
  )
}
