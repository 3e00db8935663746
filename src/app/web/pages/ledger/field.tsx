// A field (填写栏): the input that belongs to the type of a column, the same in a form and in a cell of a table.
import { Input, Select } from 'antd'
import { useState } from 'react'
import { useAsk } from '../../calls/calls.ts'
import { DayField } from '../../parts/day-field.tsx'
import { tieOptions } from '../../parts/tie-options.ts'
import { useSay } from '../../words/language.tsx'
import type { LedgerColumn, Value } from './columns.ts'

type Props = {
  column: LedgerColumn
  value: Value
  onChange: (value: Value) => void
  id?: string
  /** In a cell of a table: open and ready to type. */
  atOnce?: boolean
  /** Names offered where parties are asked for. */
  parties?: readonly string[]
}

export function Field({ column, value, onChange, id, atOnce = false, parties = [] }: Props) {
  const say = useSay()
  const label = { 'aria-label': say(column), ...(id ? { id } : {}) }
  const text = typeof value === 'string' ? value : ''
  const opened = atOnce ? { autoFocus: true, defaultOpen: true } : {}
  const choices = column.choices?.map((one) => ({ value: one.id, label: say(one) })) ?? []
  const wide = { style: { width: '100%' } }
  switch (column.type) {
    case 'tie':
      return <TieField {...label} value={text} onChange={onChange} opened={opened} />
    case 'programme':
      return <ProgrammeField {...label} value={text} onChange={onChange} opened={opened} />
    case 'choice':
      return (
        <Select
          {...label}
          {...opened}
          {...wide}
          allowClear={!column.required}
          options={choices}
          value={text || null}
          onChange={(next) => onChange(next ?? null)}
        />
      )
    case 'yes_no':
      return (
        <Select
          {...label}
          {...opened}
          {...wide}
          allowClear
          options={[
            { value: 'yes', label: say('是', 'yes') },
            { value: 'no', label: say('否', 'no') },
          ]}
          value={typeof value === 'boolean' ? (value ? 'yes' : 'no') : null}
          onChange={(next) => onChange(next === undefined || next === null ? null : next === 'yes')}
        />
      )
    case 'parties':
      return <PartiesField {...label} value={Array.isArray(value) ? value : []} {...{ onChange, atOnce, parties }} />
    case 'day':
      return <DayField {...label} autoFocus={atOnce} value={text} onChange={onChange} placeholder="2024-03-12" />
    case 'long_text':
      return (
        <Input.TextArea
          {...label}
          autoFocus={atOnce}
          autoSize={{ minRows: 2, maxRows: 10 }}
          value={text}
          onChange={({ target }) => onChange(target.value)}
        />
      )
    default:
      return (
        <Input
          {...label}
          autoFocus={atOnce}
          value={text}
          inputMode={column.type === 'number' ? 'decimal' : 'text'}
          onChange={({ target }) => onChange(target.value)}
          placeholder={column.type === 'url' ? 'https://' : ''}
        />
      )
  }
}

type Chooser = {
  value: string
  onChange: (value: Value) => void
  opened: { autoFocus?: boolean; defaultOpen?: boolean }
  'aria-label': string
  id?: string
}

/** Names of parties: those of the entry, and the regions whose names begin with what is typed; any other name can be written as well. */
function PartiesField({
  value,
  onChange,
  atOnce,
  parties,
  ...rest
}: { value: readonly string[]; atOnce: boolean; parties: readonly string[] } & Omit<Chooser, 'value' | 'opened'>) {
  const say = useSay()
  const [words, setWords] = useState('')
  const found = useAsk('/places', words.trim() ? { query: { words: words.trim(), limit: 10 } } : null).data?.items ?? []
  const places = words.trim() ? found.map(({ name }) => name) : []
  return (
    <Select
      {...rest}
      autoFocus={atOnce}
      mode="tags"
      style={{ width: '100%' }}
      tokenSeparators={['、', '，', ',', ';', '；']}
      value={[...value]}
      showSearch={{ onSearch: setWords }}
      options={[...new Set([...parties, ...places])].map((name) => ({ value: name, label: name }))}
      onChange={(next: string[]) => onChange(next.map((name) => name.trim()).filter(Boolean))}
      placeholder={say('写官方全称，回车分开', 'Official names, Enter after each')}
    />
  )
}

/** The ties of the book by words. */
function TieField({ value, onChange, opened, ...rest }: Chooser) {
  const say = useSay()
  const [words, setWords] = useState('')
  const asked = useAsk('/ties', { query: { limit: 50, ...(words ? { words } : {}) } })
  const chosen = useAsk('/ties/{id}', value ? { params: { id: value } } : null)
  const known = asked.data?.items ?? []
  const all =
    value && chosen.data?.id === value && !known.some(({ id }) => id === value) ? [chosen.data, ...known] : known
  return (
    <Select
      {...rest}
      {...opened}
      allowClear
      showSearch={{ onSearch: setWords, filterOption: false }}
      style={{ width: '100%' }}
      value={value || null}
      onChange={(next) => onChange(next ?? null)}
      options={tieOptions(all, say)}
      placeholder={say('输入任一方查找；留空则按合作方判断', 'Type either side; empty: found by the parties')}
    />
  )
}

function ProgrammeField({ value, onChange, opened, ...rest }: Chooser) {
  const say = useSay()
  const asked = useAsk('/programmes', {})
  return (
    <Select
      {...rest}
      {...opened}
      allowClear
      style={{ width: '100%' }}
      value={value || null}
      onChange={(next) => onChange(next ?? null)}
      options={(asked.data?.items ?? []).map((one) => ({ value: one.id, label: say(one) }))}
      placeholder={say('留空则同结对关系', 'Empty: that of the tie')}
    />
  )
}
