// Comparison (比较): pairs side by side in one year, or one pair over the years, the same indicators aligned, with what makes numbers not comparable
// said beside them.
import { PrinterOutlined } from '@ant-design/icons'
import { Button, Flex, Segmented, Select, Switch } from 'antd'
import { useAsk } from '../../calls/calls.ts'
import { Answered } from '../../parts/answered.tsx'
import { NothingYet } from '../../parts/nothing-yet.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import '../../parts/section.css'
import { TieSelect } from '../../parts/tie-select.tsx'
import { useAddress } from '../../words/address.ts'
import { useSay } from '../../words/language.tsx'
import { CompareTable } from './compare-table.tsx'
import './ties.css'

const mostColumns = 4

export function ComparePage() {
  const say = useSay()
  const { query, empty } = useComparison()
  const asked = useAsk('/comparison', query && ({ query: { ...query, limit: 200 } } as never))
  return (
    <>
      <PageHead
        title={say('比较', 'Compare')}
        actions={
          <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
            {say('打印', 'Print')}
          </Button>
        }
      >
        {say(
          '同样的指标并排看，不可比之处写在旁边',
          'The same indicators side by side, with what makes them not comparable',
        )}
      </PageHead>
      <div className="panel">
        <Choosers />
        {query ? (
          <Answered asked={asked}>{(compared) => <CompareTable compared={compared} />}</Answered>
        ) : (
          <NothingYet says={empty} />
        )}
      </div>
    </>
  )
}

/** What is compared, as the address says it: `by=years` one pair (or the whole book) over years, else pairs in one year. */
function useComparison() {
  const say = useSay()
  const [address] = useAddress()
  const years = useYears()
  const ties = listOf(address.ties)
  const chosenYears = listOf(address.years).filter((year) => /^\d{4}$/.test(year))
  const byYears = address.by ? address.by === 'years' : ties.length < 2
  const lastTwo = years.slice(0, 2).map(String).reverse()
  const ofYears = chosenYears.length > 0 ? [...chosenYears].sort() : lastTwo
  const year = /^\d{4}$/.test(address.year ?? '') ? Number(address.year) : years[0]
  const held = address.all ? {} : { held: true }
  const under = address.under ? { under: true } : {}
  if (byYears) {
    const query =
      ofYears.length > 0
        ? { years: ofYears.slice(-mostColumns).join(','), ...(ties[0] ? { tie: ties[0], ...under } : {}), ...held }
        : null
    return {
      byYears,
      ties,
      year,
      years,
      ofYears,
      query,
      empty: say(
        '台账中还没有带年度的数据。请先导入材料并复核。',
        'The book holds no figures with a year yet: take documents in and review them.',
      ),
    }
  }
  const query = ties.length >= 2 && year ? { ties: ties.join(','), year, ...under, ...held } : null
  return {
    byYears,
    ties,
    year,
    years,
    ofYears,
    query,
    empty: say('请选择两对以上结对关系。', 'Choose two ties or more.'),
  }
}

const listOf = (text: string | undefined) => (text ?? '').split(',').filter(Boolean)

/** The years of the book that are well enough filled to be compared, the latest first. */
function useYears(): number[] {
  const overview = useAsk('/overview', {}).data
  if (!overview?.year) return []
  return overview.years.map(({ year }) => year).filter((year) => year <= overview.year!)
}

function Choosers() {
  const say = useSay()
  const [address, change] = useAddress()
  const { byYears, ties, year, years, ofYears } = useComparison()
  const options = years.map((value) => ({ value: String(value), label: say(`${value}年`, String(value)) }))
  return (
    <Flex gap="small" wrap align="center" className="no-print" style={{ marginBottom: 16 }}>
      <Segmented
        aria-label={say('比较方式', 'Compare by')}
        value={byYears ? 'years' : 'ties'}
        options={[
          { value: 'ties', label: say('几对关系', 'Ties') },
          { value: 'years', label: say('几个年度', 'Years') },
        ]}
        onChange={(by) => change({ by })}
      />
      <div style={{ flex: '1 1 300px', maxWidth: 560 }}>
        <TieSelect
          value={byYears ? ties.slice(0, 1) : ties}
          most={byYears ? 1 : mostColumns}
          label={byYears ? say('哪对关系（不选为全部）', 'Which tie (none: the whole book)') : say('结对关系', 'Ties')}
          onChange={(ids) => change({ ties: ids.join(',') })}
        />
      </div>
      {byYears ? (
        <Select
          mode="multiple"
          maxCount={mostColumns}
          aria-label={say('年度', 'Years')}
          style={{ minWidth: 200 }}
          value={ofYears}
          options={options}
          onChange={(next: string[]) => change({ years: next.join(',') })}
        />
      ) : (
        <Select
          aria-label={say('年度', 'Year')}
          style={{ width: 104 }}
          value={year === undefined ? null : String(year)}
          options={options}
          onChange={(next: string | null) => change({ year: next ?? undefined })}
        />
      )}
      <Flex gap={6} align="center">
        <Switch
          id="under"
          checked={Boolean(address.under)}
          onChange={(on) => change({ under: on ? 'true' : undefined })}
        />
        <label htmlFor="under">{say('含下级', 'With nested ties')}</label>
      </Flex>
    </Flex>
  )
}
