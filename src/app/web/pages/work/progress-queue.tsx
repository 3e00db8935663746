// Progress that waits for the office (待核对进展): what units told, task by task, to be accepted or returned on the spot; or what was done with it.
import { Link } from '@tanstack/react-router'
import { Flex, Segmented, Typography } from 'antd'
import { useList } from '../../calls/calls.ts'
import { Listed } from '../../parts/listed.tsx'
import { NothingYet } from '../../parts/nothing-yet.tsx'
import { optionsOf } from '../../parts/options.ts'
import { useAddress } from '../../words/address.ts'
import { useSay } from '../../words/language.tsx'
import { ToldOnce } from './told.tsx'
import { type Progress, progressStandings } from './words.ts'

export function ProgressQueue() {
  const say = useSay()
  const [address, change] = useAddress()
  const standing = (address.standing ?? 'sent') as Progress['standing']
  const list = useList('/progress', { query: { standing, limit: 50 } })
  return (
    <Flex vertical gap="small">
      <Segmented
        className="no-print"
        style={{ alignSelf: 'flex-start' }}
        aria-label={say('核对情况', 'Standing')}
        value={standing}
        options={optionsOf(progressStandings, say)}
        onChange={(next) => change({ standing: next })}
      />
      <Listed list={list} none={<NothingYet says={say(standing === 'sent' ? nothingWaits : nothingHere)} />}>
        {list.items.map((progress) => (
          <article key={progress.id} className="plan-card">
            <Flex gap="4px 12px" wrap align="baseline" style={{ marginBottom: 4 }}>
              <Link to="/tasks/$id" params={{ id: progress.task }} style={{ fontWeight: 600 }}>
                {progress.taskTitle}
              </Link>
              <Typography.Text type="secondary">{progress.planTitle}</Typography.Text>
            </Flex>
            <ToldOnce progress={progress} />
          </article>
        ))}
      </Listed>
    </Flex>
  )
}

const nothingWaits = { zh: '没有等待核对的进展。', en: 'No progress waits to be checked.' }
const nothingHere = { zh: '这里还没有进展。', en: 'No progress here yet.' }
