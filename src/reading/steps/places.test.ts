// Places are found in full, short, blended and by shape, and words that only look like places are left alone.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { processorTime } from '../../../test/processor-time.ts'
import { findPlaces } from './places.ts'

function read(text: string, published: string | null = '2024-06-01') {
  const { mentions, ambiguous } = findPlaces({ text: `${text}\n`, published })
  return { mentions, ambiguous, written: mentions.map(({ start, end }) => text.slice(start, end)) }
}

function names(text: string, published?: string | null): string[] {
  return read(text, published).mentions.map(({ places }) => places.map(({ name }) => name).join('+'))
}

describe('names of the list', () => {
  it.each([
    ['绍兴与乐山结对，柯桥区与峨边县签约。', ['绍兴市', '乐山市', '柯桥区', '峨边彝族自治县']],
    ['济南市对口协作湘西州、延边州。', ['济南市', '湘西土家族苗族自治州', '延边朝鲜族自治州']],
    ['长春市、吉林市同属吉林省。', ['长春市', '吉林市', '吉林省']],
    ['海南藏族自治州与海南省。', ['海南藏族自治州', '海南省']],
    ['新疆生产建设兵团第一师阿拉尔市，兵团干部。', ['新疆生产建设兵团', '第一师阿拉尔市', '新疆生产建设兵团']],
    ['赴荷兰祖特梅尔市、德国特里尔市推介。', ['荷兰', '祖特梅尔市', '德国', '特里尔市']],
    ['科尔沁右翼前旗地广，前旗牛羊多。', ['科尔沁右翼前旗', '科尔沁右翼前旗']],
    ['印度尼西亚、内蒙古、大韩民国。', ['印度尼西亚', '内蒙古自治区', '韩国']],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected))

  it('takes the name in force in the year of the document', () => {
    expect(names('玉环县是百强县。', '2016-05-01')).toEqual(['玉环县'])
    expect(names('玉环县是百强县。', '2020-05-01')).toEqual(['玉环市'])
    expect(names('襄樊市访问团。', '2008-01-01')).toEqual(['襄樊市'])
    expect(names('襄樊市访问团。', null)).toEqual(['襄阳市'])
    expect(names('萧山市与余杭市。', '1999-01-01')).toEqual(['萧山市', '余杭市'])
  })
})

describe('words that look like places', () => {
  it.each([
    ['促成武汉市签约。', ['武汉市']],
    ['推广宁波经验。', ['宁波市']],
    ['祝大家幸福安康，投资兴业。', []],
    ['集美食美景于一体。', []],
    ['资源共享、友好合作、振兴港口、公安通道。', []],
    ['台下观众，川流不息，青山绿水，湘菜，吉祥。', []],
    ['沿海地区许多企业。', []],
    ['村民马秀英说。', []],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected))

  it('are places with a sign beside them', () => {
    expect(names('桂林市资源县结对，资源丰富。')).toEqual(['桂林市', '资源县'])
    expect(names('宁波市江北区来访，江北·慈溪跨省通办。')).toContain('江北区')
  })
})

describe('names of several places', () => {
  it('follow the parent beside them or the document', () => {
    expect(read('徐州市鼓楼区签约。').mentions.at(-1)?.places[0]).toMatchObject({ code: '320302' })
    expect(read('福州市发布消息。鼓楼区签约。').mentions.at(-1)?.places[0]).toMatchObject({ within: '福州市' })
  })

  it('are left open where nothing settles them', () => {
    const { mentions, ambiguous } = read('鼓楼区召开会议。')
    expect(mentions).toEqual([])
    expect(ambiguous[0]).toMatchObject({ start: 0, end: 3 })
    expect(ambiguous[0]?.choices).toContain('南京市鼓楼区')
  })
})

describe('blends and letters', () => {
  it.each([
    ['粤桂协作、鲁渝协作、闽宁协作。', ['广东省+广西壮族自治区', '山东省+重庆市', '福建省+宁夏回族自治区']],
    ['沪苏通高铁开通。', ['上海市+苏州市+南通市']],
    ['深圳、哈尔滨签约，深哈合作。', ['深圳市', '哈尔滨市', '深圳市+哈尔滨市']],
    ['中韩友谊，中老铁路。', ['中国+韩国', '中国+老挝']],
    ['援疆、援藏，离鄂返京，赴黔支教。', ['新疆维吾尔自治区', '西藏自治区', '湖北省', '北京市', '贵州省']],
    ['在鄂美企增加。', ['湖北省', '美国']],
    ['德国客商来访，德资企业增加，农资、物资充足。', ['德国', '德国']],
    ['佛山与凉山州结对，佛凉协作。', ['佛山市', '凉山彝族自治州', '佛山市+凉山彝族自治州']],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected))

  it('never cut words', () => {
    expect(names('美丽乡村、山海协作、东西部协作、南北合作、高铁开通沪宁段。')).not.toContain('美国+丽水市')
    expect(names('新湖中宝、云上、台上、京剧、宁静。')).toEqual([])
  })
})

