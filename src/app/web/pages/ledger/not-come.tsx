// What is shown where the rows of a table did not come (未取到): why, and how to ask once more.
import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { problemOf } from '../../calls/problem.ts'
import { useLanguage, useSay } from '../../words/language.tsx'

export function NotCome({ error }: { error: unknown }) {
  const say = useSay()
  const { language } = useLanguage()
  const queries = useQueryClient()
  const again = <Button onClick={() => void queries.invalidateQueries()}>{say('再试一次', 'Try again')}</Button>
  return <Alert type="error" showIcon title={problemOf(error)[language]} action={again} />
}
