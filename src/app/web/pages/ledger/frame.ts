// The frame of a table (表的外框): the head with what can be done with it, and the kinds beside it.
import type { ReactNode } from 'react'

/** Puts the buttons of a table and the table itself into the page. */
export type Frame = (actions: ReactNode, table: ReactNode) => ReactNode
