// Whose a figure is: each case a small document of our own and the parties of its figures, by how such documents speak.
import { describe, expect, it } from 'vitest'
import { accountOf } from './account.ts'
import { copyOf } from './layout.ts'
import { partiesOf } from './parties.ts'
import { findPlaces } from './places.ts'
import { findQuantities } from './quantities.ts'

/** `quote: parties`, one for each figure of a text. */
function read(text: string): string[] {
  const copy = copyOf(text, { published: '2024-06-01' })
  const places = findPlaces(copy).mentions
  const { quantities } = findQuantities(copy, places)
  return partiesOf(copy, quantities, accountOf(copy, places)).map(
    (parties, i) => `${copy.text.slice(quantities[i]!.start, quantities[i]!.end)}: ${parties.join(' ')}`,
  )
}

const pair = '常州市与安康市协作三年\n常州市和安康市结对以来，往来日益密切。\n'
const one = '绍兴市年度协作工作\n绍兴市把协作工作放在重要位置，绍兴各部门齐心协力。\n'

describe('in the story of a pair', () => {
  it('means both where the clause names nobody', () => {
    expect(read(`${pair}全年签约项目15个，总投资30亿元。`)).toEqual(['15个: 常州市 安康市', '30亿元: 常州市 安康市'])
  })
  it('means both where it names one', () => {
    expect(read(`${pair}常州市选派教师32名。`)).toEqual(['32名: 常州市 安康市'])
  })
  it('means the parts of both that it names, and so does what follows', () => {
    expect(read(`${pair}武进区与紫阳县共建产业园，入驻企业12家，带动就业300人。`)).toEqual([
      '12家: 武进区 紫阳县',
      '300人: 武进区 紫阳县',
    ])
  })
  it('means both in a list of their pairs', () => {
    expect(read(`${pair}武进-紫阳、新北-汉阴等5个园区开工。`)).toEqual(['5个: 常州市 安康市'])
  })
  it('means somebody else who is named beside one of them', () => {
    expect(read(`${pair}常州市还与南京市合办招聘会6场。`)).toEqual(['6场: 常州市 南京市'])
  })
  it("means one side where the clause tells that side's own state", () => {
    expect(read(`${pair}安康市农村居民人均可支配收入13000元。`)).toEqual(['13000元: 安康市'])
  })
  it('takes a province for its city where only that is named', () => {
    expect(read(`${pair}组织劳动力赴江苏省务工600人。`)).toEqual(['600人: 江苏省 安康市'])
  })
})

