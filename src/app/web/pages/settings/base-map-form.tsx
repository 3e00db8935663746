// The form of a base map (上传底图): the file, seen before it is sent, its 审图号 and where it comes from.
import { UploadOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Flex, Form, Input, Typography, Upload } from 'antd'
import { useState } from 'react'
import { largestBaseMap, type MapPart, readBaseMap } from '../../../../model/base-map.ts'
import { attempt } from '../../calls/attempt.ts'
import { useDraft } from '../../parts/draft.ts'
import { type Said, useSay } from '../../words/language.tsx'
import { Preview } from './base-map-preview.tsx'

/** A file that was chosen, and what is in it. */
type Chosen = { file: File; parts: MapPart[] }

const blank = { approval: '', source: '' }

export function BaseMapForm() {
  const say = useSay()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [draft, keep, forget] = useDraft('base-map', blank)
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [wrong, setWrong] = useState<Said | null>(null)
  const [busy, setBusy] = useState(false)
  const choose = async (file: File) => {
    setChosen(null)
    if (file.size > largestBaseMap) return setWrong(tooLarge)
    const map = readBaseMap(await file.text())
    setWrong(map.ok ? null : map.refusal)
    if (map.ok) setChosen({ file, parts: map.value })
  }
  const chooseFile = (file: File) => {
    void choose(file)
    return false
  }
  const save = async () => {
    if (!chosen) return setWrong(noFile)
    setBusy(true)
    const saved = await attempt('put', '/settings/base-map', { query: draft, file: chosen.file })
    setBusy(false)
    setWrong(saved.ok ? null : saved.problem)
    if (!saved.ok) return
    keep(blank)
    forget()
    setChosen(null)
    message.success(say('底图已设置', 'The base map is set'))
    await queries.invalidateQueries()
  }
  return (
    <Form layout="vertical" onFinish={() => void save()} style={{ maxWidth: 560 }}>
      <Form.Item
        label={say('底图文件（.geojson 或 .json，不超过20 MB）', 'File (.geojson or .json, 20 MB at most)')}
        extra={say(
          '面须带行政区划代码（adcode）或名称（name）；坐标为经纬度。',
          'Areas carry their code (adcode) or name; coordinates are degrees.',
        )}
      >
        <Flex gap="small" align="center" wrap>
          <Upload accept=".geojson,.json" showUploadList={false} beforeUpload={chooseFile}>
            <Button icon={<UploadOutlined aria-hidden />}>{say('选择文件', 'Choose a file')}</Button>
          </Upload>
          {chosen && <Typography.Text>{chosen.file.name}</Typography.Text>}
        </Flex>
      </Form.Item>
      <Form.Item label={say('审图号', 'Approval number (审图号)')} htmlFor="base-map-approval" required>
        <Input
          id="base-map-approval"
          value={draft.approval}
          onChange={({ target }) => keep({ ...draft, approval: target.value })}
          placeholder="GS(2024)0650号"
          maxLength={100}
        />
      </Form.Item>
      <Form.Item label={say('底图来源', 'Source')} htmlFor="base-map-source" required>
        <Input
          id="base-map-source"
          value={draft.source}
          onChange={({ target }) => keep({ ...draft, source: target.value })}
          placeholder={say('如：自然资源部标准地图服务系统', 'such as 自然资源部标准地图服务系统')}
          maxLength={200}
        />
      </Form.Item>
      {wrong && <Alert type="error" showIcon title={say(wrong)} role="alert" style={{ marginBottom: 16 }} />}
      {chosen && <Preview parts={chosen.parts} map={draft} />}
      <Button type="primary" htmlType="submit" loading={busy} style={{ marginTop: 12 }}>
        {say('用作底图', 'Use as the base map')}
      </Button>
    </Form>
  )
}

const tooLarge = {
  zh: '底图文件超过20 MB，请先简化（抽稀）后再上传。',
  en: 'The file is larger than 20 MB; simplify it first.',
}
const noFile = { zh: '请先选择底图文件。', en: 'Choose the file first.' }
