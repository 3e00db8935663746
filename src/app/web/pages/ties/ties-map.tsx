// The map (示意图): tiles of provinces with points for cities, and a line for each tie in the colour of its programme. It is a schematic drawing
// and says so; whoever cannot see it has the list, which says the same.
import { Typography } from 'antd'
import { useMemo, useState } from 'react'
import { useLanguage, useSay } from '../../words/language.tsx'
import { cornerOf, layoutOf, tileSize } from './map-layout.ts'
import { Beside, City, Countries, Lines, useScrollTo } from './map-parts.tsx'
import { type ListedTie, placed } from './places.ts'
import { southSea, type Tile, tileOf, tiles } from './tiles.ts'

type Props = {
  ties: readonly ListedTie[]
  /** The code of the region that is looked at. */
  region?: string | undefined
  onRegion?: (code: string | undefined) => void
  onTie: (id: string) => void
}

/** The map of some ties. Ties of which the book holds figures are drawn strong. */
export function TiesMap({ ties, region, onRegion, onTie }: Props) {
  const say = useSay()
  const { on, off } = useMemo(() => placed(ties), [ties])
  const layout = useMemo(() => layoutOf(on), [on])
  const [over, setOver] = useState<string | null>(null)
  const scroll = useScrollTo(on, layout)
  const shown = on.find(({ tie }) => tie.id === over)
  return (
    <figure className="ties-map" style={{ margin: 0 }}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone the drawing is wider than the screen and is moved by keyboard as well */}
      <section className="map-scroll" ref={scroll} tabIndex={0} aria-label={say('示意图', 'Schematic map')}>
        <svg
          viewBox={`-2 -2 ${layout.width + 4} ${layout.height + 4}`}
          role="img"
          aria-label={say(
            `示意图：${on.length}条结对关系，同样的内容见列表`,
            `Schematic map of ${on.length} ties; the list says the same`,
          )}
        >
          {tiles.map((tile) => (
            <TileShape key={tile.code} tile={tile} chosen={isIn(region, tile)} onRegion={onRegion} />
          ))}
          <SouthSea />
          <Countries places={layout.countries} />
          <Lines ties={on} layout={layout} over={over} onOver={setOver} onTie={onTie} />
          <TileNames />
          {layout.cities.map((city) => (
            <City key={city.key} city={city} lit={shown?.a.key === city.key || shown?.b.key === city.key} />
          ))}
        </svg>
      </section>
      <Beside tie={shown?.tie} hint={hint} />
      <figcaption>
        <Typography.Text type="secondary">
          {say('示意图，不表示行政区域界线和实际位置。', 'Schematic: neither borders nor real positions.')}
          {off.length > 0 &&
            say(
              `另有${off.length}条一方没有地区代码，未上图，见列表。`,
              ` ${off.length} more have a side without a region's code and are in the list alone.`,
            )}
        </Typography.Text>
      </figcaption>
    </figure>
  )
}

const hint = {
  zh: '粗线：台账中已有数据；细线：公开的结对关系，台账中尚无数据。指向线条看双方，点开看详情；点格子只看该地。',
  en: 'Strong lines: the book holds figures; thin ones: public ties of which it holds none. Point at a line to see its sides, click to open; click a tile to narrow to it.',
}

const isIn = (region: string | undefined, tile: Tile) => region !== undefined && tileOf(region)?.code === tile.code

function TileShape({ tile, chosen, onRegion }: { tile: Tile; chosen: boolean; onRegion: Props['onRegion'] }) {
  const { x, y } = cornerOf(tile)
  const choose = onRegion && (() => onRegion(chosen ? undefined : tile.code))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the filter of the list beside does the same by keyboard
    <g className={`tile${chosen ? ' tile-chosen' : ''}${choose ? ' tile-open' : ''}`} onClick={choose}>
      <rect x={x} y={y} width={tileSize} height={tileSize} rx={8} />
    </g>
  )
}

/** Names lie over the lines, so that they can be read where many meet. */
function TileNames() {
  const { language } = useLanguage()
  return (
    <g className="tile-names">
      {tiles.map((tile) => {
        const { x, y } = cornerOf(tile)
        return (
          <g key={tile.code}>
            <rect className="province-point" x={x + 7} y={y + 9} width={6} height={6} rx={1.5} />
            <text x={x + 18} y={y + 16.5} className="tile-name">
              {tile[language]}
            </text>
          </g>
        )
      })}
    </g>
  )
}

function SouthSea() {
  const { language } = useLanguage()
  const { x, y } = cornerOf(southSea)
  return (
    <g className="south-sea">
      <rect x={x} y={y} width={tileSize} height={tileSize} rx={8} />
      <text x={x + tileSize / 2} y={y + 18} textAnchor="middle" className="tile-name">
        {language === 'zh' ? southSea.zh : 'South China'}
      </text>
      {language === 'en' && (
        <text x={x + tileSize / 2} y={y + 34} textAnchor="middle" className="tile-name">
          Sea Islands
        </text>
      )}
      {islands.map(([left, top]) => (
        <circle key={`${left} ${top}`} cx={x + left} cy={y + top} r={1.8} />
      ))}
    </g>
  )
}

const islands = [
  [30, 48],
  [38, 44],
  [56, 50],
  [62, 44],
  [48, 62],
  [40, 76],
  [52, 80],
  [60, 74],
  [50, 90],
] as const
