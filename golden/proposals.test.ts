// Proposed entries hold: on the example sentences nothing falls below what was reached, and three sentences that every yearly report has
// become the entries that an officer would write himself.
import { describe, expect, it } from 'vitest'
import { read } from '../src/reading/read.ts'
import { proposeEntries } from '../src/review/propose.ts'
import { examplesIn } from './proposals/examples.ts'
import { measureProposals, type Rate } from './proposals/measure.ts'

/** The least precision and the least recall of each, as reached on 2026-11-30. */
const floors = {
  'rules.txt': { grouping: 0.982, name: 0.963, stage: 0.945, parties: 0.99, sides: 0.952 },
  'held-out.txt': { grouping: 0.951, name: 1, stage: 0.974, parties: 0.97, sides: 0.97 },
  'tables.txt': { grouping: 1, name: 1, stage: 1, parties: 1, sides: 1 },
} as const

const lower = ({ right, proposed, expected }: Rate) => right / Math.max(proposed, expected)

it.each(['rules.txt', 'held-out.txt', 'tables.txt'] as const)('%s is at its floors or above', (file) => {
  const scores = measureProposals(examplesIn(file))
  for (const [name, floor] of Object.entries(floors[file]))
    expect(lower(scores[name as keyof (typeof floors)[typeof file]]), name).toBeGreaterThanOrEqual(floor)
})

/** What is proposed of a text: kind, name, stage, days, figures with their status, parties with their roles. */
function proposed(text: string) {
  const reading = read({ text, published: '2024-01-10' })
  return proposeEntries({ text, reading, published: '2024-01-10' }).map((proposal) => ({
    ...{ kind: proposal.kind, named: proposal.named, name: proposal.name, stage: proposal.stage },
    days: [proposal.from, proposal.to],
    figures: proposal.figures.map((i) => `${reading.figures[i]!.quote} ${reading.figures[i]!.status}`),
    parties: proposal.parties.map(({ name, role }) => `${name} ${role}`),
  }))
}

describe('of one sentence', () => {
  it('12批97人次柔性援疆专家 is one mission with two figures', () => {
    expect(proposed('2023年，宁波市选派12批97人次柔性援疆专家赴库车市开展短期服务。')).toEqual([
      {
        ...{ kind: 'mission', named: false, name: '柔性援疆专家', stage: 'posted' },
        days: ['2023-01-01', '2023-12-31'],
        figures: ['12批 actual', '97人次 actual'],
        parties: ['宁波市 sender', '库车市 recipient'],
      },
    ])
  })

  it('签约项目15个，总投资额45.3亿元 is one aggregate of projects', () => {
    expect(proposed('2023年，宁波市与黄冈市签约项目15个，总投资额45.3亿元。')).toEqual([
      {
        ...{ kind: 'project', named: false, name: '签约项目', stage: 'signed' },
        days: ['2023-01-01', '2023-12-31'],
        figures: ['15个 actual', '45.3亿元 actual'],
        parties: ['宁波市 party', '黄冈市 party'],
      },
    ])
  })

  it('北仑-罗田轴承产业园 is one park with investment, tax and jobs as planned figures', () => {
    const text = '北仑-罗田轴承产业园计划总投资12亿元，建成后年税收可达5000万元，带动就业800人。'
    expect(proposed(text)).toEqual([
      {
        ...{ kind: 'park', named: true, name: '北仑-罗田轴承产业园', stage: null },
        days: [null, null],
        figures: ['12亿元 planned', '5000万元 planned', '800人 planned'],
        parties: ['北仑区 partner', '罗田县 partner'],
      },
    ])
  })
})
