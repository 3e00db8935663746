// Choosing several things by their names (按名称多选): what was chosen stays listed, what fits the words typed is offered.
import { Select } from 'antd'

/** What every such field is given. `most`: so many at most. */
export type ManyProps = {
  value?: readonly string[] | null
  onChange?: (chosen: string[]) => void
  most?: number
  id?: string
  label?: string
}

type Props = ManyProps & {
  options: { value: string; label: string }[]
  onSearch: (words: string) => void
  placeholder: string
  nothing: string
}

/** `nothing`: what is said where no option fits. */
export function ManySelect({ value, onChange, most, id, label, options, onSearch, placeholder, nothing }: Props) {
  return (
    <Select
      mode="multiple"
      {...(id ? { id } : {})}
      {...(most ? { maxCount: most } : {})}
      {...(label ? { 'aria-label': label } : {})}
      value={[...(value ?? [])]}
      onChange={(next: string[]) => onChange?.(next)}
      showSearch={{ filterOption: false, onSearch }}
      options={options}
      placeholder={placeholder}
      notFoundContent={nothing}
      style={{ width: '100%' }}
    />
  )
}
