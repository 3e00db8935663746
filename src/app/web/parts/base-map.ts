// The base map of the book (地图底图): what is set, and its file, which is asked for once and then kept, for it may have twenty megabytes.
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { type MapPart, readBaseMap } from '../../../model/base-map.ts'
import { ask } from '../calls/calls.ts'

/** The last file that was read; a change anywhere in the book asks everything again, and the file of a hash never changes. */
const kept: { sha256: string; parts: MapPart[] } = { sha256: '', parts: [] }

/** The parts of the map that is kept under a hash; null asks nothing. */
export function useBaseMapParts(sha256: string | null): UseQueryResult<MapPart[]> {
  return useQuery({
    queryKey: ['/base-map/file', sha256],
    enabled: sha256 !== null,
    structuralSharing: false,
    queryFn: async ({ signal }) => {
      if (kept.sha256 === sha256) return kept.parts
      const file = (await ask('/base-map/file', { signal })) as Response
      const map = readBaseMap(await file.text())
      if (!map.ok) throw new Error(map.refusal.en)
      Object.assign(kept, { sha256, parts: map.value })
      return map.value
    },
  })
}
