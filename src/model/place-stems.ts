// Short forms of official names: 宁波 of 宁波市, 黔南 and 黔南州 of 黔南布依族苗族自治州, 科左后旗 of 科尔沁左翼后旗.
// It exists because documents write short forms and the book keeps official ones.

const peoples =
  '蒙古族|回族|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族|哈萨克|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|' +
  '柯尔克孜族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族|锡伯|普米族|塔吉克|怒族|裕固族|保安族|独龙族|蒙古|各族|满族蒙古族|族'
const ethnic = new RegExp(`^(.+?)(?:${peoples})+(自治州|自治县|自治旗|自治区)$`)
const suffix = /(?:特别行政区|地区|特区|省|市|县|区|盟|旗)$/

/** Written short forms that no rule gives. */
const special: Record<string, string[]> = {
  内蒙古自治区: ['内蒙古', '内蒙'],
  广西壮族自治区: ['广西', '广西自治区'],
  宁夏回族自治区: ['宁夏', '宁夏自治区'],
  新疆维吾尔自治区: ['新疆', '新疆自治区'],
  西藏自治区: ['西藏'],
  西双版纳傣族自治州: ['西双版纳', '西双版纳州', '版纳'],
  巴音郭楞蒙古自治州: ['巴音郭楞', '巴音郭楞州', '巴州'],
  博尔塔拉蒙古自治州: ['博尔塔拉', '博尔塔拉州', '博州'],
  克孜勒苏柯尔克孜自治州: ['克孜勒苏', '克孜勒苏州', '克州'],
  锡林郭勒盟: ['锡林郭勒', '锡盟'],
  阿拉善盟: ['阿拉善'],
  莫力达瓦达斡尔族自治旗: ['莫力达瓦', '莫旗', '莫力达瓦旗'],
  鄂温克族自治旗: ['鄂温克旗', '鄂温克自治旗'],
  鄂伦春自治旗: ['鄂伦春旗', '鄂伦春'],
  神农架林区: ['神农架'],
  六枝特区: ['六枝'],
  塔什库尔干塔吉克自治县: ['塔什库尔干', '塔什库尔干县', '塔县'],
  察布查尔锡伯自治县: ['察布查尔', '察布查尔县', '察县'],
  双江拉祜族佤族布朗族傣族自治县: ['双江', '双江县'],
  玉龙纳西族自治县: ['玉龙县'],
  达尔罕茂明安联合旗: ['达茂旗'],
  大柴旦行政委员会: ['大柴旦'],
  浦东新区: ['浦东'],
  滨海新区: [],
  齐齐哈尔市: ['齐齐哈尔', '齐市'],
  呼和浩特市: ['呼和浩特', '呼市'],
  乌鲁木齐市: ['乌鲁木齐', '乌市'],
  喀喇沁左翼蒙古族自治县: ['喀左县', '喀左', '喀喇沁左翼'],
  前郭尔罗斯蒙古族自治县: ['前郭县', '前郭', '前郭尔罗斯'],
  杜尔伯特蒙古族自治县: ['杜尔伯特', '杜尔伯特县', '杜蒙县'],
  和布克赛尔蒙古自治县: ['和布克赛尔', '和布克赛尔县', '和丰县'],
}

/** Short forms that are no name of their own: directions and common nouns before 区. */
const generic = new Set(
  '城关 城中 城东 城西 城北 城南 城区 郊区 矿区 市中 市南 市北 路南 路北 桥东 桥西 河东 河西 新城 老城 新市 道里 道外 东城 西城 上城 下城 铁西 铁东 新抚 望花 站前 西市 东市 海港 港口 工业 回民 南关 北关 二七 老边 江南 江北 河口 滨湖 湖滨 南山 东湖 南湖 北湖 城厢 古城 商城 新区 东区 西区 南区 北区 中区 尖山 岭东 中站 平桥 二道 九原 东河 青山 沙河 三元 西湖 新荣 中原'.split(
    ' ',
  ),
)

/** The short forms of an official name, without the name itself. `黔南布依族苗族自治州` → 黔南, 黔南州. */
export function shortForms(name: string): string[] {
  const known = special[name]
  if (known) return known
  const match = ethnic.exec(name)
  if (match?.[1]) return ethnicForms(match[1], match[2] ?? '')
  const banner = bannerForm(name)
  if (banner) return [banner]
  const stem = stemOf(name)
  return stem.length > 1 && stem !== name ? [stem] : []
}

/** The name without its kind: 宁波 of 宁波市; a stem of one character keeps its kind (忠县). */
export function stemOf(name: string): string {
  const match = name.includes('自治') ? ethnic.exec(name) : null
  if (match?.[1]) return match[1]
  const stem = name.replace(suffix, '')
  return stem.length > 1 ? stem : name
}

/** Whether the short form of a district is only a direction or a common noun (城关, 市中) and names nothing by itself. */
export function isGenericStem(stem: string): boolean {
  return generic.has(stem)
}

function ethnicForms(stem: string, kind: string): string[] {
  const unit = kind.slice(-1)
  const forms = [stem + unit, stem + kind]
  if (stem.length > 1) forms.unshift(stem)
  return forms
}

function bannerForm(name: string): string | null {
  const match = /^(.)(.+)([左右])翼([前中后]?旗)$/.exec(name)
  return match ? `${match[1]}${match[3]}${match[4]}` : null
}
