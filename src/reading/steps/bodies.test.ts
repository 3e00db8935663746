// Tests of bodies: where names of organisations begin and end, and what only looks like one.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findBodies } from './bodies.ts'
import { copyOf } from './layout.ts'
import { findPlaces } from './places.ts'

function bodiesOf(text: string) {
  const copy = copyOf(text)
  return findBodies(copy, findPlaces(copy).mentions)
}

const names = (text: string) => bodiesOf(text).map(({ name }) => name)

describe('findBodies', () => {
  it('begins a name at its place', () => {
    expect(bodiesOf('近日，专家走进绍兴市人民医院义诊。')).toMatchObject([
      { name: '绍兴市人民医院', sort: 'hospital', place: { name: '绍兴市' } },
    ])
  })

  it('reads every sort', () => {
    const text =
      '泉州市教育局、泉州师范学院、泉州市工商联、福建恒达机械有限公司、泉州市援疆工作队、泉州海洋研究所、泉州银行。'
    expect(bodiesOf(text).map(({ sort }) => sort)).toEqual([
      'government',
      'school',
      'association',
      'company',
      'team',
      'institute',
      'company',
    ])
  })

  it('keeps brackets and places inside a name', () => {
    expect(names('瑞丰贸易（江苏）有限公司与恒通汽车制造镇江有限公司签约。')).toEqual([
      '瑞丰贸易（江苏）有限公司',
      '恒通汽车制造镇江有限公司',
    ])
    expect(names('同济大学附属苏州学校开学。')).toEqual(['同济大学附属苏州学校'])
  })

  it('ends a name at 与, verbs and marks', () => {
    expect(names('南通大学与铜川市第一中学结对。')).toEqual(['南通大学', '铜川市第一中学'])
    expect(names('组织考察常州市中医医院，邀请常州大学。')).toEqual(['常州市中医医院', '常州大学'])
  })

  it('reads campuses, ports and hospital centres whole', () => {
    expect(names('浙江工商大学杭州校区与塔里木大学签约。')).toEqual(['浙江工商大学杭州校区', '塔里木大学'])
    expect(names('西安国际陆港与青岛港签约，广州市南沙港与北海港签约。')).toEqual([
      '西安国际陆港',
      '青岛港',
      '广州市南沙港',
      '北海港',
    ])
    expect(names('里昂大学医院中心与武汉市同济医院合作。')).toContain('里昂大学医院中心')
    expect(names('高雄女中与札幌市立第一高校合作。')[0]).toBe('高雄女中')
  })

  it('takes schools by number for no school', () => {
    expect(names('有27所嘉定学校与楚雄市的学校结对。')).toEqual([])
  })

  it('shares the place of a list', () => {
    expect(names('与杭州市第三人民医院、中医医院、妇幼保健院合作。')).toEqual([
      '杭州市第三人民医院',
      '杭州市中医医院',
      '杭州市妇幼保健院',
    ])
  })

  it('writes known short names out', () => {
    expect(names('与深交所战略合作。')).toEqual(['深圳证券交易所'])
  })

  it('takes an office of any name behind a full place', () => {
    expect(names('温州市综合行政执法局挂牌。')).toEqual(['温州市综合行政执法局'])
    expect(names('温州市发展格局、温州市产业布局。')).toEqual([])
  })

  it.each([
    '多家医院参加。',
    '龙头公司落户。',
    '15家企业、3所学校。',
    '大学生就业。',
    '该公司表示。',
    '各级政府。',
    '厂房已建成。',
  ])('%s names none', (text) => expect(names(text)).toEqual([]))

  it('gives spans in order, none over another', () => {
    const parts = [
      '宁波市',
      '医院',
      '大学',
      '、',
      '与',
      '（',
      '）',
      '有限公司',
      '两地',
      '教育局',
      '第',
      '3',
      '集团',
      '中医',
      '。',
      '\n',
      '清华',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 40 }), (list) => {
        let last = 0
        for (const { start, end } of bodiesOf(list.join(''))) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
      }),
    )
  })
})
