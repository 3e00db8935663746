// Approval of a map (审图号): the number under which it was approved, and its source, as they must stand beside it wherever it is seen.
import type { BaseMap } from '../../../model/base-map.ts'
import { useSay } from '../words/language.tsx'

/** 审图号：GS(2024)0650号 底图来源：… */
export function Approval({ map: { approval, source } }: { map: Pick<BaseMap, 'approval' | 'source'> }) {
  const say = useSay()
  return (
    <div className="base-approval">
      {say('审图号：', 'Approval (审图号): ')}
      {approval}
      {'　'}
      {say('底图来源：', 'Base map: ')}
      {source}
    </div>
  )
}
