// The page of a search (检索): the answer where the words are a question, then everything that was found, by what it is.
import { Flex, Input, Segmented, Typography } from 'antd'
import { useState } from 'react'
import { PageHead } from '../../parts/page-head.tsx'
import { useAddress } from '../../words/address.ts'
import { useSay } from '../../words/language.tsx'
import { AnswerCard, isQuestion } from './answer.tsx'
import { SearchExamples } from './examples.tsx'
import { fewest, mostLetters, useFound } from './found.ts'
import { remember } from './recent.ts'
import { FoundGroups, FoundSentences } from './results.tsx'
import './search.css'

const sorts = ['all', 'entry', 'document'] as const
const ofAGroup = 6

export function SearchPage() {
  const say = useSay()
  const [{ words = '', sort = 'all' }, change] = useAddress()
  const search = (typed: string) => {
    remember(typed)
    change({ words: typed.trim() || undefined })
  }
  const names = { all: say('全部', 'All'), entry: say('台账', 'Ledger'), document: say('材料原句', 'Sentences') }
  return (
    <>
      <PageHead title={say('检索', 'Search')} />
      <SearchField key={words} words={words} onSearch={search} />
      {words.trim().length < fewest ? (
        <SearchExamples onPick={search} />
      ) : words.trim().length > mostLetters ? (
        <Typography.Text>
          {say(
            `检索词和提问最多 ${mostLetters} 个字，这里有 ${words.trim().length} 个，请缩短。长的材料请到“材料”页粘贴或上传。`,
            `A search or question has at most ${mostLetters} characters; these are ${words.trim().length}. Paste or upload longer texts under Documents.`,
          )}
        </Typography.Text>
      ) : (
        <Flex vertical gap="large">
          <AnswerCard words={words} />
          <Segmented
            aria-label={say('范围', 'Sort')}
            value={sort}
            onChange={(next) => change({ sort: next === 'all' ? undefined : String(next) }, { replace: true })}
            options={sorts.map((value) => ({ value, label: names[value] }))}
            style={{ alignSelf: 'flex-start' }}
          />
          {sort === 'all' ? (
            <Everything words={words} />
          ) : (
            <FoundSentences words={words} kinds={[sort === 'entry' ? 'entry' : 'document']} />
          )}
        </Flex>
      )}
    </>
  )
}

function SearchField({ words, onSearch }: { words: string; onSearch: (words: string) => void }) {
  const say = useSay()
  const [typed, setTyped] = useState(words)
  return (
    <Input.Search
      size="large"
      allowClear
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onSearch={onSearch}
      enterButton={say('检索', 'Search')}
      aria-label={say('检索或提问', 'Search or ask')}
      style={{ maxWidth: 720, marginBottom: 20 }}
    />
  )
}

function Everything({ words }: { words: string }) {
  const say = useSay()
  const { groups, coming } = useFound(words, ofAGroup)
  // The words of a question are rarely those of a sentence; that it has no such sentence is no reason to ask otherwise.
  if (groups?.length === 0 && !coming && isQuestion(words))
    return (
      <Typography.Text type="secondary">
        {say('没有逐字含有这个问句的原句或条目。', 'No sentence or entry has the very words of the question.')}
      </Typography.Text>
    )
  if (groups?.length === 0 && !coming)
    return (
      <Typography.Text>
        {say(
          '没有找到与这些字词相符的内容。可以少写几个字，或换个说法。',
          'Nothing has these words. Try fewer of them, or others.',
        )}
      </Typography.Text>
    )
  return <FoundGroups groups={groups ?? []} />
}
