// What the queue is narrowed to (筛选): the sort, the doubt and the document, in the address; each sort with how many wait.
import { Flex, Segmented, Select, Tag } from 'antd'
import { doubtCodes, doubtSaid } from '../../../../model/doubt.ts'
import { useAsk } from '../../calls/calls.ts'
import { useAddress } from '../../words/address.ts'
import { useSay } from '../../words/language.tsx'
import type { Queue } from './queue.ts'
import { sortNames } from './said.ts'

export function QueueFilters({ queue: { filter } }: { queue: Queue }) {
  const say = useSay()
  const [, change] = useAddress()
  const counts = useAsk('/findings/counts', {}, { every: 20_000 }).data ?? {}
  const rivals = useAsk('/doubts/counts', {}, { every: 20_000 }).data?.rivals ?? 0
  const document = useAsk('/documents/{id}', filter.document ? { params: { id: filter.document } } : null).data
  const narrow = (changes: Record<string, string>) => change({ at: '', ...changes })
  const sorts = (['entry', 'figure', 'tie', 'agreement'] as const).map((value) => ({
    value: value as string,
    label: `${say(sortNames[value])} ${counts[value] ?? 0}`,
  }))
  return (
    <Flex gap="small" wrap align="center" style={{ marginBottom: 12 }} role="search">
      <Segmented
        value={filter.sort ?? ''}
        onChange={(sort) => narrow({ sort })}
        options={[
          { value: '', label: say('全部', 'All') },
          ...sorts,
          { value: 'rivals', label: say(`数据打架 ${rivals}`, `rivals ${rivals}`) },
        ]}
        style={{ maxWidth: '100%', overflowX: 'auto' }}
      />
      <Select
        value={filter.doubt ?? ''}
        aria-label={say('存疑', 'Doubt')}
        style={{ minWidth: 180 }}
        popupMatchSelectWidth={false}
        onChange={(doubt) => narrow({ doubt })}
        options={[
          { value: '', label: say('不限存疑', 'Any doubt') },
          ...Object.keys(doubtCodes).map((value) => ({ value, label: say(doubtSaid(value)) })),
          { value: 'read_otherwise', label: say(doubtSaid('read_otherwise')) },
        ]}
      />
      {filter.document && (
        <Tag closable onClose={() => narrow({ document: '' })} style={{ padding: '4px 8px', margin: 0 }}>
          {say('仅看：', 'Only: ')}
          {document?.title ?? document?.name ?? '…'}
        </Tag>
      )}
    </Flex>
  )
}
