// A day (日期栏): kept as 2024-03-12, and typed as people write it: 2024.3.12, 2024/3/12, 2024年3月12日, 20240312.
import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import type { ComponentProps } from 'react'

type Picker = ComponentProps<typeof DatePicker>

type Props = Pick<Picker, 'id' | 'aria-label' | 'autoFocus' | 'placeholder' | 'allowClear' | 'maxDate' | 'style'> & {
  value?: string | null
  onChange?: (day: string | null) => void
}

/** The first is how a day is shown. */
const written = ['YYYY-MM-DD', 'YYYY-M-D', 'YYYY.M.D', 'YYYY/M/D', 'YYYY年M月D日', 'YYYYMMDD']

export function DayField({ value, onChange, style, ...rest }: Props) {
  return (
    <DatePicker
      {...rest}
      style={{ width: '100%', ...style }}
      format={written}
      value={value ? dayjs(value) : null}
      onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : null)}
    />
  )
}