describe('where something is, and whose it is', () => {
  it('takes the county of a town that a clause names', () => {
    expect(read(`${pair}紫阳县焕古镇的茶厂由武进区投资300万元。茶厂去年投产，雇工40人。`)).toEqual([
      '300万元: 武进区 紫阳县',
      '40人: 武进区 紫阳县',
    ])
  })
  it('takes the seat of a park for no party where its city is named', () => {
    expect(read(`${pair}位于旬阳市的常州—安康产业园入驻企业12家。`)).toEqual(['12家: 常州市 安康市'])
  })
  it('gives the growth of what one side has to that side', () => {
    expect(read(`${pair}安康市有国家乡村振兴重点帮扶县4个。去年，全市农民人均可支配收入12000元，增长8%。`)).toEqual([
      '4个: 安康市',
      '12000元: 安康市',
      '8%: 安康市',
    ])
  })
  it('takes the goal of people for nothing that is said behind ；', () => {
    expect(read(`${one}帮助乐山市劳动力到浙江省就业900人；举办招聘会7场。`)).toEqual([
      '900人: 浙江省 乐山市',
      '7场: 绍兴市 乐山市',
    ])
  })
  it('takes the counterpart whose university carries its name', () => {
    expect(read(`${one}绍兴与韩国春川市结好。班列开往德国杜伊斯堡市，货值3亿元。春川大学招收学员50人。`).at(-1)).toBe(
      '50人: 绍兴市 春川市',
    )
  })
  it('means all whose duty it has, and a banner by what it is called', () => {
    const duty =
      '崂山区东西部协作工作报告\n崂山区承担赫章县、威宁县和遵义市湄潭县的协作任务。赫章县、威宁县来访，崂山区回访。\n\n'
    expect(read(`${duty}全年拨付资金9000万元。`)).toEqual(['9000万元: 崂山区 赫章县 威宁彝族回族苗族自治县 湄潭县'])
    expect(
      read('昌平区与科尔沁左翼后旗\n昌平区与科尔沁左翼后旗结对。后旗草场宽，后旗牛羊多。昌平区派来教师15名。').at(-1),
    ).toBe('15名: 科尔沁左翼后旗 昌平区')
  })
  it('takes a market for no party of what follows, nor letters in a quoted name for the whole', () => {
    expect(read(`${pair}紫阳县的“苏陕”大棚由武进区援建，产菜300吨，供应西安、汉中市场，户均增收2000元。`)).toEqual([
      '300吨: 武进区 紫阳县',
      '2000元: 武进区 紫阳县',
    ])
  })
  it('means the counterpart of a section with its programme for a heading', () => {
    const text =
      '晋江市2023年协作工作总结\n2023年，晋江市两项任务完成。\n\n一、山海协作\n\n（一）互访。与长汀县互访3次，长汀县来访。\n\n' +
      '（二）资金。晋江市慈善总会捐资90万元。\n\n二、闽宁协作\n\n选派干部2名到海原县。海原县派来教师16名。\n\n明年落实闽宁协作资金800万元。'
    expect(read(text)).toEqual(
      expect.arrayContaining(['90万元: 晋江市 长汀县', '16名: 晋江市 海原县', '800万元: 晋江市 海原县']),
    )
  })
  it("keeps the income of all who live there for the document's own", () => {
    expect(read(`${one}帮助乐山市劳动力就业900人。全市农村居民人均可支配收入4.2万元。`)).toEqual([
      '900人: 绍兴市 乐山市',
      '4.2万元: 绍兴市',
    ])
  })
  it('takes a part before its whole in brackets', () => {
    expect(read(`${pair}武进区与紫阳县共建武紫（常州）产业园，占地90亩。`)).toEqual(['90亩: 武进区 紫阳县'])
  })
  it('means no one city in an account of integration', () => {
    const title = '泰州市2023年推进长三角一体化发展工作综述'
    const text = `${title}\n泰州市与上海市往来密切。上海客商来泰考察。上海市场广阔。\n\n一、重点项目\n\n全市列入重点项目31个。`
    const copy = copyOf(text, { published: '2024-01-31', title })
    const places = findPlaces(copy).mentions
    expect(partiesOf(copy, findQuantities(copy, places).quantities, accountOf(copy, places))).toEqual([['泰州市']])
  })
})

describe('in the document of one region', () => {
  it('adds the counterpart of the clause, of its sentence, or of the one before', () => {
    expect(read(`${one}向乐山市投入资金2亿元，实施项目58个。选派干部23名。`)).toEqual([
      '2亿元: 绍兴市 乐山市',
      '58个: 绍兴市 乐山市',
      '23名: 绍兴市 乐山市',
    ])
  })
  it('reads the letter of 援疆 as the region, or as the receiver that the sentence names', () => {
    expect(read(`${one}投入援疆资金1.3亿元。`)).toEqual(['1.3亿元: 绍兴市 新疆维吾尔自治区'])
    expect(read(`${one}在阿瓦提县，援疆医生接诊6300人次。`)).toEqual(['6300人次: 绍兴市 阿瓦提县'])
  })
  it('takes the part that is joined with a counterpart', () => {
    expect(read(`${one}诸暨市与遂昌县共建飞地，去年分红420万元。`)).toEqual(['420万元: 诸暨市 遂昌县'])
  })
  it('shares out what 分别 and a list tell', () => {
    expect(read('洛阳市的朋友\n洛阳市与法国、德国的友城居多，分别有3对和2对。')).toEqual([
      '3对: 洛阳市 法国',
      '2对: 洛阳市 德国',
    ])
    expect(read('赣州市开行班列\n赣州市开行班列，其中开往俄罗斯142列、德国31列。')).toEqual([
      '142列: 赣州市 俄罗斯',
      '31列: 赣州市 德国',
    ])
  })
  it('adds the province that it is compared with', () => {
    expect(read(`${one}完成率131%，快于全省12.4个百分点。`)).toEqual(['131%: 绍兴市', '12.4个百分点: 绍兴市 浙江省'])
  })
  it('names nobody where the document does not', () => {
    expect(read('主队打进3个球，观众6万人。')).toEqual(['3个: ', '6万人: '])
  })
})

