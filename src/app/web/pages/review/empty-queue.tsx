// An empty queue (无待复核): says why it is empty and what to do next.
import { Link } from '@tanstack/react-router'
import { Button, Card } from 'antd'
import { NothingYet } from '../../parts/nothing-yet.tsx'
import { useAddress } from '../../words/address.ts'
import { useSay } from '../../words/language.tsx'
import type { Queue } from './queue.ts'

export function EmptyQueue({ queue: { filter } }: { queue: Queue }) {
  const say = useSay()
  const [, change] = useAddress()
  const narrowed = Object.values(filter).some(Boolean)
  return (
    <Card>
      {narrowed ? (
        <NothingYet says={say('这个范围内没有待复核的内容。', 'Nothing waits within these filters.')}>
          <Button onClick={() => change({ sort: '', doubt: '', document: '', at: '' })}>
            {say('查看全部待复核', 'Show all that waits')}
          </Button>
        </NothingYet>
      ) : (
        <NothingYet
          says={say(
            '没有待复核的内容，全部办完了。导入新的材料后，读出的内容会排在这里。',
            'Nothing waits: all is done. What is read from new documents will wait here.',
          )}
        >
          <Link to="/documents">
            <Button type="primary">{say('导入材料', 'Add documents')}</Button>
          </Link>
        </NothingYet>
      )}
    </Card>
  )
}
