// A ranking (排名): ties or regions by an indicator. Where what is known of two overlaps, a place is from the best to the worst that it can be.
import { Flex, Segmented, Table } from 'antd'
import { type Given, useAsk } from '../../calls/calls.ts'
import { AnswerAmount } from '../../parts/answer-amount.tsx'
import { Answered } from '../../parts/answered.tsx'
import { NothingYet } from '../../parts/nothing-yet.tsx'
import { PlaceSelect } from '../../parts/place-select.tsx'
import { placeText } from '../../parts/ranked.ts'
import { useLanguage, useSay } from '../../words/language.tsx'
import { Differences } from './indicator-trend.tsx'
import { useScopeAsked } from './scope-bar.tsx'
import type { Indicator } from './words.ts'

type Ranked = Given<'get', '/ranking'>['items'][number]

export function Ranking({ indicator }: { indicator: Indicator }) {
  const say = useSay()
  const { said, change, year, scope } = useScopeAsked()
  const by = said.rank === 'regions' ? 'regions' : 'ties'
  const ties = useTiesWith(indicator, year, scope)
  const regions = said.regions?.split(',') ?? []
  const whom = by === 'ties' ? { ties } : { regions }
  const ids = by === 'ties' ? ties : regions
  const query = { indicator: indicator.id, year, ...whom }
  const ask = ids && ids.length > 0 ? { query: query as { indicator: string } } : null
  const asked = useAsk('/ranking', ask)
  return (
    <Flex vertical gap="small">
      <Flex gap="small" wrap className="no-print">
        <Segmented
          value={by}
          options={[
            { value: 'ties', label: say('结对关系', 'Ties') },
            { value: 'regions', label: say('地区', 'Regions') },
          ]}
          onChange={(rank) => change({ rank })}
        />
        {by === 'regions' && (
          <div style={{ minWidth: 280 }}>
            <PlaceSelect
              most={30}
              label={say('比较的地区', 'Regions to rank')}
              value={regions}
              onChange={(next) => change({ regions: next.join(',') })}
            />
          </div>
        )}
      </Flex>
      {ids?.length === 0 ? (
        <NothingYet
          says={
            by === 'ties'
              ? say(`${year}年还没有结对关系有这项数据。`, `No tie has a figure of it in ${year}.`)
              : say('请选择要比较的地区。', 'Choose the regions to rank.')
          }
        />
      ) : (
        <Answered asked={asked}>
          {({ items, differences }) => <Places items={items} differences={differences} />}
        </Answered>
      )}
    </Flex>
  )
}

/** The ties that have a figure of an indicator in a year, of a formula those that have any; undefined while that is asked. */
function useTiesWith(
  { counts }: Indicator,
  year: number,
  { region, programme }: { region?: string; programme?: string },
) {
  const narrowed = { ...(region ? { region } : {}), ...(programme ? { programme } : {}) }
  const query = { year, status: 'actual' as const, ...(counts ? { measure: counts.measure } : {}), ...narrowed }
  const found = useAsk('/postings/facets', { query }).data?.tie
  return found?.flatMap(({ value }) => value ?? []).slice(0, 100)
}

function Places({ items, differences }: Pick<Given<'get', '/ranking'>, 'items' | 'differences'>) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <>
      <Differences differences={differences} />
      <Table<Ranked>
        size="small"
        aria-label={say('排名', 'Ranking')}
        rowKey={({ scope }) => JSON.stringify(scope)}
        pagination={false}
        scroll={{ x: 460 }}
        dataSource={items.filter(({ answer }) => answer.text !== null)}
        columns={[
          { title: say('名次', 'Place'), width: 80, render: (_, { place }) => placeText(place) },
          { title: say('对象', 'Of'), render: (_, one) => one[language] },
          { title: say('数额', 'Number'), width: 180, render: (_, { answer }) => <AnswerAmount answer={answer} /> },
        ]}
      />
    </>
  )
}