it('what the whole region has is its own alone, whoever was told of before', () => {
  const text =
    '扬州友城工作\n1982年，扬州市与日本唐津市结好；1999年，与意大利里米尼市结好。截至目前，全市有友好城市14个。'
  expect(read(text).at(-1)).toBe('14个: 扬州市')
})

it("an account is its issuer's, though it names the other side more, and 我市 may be a county's city", () => {
  const text =
    '常熟市2024年东西部协作工作总结\n2024年，我市与思南县协作。赴思南县调研，帮助思南县，到思南县办班，思南县支持。我市投入资金5200万元。'
  expect(read(text)).toEqual(['5200万元: 常熟市 思南县'])
})

it("takes the document's own from a title that the text does not begin with", () => {
  const copy = copyOf('全年接待团组32批。友城达到21对。与法国昂热市互派实习生14名。与韩国群山市比赛3场。', {
    published: '2025-01-08',
    title: '湖州市外办2024年工作总结',
  })
  const places = findPlaces(copy).mentions
  expect(partiesOf(copy, findQuantities(copy, places).quantities, accountOf(copy, places))).toEqual([
    ['湖州市'],
    ['湖州市'],
    ['湖州市', '昂热市'],
    ['湖州市', '群山市'],
  ])
})

it('a zone that is named more often than its city is a party itself', () => {
  const text =
    '武义务工在青岛\n青岛西海岸新区与武义县结对。青岛西海岸新区出资，青岛西海岸新区办班。共输转劳动力86人，到青岛。'
  expect(read(text)).toEqual(['86人: 青岛西海岸新区 武义县'])
})

describe('of what a clause names', () => {
  it('who came from one of several partners is of that one', () => {
    const lead = '临夏与济南、厦门劳务协作\n临夏州与济南市、厦门市开展劳务协作，临夏州承办招聘会，临夏州各县参加。\n'
    expect(read(`${lead}来自济南的86家企业和来自厦门的34家企业进场。`)).toEqual([
      '86家: 临夏回族自治州 济南市',
      '34家: 临夏回族自治州 厦门市',
    ])
  })

  it('a venue is not the party that holds it, an airport is its city', () => {
    const lead = '宁波市对口合作\n宁波市年度工作。宁波市对口合作延边朝鲜族自治州，互派干部18人。'
    expect(read(`${lead}9月，宁波延边洽谈会在延吉举行，签约项目9个。`).at(-1)).toBe('9个: 宁波市 延边朝鲜族自治州')
    expect(read('烟台市航线\n烟台市开放。烟台蓬莱国际机场有航线12条。').at(-1)).toBe('12条: 烟台市')
  })

  it('a part that names nobody has the counterpart that is named before and after it', () => {
    const text =
      '宁波市工作\n宁波市年度工作。与凉山州结对。全年到位资金5.6亿元；选派干部34名到凉山。对口支援比如县，投资3亿元。'
    expect(read(text)[0]).toBe('5.6亿元: 宁波市 凉山彝族自治州')
  })

  it('a name made of a place is no place', () => {
    expect(read(`${pair}全年建设“紫阳茶馆”体验店5家。`)).toEqual(['5家: 常州市 安康市'])
  })

  it('the size of a thing is both', () => {
    expect(read(`${pair}常州市旁建成的“秦品仓”总面积1.2万平方米。`)).toEqual(['1.2万平方米: 常州市 安康市'])
    expect(read(`${pair}安康市总面积2.3万平方公里。`)).toEqual(['2.3万平方公里: 安康市'])
    expect(read(`${pair}安康市山多，全市人口只有249万人。`)[0]).toBe('249万人: 安康市')
  })
})

it("in a province's report each pair of its cities has its own", () => {
  const cities = '广州市对口帮扶清远市，深圳市对口帮扶河源市，珠海市对口帮扶阳江市，佛山市对口帮扶云浮市。'
  expect(
    read(`对口帮扶情况通报\n${cities}${cities}广州市向清远市投入13亿元，向梅州市投入12亿元。全年共投入86亿元。`),
  ).toEqual(['13亿元: 广州市 清远市', '12亿元: 广州市 梅州市', '86亿元: 广东省'])
})
