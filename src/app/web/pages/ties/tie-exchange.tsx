// What the two gave and got (双方往来): the figures of a year by who gave, sent, donated, trained, bought or offered work, and who received it, as the
// parts of the parties in the entries say. What both did together has no direction and stands among the entries.
import { Tag, Typography } from 'antd'
import { themeSchema } from '../../../../model/figure.ts'
import { type Given, useAsk } from '../../calls/calls.ts'
import { Amount } from '../../parts/amount.tsx'
import { Answered } from '../../parts/answered.tsx'
import { CutShort, mostAtOnce } from '../../parts/cut-short.tsx'
import { useMeasureName, useNature } from '../../parts/measure-names.ts'
import { useLanguage, useSay } from '../../words/language.tsx'
import { useMode } from '../../words/mode.tsx'
import { themeColour } from '../../words/theme.ts'
import type { ListedTie } from './places.ts'

type Entry = Given<'get', '/entries'>['items'][number]
type Posting = Given<'get', '/postings'>['items'][number]

/** The part of who gives, and of who gets it. */
const directed: Record<string, string> = {
  giver: 'receiver',
  donor: 'donee',
  sender: 'recipient',
  trainer: 'trainee',
  employer: 'home',
  buyer: 'seller',
  provider: 'beneficiary',
}

/** The two directions side by side. */
export function TieExchange({ tie, year }: { tie: ListedTie; year: number }) {
  const say = useSay()
  const entries = useAsk('/entries', { query: { tie: tie.id, year, limit: mostAtOnce } })
  const postings = useAsk('/postings', { query: { tie: tie.id, year, status: 'actual', limit: mostAtOnce } })
  return (
    <Answered asked={entries}>
      {({ items, next }) => (
        <Answered asked={postings}>
          {(lines) => {
            const counted = lines.items.filter(({ standing }) => standing === 'counted' || standing === 'rival')
            const from = (giver: string, getter: string) => {
              const given = new Map(
                items.filter((entry) => gives(entry, giver, getter)).map((entry) => [entry.id, entry]),
              )
              return counted.filter(({ entry }) => entry !== null && given.has(entry)).sort(byTheme)
            }
            const [there, back] = [from(tie.a, tie.b), from(tie.b, tie.a)]
            if (there.length + back.length === 0) {
              return (
                <Typography.Text type="secondary">
                  {say(
                    '这一年的条目没有写明谁给谁；在条目中填写支援方、受援方等角色后显示在这里。',
                    'The entries of that year do not say who gave to whom; say it by the parts of their parties.',
                  )}
                </Typography.Text>
              )
            }
            return (
              <>
                <div className="entry-groups">
                  <Direction from={tie.a} to={tie.b} postings={there} />
                  <Direction from={tie.b} to={tie.a} postings={back} />
                </div>
                <CutShort when={next !== null || lines.next !== null} tie={tie.id} />
              </>
            )
          }}
        </Answered>
      )}
    </Answered>
  )
}

const themes = themeSchema.options
const byTheme = (a: Posting, b: Posting) =>
  themes.indexOf(a.theme) - themes.indexOf(b.theme) || (a.measure < b.measure ? -1 : 1)

/** Whether one side has a giving part in it, and the other, where it has one, the part of who gets it. */
function gives({ parties }: Entry, giver: string, getter: string): boolean {
  return parties.some(({ name, role }) => {
    const wanted = name === giver ? directed[role] : undefined
    return wanted !== undefined && parties.every((other) => other.role !== wanted || other.name === getter)
  })
}

function Direction({ from, to, postings }: { from: string; to: string; postings: readonly Posting[] }) {
  const say = useSay()
  const { language } = useLanguage()
  const { mode } = useMode()
  const nameOf = useMeasureName()
  const natureOf = useNature()
  return (
    <div>
      <h3>
        {from} <span aria-hidden>→</span>
        <span className="unseen">{say('给', 'to')}</span> {to}
      </h3>
      {postings.length === 0 && <Typography.Text type="secondary">{say('无', 'nothing stated')}</Typography.Text>}
      <ul className="plain-list">
        {postings.map((posting) => (
          <li key={posting.id} className="given">
            <span>
              <span aria-hidden className="swatch" style={{ background: themeColour(posting.theme, mode) }} />
              {language === 'en' ? nameOf(posting) : posting.measure}
              <Typography.Text type="secondary"> {natureOf(posting).join('、')}</Typography.Text>
            </span>
            <strong>
              {posting.standing === 'rival' && <Tag color="gold">{say('打架', 'rivals')}</Tag>}
              <Amount amount={posting} of={{ postings: [posting.id] }} />
            </strong>
          </li>
        ))}
      </ul>
    </div>
  )
}
