// A new report (生成报告): of what kind, about whom, of which year. The book makes the draft.
import { useNavigate } from '@tanstack/react-router'
import { Button, Drawer, Flex, Form, Grid, Input, Radio, Select, Typography } from 'antd'
import { useEffect } from 'react'
import { type ProgrammeId, programmes } from '../../../../model/programmes.ts'
import { wellFilled } from '../../../../model/well-filled.ts'
import { useAsk, useChange } from '../../calls/calls.ts'
import { PlaceSelect } from '../../parts/place-select.tsx'
import { TieSelect } from '../../parts/tie-select.tsx'
import { useSay } from '../../words/language.tsx'
import { type Kind, kindWords } from './report-words.ts'

type About = 'region' | 'tie' | 'programme' | 'all'
/** What is asked for, as the form has it. */
export type Wish = {
  kind: Kind
  about: About
  region?: string[]
  tie?: string[]
  programme?: ProgrammeId
  year?: number
  sheet?: string
  name?: string
}

const shown: Kind[] = ['yearly', 'brief', 'profile', 'scores']

/** `first`: what is filled in to begin with. */
export function NewReport({ onClose, first }: { onClose: () => void; first?: Partial<Wish> }) {
  const say = useSay()
  const wide = Grid.useBreakpoint().md
  const navigate = useNavigate()
  const [form] = Form.useForm<Wish>()
  const { change, busy } = useChange()
  const about = Form.useWatch('about', form)
  const kind = Form.useWatch('kind', form)
  const make = async (wish: Wish) => {
    const scope = {
      region: (wish.about === 'region' && wish.region?.[0]) || null,
      tie: (wish.about === 'tie' && wish.tie?.[0]) || null,
      programme: (wish.about === 'programme' && wish.programme) || null,
      year: wish.year ?? null,
    }
    const sheet = wish.kind === 'scores' && wish.sheet ? { sheet: wish.sheet } : {}
    const name = wish.name?.trim() ? { name: wish.name.trim() } : {}
    const made = await change('post', '/reports', { body: { kind: wish.kind, ...scope, ...sheet, ...name } })
    if (made) void navigate({ to: '/reports/$id', params: { id: made.value.id } })
  }
  return (
    <Drawer
      open
      onClose={onClose}
      size={wide ? 520 : '100%'}
      title={say('生成报告', 'Make a report')}
      destroyOnHidden
      extra={
        <Button type="primary" loading={busy} onClick={() => form.submit()}>
          {say('生成', 'Make')}
        </Button>
      }
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={make}
        initialValues={{ kind: 'yearly', about: 'region', ...first }}
      >
        <Form.Item name="kind" label={say('类别', 'Kind')}>
          <Radio.Group style={{ width: '100%' }}>
            <Flex vertical gap="small">
              {shown.map((one) => (
                <Radio key={one} value={one}>
                  {say(kindWords[one])}
                  <Typography.Text type="secondary" style={{ display: 'block' }}>
                    {say(kindWords[one].about)}
                  </Typography.Text>
                </Radio>
              ))}
            </Flex>
          </Radio.Group>
        </Form.Item>
        {kind === 'scores' && <SheetField />}
        <AboutFields about={about} scores={kind === 'scores'} />
        <YearField optional={kind === 'profile'} />
        <Form.Item name="name" label={say('报告名称（可不填）', 'Name (may be left out)')}>
          <Input maxLength={200} placeholder={say('不填则按范围和年度起名', 'by scope and year where left out')} />
        </Form.Item>
      </Form>
    </Drawer>
  )
}

/** `scores`: a sheet is of one region or one tie. */
function AboutFields({ about, scores }: { about: About; scores: boolean }) {
  const say = useSay()
  const needed = [{ required: true, message: say('请选择', 'Choose one') }]
  const options: { value: About; label: string }[] = [
    { value: 'region', label: say('一个地区', 'A region') },
    { value: 'tie', label: say('一对合作方', 'A tie') },
    { value: 'programme', label: say('一个合作机制', 'A programme') },
    { value: 'all', label: say('整本台账', 'The whole book') },
  ]
  return (
    <>
      <Form.Item name="about" label={say('范围', 'About')}>
        <Radio.Group options={scores ? options.slice(0, 2) : options} />
      </Form.Item>
      {about === 'region' && (
        <Form.Item name="region" label={say('地区', 'Region')} rules={needed}>
          <PlaceSelect most={1} />
        </Form.Item>
      )}
      {about === 'tie' && (
        <Form.Item name="tie" label={say('合作方', 'Tie')} rules={needed}>
          <TieSelect most={1} />
        </Form.Item>
      )}
      {about === 'programme' && (
        <Form.Item name="programme" label={say('合作机制', 'Programme')} rules={needed}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={Object.entries(programmes).map(([value, one]) => ({ value, label: say(one) }))}
          />
        </Form.Item>
      )}
    </>
  )
}

/** By which score sheet. */
function SheetField() {
  const say = useSay()
  const sheets = useAsk('/score-sheets', { query: { limit: 200 } }).data?.items ?? []
  return (
    <Form.Item
      name="sheet"
      label={say('评分表', 'Score sheet')}
      rules={[{ required: true, message: say('请选择评分表', 'Choose a sheet') }]}
    >
      <Select
        options={sheets.map(({ id, name }) => ({ value: id, label: name }))}
        notFoundContent={say(
          '还没有评分表，请先在“指标”页设置。',
          'No sheets yet: make one on the page of indicators.',
        )}
      />
    </Form.Item>
  )
}

/** Years of which the book holds something, with how much. */
function YearField({ optional }: { optional: boolean }) {
  const say = useSay()
  const years = (useAsk('/postings/facets', { query: {} }).data?.year ?? []).filter(({ value }) => value !== null)
  const options = years
    .map(({ value, count }) => ({
      value: Number(value),
      label: say(`${value}年（${count} 条数据）`, `${value} (${count} figures)`),
    }))
    .sort((a, b) => b.value - a.value)
  const form = Form.useFormInstance<Wish>()
  const usual = wellFilled(years.map(({ value, count }) => ({ year: Number(value), figures: count })))
  useEffect(() => {
    if (!optional && usual !== null && form.getFieldValue('year') === undefined) form.setFieldValue('year', usual)
  }, [optional, usual, form])
  return (
    <Form.Item
      name="year"
      label={optional ? say('年度（不选为历年）', 'Year (all times where left out)') : say('年度', 'Year')}
      rules={optional ? [] : [{ required: true, message: say('请选择年度', 'Choose a year') }]}
    >
      <Select
        allowClear
        options={options}
        notFoundContent={say('台账中还没有带年度的数据', 'No figures with a year yet')}
      />
    </Form.Item>
  )
}
