// A chart (图): ECharts, fetched when the first one is shown, in the page's own colours. What it shows always stands in a table as well,
// so the picture itself is hidden from screen readers but for its name.
import { Skeleton } from 'antd'
import type { EChartsCoreOption } from 'echarts/core'
import { useEffect, useRef, useState } from 'react'
import { fetched } from '../calls/connection.ts'
import { useMode } from '../words/mode.tsx'

export type ChartClick = {
  seriesName?: string
  name?: string
  data?: unknown
  dataIndex?: number
  componentType?: string
}

type Props = { option: EChartsCoreOption; name: string; height?: number; onClick?: (at: ChartClick) => void }

/** A chart of an ECharts option, `height` in pixels. */
export function Chart({ option, name, height = 300, onClick }: Props) {
  const { mode } = useMode()
  const box = useRef<HTMLDivElement>(null)
  const click = useRef(onClick)
  click.current = onClick
  const [drawn, setDrawn] = useState(false)
  useEffect(() => {
    let gone = false
    let undo = () => {}
    void fetched(() => import('./echarts.ts')).then(({ init }) => {
      if (gone || !box.current) return
      const chart = init(box.current, mode === 'dark' ? 'dark' : undefined, { renderer: 'svg' })
      chart.setOption({ backgroundColor: 'transparent', animationDuration: 300, ...option })
      chart.on('click', (at) => click.current?.(at as ChartClick))
      const watch = new ResizeObserver(() => chart.resize())
      watch.observe(box.current)
      undo = () => {
        watch.disconnect()
        chart.dispose()
      }
      setDrawn(true)
    })
    return () => {
      gone = true
      undo()
    }
  }, [option, mode])
  return (
    <div style={{ position: 'relative' }}>
      {!drawn && <Skeleton.Node active style={{ position: 'absolute', inset: 0, width: '100%', height }} />}
      <div ref={box} role="img" aria-label={name} style={{ width: '100%', height }} />
    </div>
  )
}
