// Tests of the time expressions: what is found in a text, and which days it means under a publication date.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDay } from '../../model/period.ts'
import { copyOf } from './layout.ts'
import { findTimes } from './times.ts'

/** The expressions of a text with their sort and period, as one line each. */
function told(text: string, published: string | null = '2025-03-10'): string[] {
  const copy = copyOf(text, { published })
  return findTimes(copy).map(
    ({ start, end, sort, period }) => `${copy.text.slice(start, end)} ${sort} ${period?.join(' ') ?? '-'}`,
  )
}

describe('written dates', () => {
  it.each([
    ['2024年，两市签约。', '2024年 span 2024-01-01 2024-12-31'],
    ['2024年2月，两市签约。', '2024年2月 span 2024-02-01 2024-02-29'],
    ['2024年3月12日，两市签约。', '2024年3月12日 span 2024-03-12 2024-03-12'],
    ['二〇二四年五月，两市签约。', '二〇二四年五月 span 2024-05-01 2024-05-31'],
    ['2021年至2025年间，两市签约。', '2021年至2025年间 span 2021-01-01 2025-12-31'],
    ['2021—2023年，两市签约。', '2021—2023年 span 2021-01-01 2023-12-31'],
    ['2023年12月至2024年1月，两市签约。', '2023年12月至2024年1月 span 2023-12-01 2024-01-31'],
    ['2024年9月18日至20日，两市签约。', '2024年9月18日至20日 span 2024-09-18 2024-09-20'],
    ['2024年前三季度，两市签约。', '2024年前三季度 span 2024-01-01 2024-09-30'],
    ['2024年第一季度，两市签约。', '2024年第一季度 span 2024-01-01 2024-03-31'],
    ['2024年5月上旬，两市签约。', '2024年5月上旬 span 2024-05-01 2024-05-10'],
    ['20世纪90年代，两市签约。', '20世纪90年代 span 1990-01-01 1999-12-31'],
    ['截至2024年底，两市签约。', '2024年底 asof 2024-12-31 2024-12-31'],
    ['到2027年，两市签约。', '2027年 until 2027-01-01 2027-12-31'],
    ['力争2026年底前建成。', '2026年底前 until 2026-12-31 2026-12-31'],
    ['自2020年起，每年签约。', '2020年起 from 2020-01-01 2025-03-10'],
    ['2018年以来，两市签约。', '2018年以来 since 2018-01-01 2025-03-10'],
    ['2018年至今，两市签约。', '2018年至今 since 2018-01-01 2025-03-10'],
  ])('reads %s', (text, expected) => expect(told(text)).toEqual([expected]))

  it.each([
    ['去年，两市签约。', '去年 span 2024-01-01 2024-12-31'],
    ['去年11月，两市签约。', '去年11月 span 2024-11-01 2024-11-30'],
    ['今年1至2月，两市签约。', '今年1至2月 span 2025-01-01 2025-02-28'],
    ['1—11月，两市签约。', '1—11月 span 2024-01-01 2024-11-30'],
    ['12月26日，两市签约。', '12月26日 span 2024-12-26 2024-12-26'],
    ['6月2日，论坛将举行。', '6月2日 span 2025-06-02 2025-06-02'],
    ['8日，两市签约。', '8日 span 2025-03-08 2025-03-08'],
    ['昨日，两市签约。', '昨日 span 2025-03-09 2025-03-09'],
    ['上周，两市签约。', '上周 span 2025-03-03 2025-03-09'],
    ['上个月，两市签约。', '上个月 span 2025-02-01 2025-02-28'],
    ['目前，两市签约。', '目前 asof 2025-03-10 2025-03-10'],
    ['近年来，两市签约。', '近年来 since -'],
    ['来年两市签约。', '来年 span 2026-01-01 2026-12-31'],
    ['近年来年均增收，两市签约。', '近年来 since -'],
    ['五年来，两市签约。', '五年来 since 2020-03-10 2025-03-10'],
    ['党的十八大以来，两市签约。', '党的十八大以来 since 2012-11-08 2025-03-10'],
    ['“十四五”期间，两市签约。', '十四五”期间 span 2021-01-01 2025-12-31'],
    ['达产后年产2万吨。', '达产后 after -'],
    ['今年以来，截至2月底，两市签约。', '今年以来，截至2月底 since 2025-01-01 2025-02-28'],
  ])('resolves %s by the publication', (text, expected) => expect(told(text)).toEqual([expected]))
})

