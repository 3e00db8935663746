// Reports of units on a pair (单位报送): what was sent about it, and how far it is.
import { Link } from '@tanstack/react-router'
import { Tag, Typography } from 'antd'
import { useAsk } from '../../calls/calls.ts'
import { Answered } from '../../parts/answered.tsx'
import { periodText } from '../../parts/period.tsx'
import { type Said, useLanguage, useSay } from '../../words/language.tsx'
import type { ListedTie } from './places.ts'

const states: Record<string, Said> = {
  draft: { zh: '草稿', en: 'draft' },
  signed: { zh: '已签报，待采纳', en: 'signed, to be accepted' },
  accepted: { zh: '已采纳', en: 'accepted' },
  returned: { zh: '已退回', en: 'returned' },
}

/** The reports of which a number names both sides. */
export function TieReports({ tie }: { tie: ListedTie }) {
  const say = useSay()
  const { language } = useLanguage()
  const asked = useAsk('/unit-reports', { query: { limit: 200 } })
  return (
    <Answered asked={asked}>
      {({ items }) => {
        const own = items.filter(({ rows }) =>
          rows.some(({ parties }) => [tie.a, tie.b].every((side) => parties.includes(side))),
        )
        if (own.length === 0) {
          return (
            <Typography.Text type="secondary">
              {say('没有关于这对关系的报送。', 'No reports on this pair.')}
            </Typography.Text>
          )
        }
        return (
          <ul className="plain-list">
            {own.map(({ id, title, unit, state, from, to }) => (
              <li key={id}>
                <Link to="/unit-reports" search={{ report: id } as never}>
                  {unit}：{title}
                </Link>{' '}
                <Tag>{say(states[state]!)}</Tag>
                <Typography.Text type="secondary" style={{ display: 'block', fontSize: 12 }}>
                  {periodText({ from, to }, language)}
                </Typography.Text>
              </li>
            ))}
          </ul>
        )
      }}
    </Answered>
  )
}
