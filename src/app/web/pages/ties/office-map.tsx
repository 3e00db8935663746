// The map of the office (本单位的地图): its base map where one is set, else the schematic one; the same wherever ties are drawn.
import { Alert, Skeleton } from 'antd'
import { useAsk } from '../../calls/calls.ts'
import { problemOf } from '../../calls/problem.ts'
import { useAddress } from '../../words/address.ts'
import { useLanguage } from '../../words/language.tsx'
import type { ListedTie } from './places.ts'
import { TiesBaseMap } from './ties-base-map.tsx'
import { TiesMap } from './ties-map.tsx'

type Props = { ties: ListedTie[] } & Pick<Parameters<typeof TiesBaseMap>[0], 'region' | 'onRegion' | 'onTie'>

/** The base map, unless none is set or the address says that the person wants the schematic one. */
export function OfficeMap(props: Props) {
  const { language } = useLanguage()
  const { data: map, error } = useAsk('/settings/base-map', {})
  const [{ map: wished }] = useAddress()
  if (error) return <Alert type="error" showIcon title={problemOf(error)[language]} />
  if (map === undefined) return <Skeleton active />
  return map && wished !== 'schematic' ? <TiesBaseMap {...props} map={map} /> : <TiesMap {...props} />
}
