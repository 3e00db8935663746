// The head of a page (页首): its name, what it is for in one line, and what can be done with all of it. It names the browser's tab as well.
import { Flex, Typography } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { useSay } from '../words/language.tsx'

/** `actions`: buttons at the right; `children`: under the name. */
export function PageHead({ title, actions, children }: { title: string; actions?: ReactNode; children?: ReactNode }) {
  const say = useSay()
  useEffect(() => {
    document.title = `${title} · ${say('结对', 'Jiedui')}`
  }, [title, say])
  return (
    <Flex justify="space-between" align="flex-start" wrap gap="small" style={{ marginBottom: 16 }}>
      <div style={{ minWidth: 0 }}>
        <Typography.Title level={1} style={{ fontSize: 24, margin: 0 }}>
          {title}
        </Typography.Title>
        {children && <Typography.Text type="secondary">{children}</Typography.Text>}
      </div>
      {actions && (
        <Flex gap="small" wrap className="no-print">
          {actions}
        </Flex>
      )}
    </Flex>
  )
}
