// Choosing places (选择地区): by the beginning of a name, kept as codes of GB/T 2260 or ISO 3166.
import { useState } from 'react'
import { useAsk } from '../calls/calls.ts'
import { useSay } from '../words/language.tsx'
import { type ManyProps, ManySelect } from './many-select.tsx'

/** Chosen places; `most`: so many at most. */
export function PlaceSelect({ value, ...field }: ManyProps) {
  const say = useSay()
  const [words, setWords] = useState('')
  const codes = [...(value ?? [])]
  const chosen = useAsk('/places', codes.length > 0 ? { query: { codes, words: '' } } : null).data?.items ?? []
  const found = useAsk('/places', words.trim() ? { query: { words: words.trim(), limit: 20 } } : null).data?.items ?? []
  const options = [...new Map([...chosen, ...(words.trim() ? found : [])].map((one) => [one.code, one])).values()].map(
    ({ code, name, province }) => ({ value: code, label: province ? `${name}（${province}）` : name }),
  )
  return (
    <ManySelect
      {...field}
      value={codes}
      onSearch={setWords}
      options={options}
      placeholder={say('输入地名', 'Type the name of a place')}
      nothing={words.trim() ? say('没有这个地名', 'No such place') : say('请输入地名', 'Type a name')}
    />
  )
}
