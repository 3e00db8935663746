// The preview of a base map (底图预览): small, as it will be drawn, with what must stand below it.
import { useMemo } from 'react'
import type { BaseMap, MapPart } from '../../../../model/base-map.ts'
import { Approval } from '../../parts/approval.tsx'
import { BaseShapes, drawnMap } from '../../parts/base-shapes.tsx'
import { useSay } from '../../words/language.tsx'

/** `map`: what is said of it, which may still be being typed. */
export function Preview({ parts, map }: { parts: readonly MapPart[]; map: Pick<BaseMap, 'approval' | 'source'> }) {
  const say = useSay()
  const { width, height, shapes } = useMemo(() => drawnMap(parts, { width: 480, height: 360 }), [parts])
  return (
    <figure style={{ margin: 0, width: '100%', maxWidth: 480 }}>
      <svg
        viewBox={`-4 -4 ${width + 8} ${height + 8}`}
        role="img"
        aria-label={say('底图预览', 'Preview of the base map')}
        style={{ width: '100%', maxHeight: 360 }}
      >
        <BaseShapes shapes={shapes} />
      </svg>
      <figcaption>
        <Approval map={map} />
      </figcaption>
    </figure>
  )
}
