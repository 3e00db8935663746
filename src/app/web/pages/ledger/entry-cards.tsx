// The entries on a phone (手机上的台账): a card each, the chosen columns below its name.

import { Link } from '@tanstack/react-router'
import { Button, Card, Flex, Typography } from 'antd'
import { useSay } from '../../words/language.tsx'
import { CellText } from './cell.tsx'
import type { LedgerColumn } from './columns.ts'
import type { EntryRow } from './scope.ts'

type Props = { rows: EntryRow[]; columns: LedgerColumn[]; more: boolean; loading: boolean; onMore: () => void }

export function EntryCards({ rows, columns, more, loading, onMore }: Props) {
  const say = useSay()
  const lines = columns.filter(({ id }) => id !== 'name')
  return (
    <Flex vertical gap="small">
      {rows.map((entry) => (
        <Card key={entry.id} size="small">
          <Typography.Text strong>
            <Link to="/entries/$id" params={{ id: entry.id }} style={{ display: 'block', padding: '4px 0' }}>
              {entry.name}
            </Link>
          </Typography.Text>
          {lines.map((column) => {
            if (isEmpty(entry, column)) return null
            return (
              <div key={column.id}>
                <Typography.Text type="secondary">{say(column)}：</Typography.Text>
                <CellText entry={entry} column={column} wrap />
              </div>
            )
          })}
        </Card>
      ))}
      {more && (
        <Button block size="large" loading={loading} onClick={onMore}>
          {say('再显示一些', 'Show more')}
        </Button>
      )}
    </Flex>
  )
}

function isEmpty(entry: EntryRow, { id, type }: LedgerColumn): boolean {
  if (type === 'figures') return entry.figures.length === 0
  if (type === 'moment') return false
  const [group, own] = id.split('.')
  if (group === 'parties') return !entry.parties.some(({ role }) => role === own)
  if (group === 'properties') return entry.properties[own ?? ''] === undefined
  return !entry[group as 'stage' | 'from' | 'to' | 'tie' | 'programme' | 'note']
}
