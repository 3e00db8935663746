// The form of an entry (台账条目表单): made from its kind: types, choices, what is required, parties by their part. What was typed is kept in this
// browser's tab until it is saved, and what is wrong is said at its place.
import { useQueryClient } from '@tanstack/react-query'
import { Button, Form, Radio } from 'antd'
import { useState } from 'react'
import type { Problem } from '../../../api/problem.ts'
import { attempt } from '../../calls/attempt.ts'
import { ask } from '../../calls/calls.ts'
import { changedIn, useEdited } from '../../parts/edited.ts'
import { FormDrawer } from '../../parts/form-drawer.tsx'
import { Refused } from '../../parts/refused.tsx'
import { useLanguage, useSay } from '../../words/language.tsx'
import { Clashes } from './clashes.tsx'
import { changeOf, type EntryLike, fieldsOf, type LedgerColumn, saidIn } from './columns.ts'
import { type Clash, type Filled, filledOf, mergedInto } from './entry-filled.ts'
import { Field } from './field.tsx'
import type { EntryRow, Kind } from './scope.ts'

type Props = {
  kind: Kind
  /** The entry that is changed; a new one without it. */
  entry?: EntryLike & Pick<EntryRow, 'id' | 'version' | 'named'>
  /** What a new one begins with: the tie that the table is narrowed to. */
  tie?: string | undefined
  onClose: () => void
  onSaved: (id: string) => void
}

export function EntryForm({ kind, entry, tie, onClose, onSaved }: Props) {
  const say = useSay()
  const { language } = useLanguage()
  const queries = useQueryClient()
  const name = `entry.${entry?.id ?? kind.id}`
  const edited = useEdited<Filled>(name, entry ? filledOf(entry) : blank(kind, tie), entry?.version ?? 0)
  const { draft, first, version, set, forget } = edited
  const [problem, setProblem] = useState<Problem | null>(null)
  const [clashes, setClashes] = useState<readonly Clash[]>([])
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    const body = { ...draft, name: draft.name.trim() }
    const reply = entry
      ? await attempt('patch', '/entries/{id}', { params: { id: entry.id }, body: changedIn(first, body), version })
      : await attempt('post', '/entries', { body: { ...newBodyOf(body), kind: kind.id } })
    setBusy(false)
    if (!reply.ok) return setProblem(reply.problem)
    forget()
    await queries.invalidateQueries()
    onSaved(reply.value.id)
  }
  const keepMine = async () => {
    const now = await ask('/entries/{id}', { params: { id: entry!.id } })
    const theirs = filledOf(now)
    const { merged, clashes } = mergedInto(theirs, { first, mine: draft }, fieldsOf(kind))
    edited.beginAt({ first: theirs, now: merged, version: now.version })
    setClashes(clashes)
    setProblem(null)
  }
  const wrongAt = (column: LedgerColumn) =>
    problem?.errors
      ?.filter(({ path }) => isAt(path, column, draft))
      .map((one) => one[language])
      .join(' ')
  const told = problem && !fieldsOf(kind).some((column) => wrongAt(column))
  return (
    <FormDrawer
      title={entry ? say(`修改${kind.zh}`, `Edit ${kind.en}`) : say(`新增${kind.zh}`, `New ${kind.en}`)}
      width={640}
      onClose={onClose}
      forget={forget}
      save={
        <Button type="primary" loading={busy} onClick={() => void save()}>
          {say('保存', 'Save')}
        </Button>
      }
    >
      <Form layout="vertical" requiredMark onFinish={() => void save()}>
        <Refused problem={told ? problem : null} onKeepMine={keepMine} />
        <Clashes clashes={clashes} />
        {fieldsOf(kind).map((column) => (
          <Item key={column.id} column={column} wrong={wrongAt(column)}>
            <Field
              id={`field-${column.id}`}
              column={column}
              value={saidIn(draft, column.id)}
              onChange={(value) => set(changeOf(draft, column.id, value) as Partial<Filled>)}
              parties={[...new Set(draft.parties.map(({ name }) => name))]}
            />
          </Item>
        ))}
        <Form.Item label={say('这一条是', 'This entry is')}>
          <Radio.Group
            value={draft.named}
            onChange={({ target }) => set({ named: target.value as boolean })}
            options={[
              { value: true, label: say('一件具体的事', 'one particular thing') },
              { value: false, label: say('对结对关系的总述', 'a statement on the tie as a whole') },
            ]}
          />
        </Form.Item>
      </Form>
    </FormDrawer>
  )
}

function Item({
  column,
  wrong,
  children,
}: {
  column: LedgerColumn
  wrong: string | undefined
  children: React.ReactNode
}) {
  const say = useSay()
  return (
    <Form.Item
      label={say(column)}
      htmlFor={`field-${column.id}`}
      required={column.required}
      {...(wrong ? { validateStatus: 'error' as const, help: wrong } : {})}
    >
      {children}
    </Form.Item>
  )
}

const blank = (kind: Kind, tie: string | undefined): Filled => ({
  ...{ name: '', stage: null, from: null, to: null, tie: tie ?? null, programme: null, note: null },
  ...{ parties: [], properties: {}, named: kind.named },
})

/** A tie and a programme that were left empty are found by the book. */
function newBodyOf(filled: Filled) {
  const { tie, programme, ...rest } = filled
  return { ...rest, ...(tie ? { tie } : {}), ...(programme ? { programme } : {}) }
}

/** `parties.2` of a refusal means the column of that party's part. */
function isAt(path: string, { id }: LedgerColumn, draft: Filled): boolean {
  const [group, index] = path.split('.')
  if (group === 'parties') return id === `parties.${draft.parties[Number(index)]?.role}`
  return path === id
}
