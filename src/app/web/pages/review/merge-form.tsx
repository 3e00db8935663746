// Merging (合并): a finding goes into another that says the same, or a proposed entry into one that the book has; what was merged stays visible.
import { Button, Flex, Input, Modal, Typography } from 'antd'
import { useState } from 'react'
import { useAsk } from '../../calls/calls.ts'
import { Amount } from '../../parts/amount.tsx'
import { NothingYet } from '../../parts/nothing-yet.tsx'
import { periodText } from '../../parts/period.tsx'
import { useLanguage, useSay } from '../../words/language.tsx'
import type { Desk } from './desk.ts'
import { entrySaid, figureSaid, nameOf, type Queued, written } from './said.ts'

type Into = { finding: string } | { entry: string }
type Choice = { key: string; into: Into; name: React.ReactNode; about: string }
type MergeProps = { finding: Queued; desk: Desk; onClose: () => void }

export function MergeForm({ finding, desk, onClose }: MergeProps) {
  const say = useSay()
  const { id, version } = finding
  const isEntry = finding.sort === 'entry' || finding.sort === 'agreement'
  const [words, setWords] = useState(isEntry ? nameOf(finding).slice(0, 20) : '')
  const entries = useEntryChoices(finding, isEntry ? words.trim() : null)
  const findings = useFindingChoices(finding, words.trim())
  const choices = [...entries, ...findings]
  const merge = (into: Into) => {
    onClose()
    void desk.send({ verdict: 'merge', findings: [{ id, version }], into }, [id], { zh: '已合并', en: 'Merged' })
  }
  return (
    <Modal open footer={null} onCancel={onClose} width={640} title={say('并入哪一条？', 'Merge into which one?')}>
      <Flex vertical gap="middle">
        <Typography.Text type="secondary">
          {isEntry
            ? say(
                '并入台账里已有的条目，其数据一并归入；或并入另一条待复核的提案。',
                'Into an entry of the book, with its figures; or into another proposal that waits.',
              )
            : say(
                '两处说的是同一件事时，把这一条并入另一条；并入后不再单独计入。',
                'Where both say the same, this one goes into the other and is not counted by itself.',
              )}
        </Typography.Text>
        <Input.Search
          autoFocus
          allowClear
          value={words}
          aria-label={say('按名称查找', 'Find by name')}
          placeholder={say('按名称查找', 'Find by name')}
          onChange={({ target }) => setWords(target.value)}
        />
        {choices.length === 0 && (
          <NothingYet says={say('没有可并入的，换个词再找。', 'Nothing to merge into: try other words.')} />
        )}
        <ul className="review-figures">
          {choices.map(({ key, into, name, about }) => (
            <li key={key}>
              <div style={{ flex: 1, minWidth: 0 }}>
                {name}
                <div>
                  <Typography.Text type="secondary">{about}</Typography.Text>
                </div>
              </div>
              <Button onClick={() => merge(into)}>{say('并入', 'Merge')}</Button>
            </li>
          ))}
        </ul>
      </Flex>
    </Modal>
  )
}

/** Entries of the book of the same kind by words of their names. */
function useEntryChoices(finding: Queued, words: string | null): Choice[] {
  const say = useSay()
  const kind = finding.sort === 'entry' ? entrySaid(finding).kind : 'agreement'
  const query = { kind, limit: 20, ...(words ? { words } : {}) } as const
  const found = useAsk('/entries', words === null ? null : { query }).data?.items ?? []
  return found.map(({ id, name, from, parties }) => ({
    key: id,
    into: { entry: id },
    name: <strong>{name}</strong>,
    about: [say('台账条目', 'entry of the book'), from, parties.map((one) => one.name).join('、')]
      .filter(Boolean)
      .join(' · '),
  }))
}

/** Findings of the same sort: those of the same document, and of the book those on the same measure. */
function useFindingChoices(finding: Queued, words: string): Choice[] {
  const say = useSay()
  const { language } = useLanguage()
  const { id, sort, document } = finding
  const listed =
    useAsk('/documents/{id}/findings', { params: { id: document }, query: { limit: 2_000 } }).data?.items ?? []
  const beside = useAsk('/findings/{id}/beside', sort === 'figure' ? { params: { id } } : null).data?.postings ?? []
  const fits = (name: string) => words === '' || name.includes(words)
  const own = listed
    .filter(
      (one) =>
        one.id !== id &&
        one.sort === sort &&
        (one.state === 'waiting' || one.state === 'accepted') &&
        fits(nameOf(one)),
    )
    .slice(0, 30)
    .map((one): Choice => {
      const figure = sort === 'figure' ? figureSaid(one) : null
      const [from, to] = figure?.period ?? [null, null]
      return {
        key: one.id,
        into: { finding: one.id },
        name: figure ? (
          <strong>
            <Amount amount={written(figure)} /> {figure.measure}
          </strong>
        ) : (
          <strong>{nameOf(one)}</strong>
        ),
        about: [say('同一材料', 'same document'), figure && periodText({ from, to, accrual: figure.accrual }, language)]
          .filter(Boolean)
          .join(' · '),
      }
    })
  const others = beside.flatMap((posting): Choice[] => {
    const { figure, measure, from, to, accrual, evidence } = posting
    if (!figure || !fits(measure) || own.some(({ key }) => key === figure)) return []
    const source = evidence?.by === 'document' ? (evidence.document.title ?? evidence.document.name) : null
    const about = [source, periodText({ from, to, accrual }, language)].filter(Boolean).join(' · ')
    return [
      {
        key: figure,
        into: { finding: figure },
        name: (
          <strong>
            <Amount amount={posting} /> {measure}
          </strong>
        ),
        about,
      },
    ]
  })
  return [...others, ...own]
}
