// What the list of documents is narrowed to (筛选): kept in the address, each choice with how many there are.
import { Flex, Input, Select } from 'antd'
import { useAsk } from '../../calls/calls.ts'
import { useAddress } from '../../words/address.ts'
import { useSay } from '../../words/language.tsx'
import { documentStates, type ListedDocument } from './states.tsx'

type Filter = { state?: ListedDocument['state']; words?: string; format?: 'txt'; year?: string }

/** The filter that an address says. */
export function filterOf(address: Record<string, string | undefined>): Filter {
  const names = ['state', 'words', 'format', 'year'] as const
  return Object.fromEntries(names.flatMap((name) => (address[name] ? [[name, address[name]]] : []))) as Filter
}

export function DocumentFilters() {
  const say = useSay()
  const [address, change] = useAddress()
  const counts = useAsk('/documents/counts', { query: filterOf(address) }).data
  const choose = (name: string) => ({
    value: address[name] ?? '',
    onChange: (value: string) => change({ [name]: value }),
    style: { minWidth: 132 },
    popupMatchSelectWidth: false,
  })
  const options = (
    all: string,
    counted: { value: string | null; count: number }[] = [],
    named = (value: string) => value,
  ) => [
    { value: '', label: all },
    ...counted.flatMap(({ value, count }) => (value === null ? [] : [{ value, label: `${named(value)}（${count}）` }])),
  ]
  const years = [...(counts?.year ?? [])].reverse()
  return (
    <Flex gap="small" wrap className="no-print" role="search" style={{ flex: '1 1 320px' }}>
      <Input.Search
        allowClear
        defaultValue={address.words ?? ''}
        key={address.words ?? ''}
        placeholder={say('标题或文件名', 'Title or file name')}
        aria-label={say('标题或文件名', 'Title or file name')}
        onSearch={(words) => change({ words: words.trim() })}
        style={{ flex: '1 1 240px', maxWidth: 360 }}
      />
      <Select
        {...choose('state')}
        aria-label={say('状态', 'State')}
        options={options(say('全部状态', 'All states'), counts?.state, (value) =>
          say(documentStates[value as ListedDocument['state']]),
        )}
      />
      <Select
        {...choose('format')}
        aria-label={say('格式', 'Format')}
        options={options(say('全部格式', 'All formats'), counts?.format)}
      />
      <Select
        {...choose('year')}
        aria-label={say('发布年份', 'Year of publication')}
        options={options(say('全部年份', 'All years'), years, (value) => say(`${value}年`, value))}
      />
    </Flex>
  )
}
