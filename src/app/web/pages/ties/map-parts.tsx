// What every map of ties draws (地图要素): partners abroad, lines, points of cities, and what the line under the pointer is.
import { Typography } from 'antd'
import { useEffect, useRef } from 'react'
import { type Said, useLanguage, useSay } from '../../words/language.tsx'
import { continents, countryName } from './continents.ts'
import { Programme, Since } from './list.tsx'
import { type CityPoint, type CountryPlace, curve, type Layout } from './map-layout.ts'
import { type ListedTie, type PlacedTie, shortName } from './places.ts'
import { useProgrammeColour } from './programme-look.ts'

/** Where the drawing is wider than the screen, it begins where most strong lines meet. */
export function useScrollTo(ties: readonly PlacedTie[], layout: Layout) {
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    const strong = ties.filter(({ tie }) => tie.figures > 0)
    if (!box.current || strong.length === 0) return
    const middle = strong.reduce((sum, { a }) => sum + layout.pointOf(a).x, 0) / strong.length
    const { scrollWidth, clientWidth } = box.current
    box.current.scrollLeft = (middle / layout.width) * scrollWidth - clientWidth / 2
  }, [ties, layout])
  return box
}

/** Partners abroad at the margin, by country. */
export function Countries({ places }: { places: readonly CountryPlace[] }) {
  const { language } = useLanguage()
  return (
    <g className="countries">
      {places.map(({ x, y, country, continent, first, cities }) => (
        <g key={country}>
          {first && (
            <text x={x} y={y - 20} className="continent">
              {continents[continent][language]}
            </text>
          )}
          <rect x={x - 4} y={y - 4} width={8} height={8} rx={2} />
          <text x={x + 12} y={y + 4} className="country">
            {countryName(country, language)} {cities.length > 1 ? cities.length : ''}
            <title>{cities.join('、')}</title>
          </text>
        </g>
      ))}
    </g>
  )
}

type Drawn = {
  ties: readonly PlacedTie[]
  layout: Layout
  over: string | null
  onOver: (id: string | null) => void
  onTie: (id: string) => void
}

/** A line for each tie, those with figures strong. */
export function Lines({ ties, layout, over, onOver, onTie }: Drawn) {
  const colourOf = useProgrammeColour()
  const thinFirst = [...ties].sort((x, y) => x.tie.figures - y.tie.figures)
  return (
    <g className={over ? 'lines lines-dimmed' : 'lines'}>
      {thinFirst.map(({ tie, a, b }, at) => {
        const path = curve(layout.pointOf(a), layout.pointOf(b), 0.1 + (at % 3) * 0.03)
        const look = tie.figures > 0 ? 'line line-strong' : 'line'
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the list beside leads to the same page by keyboard
          <g
            key={tie.id}
            className={tie.id === over ? `${look} line-over` : look}
            onPointerEnter={() => onOver(tie.id)}
            onPointerLeave={() => onOver(null)}
            onClick={() => onTie(tie.id)}
          >
            <path d={path} stroke="transparent" strokeWidth={11} fill="none" />
            <path d={path} stroke={colourOf(tie.programme)} fill="none" className="line-seen" />
          </g>
        )
      })}
    </g>
  )
}

/** A point with its name, where there is room for it. */
export function City({ city: { x, y, name, named }, lit }: { city: CityPoint; lit: boolean }) {
  return (
    <g className={lit ? 'city city-lit' : 'city'}>
      <circle cx={x} cy={y} r={lit ? 4.5 : 3} />
      {(named || lit) && (
        <text x={x} y={y + 12.5} textAnchor="middle">
          {shortName(name)}
        </text>
      )}
    </g>
  )
}

/** What the line under the pointer is, beside the drawing; `hint` where there is none. */
export function Beside({ tie, hint }: { tie: ListedTie | undefined; hint: Said }) {
  const say = useSay()
  if (!tie) {
    return (
      <div className="map-beside no-print">
        <Typography.Text type="secondary">{say(hint)}</Typography.Text>
      </div>
    )
  }
  return (
    <div className="map-beside">
      <Typography.Text strong style={{ fontSize: 16, display: 'block' }}>
        {tie.a} — {tie.b}
      </Typography.Text>
      <Programme id={tie.programme} />
      <Typography.Text type="secondary" style={{ display: 'block' }}>
        <Since tie={tie} />
        {tie.figures > 0 && say(` · 数据${tie.figures}条`, ` · ${tie.figures} figures`)}
      </Typography.Text>
    </div>
  )
}
