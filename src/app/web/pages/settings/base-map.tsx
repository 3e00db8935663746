// Map (地图): the base map on which ties are drawn. The program has none; an office supplies an approved one with its 审图号, or keeps the schematic map.
import { App, Button, Flex, Typography } from 'antd'
import type { BaseMap } from '../../../../model/base-map.ts'
import { useAsk, useChange } from '../../calls/calls.ts'
import { useMay } from '../../calls/me.ts'
import { Answered } from '../../parts/answered.tsx'
import { useBaseMapParts } from '../../parts/base-map.ts'
import { useSay } from '../../words/language.tsx'
import { BaseMapForm } from './base-map-form.tsx'
import { Preview } from './base-map-preview.tsx'

export function BaseMapSection() {
  const say = useSay()
  const may = useMay()('settings.write')
  const asked = useAsk('/settings/base-map', {})
  return (
    <Flex vertical gap="middle">
      <Typography.Text type="secondary">
        {say(
          '本程序不带地图数据，结对关系默认画在示意图上。公开使用的地图须经审核：请从自然资源部门取得带审图号的底图，存为 GeoJSON 文件后在此上传。',
          'The program ships no map; ties are drawn on a schematic one. A map that is published in China must be approved: get one with its 审图号 and upload it here as GeoJSON.',
        )}
      </Typography.Text>
      <Answered asked={asked}>{(map) => (map ? <Current map={map} may={may} /> : <None />)}</Answered>
      {may ? (
        <BaseMapForm />
      ) : (
        <Typography.Text type="secondary">
          {say('只有管理员可以修改。', 'Only an administrator can change it.')}
        </Typography.Text>
      )}
    </Flex>
  )
}

function None() {
  const say = useSay()
  return (
    <Typography.Text>
      {say('当前：示意图（没有设置底图）', 'Now: the schematic map; no base map is set')}
    </Typography.Text>
  )
}

function Current({ map, may }: { map: BaseMap; may: boolean }) {
  const say = useSay()
  const { modal } = App.useApp()
  const { change } = useChange()
  const { data: parts } = useBaseMapParts(map.sha256)
  const takeAway = () =>
    modal.confirm({
      title: say('取消底图，恢复示意图？', 'Take the base map away and draw the schematic one?'),
      okText: say('取消底图', 'Take it away'),
      okButtonProps: { danger: true },
      cancelText: say('保留', 'Keep it'),
      onOk: () => change('delete', '/settings/base-map', {}, { done: { zh: '已恢复示意图', en: 'Taken away' } }),
    })
  return (
    <Flex vertical gap="small" align="flex-start">
      <Typography.Text>
        {say(
          `当前：底图，${map.areas}个面，其中${map.known}个可识别`,
          `Now: a base map of ${map.areas} areas, ${map.known} of which are known`,
        )}
      </Typography.Text>
      {parts && <Preview parts={parts} map={map} />}
      {may && (
        <Button danger onClick={takeAway}>
          {say('取消底图', 'Take the base map away')}
        </Button>
      )}
    </Flex>
  )
}
