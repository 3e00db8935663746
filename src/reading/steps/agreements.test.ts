// Tests of agreements: what was signed, with and without a title, and what was not.
import { describe, expect, it } from 'vitest'
import { findAgreements } from './agreements.ts'
import { findBodies } from './bodies.ts'
import { copyOf } from './layout.ts'
import { findPlaces } from './places.ts'
import { findTimes } from './times.ts'

function agreementsOf(text: string) {
  const copy = copyOf(text, { published: '2024-06-01' })
  const places = findPlaces(copy).mentions
  return findAgreements({ copy, places, bodies: findBodies(copy, places), times: findTimes(copy) })
}

const titles = (text: string) => agreementsOf(text).map(({ title }) => title)

describe('an agreement referred to', () => {
  it('counts where it is said that the two signed it', () => {
    expect(titles('按照双方签订的《赣州市与莆田市合作框架协议》，今年完成3个项目。')).toHaveLength(1)
    expect(titles('按照《赣州市与莆田市合作框架协议》，今年完成3个项目。')).toHaveLength(0)
  })
})

describe('titled agreements', () => {
  it('takes what was signed, with its day', () => {
    expect(agreementsOf('2021年3月5日，两地签署《绍兴市与白城市对口合作框架协议》。')).toMatchObject([
      { title: '《绍兴市与白城市对口合作框架协议》', date: '2021-03-05' },
    ])
  })

  it('takes a plan where it was signed', () => {
    expect(titles('两市签署《烟台市与群山市行动计划（2024—2028年）》，约定合作。')).toEqual([
      '《烟台市与群山市行动计划（2024—2028年）》',
    ])
  })

  it('takes each of several', () => {
    expect(titles('双方签署《劳务协作协议》《人才交流备忘录》。')).toEqual(['《劳务协作协议》', '《人才交流备忘录》'])
  })

  it.each([
    '会议印发《对口合作实施方案》，签署备查。',
    '根据《扬州市与榆林市对口合作协议》，两地推进合作。',
    '双方拟签署《战略合作协议》。',
    '制定了《长三角一体化发展规划》。',
  ])('%s has none', (text) => expect(titles(text)).toEqual([]))
})

describe('untitled agreements', () => {
  it('is composed of the parties and the name', () => {
    expect(titles('会上，绍兴市商务局与白城市商务局签订了消费协作框架协议。')).toEqual([
      '绍兴市商务局与白城市商务局消费协作框架协议',
    ])
    expect(titles('两县还签署了结对帮扶协议。')).toEqual(['两县结对帮扶协议'])
  })

  it('begins at 与 where a side is left out', () => {
    expect(titles('积极对接高校，与江南大学签订战略合作协议。')).toEqual(['与江南大学战略合作协议'])
  })

  it.each([
    '两地签订各类合作协议23个，总投资50亿元。',
    '双方签署协议28份。',
    '未与本公司签订相关协议者不得转载。',
    '他与公司签订劳动合同。',
    '双方将于年底签订战略合作协议。',
    '甲乙双方签订了买卖合同。',
  ])('%s has none', (text) => expect(titles(text)).toEqual([]))

  it('takes a headline only where the text says nothing', () => {
    expect(
      titles(
        '绍兴白城签署合作备忘录\n\n昨日，绍兴市与白城市在杭州签署产业合作备忘录，约定共建园区，双方负责人出席仪式。',
      ),
    ).toEqual(['绍兴市与白城市在杭州产业合作备忘录'])
  })
})

describe('the agreement that a document is', () => {
  const text = (heading: string, end: string) =>
    [
      heading,
      '甲方：宁波市人民政府',
      '乙方：黄冈市人民政府（以下简称乙方）',
      '经友好协商，双方就2024—2026年合作达成如下协议。此前双方已于2021年3月5日签订备忘录。',
      '一、产业合作。甲方引导不少于30家企业到乙方投资。',
      '甲方（盖章）：　　乙方（盖章）：',
      end,
    ].join('\n')

  it('is named by its heading, with its parties where that leaves them out, and has the day below the signatures', () => {
    expect(agreementsOf(text('对口合作框架协议', '2023年12月18日'))).toMatchObject([
      { title: '宁波市人民政府与黄冈市人民政府对口合作框架协议', date: '2023-12-18' },
    ])
    expect(agreementsOf(text('宁波市与黄冈市劳务协作协议书', '签订日期：2023年12月18日'))).toMatchObject([
      { title: '宁波市与黄冈市劳务协作协议书', date: '2023-12-18' },
    ])
  })

  it.each(['对口合作框架协议（草案）', '对口合作框架协议解读', '宁波市与黄冈市签署协议'])(
    'is none under %s',
    (heading) => expect(titles(text(heading, '2023年12月18日'))).not.toContain(heading),
  )

  it('needs two parties', () => {
    expect(titles('合作协议\n甲方：宁波市人民政府\n甲方负责建设园区。')).toEqual([])
  })
})
