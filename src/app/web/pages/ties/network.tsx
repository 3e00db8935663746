// The network (网络图): regions as nodes, ties as lines in the colours of their programmes; who helps many and who is helped by many is seen at once.
import type { EChartsCoreOption } from 'echarts/core'
import { useMemo } from 'react'
import { Chart } from '../../parts/chart.tsx'
import { useSay } from '../../words/language.tsx'
import { useMode } from '../../words/mode.tsx'
import { type ListedTie, shortName } from './places.ts'
import { useProgrammeColour, useProgrammes } from './programme-look.ts'

type Node = { id: string; name: string; degree: number }

/** The network of some ties. `height` in pixels. */
export function TiesNetwork({
  ties,
  height,
  onTie,
  onPlace,
}: {
  ties: readonly ListedTie[]
  height: number
  onTie: (id: string) => void
  onPlace: (name: string) => void
}) {
  const say = useSay()
  const { mode } = useMode()
  const colourOf = useProgrammeColour()
  const { name } = useProgrammes()
  const option = useMemo(
    () =>
      optionOf(ties, {
        colourOf,
        nameOf: name,
        text: mode === 'dark' ? '#d5d9de' : '#2b3038',
        node: mode === 'dark' ? '#8f959e' : '#5d6470',
      }),
    [ties, colourOf, name, mode],
  )
  return (
    <Chart
      option={option}
      height={height}
      name={say(
        `网络图：${ties.length}条结对关系，同样的内容见列表`,
        `Network of ${ties.length} ties; the list says the same`,
      )}
      onClick={({ data }) => {
        const at = data as { tie?: string; id?: string }
        if (at.tie) onTie(at.tie)
        else if (at.id) onPlace(at.id)
      }}
    />
  )
}

type Looks = {
  colourOf: (programme: string | null) => string
  nameOf: (programme: string | null) => string
  text: string
  node: string
}

function optionOf(ties: readonly ListedTie[], { colourOf, nameOf, text, node }: Looks): EChartsCoreOption {
  const nodes = nodesOf(ties)
  return {
    tooltip: { trigger: 'item', confine: true },
    series: [
      {
        type: 'graph',
        layout: 'force',
        roam: true,
        zoom: 0.85,
        scaleLimit: { min: 0.4, max: 4 },
        draggable: true,
        // The same ties give the same picture, and nothing moves for minutes.
        force: {
          initLayout: 'circular',
          repulsion: 90,
          gravity: 0.2,
          edgeLength: [30, 70],
          friction: 0.2,
          layoutAnimation: false,
        },
        label: { show: true, position: 'right', color: text, fontSize: 11 },
        labelLayout: { hideOverlap: true },
        emphasis: { focus: 'adjacency', lineStyle: { width: 3 } },
        itemStyle: { color: node },
        data: nodes.map(({ id, degree }) => ({
          id,
          name: id,
          value: degree,
          symbolSize: 6 + 3.2 * Math.sqrt(degree),
          label: { formatter: shortName(id), fontSize: degree > 3 ? 13 : 11 },
        })),
        links: ties.map((tie) => ({
          source: tie.a,
          target: tie.b,
          tie: tie.id,
          name: `${tie.a} — ${tie.b} · ${nameOf(tie.programme)}`,
          lineStyle: {
            color: colourOf(tie.programme),
            width: tie.figures > 0 ? 2.6 : 1.2,
            opacity: tie.figures > 0 ? 0.95 : 0.55,
          },
          tooltip: { formatter: `${tie.a} — ${tie.b}<br>${nameOf(tie.programme)}` },
        })),
      },
    ],
  }
}

function nodesOf(ties: readonly ListedTie[]): Node[] {
  const degrees = new Map<string, number>()
  for (const { a, b } of ties) for (const side of [a, b]) degrees.set(side, (degrees.get(side) ?? 0) + 1)
  return [...degrees].map(([name, degree]) => ({ id: name, name, degree }))
}