describe('dates that go on from another', () => {
  it('takes the year of a story told with days', () => {
    expect(told('2020年2月，医疗队出发。\n2月19日晚抵达。同年12月，两市结对。次年，互访。')).toEqual([
      '2020年2月 span 2020-02-01 2020-02-29',
      '2月19日 span 2020-02-19 2020-02-19',
      '同年12月 span 2020-12-01 2020-12-31',
      '次年 span 2021-01-01 2021-12-31',
    ])
  })

  it('goes back to the publication where the text speaks of now', () => {
    expect(told('2018年以来，合作加深。3月，两市签约。', '2024-05-31').at(-1)).toBe('3月 span 2024-03-01 2024-03-31')
  })

  it('leaves what was long ago behind a now', () => {
    expect(told('两市2010年结好，目前开通航线。9月，代表团来访。', '2024-10-20').at(-1)).toBe(
      '9月 span 2024-09-01 2024-09-30',
    )
  })

  it('keeps a day through the year of a name', () => {
    expect(told('9月20日，松江区2023年帮扶月启动。启动当天，成交83万元。', '2023-09-22').at(-1)).toBe(
      '当天 span 2023-09-20 2023-09-20',
    )
  })

  it('takes a half year of what is to be done for the one to come', () => {
    expect(told('会议明确，下半年重点做好以下工作。', '2021-06-25')).toEqual(['下半年 span 2021-07-01 2021-12-31'])
  })

  it('counts 四年来 from 自2021年起', () => {
    expect(told('2021年起，甲市支援乙县。四年来，往来不断。', '2025-03-10').at(-1)).toBe(
      '四年来 since 2021-01-01 2025-03-10',
    )
  })

  it('gives no year of an open stretch to what follows it', () => {
    expect(told('航线自2014年开通以来运送旅客。7月，快线首航。', '2024-12-31').at(-1)).toBe(
      '7月 span 2024-07-01 2024-07-31',
    )
  })

  it('counts 三年来 from the beginning that was told of in that very year', () => {
    expect(told('两县自2022年建立结对关系。三年来，往来不断。', '2025-03-10').at(-1)).toBe(
      '三年来 since 2022-01-01 2025-03-10',
    )
    expect(told('2021年，两县结对。三年来，往来不断。', '2025-03-10').at(-1)).toBe('三年来 since 2022-03-10 2025-03-10')
  })

  it('dates an event by the sentence that told it', () => {
    const text = '2023年7月，工作队8人奔赴山城。\n自落地山城以来，工作队走遍乡镇。\n自两地合作以来，往来不断。'
    expect(told(text, '2024-03-12').slice(1)).toEqual([
      '自落地山城以来 since 2023-07-01 2024-03-12',
      '自两地合作以来 since -',
    ])
  })

  it('reads the date inside 自 and 以来', () => {
    expect(told('自2022年8月16日签约以来，互访9次。')).toEqual(['自2022年8月16日签约以来 since 2022-08-16 2025-03-10'])
  })
})

describe('years of a story', () => {
  it('counts 第二年 and 第三年 from the year in which it began', () => {
    expect(told('2020年6月，两县结对。第二年，建成大棚。第三年，再建冷库。').slice(1)).toEqual([
      '第二年 span 2021-01-01 2021-12-31',
      '第三年 span 2022-01-01 2022-12-31',
    ])
  })

  it('goes so many years on in 三年后, and nowhere in 半年后', () => {
    expect(told('2018年6月，第一批队员进驻。三年后，第二批抵达。半年后，第三批启程。').slice(1)).toEqual([
      '三年后 span 2021-01-01 2021-12-31',
      '半年后 span -',
    ])
  })

  it('leaves 连续第二年 and 第二年度 alone', () => {
    expect(told('全县连续第二年获优秀。第二年度资金到位。')).toEqual([])
  })

  it('takes a day just past for that of this year, whatever 去年 was spoken of before', () => {
    expect(told('“去年收成好。”社长说。3月5日，代表团到访。').at(-1)).toBe('3月5日 span 2025-03-05 2025-03-05')
  })

  it('reads 新的一年 by the turn of the year', () => {
    expect(told('新的一年，两市再签约。', '2025-01-10')).toEqual(['新的一年 span 2025-01-01 2025-12-31'])
    expect(told('新的一年，两市再签约。', '2024-12-28')).toEqual(['新的一年 span 2025-01-01 2025-12-31'])
    expect(told('新的一年，两市再签约。', '2024-07-28')).toEqual([])
  })

  it('reads the day in 今（10）日', () => {
    expect(told('市府今（10）日办市集。', '2025-03-10')).toEqual(['今（10）日 span 2025-03-10 2025-03-10'])
    expect(told('市府昨（28）日办市集。', '2025-03-01')).toEqual(['昨（28）日 span 2025-02-28 2025-02-28'])
  })

  it('dates the start of a cooperation by the pairing that the text told', () => {
    expect(told('2022年8月，两市结为对子。自对口合作启动以来，往来不断。').at(-1)).toBe(
      '自对口合作启动以来 since 2022-08-01 2025-03-10',
    )
  })
})

describe('what is no time', () => {
  it.each([
    '新建大棚1893平方米，惠及2000人。',
    '园区种下500年古树，签下5年期合同。',
    '印发《深化合作行动方案（2024—2026年）》。',
    '完成额是2014年的10倍，较2023年增长5%。',
    '工作简报（2022年第7期）',
    '列入“十四五”规划重大项目库。',
    '获“2023年度先进集体”称号。',
    '未来产业园里，一体化加快。',
    '接待游客是2018年的近20倍。',
    '收入为年初预算的102%。',
    '“梨乡熊本周”开幕。',
  ])('finds none in %s', (text) => expect(told(text)).toEqual([]))

  it('leaves relative words open without a publication date', () => {
    expect(told('去年，两市签约。目前，项目在建。', null)).toEqual(['去年 span -', '目前 asof -'])
  })
})

describe('any text', () => {
  const pieces = fc.constantFrom(
    '2024',
    '年',
    '3',
    '月',
    '12',
    '日',
    '至',
    '去年',
    '以来',
    '自',
    '底',
    '前',
    '，',
    '。',
    '\n',
    '《',
    '十',
    '五',
    '截至',
    '2月30日',
  )
  it('gives mentions in order, apart, with days that exist', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        let end = 0
        for (const time of findTimes(copyOf(parts.join(''), { published: '2024-05-31' }))) {
          expect(time.start).toBeGreaterThanOrEqual(end)
          expect(time.end).toBeGreaterThan(time.start)
          end = time.end
          if (!time.period) continue
          expect(time.period.every(isDay) && time.period[0] <= time.period[1]).toBe(true)
        }
      }),
    )
  })
})
