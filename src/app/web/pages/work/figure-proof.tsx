// Figures as proof of progress (引用台账数据): those of the entries that the task is about.
import { useQueries } from '@tanstack/react-query'
import { Form, Select } from 'antd'
import { amountText } from '../../../../model/amount-text.ts'
import { ask } from '../../calls/calls.ts'
import { periodText } from '../../parts/period.tsx'
import { useLanguage, useSay } from '../../words/language.tsx'

type Props = { entries: readonly string[]; value: string[]; onChange: (ids: string[]) => void }

export function FigureProof({ entries, value, onChange }: Props) {
  const say = useSay()
  const { language } = useLanguage()
  const postings = useQueries({
    queries: entries.slice(0, 20).map((entry) => {
      const said = { query: { entry, limit: 100 } }
      return { queryKey: ['/postings', said], queryFn: () => ask('/postings', said) }
    }),
  }).flatMap(({ data }) => data?.items ?? [])
  if (postings.length === 0) return null
  const options = postings.map((posting) => ({
    value: posting.id,
    label: `${posting.measure} ${amountText(posting, language)}（${periodText(posting, language)}）`,
  }))
  return (
    <Form.Item label={say('引用台账数据', 'Figures of the book')} htmlFor="progress-figures">
      <Select
        id="progress-figures"
        mode="multiple"
        maxCount={50}
        showSearch={{ optionFilterProp: 'label' }}
        style={{ width: '100%' }}
        placeholder={say('选择能说明进展的数据', 'Choose figures that show it')}
        value={value}
        options={options}
        onChange={(next: string[]) => onChange(next)}
      />
    </Form.Item>
  )
}
