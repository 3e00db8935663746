// What changed (改动前后): the fields that differ, before and after, of a thing of the book as the log has it.
import { Typography } from 'antd'
import { useSay } from '../words/language.tsx'
import { fieldWords, valueWords } from './revision-words.ts'
import './changes.css'

type Row = { field: string; before: unknown; after: unknown }

/** Ids and times of the program say nothing to a person. */
const hidden = new Set(['id', 'workspace', 'lookup', 'hash', 'created_at', 'updated_at', 'by'])

/** The fields that differ; of something new or gone, all of it. */
function changedFields(before: unknown, after: unknown): Row[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)]
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((name) => !hidden.has(name))
  return names
    .map((field) => ({ field, before: was[field], after: is[field] }))
    .filter((row) => JSON.stringify(row.before ?? null) !== JSON.stringify(row.after ?? null))
}

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}

type Say = ReturnType<typeof useSay>

/** A value as a person reads it. */
function shown(value: unknown, say: Say): string {
  if (value === null || value === undefined || value === '') return '—'
  if (typeof value === 'boolean') return value ? say('是', 'yes') : say('否', 'no')
  if (typeof value === 'string' || typeof value === 'number') return say(valueWords(String(value)))
  if (Array.isArray(value)) return listShown(value, say)
  return Object.entries(value)
    .filter(([, one]) => one !== null && one !== '')
    .map(([name, one]) => `${say(fieldWords(name))}：${shown(one, say)}`)
    .join('；')
}

/** Runs of a text are read as that text, other lists one by one. */
function listShown(list: unknown[], say: Say): string {
  const texts = list.map((one) => (typeof one === 'object' && one !== null && 'is' in one ? runShown(one) : null))
  if (texts.length > 0 && texts.every((one) => one !== null)) return texts.join('')
  return list.map((one) => shown(one, say)).join('、') || '—'
}

const runShown = (run: object): string => ('text' in run ? String(run.text) : '〔…〕')

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
            <td>{shown(row.before, say)}</td>
            <td>{shown(row.after, say)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
