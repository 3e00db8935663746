// Nothing yet (空白提示): an empty place says what would be here and what to do for it.
import { Empty } from 'antd'
import type { ReactNode } from 'react'

/** `children`: the button that does the next thing. */
export function NothingYet({ says, children }: { says: string; children?: ReactNode }) {
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={says}>
      {children}
    </Empty>
  )
}
