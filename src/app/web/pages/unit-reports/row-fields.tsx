// A row of a report (一行数据): what is counted, the number as people write it, whether it came true and how it runs, and for whom; the rest where
// it differs from the report's.
import { DeleteOutlined } from '@ant-design/icons'
import { AutoComplete, Button, DatePicker, Input, Select, Typography } from 'antd'
import dayjs from 'dayjs'
import { amountStages } from '../../../../model/posting.ts'
import { accrualNames, statusNames } from '../../../../model/words.ts'
import { useAsk } from '../../calls/calls.ts'
import { AmountField } from '../../parts/amount-field.tsx'
import { type Said, useSay } from '../../words/language.tsx'
import type { Draft, Row } from './said.ts'

type Props = {
  row: Row
  lack: Said | null
  draft: Draft
  onChange: (changes: Partial<Row>) => void
  onRemove: () => void
}

export function RowFields({ row, lack, draft, onChange, onRemove }: Props) {
  const say = useSay()
  const measures = useAsk('/measures', {}).data?.items ?? []
  const options = <T extends string>(names: Record<T, Said>) =>
    Object.entries<Said>(names).map(([value, name]) => ({ value: value as T, label: say(name) }))
  const choose = (name: string) => {
    const known = measures.find(({ zh }) => zh === name)
    onChange({ measure: name, ...(known ? { unit: known.unit, accrual: known.accrual, theme: known.theme } : {}) })
  }
  return (
    <div className="report-row">
      <AutoComplete
        aria-label={say('统计内容', 'What is counted')}
        placeholder={say('统计内容，如：选派教师', 'What is counted')}
        value={row.measure}
        options={measures.map(({ zh }) => ({ value: zh }))}
        showSearch={{ filterOption: (typed, option) => String(option?.value).includes(typed) }}
        onSelect={choose}
        onChange={(measure: string) => onChange({ measure, theme: null })}
      />
      <AmountField
        label={say('数额', 'Amount')}
        value={row.number}
        unit={row.unit ?? undefined}
        measure={row.measure}
        onChange={(number, amount) => {
          if (number !== row.number || JSON.stringify(amount) !== JSON.stringify(row.amount))
            onChange({ number, amount })
        }}
      />
      <Select
        aria-label={say('性质', 'Status')}
        value={row.status}
        options={options(statusNames)}
        onChange={(status) => onChange({ status })}
      />
      <Select
        aria-label={say('累计方式', 'Accrual')}
        value={row.accrual}
        options={options(accrualNames)}
        onChange={(accrual) => onChange({ accrual })}
      />
      <Select
        mode="tags"
        aria-label={say('合作方', 'Parties')}
        placeholder={say('合作方全称', 'Parties')}
        tokenSeparators={['、', '，', ',']}
        value={row.parties}
        options={[...new Set([draft.unit, ...draft.rows.flatMap(({ parties }) => parties)])]
          .filter(Boolean)
          .map((name) => ({ value: name, label: name }))}
        onChange={(parties: string[]) => onChange({ parties })}
      />
      <Button
        type="text"
        icon={<DeleteOutlined />}
        aria-label={say('删去这一行', 'Remove this row')}
        onClick={onRemove}
      />
      <div className="report-row-more">
        <Select
          allowClear
          aria-label={say('进度', 'Stage')}
          placeholder={say('到位、完成等', 'Stage of the amount')}
          value={row.stage}
          options={options(amountStages)}
          onChange={(stage) => onChange({ stage: stage ?? null })}
        />
        <DatePicker.RangePicker
          aria-label={say('本行时段', 'Period of this row')}
          placeholder={[say('时段同上', 'as above'), say('可另填', 'or its own')]}
          value={row.period ? [dayjs(row.period[0]), dayjs(row.period[1])] : null}
          onChange={(days) =>
            onChange({
              period: days?.[0] && days[1] ? [days[0].format('YYYY-MM-DD'), days[1].format('YYYY-MM-DD')] : null,
            })
          }
        />
        <Input
          aria-label={say('说明', 'Note')}
          placeholder={say('说明（可不填）', 'Note (optional)')}
          maxLength={2000}
          value={row.note}
          onChange={({ target }) => onChange({ note: target.value })}
        />
      </div>
      {lack && (
        <Typography.Text type="danger" style={{ gridColumn: '1 / -1' }}>
          {say(lack)}
        </Typography.Text>
      )}
    </div>
  )
}
