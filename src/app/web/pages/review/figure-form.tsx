// The form of a figure (数据表单): for correcting one, and for adding one that the reading missed. What was read stays visible under each field that
// is changed.
import { DatePicker, Form, Input, Select, Switch } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { optionsOf } from '../../parts/options.ts'
import { useLanguage, useSay } from '../../words/language.tsx'
import { figureChoices } from './choices.ts'
import { amountProblem, type FigureValues } from './figure-values.ts'

type FormProps = {
  id: string
  values: FigureValues
  onChange: (values: FigureValues) => void
  /** What was read, where it is corrected. */
  read?: FigureValues
  onDone: () => void
}

const grid: React.CSSProperties = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(150px, 100%), 1fr))',
  columnGap: 12,
}
const wholeRow: React.CSSProperties = { gridColumn: '1 / -1' }

export function FigureForm({ id, values, onChange, read, onDone }: FormProps) {
  const say = useSay()
  const { language } = useLanguage()
  const problem = amountProblem(values)
  const set = (changes: Partial<FigureValues>) => onChange({ ...values, ...changes })
  const changed = (name: keyof FigureValues, words: string) =>
    read && JSON.stringify(read[name]) !== JSON.stringify(values[name])
      ? say(`识读为：${words || '空'}`, `read as: ${words || 'nothing'}`)
      : undefined
  const choice = (name: keyof typeof figureChoices, zh: string, en: string) => (
    <Form.Item label={say(zh, en)} extra={changed(name, wordsOf(name, read?.[name], say))}>
      <Select
        aria-label={say(zh, en)}
        value={values[name]}
        options={optionsOf(figureChoices[name], say)}
        onChange={(value) => set({ [name]: value ?? null } as Partial<FigureValues>)}
        allowClear={name === 'stage'}
        showSearch={{ optionFilterProp: 'label' }}
      />
    </Form.Item>
  )
  return (
    <Form
      id={id}
      layout="vertical"
      size="middle"
      style={grid}
      onFinish={() => !problem && onDone()}
      className="review-form"
    >
      {choice('hedge', '限定', 'Hedge')}
      <Form.Item
        label={values.hedge === 'range' ? say('下限', 'From') : say('数额', 'Amount')}
        extra={changed('amount', read?.amount ?? '')}
        validateStatus={problem ? 'error' : ''}
        help={problem?.[language]}
      >
        <Input
          aria-label={say('数额', 'Amount')}
          autoFocus
          value={values.amount}
          onChange={({ target }) => set({ amount: target.value })}
        />
      </Form.Item>
      {values.hedge === 'range' && (
        <Form.Item label={say('上限', 'To')} extra={changed('upper', read?.upper ?? '')}>
          <Input
            aria-label={say('上限', 'To')}
            value={values.upper}
            onChange={({ target }) => set({ upper: target.value })}
          />
        </Form.Item>
      )}
      {choice('unit', '单位', 'Unit')}
      <Form.Item label={say('量词', 'Counter')} extra={changed('counter', read?.counter ?? '')}>
        <Input
          aria-label={say('量词', 'Counter')}
          value={values.counter}
          onChange={({ target }) => set({ counter: target.value })}
        />
      </Form.Item>
      <Form.Item
        label={say('统计的是什么', 'What is counted')}
        style={wholeRow}
        required
        extra={changed('measure', read?.measure ?? '')}
      >
        <Input
          aria-label={say('统计的是什么', 'What is counted')}
          value={values.measure}
          placeholder={say('如：签约项目总投资', 'e.g. investment of signed projects')}
          onChange={({ target }) => set({ measure: target.value })}
        />
      </Form.Item>
      {choice('theme', '主题', 'Theme')}
      {choice('status', '性质', 'Status')}
      {choice('accrual', '累计方式', 'Accrual')}
      {choice('stage', '阶段', 'Stage')}
      <PeriodField values={values} set={set} extra={changed('period', read?.period?.join('—') ?? '')} />
      <Form.Item
        label={say('合作方（全称）', 'Parties (full names)')}
        style={wholeRow}
        extra={changed('parties', read?.parties.join('、') ?? '')}
      >
        <Select
          mode="tags"
          aria-label={say('合作方', 'Parties')}
          value={values.parties}
          tokenSeparators={['、', '，', ',', ' ']}
          open={false}
          suffix={null}
          placeholder={say('如：宁波市，回车确认', 'e.g. 宁波市, then Enter')}
          onChange={(parties: string[]) => set({ parties })}
        />
      </Form.Item>
      <Form.Item
        label={say('属合作成效', 'A result of cooperation')}
        extra={changed('core', read?.core ? say('是', 'yes') : say('否', 'no'))}
      >
        <Switch
          aria-label={say('属合作成效', 'A result of cooperation')}
          checked={values.core}
          onChange={(core) => set({ core })}
          checkedChildren={say('是', 'yes')}
          unCheckedChildren={say('背景', 'no')}
        />
      </Form.Item>
    </Form>
  )
}

type Say = ReturnType<typeof useSay>

function wordsOf(name: keyof typeof figureChoices, code: unknown, say: Say): string {
  const names = figureChoices[name] as Record<string, { zh: string; en: string }>
  return typeof code === 'string' && names[code] ? say(names[code]) : ''
}

type PeriodProps = { values: FigureValues; set: (changes: Partial<FigureValues>) => void; extra: string | undefined }

function PeriodField({ values: { period }, set, extra }: PeriodProps) {
  const say = useSay()
  const value: [Dayjs, Dayjs] | null = period ? [dayjs(period[0]), dayjs(period[1])] : null
  const thisYear = new Date().getFullYear()
  const years = Array.from({ length: 6 }, (_, i) => thisYear - i)
  return (
    <Form.Item
      label={say('时段（存量填同一天）', 'Period (for a level the same day twice)')}
      style={wholeRow}
      extra={extra}
    >
      <DatePicker.RangePicker
        value={value}
        style={{ width: '100%', maxWidth: 320 }}
        presets={years.map((year) => ({
          label: say(`${year}年`, String(year)),
          value: [dayjs(`${year}-01-01`), dayjs(`${year}-12-31`)],
        }))}
        onChange={(days) => set({ period: days?.[0] && days[1] ? [dayOf(days[0]), dayOf(days[1])] : null })}
      />
    </Form.Item>
  )
}

const dayOf = (day: Dayjs) => day.format('YYYY-MM-DD')
