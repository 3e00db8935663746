// What a page shows while it asks (加载、出错、空白): a shape, then the answer; where it was refused the reason and a way to ask again.
import type { UseQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { problemOf } from '../calls/problem.ts'
import { useLanguage, useSay } from '../words/language.tsx'

/** Shows what was asked as soon as it is there. */
export function Answered<T>({ asked, children }: { asked: UseQueryResult<T>; children: (value: T) => ReactNode }) {
  const say = useSay()
  const { language } = useLanguage()
  if (asked.data !== undefined) return <>{children(asked.data)}</>
  if (!asked.error) return <Skeleton active />
  return (
    <Alert
      type="error"
      showIcon
      title={problemOf(asked.error)[language]}
      action={
        // What is not there, or not for this person, is not there the next time either.
        [403, 404].includes(problemOf(asked.error).status) ? (
          <Link to="/">
            <Button tabIndex={-1}>{say('回到总览', 'To the overview')}</Button>
          </Link>
        ) : (
          <Button onClick={() => void asked.refetch()}>{say('再试一次', 'Try again')}</Button>
        )
      }
    />
  )
}
