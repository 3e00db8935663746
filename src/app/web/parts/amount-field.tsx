// A number as people write it (填数): 超1.2亿元, 35人, 约60%; what it means is read by the same steps as documents are and shown beside it, so that
// nobody counts zeros.
import { Input, Typography } from 'antd'
import { useEffect, useRef } from 'react'
import { amountText } from '../../../model/amount-text.ts'
import type { Unit } from '../../../model/figure.ts'
import { type Given, useAsk } from '../calls/calls.ts'
import { problemOf } from '../calls/problem.ts'
import { type Said, useLanguage } from '../words/language.tsx'

export type ReadAmount = Given<'get', '/amounts'>

type Props = {
  label: string
  value: string
  /** The unit where none is written. */
  unit?: Unit | undefined
  measure?: string
  id?: string
  onChange: (text: string, read: ReadAmount | null) => void
}

/** `onChange` gives what was read as soon as it is known; null while it is not, or where it cannot be. */
export function AmountField({ label, value, unit, measure = '', id, onChange }: Props) {
  const { language } = useLanguage()
  const text = value.trim()
  const query = { text, ...(measure ? { measure } : {}), ...(unit ? { unit } : {}) }
  const asked = useAsk('/amounts', text ? { query } : null)
  const read = text && !asked.isPlaceholderData && !asked.error ? (asked.data ?? null) : null
  const tell = useRef(onChange)
  tell.current = onChange
  useEffect(() => tell.current(value, read), [value, read])
  return (
    <div>
      <Input
        {...(id ? { id } : {})}
        aria-label={label}
        placeholder={`${label} 超1.2亿元`}
        value={value}
        status={text && asked.error ? 'error' : ''}
        onChange={({ target }) => onChange(target.value, null)}
      />
      <Typography.Text type={asked.error ? 'danger' : 'secondary'} role="status" style={{ fontSize: 12 }}>
        {text && asked.error
          ? problemOf(asked.error)[language]
          : read
            ? `${amountText(asText(read), language)} ${limits(read)[language]}`
            : ' '}
      </Typography.Text>
    </div>
  )
}

const asText = ({ min, max, ...rest }: ReadAmount) => ({ ...rest, min: decimal(min), max: decimal(max) })
const decimal = (value: number | null) => (value === null ? null : String(value))

/** The two ends in base units: 即不少于120,000,000. */
function limits({ min, max }: ReadAmount): Said {
  const [least, most] = [min, max].map((end) => (end === null ? '' : grouped(String(end))))
  if (min === max) return { zh: `即${least}`, en: `= ${least}` }
  if (max === null) return { zh: `即不少于${least}`, en: `at least ${least}` }
  if (min === null) return { zh: `即不超过${most}`, en: `at most ${most}` }
  return { zh: `即${least}至${most}`, en: `${least} to ${most}` }
}

/** With a comma before every three digits of the whole part; no digit is rounded away. */
const grouped = (decimal: string) => decimal.replace(/\B(?<!\.\d*)(?=(?:\d{3})+(?!\d))/g, ',')
