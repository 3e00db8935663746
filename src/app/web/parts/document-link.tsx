// The way to a document (材料链接), at its words; for those who may not read documents, such as a unit that only reports, its name alone.
import { Link } from '@tanstack/react-router'
import type { CSSProperties, ReactNode } from 'react'
import { useMay } from '../calls/me.ts'

type Props = { id: string; at?: { start: number; end: number } | undefined; style?: CSSProperties; children: ReactNode }

export function DocumentLink({ id, at, style, children }: Props) {
  if (!useMay()('documents.read')) return <span>{children}</span>
  const search = at ? { start: String(at.start), end: String(at.end) } : {}
  return (
    <Link to="/documents/$id" params={{ id }} search={search as never} {...(style ? { style } : {})}>
      {children}
    </Link>
  )
}
