// The fields of a formula (公式): which sort, and its terms, each an indicator of the same, of what lies around, or of the year before.
import { DeleteOutlined } from '@ant-design/icons'
import { Button, Flex, Form, Select } from 'antd'
import { amountStages } from '../../../../model/posting.ts'
import { statusNames } from '../../../../model/words.ts'
import { useAsk } from '../../calls/calls.ts'
import { optionsOf } from '../../parts/options.ts'
import { useSay } from '../../words/language.tsx'
import { type Formula, formulaKinds, type Term } from './words.ts'

type Props = { formula: Formula; onChange: (formula: Formula) => void }

export function FormulaFields({ formula, onChange }: Props) {
  const say = useSay()
  const terms = termsOf(formula)
  const put = (at: number, term: Term) =>
    onChange(
      made(
        formula.is,
        terms.map((one, index) => (index === at ? term : one)),
      ),
    )
  const labels = labelsOf(formula.is)
  return (
    <>
      <Form.Item label={say('计算方式', 'How')} htmlFor="formula-is">
        <Select
          id="formula-is"
          value={formula.is}
          options={formulaKinds.map(([value, name]) => ({ value, label: say(name) }))}
          onChange={(is) => onChange(made(is, terms))}
        />
      </Form.Item>
      {terms.map((term, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: terms have no other name than their place
        <Form.Item key={at} label={say(labels[at] ?? { zh: `第${at + 1}项`, en: `term ${at + 1}` })}>
          <Flex gap={4}>
            <TermFields term={term} counties={formula.is === 'per' && at === 1} onChange={(next) => put(at, next)} />
            {formula.is === 'sum' && terms.length > 2 && (
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={say('删去这一项', 'Remove this term')}
                onClick={() =>
                  onChange(
                    made(
                      'sum',
                      terms.filter((_, index) => index !== at),
                    ),
                  )
                }
              />
            )}
          </Flex>
        </Form.Item>
      ))}
      {formula.is === 'sum' && terms.length < 12 && (
        <Button onClick={() => onChange(made('sum', [...terms, { indicator: '' }]))}>
          {say('再加一项', 'One more term')}
        </Button>
      )}
    </>
  )
}

const labelsOf = (is: Formula['is']) => {
  if (is === 'rate' || is === 'per')
    return [
      { zh: '分子', en: 'of' },
      { zh: '分母', en: 'by' },
    ]
  if (is === 'difference')
    return [
      { zh: '被减数', en: 'from' },
      { zh: '减数', en: 'less' },
    ]
  return is === 'sum' ? [] : [{ zh: '指标', en: 'indicator' }]
}

/** The terms of a formula in their order. */
export function termsOf(formula: Formula): Term[] {
  if ('terms' in formula) return [...formula.terms]
  return 'b' in formula ? [formula.a, formula.b] : [formula.a]
}

const emptyTerm: Term = { indicator: '' }

/** A formula of a sort from the terms that are there already. */
function made(is: Formula['is'], [a = emptyTerm, b = emptyTerm, ...rest]: Term[]): Formula {
  if (is === 'sum') return { is, terms: [a, b, ...rest] }
  return is === 'growth' || is === 'gap' ? { is, a } : { is, a, b }
}

type TermProps = { term: Term; counties: boolean; onChange: (term: Term) => void }

function TermFields({ term, counties, onChange }: TermProps) {
  const say = useSay()
  const all = useAsk('/indicators', { query: { limit: 200 } }).data?.items ?? []
  const named = 'count' in term ? null : term
  const options = [
    ...(counties ? [{ value: '', label: say('受援县数', 'counties that receive') }] : []),
    ...all.map((one) => ({ value: one.id, label: say(one.zh, one.en || one.zh) })),
  ]
  const set = (changes: object) => onChange(tidied({ ...(named ?? { indicator: '' }), ...changes }))
  return (
    <Flex gap={4} wrap style={{ flex: 1 }}>
      <Select
        aria-label={say('指标', 'Indicator')}
        showSearch={{ optionFilterProp: 'label' }}
        style={{ flex: '2 1 200px' }}
        value={named ? named.indicator || null : ''}
        options={options}
        onChange={(id) => (id === '' ? onChange({ count: 'counties' }) : set({ indicator: id }))}
      />
      {named && (
        <>
          <Select
            aria-label={say('取自', 'Of')}
            style={{ flex: '1 1 100px' }}
            value={named.of ?? 'same'}
            options={[
              { value: 'same', label: say('同一对象', 'the same') },
              { value: 'around', label: say('周边（上级）', 'what is around') },
              { value: 'last_year', label: say('上年', 'the year before') },
            ]}
            onChange={(of) => set({ of: of === 'same' ? undefined : of })}
          />
          <Select
            allowClear
            aria-label={say('进度', 'Stage')}
            placeholder={say('进度', 'Stage')}
            style={{ flex: '1 1 90px' }}
            value={named.stage ?? null}
            options={optionsOf(amountStages, say)}
            onChange={(stage) => set({ stage: stage ?? undefined })}
          />
          <Select
            allowClear
            aria-label={say('性质', 'Status')}
            placeholder={say('性质', 'Status')}
            style={{ flex: '1 1 90px' }}
            value={named.status ?? null}
            options={optionsOf(statusNames, say)}
            onChange={(status) => set({ status: status ?? undefined })}
          />
        </>
      )}
    </Flex>
  )
}

/** Without what was taken away. */
const tidied = (term: object) =>
  Object.fromEntries(Object.entries(term).filter(([, value]) => value !== undefined)) as Term
