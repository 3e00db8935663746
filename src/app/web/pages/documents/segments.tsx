// Words with their marks (带标示的文字): by the theme's colour with a line under them, so that colour alone says nothing.
import { memo } from 'react'
import { useMode } from '../../words/mode.tsx'
import { themeColour } from '../../words/theme.ts'
import type { Block } from './blocks.ts'
import { segmentsOf } from './marked.ts'
import type { ReadingMark } from './marks.ts'

type Shown = { block: Block; marks: readonly ReadingMark[]; selected: string | null }

/** The words of a block. Each piece says where it stands in the raw text, so that a selection can be found again. */
export const Segments = memo(
  function Segments({ block, marks, selected }: Shown) {
    const { mode } = useMode()
    return segmentsOf(block, marks).map(({ start, end, text, under }) => {
      if (under.length === 0) {
        return (
          <span key={start} data-start={start} data-end={end}>
            {text}
          </span>
        )
      }
      const [first] = under as [ReadingMark]
      const own = under.find(({ sort }) => sort !== 'sought') ?? first
      return (
        <mark
          key={start}
          data-start={start}
          data-end={end}
          data-id={own.id}
          className={classOf(under, selected)}
          style={{ '--theme': themeColour(own.theme, mode) } as React.CSSProperties}
        >
          {text}
        </mark>
      )
    })
  },
  // Of all marks only those in the block matter, and whether one of them is selected.
  (before, after) =>
    before.block === after.block &&
    before.marks === after.marks &&
    isIn(before) === isIn(after) &&
    (!isIn(after) || before.selected === after.selected),
)

function isIn({ block, marks, selected }: Shown): boolean {
  if (selected === null) return false
  const mark = marks.find(({ id }) => id === selected)
  return mark !== undefined && mark.start < block.end && mark.end > block.start
}

function classOf(under: readonly ReadingMark[], selected: string | null): string {
  const own = under.find(({ sort }) => sort !== 'sought')
  return [
    'said',
    own ? `said-${own.sort} said-${own.state}` : '',
    own?.doubtful && own.state === 'waiting' ? 'said-doubtful' : '',
    under.some(({ sort }) => sort === 'sought') ? 'said-sought' : '',
    under.some(({ id }) => id === selected) ? 'said-selected' : '',
  ]
    .filter(Boolean)
    .join(' ')
}
