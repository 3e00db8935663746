// Going far (定位): to a row by its number, or to where a day or a name stands in the order of the table, and from one stretch of a very long list to
// the next.
import { App, Button, Flex, Input, Select, Space } from 'antd'
import { useState } from 'react'
import { ask } from '../../calls/calls.ts'
import { problemOf } from '../../calls/problem.ts'
import { stretchSize } from '../../calls/rows.ts'
import { useAddress } from '../../words/address.ts'
import { useLanguage, useSay } from '../../words/language.tsx'
import type { EntryQuery, PostingQuery } from './scope.ts'

/** By what the order of the table can be told apart from the numbers of its rows. */
export type Place = 'day' | 'name' | null

type Props = {
  total: number
  place: Place
  /** The list in which a day or a name is looked for. */
  list: { path: '/entries/place'; query: EntryQuery } | { path: '/postings/place'; query: PostingQuery }
}

/** Fewer rows are looked through faster than one is typed. */
const fewRows = 60

export function GoTo({ total, place, list }: Props) {
  const say = useSay()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const [{ row }, change] = useAddress()
  const [by, setBy] = useState<'row' | 'place'>(place ? 'place' : 'row')
  const [typed, setTyped] = useState('')
  if (total <= fewRows) return null
  const way = place ? by : 'row'
  const goTo = (wished: number) => change({ row: String(Math.min(Math.max(1, wished), total)) })
  const go = async () => {
    const text = typed.trim()
    if (text === '') return
    if (way === 'row') {
      if (/^\d+$/.test(text)) return goTo(Number(text))
      return void message.warning(say('请填第几条，如 90000。', 'Write the number of a row, such as 90000.'))
    }
    try {
      const { at } = await ask(list.path, { query: { ...list.query, to: text } } as never)
      if (at >= total) message.info(say('这之后没有了，已到最后。', 'Nothing stands after that: this is the end.'))
      goTo(at + 1)
    } catch (error) {
      message.warning(problemOf(error)[language])
    }
  }
  const begin = Math.floor((Number(row ?? 1) - 1 || 0) / stretchSize) * stretchSize
  return (
    <Flex gap="small" wrap align="center" className="no-print">
      <Space.Compact>
        {place && (
          <Select
            aria-label={say('按什么定位', 'Go by')}
            value={by}
            onChange={setBy}
            popupMatchSelectWidth={false}
            options={[
              { value: 'place', label: place === 'day' ? say('到日期', 'To day') : say('到名称', 'To name') },
              { value: 'row', label: say('到第几条', 'To row') },
            ]}
          />
        )}
        <Input
          aria-label={say('定位到', 'Go to')}
          style={{ width: 128 }}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onPressEnter={() => void go()}
          placeholder={way === 'row' ? `1–${total}` : place === 'day' ? '2024-05' : say('名称开头', 'it begins with')}
        />
        <Button onClick={() => void go()}>{say('定位', 'Go')}</Button>
      </Space.Compact>
      {total > stretchSize && (
        <Space.Compact>
          <Button disabled={begin === 0} onClick={() => goTo(begin - stretchSize + 1)}>
            {say('上一段', 'Stretch before')}
          </Button>
          <Button disabled={begin + stretchSize >= total} onClick={() => goTo(begin + stretchSize + 1)}>
            {say('下一段', 'Next stretch')}
          </Button>
        </Space.Compact>
      )}
    </Flex>
  )
}