describe('counties of two characters', () => {
  it.each([
    ['去年，茂县的教师来了，支教队赴茂县。', ['茂县', '茂县']],
    ['对口帮扶礼县。', ['礼县']],
    ['茂县凤仪镇的果园。', ['茂县', '凤仪镇']],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected))

  it('stand for the one of two that the text names in full', () => {
    expect(names('泉州市支援昌吉市，昌吉的农产品。')).toEqual(['泉州市', '昌吉市', '昌吉市'])
    expect(names('带来普洱茶、橡胶，普洱的茶农。').length).toBe(2)
    expect(read('带来普洱茶。').mentions[0]?.inside).toBe(true)
  })

  it('are not cut out of words', () => {
    expect(names('发达县城、相应县区、人文县情，和县级部门，管理县乡道路，在县城，成县域中心。')).toEqual([])
  })
})

describe('shapes', () => {
  it.each([
    ['韩国保宁市与本市结好，保宁市回访。', ['韩国', '保宁市', '保宁市']],
    ['波兰比亚韦斯托克市、匈牙利佩奇市。', ['波兰', '比亚韦斯托克市', '匈牙利', '佩奇市']],
    ['奉化区溪口镇与兴义市万峰林街道。', ['奉化区', '溪口镇', '兴义市', '万峰林街道']],
    ['独山县影山镇紫林山村，紫林山村的茶。', ['独山县', '影山镇', '紫林山村', '紫林山村']],
    ['玉屏镇在玉屏县。', ['玉屏镇', '玉屏侗族自治县']],
    ['广州开发区与黔南州。', ['广州开发区', '黔南布依族苗族自治州']],
    ['河北雄安新区。', ['河北省', '雄安新区']],
    ['日本唐津市来访，唐津市的学生。', ['日本', '唐津市', '唐津市']],
    ['越南庆和省。', ['越南', '庆和省']],
    ['韩国丽水市来访。', ['韩国', '丽水市']],
    ['日本、上海市、扬州市来访。', ['日本', '上海市', '扬州市']],
    ['广州黄埔区。', ['广州市', '黄埔区']],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected))

  it('are not read into common nouns', () => {
    expect(names('宁波市美丽乡村、示范村、特色小镇、城乡社区。')).toEqual(['宁波市'])
    expect(names('与韩国友好城市往来。')).toEqual(['韩国'])
  })
})

describe('marks on mentions', () => {
  it('say whether a place is part of a longer name', () => {
    const inside = read('浙江大学、南京晚报、台州市政府、宁波企业、贵州恒力有限公司。').mentions.map(
      ({ inside }) => inside,
    )
    expect(inside).toEqual([true, true, false, false, true])
  })

  it('say whether a place only says where the next one lies', () => {
    const { mentions } = read('浙江省衢州市开化县与常州台州。')
    expect(mentions.map(({ qualifies }) => qualifies)).toEqual([true, true, false, false, false])
  })
})

describe('any text', () => {
  const chars = [...'宁波市镇乡村台州与、和韩国的合作上海区县新友好阿斯特兰德尔江北援疆甬金沪0。，\n—']
  const texts = fc.string({
    unit: fc.oneof(fc.constantFrom(...chars), fc.string({ minLength: 1, maxLength: 1 })),
    maxLength: 200,
  })

  it('gives mentions in order, apart, inside the text, with a place each', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0
        for (const { start, end, places } of findPlaces({ text, published: null }).mentions) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(places.length).toBeGreaterThan(0)
          last = end
        }
      }),
      { numRuns: 300 },
    )
  })

  it('takes time in proportion to its length', () => {
    for (const unit of ['镇', '鼓楼区', '甬金', '韩国阿', '宁波村']) {
      const text = unit.repeat(200_000 / unit.length)
      expect(processorTime(() => findPlaces({ text, published: null }))).toBeLessThan(5000)
    }
  })
})
