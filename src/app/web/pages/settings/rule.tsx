// The rule of acceptance (自动采纳规则): what enters the book without a person, said in a plain sentence, so that whoever sets it knows what
// he sets.
import { Alert, Button, Checkbox, Flex, Switch, Typography } from 'antd'
import { useEffect, useState } from 'react'
import type { Given } from '../../calls/calls.ts'
import { useAsk, useChange } from '../../calls/calls.ts'
import { useMay } from '../../calls/me.ts'
import { Answered } from '../../parts/answered.tsx'
import { type Said, useSay } from '../../words/language.tsx'

type Rule = Given<'get', '/settings/rule'>

export function RuleSection() {
  const asked = useAsk('/settings/rule', {})
  return <Answered asked={asked}>{(rule) => <RuleForm rule={rule} />}</Answered>
}

function RuleForm({ rule }: { rule: Rule }) {
  const say = useSay()
  const may = useMay()('rules.write')
  const { change, busy } = useChange()
  const [wish, setWish] = useState(rule)
  useEffect(() => setWish(rule), [rule])
  const same = JSON.stringify(wish) === JSON.stringify(rule)
  const save = () => change('put', '/settings/rule', { body: wish }, { done: { zh: '已保存', en: 'Saved' } })
  return (
    <Flex vertical gap="middle" align="flex-start">
      <Flex gap="small" align="center">
        <Switch
          id="rule-on"
          checked={wish.on}
          disabled={!may}
          onChange={(on) => setWish({ ...wish, on })}
          aria-label={say('自动采纳', 'Accept by rule')}
        />
        <label htmlFor="rule-on">
          {say('确凿无疑的内容自动采纳入账', 'What is certain enters the book by itself')}
        </label>
      </Flex>
      {wish.on && (
        <Flex vertical gap="small">
          {choices.map(({ field, says }) => (
            <Checkbox
              key={field}
              checked={wish[field]}
              disabled={!may}
              onChange={({ target }) => setWish({ ...wish, [field]: target.checked })}
            >
              {say(says)}
            </Checkbox>
          ))}
        </Flex>
      )}
      <Alert type="info" showIcon title={say('按此规则', 'With this rule')} description={say(sentenceOf(wish))} />
      {may ? (
        <Button type="primary" disabled={same} loading={busy} onClick={() => void save()}>
          {say('保存', 'Save')}
        </Button>
      ) : (
        <Typography.Text type="secondary">
          {say('只有管理员可以修改。', 'Only an administrator can change it.')}
        </Typography.Text>
      )}
    </Flex>
  )
}

const choices: { field: 'undated' | 'untied' | 'entries'; says: Said }[] = [
  {
    field: 'entries',
    says: { zh: '连同识读出的台账条目一并采纳', en: 'Entries that were read come in with their figures' },
  },
  { field: 'undated', says: { zh: '没有写明时间的数据也采纳', en: 'Figures without a period too' } },
  { field: 'untied', says: { zh: '不属于任何已知结对关系的数据也采纳', en: 'Figures of no known tie too' } },
]

/** The rule as one would tell it to a colleague. */
export function sentenceOf({ on, undated, untied, entries }: Rule): Said {
  if (!on)
    return {
      zh: '识读出的内容一律等待人工复核，没有人点头不入账。',
      en: 'Everything that is read waits for a person; nothing enters the book by itself.',
    }
  const zh = [
    '识读出的数据，没有任何存疑、数额明确',
    undated ? '' : '、时间明确',
    untied ? '' : '、能归入一条已知结对关系',
    '的，自动采纳入账并注明“按规则采纳”；',
    entries ? '识读出的台账条目，其数据全部符合上述条件的，随之入账；' : '台账条目仍等待人工复核；',
    '凡有存疑、与台账已有数据不一致的，一律等待人工复核。已自动采纳的可以随时撤销。',
  ]
  const en = [
    'A figure enters the book by itself, marked so, if it has no doubt and a definite amount',
    undated ? '' : ', a period',
    untied ? '' : ', and a known tie',
    '. ',
    entries ? 'Entries come in if all their figures do. ' : 'Entries wait for a person. ',
    'Whatever is doubtful or contradicts the book waits for a person. What was accepted by rule can be undone at any time.',
  ]
  return { zh: zh.join(''), en: en.join('') }
}
