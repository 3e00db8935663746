// Results of a search on their page (检索结果): by sort, each a link; sentences and entries page by page.
import { Button, Card, Flex, Skeleton, Typography } from 'antd'
import { useList } from '../../calls/calls.ts'
import { useSay } from '../../words/language.tsx'
import { type Find, type FindGroup, hitFind } from './found.ts'
import { MarkedText } from './marked.tsx'
import { addressOf, useOpening } from './opening.ts'

/** Groups of finds under their headings. */
export function FoundGroups({ groups }: { groups: readonly FindGroup[] }) {
  const say = useSay()
  return groups.map(({ id, title, finds }) => (
    <section key={id}>
      <Typography.Title level={2} style={{ fontSize: 16 }}>
        {say(title)}
      </Typography.Title>
      <FindList finds={finds} />
    </section>
  ))
}

/** Everything of some kinds that has the words, best first, page by page. */
export function FoundSentences({ words, kinds }: { words: string; kinds: ('document' | 'entry')[] }) {
  const say = useSay()
  const found = useList('/search', { query: { words, kinds, limit: 20 } })
  if (found.isPending) return <Skeleton active />
  return (
    <Flex vertical gap="middle">
      {found.items.length === 0 ? (
        <Typography.Text>{say('没有找到。', 'Nothing found.')}</Typography.Text>
      ) : (
        <FindList finds={found.items.map((hit) => hitFind(hit, say))} />
      )}
      {found.hasNextPage && (
        <Button
          onClick={() => void found.fetchNextPage()}
          loading={found.isFetchingNextPage}
          style={{ alignSelf: 'center' }}
        >
          {say('更多', 'More')}
        </Button>
      )}
    </Flex>
  )
}

function FindList({ finds }: { finds: readonly Find[] }) {
  return (
    <Card size="small" styles={{ body: { padding: 4 } }}>
      {finds.map((find) => (
        <FindLink key={find.key} find={find} />
      ))}
    </Card>
  )
}

/** A find as a link, so that it can be opened in another window too. */
function FindLink({ find }: { find: Find }) {
  const opening = useOpening()
  const address = addressOf(find.goal)
  const inside = (
    <>
      <span className="found-name">{find.name}</span>
      {find.note && <span className="found-note">{find.note}</span>}
      {find.sentence && <MarkedText sentence={find.sentence} cut={200} />}
    </>
  )
  if (address === null)
    return (
      <button type="button" className="found-option found-link" onClick={() => opening(find.goal)}>
        {inside}
      </button>
    )
  return (
    <a
      className="found-option found-link"
      href={address}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
        event.preventDefault()
        opening(find.goal)
      }}
    >
      {inside}
    </a>
  )
}
