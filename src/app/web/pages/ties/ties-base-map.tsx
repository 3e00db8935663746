// Ties on the base map (底图): the map that the office supplied, drawn as it is, with points and lines over it; below it, always and on paper too,
// its 审图号 and where it comes from.
import { Alert, Button, Skeleton, Typography } from 'antd'
import { useMemo, useState } from 'react'
import type { BaseMap, MapPart } from '../../../../model/base-map.ts'
import { problemOf } from '../../calls/problem.ts'
import { Approval } from '../../parts/approval.tsx'
import { useBaseMapParts } from '../../parts/base-map.ts'
import { BaseShapes, drawnMap } from '../../parts/base-shapes.tsx'
import { useLanguage, useSay } from '../../words/language.tsx'
import { baseLayoutOf } from './base-layout.ts'
import { Beside, City, Countries, Lines, useScrollTo } from './map-parts.tsx'
import { type ListedTie, placed } from './places.ts'
import { tileOf } from './tiles.ts'

type Props = {
  map: BaseMap
  ties: readonly ListedTie[]
  /** The code of the region that is looked at. */
  region: string | undefined
  onRegion: (code: string | undefined) => void
  onTie: (id: string) => void
}

/** The map of some ties, once its file is there. */
export function TiesBaseMap(props: Props) {
  const say = useSay()
  const { language } = useLanguage()
  const { data: parts, error, refetch } = useBaseMapParts(props.map.sha256)
  if (error) {
    const again = <Button onClick={() => void refetch()}>{say('再试一次', 'Try again')}</Button>
    const title = `${say('底图没有取到。', 'The base map did not come.')} ${problemOf(error)[language]}`
    return <Alert type="error" showIcon title={title} action={again} />
  }
  return parts ? <Drawing {...props} parts={parts} /> : <Skeleton active />
}

/** As wide as the schematic map, so that points and letters are as large. */
const room = { width: 820, height: 760 }

function Drawing({ map, parts, ties, region, onRegion, onTie }: Props & { parts: readonly MapPart[] }) {
  const say = useSay()
  const { on: withCodes, off } = useMemo(() => placed(ties), [ties])
  const drawn = useMemo(() => drawnMap(parts, room), [parts])
  const layout = useMemo(() => baseLayoutOf(withCodes, drawn), [withCodes, drawn])
  const [over, setOver] = useState<string | null>(null)
  const scroll = useScrollTo(layout.on, layout)
  const shown = layout.on.find(({ tie }) => tie.id === over)
  const chosen = region && tileOf(region)?.code
  // Thousands of areas are not gone through again for each line that is pointed at.
  const ground = useMemo(() => {
    const choose = (code: string) => {
      const tile = tileOf(code)?.code
      if (tile) onRegion(tile === chosen ? undefined : tile)
    }
    return <BaseShapes shapes={drawn.shapes} chosen={chosen?.slice(0, 2)} onChoose={choose} />
  }, [drawn, chosen, onRegion])
  return (
    <figure className="ties-map ties-base-map" style={{ margin: 0 }}>
      <Beside tie={shown?.tie} hint={hint} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone the drawing is wider than the screen and is moved by keyboard as well */}
      <section className="map-scroll" ref={scroll} tabIndex={0} aria-label={say('底图', 'Base map')}>
        <svg
          viewBox={`-6 -6 ${layout.width + 12} ${layout.height + 18}`}
          role="img"
          aria-label={say(
            `底图：${layout.on.length}条结对关系，同样的内容见列表`,
            `Map of ${layout.on.length} ties; the list says the same`,
          )}
        >
          {ground}
          <Countries places={layout.countries} />
          <Lines ties={layout.on} layout={layout} over={over} onOver={setOver} onTie={onTie} />
          {layout.cities.map((city) => (
            <City key={city.key} city={city} lit={shown?.a.key === city.key || shown?.b.key === city.key} />
          ))}
        </svg>
      </section>
      <figcaption>
        <Approval map={map} />
        <Outside count={off.length + layout.off} />
      </figcaption>
    </figure>
  )
}

const hint = {
  zh: '粗线：台账中已有数据。指向线条看双方，点开看详情；点行政区只看该省。',
  en: 'Strong lines: the book holds figures. Point at a line to see its sides, click to open; click an area to narrow to its province.',
}

function Outside({ count }: { count: number }) {
  const say = useSay()
  if (count === 0) return null
  return (
    <Typography.Text type="secondary">
      {say(
        `另有${count}条有一方没有地区代码或不在底图范围内，未上图，见列表。`,
        `${count} more have a side without a region's code or outside this map and are in the list alone.`,
      )}
    </Typography.Text>
  )
}
