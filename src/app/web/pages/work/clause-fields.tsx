// The words of a clause (条款各栏): its number and heading, and what it promises in words that a task list can use.
import { Flex, Form, Input } from 'antd'
import { useSay } from '../../words/language.tsx'
import type { Clause } from './words.ts'

/** As it is typed. */
export type ClauseWords = { number: string; heading: string; words: string }

export const wordsOf = ({ number, heading, words }: Pick<Clause, 'number' | 'heading' | 'words'>): ClauseWords => ({
  ...{ number: number ?? '', heading: heading ?? '', words },
})

/** As it is sent. */
export const sentWords = ({ number, heading, words }: ClauseWords) => ({
  ...{ number: number.trim() || null, heading: heading.trim() || null, words: words.trim() },
})

export function ClauseFields({ words, onChange }: { words: ClauseWords; onChange: (words: ClauseWords) => void }) {
  const say = useSay()
  return (
    <>
      <Flex gap="0 12px" style={{ marginTop: 12 }}>
        <Form.Item label={say('条号', 'Number')} htmlFor="clause-number" style={{ flex: '0 1 120px' }}>
          <Input
            id="clause-number"
            maxLength={50}
            placeholder={say('第三条', 'Article 3')}
            value={words.number}
            onChange={({ target }) => onChange({ ...words, number: target.value })}
          />
        </Form.Item>
        <Form.Item label={say('标题', 'Heading')} htmlFor="clause-heading" style={{ flex: 1 }}>
          <Input
            id="clause-heading"
            maxLength={200}
            value={words.heading}
            onChange={({ target }) => onChange({ ...words, heading: target.value })}
          />
        </Form.Item>
      </Flex>
      <Form.Item label={say('要点', 'What it promises')} htmlFor="clause-words" required>
        <Input.TextArea
          id="clause-words"
          autoSize={{ minRows: 2 }}
          maxLength={2000}
          value={words.words}
          onChange={({ target }) => onChange({ ...words, words: target.value })}
        />
      </Form.Item>
    </>
  )
}
