// Choosing places (选择地区): by the beginning of a name, kept as codes of GB/T 2260 or ISO 3166.
import { Select } from 'antd'
import { useState } from 'react'
import { useAsk } from '../calls/calls.ts'
import { useSay } from '../words/language.tsx'

type Props = {
  value?: readonly string[] | null
  onChange?: (codes: string[]) => void
  most?: number
  id?: string
  label?: string
}

/** Chosen places; `most`: so many at most. */
export function PlaceSelect({ value, onChange, most, id, label }: Props) {
  const say = useSay()
  const [words, setWords] = useState('')
  const codes = [...(value ?? [])]
  const chosen = useAsk('/places', codes.length > 0 ? { query: { codes, words: '' } } : null).data?.items ?? []
  const found = useAsk('/places', words.trim() ? { query: { words: words.trim(), limit: 20 } } : null).data?.items ?? []
  const options = [...new Map([...chosen, ...(words.trim() ? found : [])].map((one) => [one.code, one])).values()].map(
    ({ code, name, province }) => ({ value: code, label: province ? `${name}（${province}）` : name }),
  )
  return (
    <Select
      mode="multiple"
      {...(id ? { id } : {})}
      {...(most ? { maxCount: most } : {})}
      {...(label ? { 'aria-label': label } : {})}
      value={codes}
      onChange={(next: string[]) => onChange?.(next)}
      showSearch={{ filterOption: false, onSearch: setWords }}
      options={options}
      placeholder={say('输入地名', 'Type the name of a place')}
      notFoundContent={words.trim() ? say('没有这个地名', 'No such place') : say('请输入地名', 'Type a name')}
      style={{ width: '100%' }}
    />
  )
}
