// Kinds as data: every table hangs together, every example is an entry of its kind, and what an office could get wrong is named in
// its own words.
import { describe, expect, it } from 'vitest'
import { entryProblems, entrySchema } from './entry.ts'
import { type Kind, kindSchema } from './kind.ts'
import { columnsOf, columnTitled, kindIdSchema, kinds, propertiesSchema } from './kinds.ts'
import { measures } from './measures.ts'
import { placeByName } from './places.ts'

const all = Object.values(kinds)
const twice = (list: readonly string[]) => list.filter((one, i) => list.indexOf(one) !== i)
const sample = (kind: Kind) => ({
  id: 'e1',
  kind: kind.id,
  tie: null,
  programme: null,
  note: null,
  ...structuredClone(kind.example.entry),
})

it('are the twenty that the field needs, in a fixed order', () => {
  expect(kindIdSchema.options.join(' ')).toBe(
    'agreement meeting visit project park fund donation mission training labour sale route service activity need offer benchmark honour case site',
  )
  for (const [id, kind] of Object.entries(kinds)) expect(kind.id).toBe(id)
  expect(twice(all.flatMap(({ zh, en }) => [zh, en]))).toEqual([])
})

it('carry every measure but those of the ties and of the economy around them', () => {
  const carried = new Set(all.flatMap((kind) => kind.measures))
  expect([...carried].filter((id) => !measures.has(id))).toEqual([])
  const left = [...measures.keys()].filter((id) => !carried.has(id))
  expect(left.filter((id) => !/^(?:ECO|YRD|SC|PAIR)\./.test(id))).toEqual([])
})

it('share no noun, so that a text tells one from another', () => {
  expect(twice(all.flatMap(({ words }) => words))).toEqual([])
})

describe.each(all.map((kind) => [kind.id, kind] as const))('%s', (_, kind) => {
  it('has the shape of a kind, four to ten properties, a unit on nothing but numbers, and choices where it chooses', () => {
    expect(kindSchema.safeParse(kind).error?.issues).toBeUndefined()
    expect(kind.properties.length).toBeGreaterThanOrEqual(4)
    expect(kind.properties.length).toBeLessThanOrEqual(10)
    for (const { type, unit, choices } of kind.properties) {
      if (unit) expect(type).toBe('number')
      expect(choices !== undefined).toBe(type === 'choice')
      expect(twice((choices ?? []).flatMap(({ id, zh }) => [id, zh]))).toEqual([])
    }
  })

  it('has no id, stage word, heading or role word twice', () => {
    for (const list of [kind.properties, kind.stages, kind.roles, kind.links])
      expect(twice(list.map(({ id }) => id))).toEqual([])
    expect(twice(kind.stages.flatMap(({ words }) => words))).toEqual([])
    expect(twice(kind.stages.flatMap(({ zh }) => zh))).toEqual([])
    const columns = columnsOf(kind)
    expect(twice(columns.map(({ id }) => id))).toEqual([])
    expect(twice([...columns.map(({ zh }) => zh), ...kind.roles.flatMap(({ words = [] }) => words)])).toEqual([])
    expect(twice(columns.map(({ en }) => en))).toEqual([])
    expect(twice(kind.measures)).toEqual([])
  })

  it('links to kinds that there are', () => {
    expect(kind.links.flatMap(({ to }) => to).filter((id) => !kindIdSchema.safeParse(id).success)).toEqual([])
  })

  it('holds its example, which says its noun and its stage', () => {
    const { zh, entry } = kind.example
    expect(entryProblems(sample(kind))).toEqual([])
    expect(entrySchema.safeParse(sample(kind)).success).toBe(true)
    expect(kind.words.some((word) => zh.includes(word))).toBe(true)
    const stage = kind.stages.find(({ id }) => id === entry.stage)
    expect(stage?.words.some((word) => zh.includes(word))).toBe(true)
    for (const { name, code } of entry.parties) if (code) expect(placeByName(name)?.code, name).toBe(code)
  })
})

