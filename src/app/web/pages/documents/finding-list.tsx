// What was read (读出内容): all of it in the order of the text, the one that is looked at with its fields and what can be done with it.
import { Flex, Segmented, Select, Typography } from 'antd'
import { useEffect, useMemo, useRef } from 'react'
import { useAsk } from '../../calls/calls.ts'
import { useMay } from '../../calls/me.ts'
import { NothingYet } from '../../parts/nothing-yet.tsx'
import { PostingCard } from '../../parts/posting-card.tsx'
import { useAddress } from '../../words/address.ts'
import { useSay } from '../../words/language.tsx'
import { type Finding, sortNames, stateNames } from '../review/said.ts'
import { Chunk, piecesOf } from './chunks.tsx'
import { FindingRow } from './finding-row.tsx'
import type { Reading } from './reading-state.ts'

const rowsInPiece = 30
const rowHeight = 66

export function FindingList({ reading, onShow }: { reading: Reading; onShow: () => void }) {
  const say = useSay()
  const may = useMay()
  const box = useRef<HTMLElement>(null)
  const { document, findings, selected } = reading
  const shown = useShown(findings)
  const pieces = useMemo(() => piecesOf(shown, () => 1, rowsInPiece), [shown])
  useEffect(() => {
    if (!selected) return
    const row = box.current?.querySelector<HTMLElement>(`[data-finding="${CSS.escape(selected)}"]`)
    row?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  if (!may('findings.read')) return <BookFigures document={document.id} />
  return (
    <Flex vertical gap={8} style={{ minHeight: 0 }}>
      <Narrowing findings={findings} />
      <section ref={box} className="reading-list" aria-label={say('读出内容', 'What was read')}>
        {shown.length === 0 && (
          <NothingYet
            says={
              findings.length === 0
                ? say(
                    '没有读出内容；选中原文里的数据可以补录。',
                    'Nothing was read; select a figure in the document to add it.',
                  )
                : say('没有符合条件的内容。', 'Nothing fits.')
            }
          />
        )}
        {pieces.map((some) => (
          <Chunk
            key={some[0]!.id}
            estimate={some.length * rowHeight}
            within={box}
            forced={some.some(({ id }) => id === selected)}
          >
            {() =>
              some.map((finding) => <FindingRow key={finding.id} finding={finding} reading={reading} onShow={onShow} />)
            }
          </Chunk>
        ))}
      </section>
    </Flex>
  )
}

/** The findings that the address asks for. The one that is looked at is always among them. */
function useShown(findings: readonly Finding[]): Finding[] {
  const [{ sort = '', state = '', finding }] = useAddress()
  return useMemo(
    () =>
      findings.filter((one) => {
        if (one.id === finding) return true
        if (sort === 'doubtful' ? one.doubts.length === 0 : sort !== '' && one.sort !== sort) return false
        return state === '' || one.state === state
      }),
    [findings, sort, state, finding],
  )
}

function Narrowing({ findings }: { findings: readonly Finding[] }) {
  const say = useSay()
  const [{ sort = '', state = '' }, change] = useAddress()
  const count = (fits: (finding: Finding) => boolean) => findings.filter(fits).length
  const sorts = (['figure', 'entry', 'tie', 'agreement'] as const).flatMap((value) => {
    const many = count((one) => one.sort === value)
    return many > 0
      ? [{ value: value as string, label: say(`${sortNames[value].zh} ${many}`, `${sortNames[value].en} ${many}`) }]
      : []
  })
  const doubtful = count((one) => one.doubts.length > 0)
  return (
    <Flex gap={8} wrap>
      <Segmented
        size="small"
        value={sort}
        onChange={(value) => change({ sort: value }, { replace: true })}
        options={[
          { value: '', label: say(`全部 ${findings.length}`, `All ${findings.length}`) },
          ...sorts,
          ...(doubtful > 0 ? [{ value: 'doubtful', label: say(`存疑 ${doubtful}`, `doubtful ${doubtful}`) }] : []),
        ]}
      />
      <Select
        size="small"
        value={state}
        style={{ minWidth: 110 }}
        aria-label={say('状态', 'State')}
        onChange={(value) => change({ state: value }, { replace: true })}
        options={[
          { value: '', label: say('全部状态', 'All states') },
          ...(['waiting', 'accepted', 'rejected', 'merged'] as const).map((value) => ({
            value,
            label: say(stateNames[value]),
          })),
        ]}
      />
    </Flex>
  )
}

/** For people who read and do not review: the figures of the book that rest on the document. */
function BookFigures({ document }: { document: string }) {
  const say = useSay()
  const postings = useAsk('/postings', { query: { document, limit: 200 } }).data?.items ?? []
  return (
    <Flex vertical gap="middle" className="reading-list">
      <Typography.Text type="secondary">
        {say(`已入账数据 ${postings.length} 条`, `${postings.length} figures of the book`)}
      </Typography.Text>
      {postings.map((posting) => (
        <PostingCard key={posting.id} posting={posting} />
      ))}
    </Flex>
  )
}
