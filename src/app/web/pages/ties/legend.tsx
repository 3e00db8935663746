// The legend (图例): programmes by colour with how many ties each has; pressing one narrows to it.
import { Flex } from 'antd'
import { useAddress } from '../../words/address.ts'
import { useSay } from '../../words/language.tsx'
import type { ListedTie } from './places.ts'
import { useProgrammeColour, useProgrammes } from './programme-look.ts'

/** The programmes of some ties, most ties first. */
export function Legend({ ties }: { ties: readonly ListedTie[] }) {
  const say = useSay()
  const [address, change] = useAddress()
  const colourOf = useProgrammeColour()
  const { name } = useProgrammes()
  const counts = [...Map.groupBy(ties, ({ programme }) => programme)].sort((x, y) => y[1].length - x[1].length)
  return (
    <Flex gap={4} className="legend-row" role="group" aria-label={say('图例', 'Legend')}>
      {counts.map(([programme, own]) => (
        <button
          key={programme ?? ''}
          type="button"
          className="legend"
          disabled={programme === null}
          aria-pressed={address.programme === programme}
          onClick={() => change({ programme: address.programme === programme ? undefined : (programme ?? undefined) })}
        >
          <span aria-hidden className="swatch" style={{ background: colourOf(programme) }} />
          {name(programme)} <span className="number">{own.length}</span>
        </button>
      ))}
    </Flex>
  )
}
