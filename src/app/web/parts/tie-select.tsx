// Choosing ties (选择结对关系): by the name of either side, kept as ids.
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { ask, useAsk } from '../calls/calls.ts'
import { useSay } from '../words/language.tsx'
import { type ManyProps, ManySelect } from './many-select.tsx'
import { tieOptions } from './tie-options.ts'

/** Chosen ties; `most`: so many at most. */
export function TieSelect({ value, ...field }: ManyProps) {
  const say = useSay()
  const [words, setWords] = useState('')
  const ids = [...(value ?? [])]
  const chosen = useQueries({
    queries: ids.map((one) => ({
      queryKey: ['/ties/{id}', one],
      queryFn: () => ask('/ties/{id}', { params: { id: one } }),
    })),
  }).flatMap(({ data }) => data ?? [])
  const found =
    useAsk('/ties', { query: { ...(words.trim() ? { words: words.trim() } : {}), limit: 20 } }).data?.items ?? []
  const options = tieOptions([...new Map([...chosen, ...found].map((tie) => [tie.id, tie])).values()], say)
  return (
    <ManySelect
      {...field}
      value={ids}
      onSearch={setWords}
      options={options}
      placeholder={say('输入任一方的名称', 'Type the name of either side')}
      nothing={say('没有找到', 'Nothing found')}
    />
  )
}
