// A list that comes in pages (分页列表): what came, what is said where there is nothing, why it did not come, and the way to more.
import { Alert, Button, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { problemOf } from '../calls/problem.ts'
import { useLanguage, useSay } from '../words/language.tsx'

/** As useList gives it. */
type List = {
  isPending: boolean
  error: Error | null
  items: readonly unknown[]
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => Promise<unknown>
  refetch: () => Promise<unknown>
}

/** `none`: in place of an empty list. */
export function Listed({ list, none, children }: { list: List; none: ReactNode; children: ReactNode }) {
  const say = useSay()
  const { language } = useLanguage()
  if (list.isPending) return <Skeleton active />
  const failed = list.error && (
    <Alert
      type="error"
      showIcon
      title={problemOf(list.error)[language]}
      action={<Button onClick={() => void list.refetch()}>{say('再试一次', 'Try again')}</Button>}
    />
  )
  if (list.items.length === 0) return failed ?? none
  return (
    <>
      {children}
      {failed}
      {list.hasNextPage && !failed && (
        <Button
          className="no-print"
          style={{ marginTop: 8 }}
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {say('再显示一些', 'Show more')}
        </Button>
      )}
    </>
  )
}
