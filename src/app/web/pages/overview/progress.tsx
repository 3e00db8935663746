// Progress of targets (目标进度): what was reached of each target, as a bar that is as uncertain as the number is, with the verdict by intervals and
// the pace against the calendar.
import { Tag, Typography } from 'antd'
import { type Given, useAsk } from '../../calls/calls.ts'
import { AnswerAmount } from '../../parts/answer-amount.tsx'
import { Answered } from '../../parts/answered.tsx'
import { useIndicatorNames } from '../../parts/indicator-names.ts'
import { type Said, useLanguage, useSay } from '../../words/language.tsx'
import './overview.css'

type Completion = Given<'get', '/targets/completion'>['items'][number]

const verdicts: Record<Completion['verdict'], { words: Said; colour?: string }> = {
  surpassed: { words: { zh: '超额完成', en: 'surpassed' }, colour: 'green' },
  done: { words: { zh: '完成', en: 'reached' }, colour: 'green' },
  under_way: { words: { zh: '推进中', en: 'under way' }, colour: 'blue' },
  not_done: { words: { zh: '未完成', en: 'not reached' }, colour: 'red' },
  undecided: { words: { zh: '不能判定', en: 'cannot be told' }, colour: 'gold' },
  no_source: { words: { zh: '待补', en: 'no figure yet' } },
}

const mostShown = 8

/** The targets of a scope. */
export function Progress({ scope }: { scope: { year?: number; tie?: string; programme?: string } }) {
  const say = useSay()
  const asked = useAsk('/targets/completion', { query: { ...scope, limit: mostShown } })
  return (
    <Answered asked={asked}>
      {({ items, next }) =>
        items.length === 0 ? (
          <Typography.Text type="secondary">
            {say(
              '没有这一年的目标值；在“指标”里设定后，这里显示完成进度。',
              'No targets of that year: set them under Indicators to see their progress here.',
            )}
          </Typography.Text>
        ) : (
          <ul className="plain-list">
            {items.map((completion) => (
              <li key={completion.target.id}>
                <CompletionLine completion={completion} />
              </li>
            ))}
            {next && <li>{say('还有更多，见“指标”。', 'There are more under Indicators.')}</li>}
          </ul>
        )
      }
    </Answered>
  )
}

/** One target: what was reached, its verdict and pace. */
export function CompletionLine({
  completion: { target, goal, answer, verdict, rate, rateText, pace, otherwise },
}: {
  completion: Completion
}) {
  const say = useSay()
  const { language } = useLanguage()
  const ties = useAsk('/ties/{id}', target.tie ? { params: { id: target.tie } } : null).data
  const where = target.tie ? ties && `${ties.a}—${ties.b}` : target.regionName
  const nameOf = useIndicatorNames()
  const { words, colour } = verdicts[verdict]
  const reached = verdict === 'done' || verdict === 'surpassed'
  return (
    <div className="progress">
      <div className="progress-head">
        <span>
          {say(nameOf(target.indicator))}
          {where && <Typography.Text type="secondary"> · {where}</Typography.Text>}
        </span>
        <span>
          <AnswerAmount answer={answer} /> / {goal.text[language]}{' '}
          <Tag {...(colour ? { color: colour } : {})} style={{ margin: 0 }}>
            {say(words)}
          </Tag>
        </span>
      </div>
      {rate && (
        <div
          className="progress-bar"
          role="img"
          aria-label={say(`完成${rateText?.zh ?? ''}`, `${rateText?.en ?? ''} reached`)}
        >
          <span className="progress-sure" style={{ width: share(reached ? '100' : (rate.min ?? '0')) }} />
          {!reached && rate.min !== rate.max && (
            <span className="progress-open" style={{ width: between(rate.min ?? '0', rate.max ?? '100') }} />
          )}
        </div>
      )}
      <Typography.Text type="secondary" style={{ fontSize: 12 }}>
        {[
          rate && rateText && say(rateWords(rate, rateText)),
          pace &&
            pace.as !== 'undecided' &&
            say(
              pace.as === 'ahead' ? '快于时序进度' : '慢于时序进度',
              pace.as === 'ahead' ? 'ahead of the calendar' : 'behind the calendar',
            ),
          otherwise.length > 0 &&
            say(
              `选定打架的数据后结论可能改变（${otherwise.length}种）`,
              `the verdict may change with ${otherwise.length} open rivals`,
            ),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Typography.Text>
    </div>
  )
}

/** Against a goal that is open above (超30人) a share is known from above alone. */
function rateWords({ min, max }: NonNullable<Completion['rate']>, { zh, en }: Said): Said {
  if (max === null || min === null || Number(min) > 0) return { zh: `完成${zh}`, en: `${en} reached` }
  const most = Math.round(Number(max) * 100) / 100
  return { zh: `完成至多${most}%`, en: `at most ${most}% reached` }
}

/** A share of the bar, which ends at the goal. */
const share = (percent: string) => `${Math.max(0, Math.min(100, Number(percent)))}%`
const between = (from: string, to: string) => `${Math.max(0, Math.min(100, Number(to)) - Math.min(100, Number(from)))}%`
