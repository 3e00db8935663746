// A line of what was read (一条识读结果): what it says in a few words; opened, its fields, its doubts and what can be done with it.

import { Flex, Tag, Typography } from 'antd'
import { memo } from 'react'
import { doubtSaid } from '../../../../model/doubt.ts'
import { Amount } from '../../parts/amount.tsx'
import { periodText } from '../../parts/period.tsx'
import { useLanguage, useSay } from '../../words/language.tsx'
import { useMode } from '../../words/mode.tsx'
import { themeColour } from '../../words/theme.ts'
import { FindingActions } from '../review/finding-actions.tsx'
import { FindingFields } from '../review/finding-fields.tsx'
import { type Finding, figureSaid, nameOf, sortNames, stateNames, written } from '../review/said.ts'
import type { Reading } from './reading-state.ts'

type RowProps = { finding: Finding; reading: Reading; onShow: () => void }

const stateColours: Record<Finding['state'], string> = {
  waiting: 'gold',
  accepted: 'green',
  rejected: 'default',
  merged: 'default',
  superseded: 'default',
}

export const FindingRow = memo(
  function FindingRow({ finding, reading, onShow }: RowProps) {
    const say = useSay()
    const { mode } = useMode()
    const { id, sort, state, doubts } = finding
    const isSelected = reading.selected === id
    const theme = sort === 'figure' ? figureSaid(finding).theme : 'mechanism'
    return (
      <article
        className={isSelected ? 'finding-row is-selected' : 'finding-row'}
        data-finding={id}
        style={{ '--theme': themeColour(theme, mode) } as React.CSSProperties}
      >
        <button
          type="button"
          className="plain-button"
          aria-expanded={isSelected}
          onClick={() => {
            reading.select(isSelected ? null : id)
            if (!isSelected) onShow()
          }}
        >
          <Headline finding={finding} />
        </button>
        {doubts.length > 0 && state === 'waiting' && !isSelected && (
          <Typography.Text type="warning" style={{ fontSize: 12 }}>
            {doubts.map((code) => say(doubtSaid(code))).join('；')}
          </Typography.Text>
        )}
        {isSelected && (
          <Flex vertical gap={8} style={{ marginTop: 8 }}>
            <FindingFields finding={finding} narrow />
            <FindingActions finding={finding} />
          </Flex>
        )}
      </article>
    )
  },
  (before, after) =>
    before.finding === after.finding &&
    before.reading.select === after.reading.select &&
    (before.reading.selected === before.finding.id) === (after.reading.selected === after.finding.id),
)

function Headline({ finding }: { finding: Finding }) {
  const say = useSay()
  const { language } = useLanguage()
  const { sort, state } = finding
  const figure = sort === 'figure' ? figureSaid(finding) : null
  const [from, to] = figure?.period ?? [null, null]
  return (
    <Flex justify="space-between" gap={8} align="flex-start">
      <Flex vertical style={{ minWidth: 0, textAlign: 'left' }}>
        <span>
          {figure ? (
            <Typography.Text strong>
              <Amount amount={written(figure)} />{' '}
            </Typography.Text>
          ) : (
            <Tag variant="filled">{say(sortNames[sort])}</Tag>
          )}
          {nameOf(finding)}
        </span>
        {figure && (
          <Typography.Text type="secondary" style={{ fontSize: 12 }}>
            {[periodText({ from, to, accrual: figure.accrual }, language), figure.parties.join('、')]
              .filter(Boolean)
              .join(' · ')}
          </Typography.Text>
        )}
      </Flex>
      <Tag color={stateColours[state]} style={{ margin: 0 }}>
        {say(stateNames[state])}
      </Tag>
    </Flex>
  )
}
