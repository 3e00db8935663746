// A theme (主题) by its name and colour, the same everywhere.
import { Tag } from 'antd'
import type { Theme } from '../../../model/figure.ts'
import { themeNames } from '../../../model/words.ts'
import { useSay } from '../words/language.tsx'
import { useMode } from '../words/mode.tsx'
import { themeColour } from '../words/theme.ts'

/** The tag of a theme. */
export function ThemeTag({ id }: { id: string }) {
  const say = useSay()
  const { mode } = useMode()
  const colour = themeColour(id, mode)
  const name = themeNames[id as Theme]
  return (
    <Tag variant="outlined" style={{ color: colour, borderColor: colour, background: 'transparent' }}>
      {name ? say(name) : id}
    </Tag>
  )
}
