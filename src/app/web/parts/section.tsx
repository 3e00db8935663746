// A section of a page (栏目): a part with its name, and what leads on from it.
import { Flex } from 'antd'
import type { ReactNode } from 'react'
import './section.css'

/** `extra`: at the right of the name. */
export function Section({ title, extra, children }: { title: string; extra?: ReactNode; children: ReactNode }) {
  return (
    <section className="panel" aria-label={title}>
      <Flex justify="space-between" align="baseline" gap="small" wrap>
        <h2>{title}</h2>
        {extra}
      </Flex>
      {children}
    </section>
  )
}
