// What changed (改动前后): the fields that differ, before and after, of a thing of the book as the log has it.
import { Typography } from 'antd'
import { useSay } from '../words/language.tsx'
import { fieldWords } from './revision-words.ts'

type Row = { field: string; before: unknown; after: unknown }

/** Ids and times of the program say nothing to a person. */
const hidden = new Set(['id', 'workspace', 'lookup', 'hash', 'created_at', 'updated_at', 'by'])

/** The fields that differ; of something new or gone, all of it. */
export function changedFields(before: unknown, after: unknown): Row[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)]
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((name) => !hidden.has(name))
  return names
    .map((field) => ({ field, before: was[field], after: is[field] }))
    .filter((row) => JSON.stringify(row.before ?? null) !== JSON.stringify(row.after ?? null))
}

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}

/** A value as a person reads it. */
function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return '—'
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return value.map(shown).join('、') || '—'
  return Object.entries(value)
    .filter(([, one]) => one !== null && one !== '')
    .map(([name, one]) => `${name}: ${shown(one)}`)
    .join('; ')
}

/** The table of what changed. */
export function Changes({ before, after }: { before: unknown; after: unknown }) {
  const say = useSay()
  const rows = changedFields(before, after)
  if (rows.length === 0)
    return <Typography.Text type="secondary">{say('没有可显示的改动', 'Nothing to show')}</Typography.Text>
  return (
    <table className="changes">
      <thead>
        <tr>
          <th scope="col">{say('内容', 'Field')}</th>
          <th scope="col">{say('改前', 'Before')}</th>
          <th scope="col">{say('改后', 'After')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.field}>
            <th scope="row">{say(fieldWords(row.field))}</th>
            <td>{shown(row.before)}</td>
            <td>{shown(row.after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
