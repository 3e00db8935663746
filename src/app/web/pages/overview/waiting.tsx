// What waits for me (待办): what was read and waits for review, signed reports of units, what the sides dispute, open doubts; for a unit its own
// reports. Each line leads to where it is done.
import { RightOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Typography } from 'antd'
import type { ReactNode } from 'react'
import { doubtSaid } from '../../../../model/doubt.ts'
import { type Given, useAsk } from '../../calls/calls.ts'
import { useMay, useMe } from '../../calls/me.ts'
import { type Said, useLanguage, useSay } from '../../words/language.tsx'

const sorts: Record<string, Said> = {
  figure: { zh: '数据', en: 'figures' },
  tie: { zh: '结对关系', en: 'ties' },
  agreement: { zh: '协议', en: 'agreements' },
  entry: { zh: '台账条目', en: 'entries' },
}

type Task = { key: string; words: ReactNode; count: string; to: string; search?: object }

/** The list of tasks; nothing for those to whom nothing is put. */
export function Waiting({ disputes }: { disputes: Given<'get', '/overview'>['disputes'] }) {
  const tasks = [...useReview(), ...useReports(), ...useProgress(), ...useDisputes(disputes), ...useDoubts()]
  if (tasks.length === 0) return <Nothing />
  return (
    <ul className="plain-list">
      {tasks.map(({ key, words, count, to, search }) => (
        <li key={key}>
          <Link to={to} search={(search ?? {}) as never} className="waiting-line">
            <span>{words}</span>
            <span>
              <strong className="number">{count}</strong> <RightOutlined style={{ fontSize: 11 }} aria-hidden />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** Who reports has somewhere to go all the same. */
function Nothing() {
  const say = useSay()
  const may = useMay()
  const me = useMe()
  return (
    <>
      <Typography.Text type="secondary">{say('没有待办。', 'Nothing waits for you.')}</Typography.Text>{' '}
      {me?.role === 'reporter' && may('reports.send') && (
        <Link to="/unit-reports" search={{ edit: 'new' } as never}>
          {say('填写报送', 'Report numbers')}
        </Link>
      )}
    </>
  )
}

function useReview(): Task[] {
  const say = useSay()
  const may = useMay()
  const counts = useAsk('/findings/counts', may('findings.read') ? {} : null).data ?? {}
  return Object.entries(sorts).flatMap(([sort, name]) =>
    counts[sort]
      ? [
          {
            key: sort,
            words: say(`待复核：${name.zh}`, `To review: ${name.en}`),
            count: String(counts[sort]),
            to: '/review',
            search: { sort },
          },
        ]
      : [],
  )
}

/** The office accepts what is signed; a unit finishes what is its own. */
function useReports(): Task[] {
  const say = useSay()
  const may = useMay()
  const office = may('findings.decide')
  const reads = may('reports.read')
  const signed = useAsk('/unit-reports', reads && office ? { query: { state: 'signed', limit: 200 } } : null).data
  const returned = useAsk('/unit-reports', reads && !office ? { query: { state: 'returned', limit: 200 } } : null).data
  const drafts = useAsk('/unit-reports', reads && !office ? { query: { state: 'draft', limit: 200 } } : null).data
  const task = (key: string, said: Given<'get', '/unit-reports'> | undefined, words: string): Task[] =>
    said && said.items.length > 0
      ? [{ key, words, count: countOf(said), to: '/unit-reports', search: { state: key } }]
      : []
  return [
    ...task('signed', signed, say('待采纳的单位报送', 'Reports of units to accept')),
    ...task('returned', returned, say('被退回的报送，请修改后重报', 'Reports returned to you')),
    ...task('draft', drafts, say('尚未签报的报送', 'Reports not signed yet')),
  ]
}

const countOf = ({ items, next }: { items: readonly unknown[]; next: string | null }) =>
  `${items.length}${next ? '+' : ''}`

/** Progress that the office has to look at; for a unit what was returned to it. */
function useProgress(): Task[] {
  const say = useSay()
  const may = useMay()
  const me = useMe()
  const sent = useAsk('/progress', may('progress.decide') ? { query: { standing: 'sent', limit: 200 } } : null).data
  const own = me?.role === 'reporter' ? { query: { planState: 'in_force' as const, limit: 200 } } : null
  const returned = (useAsk('/tasks', own).data?.items ?? []).filter(
    (task) => task.returned && task.units.includes(me?.unit ?? ''),
  )
  return [
    ...(sent && sent.items.length > 0
      ? [
          {
            ...{ key: 'progress', words: say('待核对的任务进展', 'Progress of tasks to check'), count: countOf(sent) },
            ...{ to: '/plans', search: { view: 'progress' } },
          },
        ]
      : []),
    ...returned.map(({ id, title }) => ({
      ...{ key: id, words: say(`进展被退回：${title}`, `Progress returned: ${title}`), count: '' },
      to: `/tasks/${id}`,
    })),
  ]
}

function useDisputes(disputes: Given<'get', '/overview'>['disputes']): Task[] {
  const say = useSay()
  const ties = useAsk('/ties', disputes.length > 0 ? { query: { limit: 200 } } : null).data?.items ?? []
  return disputes.slice(0, 5).map(({ tie, year, count }) => {
    const found = ties.find(({ id }) => id === tie)
    const where = `${found ? `${found.a}—${found.b} ` : ''}${year ?? ''}`
    return {
      key: `${tie} ${year}`,
      words: say(`有异议：${where}${year ? '年' : ''}`, `Disputed: ${where}`),
      count: String(count),
      to: tie ? `/ties/${tie}` : '/ledger',
      search: year ? { year: String(year) } : {},
    }
  })
}

function useDoubts(): Task[] {
  const say = useSay()
  const { language } = useLanguage()
  const may = useMay()
  const counts = useAsk('/doubts/counts', may('findings.read') ? {} : null).data ?? {}
  const { rivals = 0, ...rest } = counts
  const named = Object.keys(counts).map((code) => doubtSaid(code)[language])
  const others = Object.values(rest).reduce((sum, count) => sum + count, 0)
  const task = (key: string, words: ReactNode, count: number, search: object): Task[] =>
    count > 0 ? [{ key, words, count: String(count), to: '/review', search }] : []
  return [
    ...task('rivals', say('数据打架，待选定', 'Rivals to choose from'), rivals, { sort: 'rivals' }),
    ...task('doubts', <span title={named.join('；')}>{say('其他存疑', 'Other open doubts')}</span>, others, {}),
  ]
}
