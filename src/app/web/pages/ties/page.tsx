// 结对 (Ties): all relations of the book as a schematic map, a network and a list, narrowed by the same filters.
import { PlusOutlined, PrinterOutlined, SwapOutlined } from '@ant-design/icons'
import { Link, useNavigate } from '@tanstack/react-router'
import { Alert, Button, Checkbox, Flex, Grid, Segmented, Skeleton, Tabs } from 'antd'
import { useAsk } from '../../calls/calls.ts'
import { useMay } from '../../calls/me.ts'
import { problemOf } from '../../calls/problem.ts'
import { NothingYet } from '../../parts/nothing-yet.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useAddress } from '../../words/address.ts'
import { useLanguage, useSay } from '../../words/language.tsx'
import { mostDrawn, useAllTies } from './all-ties.ts'
import { TieFilters, useTieFilter } from './filters.tsx'
import { Legend } from './legend.tsx'
import { TieList } from './list.tsx'
import { TiesNetwork } from './network.tsx'
import { OfficeMap } from './office-map.tsx'
import { TieForm } from './tie-form.tsx'
import '../../parts/section.css'
import './ties.css'

export function TiesPage() {
  const say = useSay()
  const may = useMay()
  const [address, change] = useAddress()
  const adding = address.open === 'tie' && may('ties.write')
  const setAdding = (on: boolean) => change({ open: on ? 'tie' : undefined }, { replace: true })
  const view = address.view === 'network' || address.view === 'list' ? address.view : 'map'
  const items = [
    { key: 'map', label: say('地图', 'Map'), children: <Picture view="map" /> },
    { key: 'network', label: say('网络', 'Network'), children: <Picture view="network" /> },
    { key: 'list', label: say('列表', 'List'), children: <TieList /> },
  ]
  return (
    <>
      <PageHead
        title={say('结对', 'Ties')}
        actions={
          <>
            <Link to="/compare">
              <Button icon={<SwapOutlined />} tabIndex={-1}>
                {say('比较', 'Compare')}
              </Button>
            </Link>
            {view === 'map' && (
              <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
                {say('打印', 'Print')}
              </Button>
            )}
            {may('ties.write') && (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
                {say('新增结对', 'Add a tie')}
              </Button>
            )}
          </>
        }
      >
        {say(
          '谁与谁结对、依据哪项机制、台账中有多少数据',
          'Who stands with whom, under which programme, with how much in the book',
        )}
      </PageHead>
      <div className="panel">
        <TieFilters />
        <Tabs
          activeKey={view}
          onChange={(key) => change({ view: key === 'map' ? undefined : key })}
          items={items}
          destroyOnHidden
        />
      </div>
      {adding && <TieForm onClose={() => setAdding(false)} />}
    </>
  )
}

/** The map or the network of the ties that the filter leaves. */
function Picture({ view }: { view: 'map' | 'network' }) {
  const say = useSay()
  const { language } = useLanguage()
  const navigate = useNavigate()
  const wide = Grid.useBreakpoint().md ?? true
  const [address, change] = useAddress()
  const { filter, narrowed } = useTieFilter()
  const nested = address.nested ? address.nested === 'with' : narrowed
  const { ties: all, complete, cut, failed, again } = useAllTies(filter)
  const ties = nested ? all : all.filter(({ parent, figures }) => parent === null || figures > 0)
  const open = (id: string) => void navigate({ to: '/ties/$id', params: { id } })
  if (failed) {
    const retry = <Button onClick={again}>{say('再试一次', 'Try again')}</Button>
    return <Alert type="error" showIcon title={problemOf(failed)[language]} action={retry} />
  }
  if (!complete && all.length === 0) return <Skeleton active />
  if (ties.length === 0) return <NothingYet says={say('没有符合条件的结对关系。', 'No tie fits.')} />
  return (
    <Flex vertical gap="small">
      {cut && (
        <Alert
          type="info"
          showIcon
          title={say(`只画出前${mostDrawn}条，请加筛选。`, `Only the first ${mostDrawn} are drawn; narrow the filter.`)}
        />
      )}
      <Flex gap="small" wrap justify="space-between" align="center">
        <Legend ties={ties} />
        <MapChoice view={view} />
        <Checkbox
          className="no-print"
          checked={nested}
          onChange={({ target }) => change({ nested: target.checked ? 'with' : 'without' })}
        >
          {say('含尚无数据的下级结对', 'With nested ties without figures')}
        </Checkbox>
      </Flex>
      {view === 'map' ? (
        <OfficeMap ties={ties} region={address.region} onRegion={(code) => change({ region: code })} onTie={open} />
      ) : (
        <TiesNetwork
          ties={ties}
          height={wide ? 640 : 460}
          onTie={open}
          onPlace={(name) => change({ words: address.words === name ? undefined : name })}
        />
      )}
    </Flex>
  )
}

/** Which of the two maps is drawn, where there are two. */
function MapChoice({ view }: { view: 'map' | 'network' }) {
  const say = useSay()
  const { data: map } = useAsk('/settings/base-map', view === 'map' ? {} : null)
  const [{ map: wished }, change] = useAddress()
  if (!map || view !== 'map') return null
  return (
    <Segmented
      className="no-print"
      aria-label={say('地图样式', 'Which map')}
      value={wished === 'schematic' ? 'schematic' : 'base'}
      onChange={(next) => change({ map: next === 'schematic' ? next : undefined })}
      options={[
        { value: 'base', label: say('底图', 'Base map') },
        { value: 'schematic', label: say('示意图', 'Schematic') },
      ]}
    />
  )
}