describe('columns', () => {
  it('are ordered: name, stage, days, parties, properties, note', () => {
    const headings = columnsOf(kinds.project).map(({ zh }) => zh)
    expect(headings.slice(0, 10).join(' ')).toBe(
      '项目名称 进展阶段 开工日期 竣工日期 支援方 受援方 投资方 承接单位 合作方 项目类别',
    )
    expect(headings.at(-1)).toBe('备注')
    expect(columnsOf(kinds.route).find(({ id }) => id === 'properties.distance')).toMatchObject({
      type: 'number',
      unit: 'km',
    })
    expect(
      columnsOf(kinds.project)[1]
        ?.choices?.map(({ zh }) => zh)
        .join('→'),
    ).toBe('意向→签约→开工→竣工→投产→达产')
  })

  it.each([
    ['项目名称', 'name'],
    [' 开工 日期 ', 'from'],
    ['援助方', 'parties.giver'],
    ['Category', 'properties.category'],
    ['不存在的栏目', undefined],
  ])('are found by the heading %s', (heading, id) => expect(columnTitled(kinds.project, heading)?.id).toBe(id))
})

describe('what is wrong with an entry', () => {
  const wrong = (kind: Kind, change: object) => entryProblems({ ...sample(kind), ...change })
  const properties = (change: object) => wrong(kinds.project, { properties: change })

  it.each([
    [
      wrong(kinds.project, { stage: 'opened' }),
      'stage',
      '“进展阶段”应为下列之一：意向、签约、开工、竣工、投产、达产。',
    ],
    [
      wrong(kinds.project, { from: '2024-02-01', to: '2024-01-31' }),
      'to',
      '“竣工日期”（2024-01-31）早于“开工日期”（2024-02-01）。',
    ],
    [
      wrong(kinds.project, { parties: [{ name: '宁波市', code: '330200', role: 'donor' }] }),
      'parties.0',
      '“项目”没有角色“donor”。',
    ],
    [properties({ colour: '红' }), 'properties.colour', '“项目”没有栏目“colour”。'],
    [properties({ fixed_assets: '是' }), 'properties.fixed_assets', '“是否固定资产投资项目”应为是或否。'],
    [properties({ signed_on: '2024-02-30' }), 'properties.signed_on', '“签约日期”应为日期，写作2024-03-12。'],
    [properties({ site: ' ' }), 'properties.site', '“建设地点”应为不超过300字的文字。'],
    [properties({ site: 7 }), 'properties.site', '“建设地点”应为不超过300字的文字。'],
    [
      wrong(kinds.route, { properties: { distance: '很远' } }),
      'properties.distance',
      '“线路里程”应为数字，写作12或12.5。',
    ],
    [
      wrong(kinds.case, { properties: { page: 'javascript:alert(1)' } }),
      'properties.page',
      '“案例网址”应为网址，以http://或https://开头。',
    ],
    [wrong(kinds.project, { from: '2024年春' }), 'from', '“开工日期”应为日期，写作2024-03-12，或留空。'],
    [wrong(kinds.project, { kind: 'castle' }), 'kind', '“台账类别”应为已有的类别。'],
    [wrong(kinds.project, { programme: 'moon' }), 'programme', '“合作机制”应为已有的合作机制，或留空。'],
  ])('is said by place and in both languages %#', (problems, path, zh) => {
    expect(problems).toEqual([{ path, zh, en: expect.stringMatching(/^[^一-龥]+\.$|colour|donor/) }])
  })

  it('a party listed twice in one role', () => {
    const party = { name: '宁波市', code: '330200', role: 'giver' }
    expect(wrong(kinds.project, { parties: [party, party] })).toMatchObject([{ path: 'parties.1' }])
    expect(wrong(kinds.project, { parties: [party, { ...party, role: 'investor' }] })).toEqual([])
    expect(wrong(kinds.project, { parties: [{ ...party, role: 'party' }] })).toEqual([])
  })

  it('is refused by the schema with the same words', () => {
    const { error } = entrySchema.safeParse({ ...sample(kinds.project), properties: { category: 'castle' } })
    expect(error?.issues[0]).toMatchObject({
      path: ['properties', 'category'],
      message: expect.stringContaining('产业'),
    })
  })

  it('a property that is required and left out', () => {
    const schema = propertiesSchema({
      ...kinds.fund,
      properties: [{ id: 'year', zh: '资金年度', en: 'year', type: 'number', required: true }],
    })
    expect(schema.safeParse({}).success).toBe(false)
    expect(schema.safeParse({ year: '2024' }).success).toBe(true)
    expect(schema.safeParse({ year: '2024', month: '5' }).success).toBe(false)
    expect(propertiesSchema(kinds.fund).safeParse({}).success).toBe(true)
  })
})
