// Choosing units (选择单位): by the names that tasks already have or that report; a new name can be written.
import { Select } from 'antd'
import { useAsk } from '../../calls/calls.ts'
import { useMay } from '../../calls/me.ts'
import { useSay } from '../../words/language.tsx'

/** The units that the book knows, and whether one of them has an account to report with. */
export function useUnits(): { names: string[]; reports: (unit: string) => boolean } {
  const asked = useAsk('/tasks/units', useMay()('plans.write') ? {} : null).data?.items
  const reporting = new Set((asked ?? []).filter((one) => one.reports).map(({ unit }) => unit))
  return { names: (asked ?? []).map(({ unit }) => unit), reports: (unit) => asked === undefined || reporting.has(unit) }
}

type Props = { id: string; value: string[]; onChange: (units: string[]) => void; label?: string }

export function UnitSelect({ id, value, onChange, label }: Props) {
  const say = useSay()
  const { names, reports } = useUnits()
  return (
    <Select
      id={id}
      mode="tags"
      {...(label ? { 'aria-label': label } : {})}
      style={{ width: '100%' }}
      tokenSeparators={['、', '，', ',', '；', ';']}
      placeholder={say('选择，或直接写单位名称', 'Choose, or write a name')}
      value={value}
      options={names.map((name) => ({
        value: name,
        label: reports(name) ? say(`${name}（有报送账号）`, `${name} (can report)`) : name,
      }))}
      optionLabelProp="value"
      onChange={(next: string[]) => onChange(next.map((unit) => unit.trim()).filter(Boolean))}
    />
  )
}
