// Whose account a document is: letterheads, signatures and salutations of our own, and where a person should settle it.
import { describe, expect, it } from 'vitest'
import { accountOf } from './account.ts'
import { copyOf } from './layout.ts'
import { findPlaces } from './places.ts'

const account = (text: string, title: string | null = null) => {
  const copy = copyOf(text, { published: '2024-06-01', title })
  const { main, doubt, named, choices } = accountOf(copy, findPlaces(copy).mentions)
  const parties = [main.home?.name ?? '-', ...main.partners.map(({ name }) => name)].join(' + ')
  return {
    parties,
    doubt: doubt && `${copy.text.slice(doubt.start, doubt.end)} ${doubt.choices.join('、')}`,
    named,
    choices,
  }
}

const visits =
  '上周，定海区工商联组织水产、纺织、机电等行业的企业家34人来我县考察，当天召开投资推介会。\n\n今年以来，定海区到位资金300万元，定海区援建的茶园已有2处采摘，带动农户120户增收。'

describe('the document is that of whose office', () => {
  it('signs it, and not of the side that its sentences name', () => {
    expect(account(`定海企业家走进巴山\n\n${visits}\n\n宣汉县乡村振兴局\n2024年5月20日\n`).parties).toBe(
      '宣汉县 + 定海区',
    )
  })
  it('stands in its letterhead, with or without a day', () => {
    const head = '协作工作简报\n第18期\n\n宣汉县东西部协作工作领导小组办公室　　2024年5月20日\n\n'
    expect(account(`${head}定海企业家走进巴山\n\n${visits}\n`).parties).toBe('宣汉县 + 定海区')
  })
  it('fills in its form', () => {
    expect(account(`资金绩效自评报告\n\n填报单位：宣汉县发展和改革局\n\n${visits}\n`).parties).toBe('宣汉县 + 定海区')
  })
  it('sent it in, and the committee of a county of two characters', () => {
    expect(account(`定海企业家走进巴山\n\n${visits}\n\n（宣汉县乡村振兴局供稿）\n`).parties).toBe('宣汉县 + 定海区')
    expect(account(`中共茂县县委办公室\n\n关于定海区来访的通知\n\n${visits}\n`).parties).toBe('茂县 + 定海区')
  })
  it('holds the post of who writes it, of a street the district', () => {
    const text = `街道书记话协作\n\n定海区环南街道党工委书记\n\n${visits.replaceAll('定海区', '宣汉县').replaceAll('我县', '辖区')}\n`
    expect(account(text).parties).toBe('定海区 + 宣汉县')
  })
  it('and of neither more than of the other where two sign it', () => {
    const text = `会商纪要\n\n${visits.replaceAll('我县', '宣汉县')}\n\n宣汉县将与定海区共建水产园。\n\n`
    const joint = `${text}宣汉县人民政府\n舟山市定海区人民政府\n2024年5月20日\n`
    expect(account(joint).parties).toBe(account(text).parties)
  })
  it('with those who get the paper left aside', () => {
    const text = `工作动态\n\n${visits}\n\n宣汉县乡村振兴局\n2024年5月20日\n\n抄送：舟山市定海区人民政府办公室\n`
    expect(account(text).parties).toBe('宣汉县 + 定海区')
  })
})

describe('a document without an office', () => {
  it('is that of the only county where it speaks as one and names another region more', () => {
    const text = `${visits}\n\n定海区与宣汉县的企业结成对子。\n\n${visits}`
    expect(account(text).parties).toBe('宣汉县 + 定海区')
  })
  it('is that of the two in a title that a person has set right', () => {
    const text = `${visits}\n\n${visits}`
    expect(account(text).doubt).toBe('我县 定海区')
    expect(account(text, '宣汉县与定海区东西部协作简报')).toMatchObject({ parties: '定海区 + 宣汉县', doubt: null })
  })
})

describe('a letter', () => {
  it('means by 贵区 whom it greets', () => {
    const text = `关于商请支持的函\n\n上海市黄浦区人民政府合作交流办公室：\n\n贵区投入我县资金300万元，贵区援建学校2所。产品销往上海。\n\n景东彝族自治县乡村振兴局\n2024年5月20日\n`
    const { parties, named } = account(text)
    expect(parties).toBe('景东彝族自治县 + 黄浦区')
    expect(named.filter(({ place }) => place.name === '黄浦区')).toHaveLength(3)
  })
  it('to the authority above greets no counterpart', () => {
    const text = `关于申请资金的请示\n\n毕节市人民政府：\n\n天河区向我县投入资金300万元，天河区援建大棚5个。\n\n纳雍县人民政府\n2024年5月20日\n`
    expect(account(text).parties).toBe('纳雍县 + 天河区')
  })
})

describe('a person is asked', () => {
  it('where it speaks as a county and names none', () => {
    expect(account('定海区帮助我县实施项目5个。定海区企业家34人来我县考察。').doubt).toBe('我县 定海区')
  })
  it('and is offered no district where 我县 speaks', () => {
    const text = '定海区帮助我县实施项目5个。定海区企业家34人来我县考察。'
    expect(account(text).choices).toEqual([])
    expect(account(`${text}定海区与达州市、宣汉县、普陀区会商。`).choices).toEqual(['宣汉县'])
  })
  it('where two are named alike and nothing says whose account it is', () => {
    const told = (name: string, times: number) => `${name}新引进的加工企业投产，带动当地就业60人。`.repeat(times)
    const text = [told('德清县', 4), told('长沙县', 4), told('乐清市', 3), told('什邡市', 3)].join('\n\n')
    expect(account(text).doubt).toBe('长沙县 德清县、长沙县')
  })
  it('and not where its own word fits', () => {
    expect(account('德清县帮助庆元县实施项目5个。我县干部34人到德清县学习，我县农户增收。').doubt).toBe(null)
  })
})
