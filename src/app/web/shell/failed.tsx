// When a page cannot be shown (页面出错): what happened and what to do, never an empty screen.
import { Button, Result } from 'antd'
import { problemOf } from '../calls/problem.ts'
import { useLanguage, useSay } from '../words/language.tsx'

/** There is no page at this address. */
export function NoSuchPage() {
  const say = useSay()
  return (
    <Result
      status="404"
      title={say('没有这个页面', 'There is no such page')}
      subTitle={say('地址可能抄漏了，或者内容已被移除。', 'The address may be incomplete, or what it showed is gone.')}
      extra={
        <Button type="primary" href="/">
          {say('回到总览', 'Back to the overview')}
        </Button>
      }
    />
  )
}

/** The page failed; a piece of code that is gone after an upgrade is fetched by loading anew. */
export function PageFailed({ error }: { error: unknown }) {
  const say = useSay()
  const { language } = useLanguage()
  const problem = problemOf(error)
  return (
    <Result
      status="warning"
      title={problem[language]}
      subTitle={say('没有改动任何内容。', 'Nothing was changed.')}
      extra={
        <Button type="primary" onClick={() => location.reload()}>
          {say('重新打开本页', 'Open the page again')}
        </Button>
      }
    />
  )
}
