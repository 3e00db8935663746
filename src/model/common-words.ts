// Common words with their commonness, and phrases whose place name is not one. It exists so that 促成武汉, 推广宁波 and
// 幸福安康 are cut where a reader cuts them.
import { words } from './places/words.data.ts'

/** A word with the base-2 logarithm of its count in a corpus of 60 million words. */
export type CommonWord = { word: string; log: number }

/** Names of people, things and events that begin or end like a place and mean none, taken whole. */
const phrases = (
  '城市 城区 市区 县区 省区 山海 江海 港城 城乡 政企 校地 蒙古包 蒙古族 蒙古语 蒙古文 朝鲜族 维吾尔族 藏族 哈萨克族 东乡族 孙中山 中山装 中山陵 中山先生 西安事变 南昌起义 秋收起义 武昌起义 马关条约 北京时间 北京烤鸭 上海滩 京剧 大同小异 天下大同 大同世界 大同社会 真金白银 平安夜 和平共处 和平发展 合作社 友好城市 友好关系 友好协议 友好合作 ' +
  '合作共赢 资源共享 公安局 公安厅 公安部 振兴局 乡村振兴 长治久安 安居乐业 国泰民安 万事大吉 前程万里 日照时间 日照充足 南海诸岛 东方明珠 南北 东西部 东西部协作 沿海地区 内地 海内外 西部大开发 中部崛起 ' +
  '长江大桥 长江路 黄河路 中华人民共和国成立 共和国 新华社 新华网 新华书店 人民政府 中方 中心 中欧 高质量 高新技术 高新区 开发区 开化石 清水河 平原地区 山区 山东省 兴国之 兴业银行 招商银行 平安银行 平安保险 ' +
  '平安产险 平安人寿 中国平安 乐安居 城关小学 新市民 新城市 新区域 老城区 主城区 中心城区 江南水乡 江南园林 江南文化 武汉大学 大连接 大连通 通道县城 绿色通道 快速通道 大通道 大通关 宁静 安定团结 南方 北方 公安机关 ' +
  '上海合作组织 上合组织 金砖国家 一带一路 海上丝绸之路 丝绸之路 丝路 海南岛 台湾海峡 大都市 都市圈 城市群 三门峡 西湖龙井 龙井茶 龙门吊 天门冬 平遥古城 北京路 南京路 南京东路 淮海路 中山路 中山东路 解放路 人民路 ' +
  '长安街 新华路 建设路 和平路 文化路 西部计划 新疆棉 藏红花 云南白药 贵州茅台 青岛啤酒 重庆火锅 兰州拉面 兰州牛肉面 沙县小吃 桂林米粉 柳州螺蛳粉 涪陵榨菜 金华火腿 德州扒鸡 ' +
  '普通话 一体化 国内外 互助组 互助合作 通山 通水 来凤阁 大方面 两大方面 各大方面 四大方面 三大方面 南部县城 南部片区 文明城市 临时 和田玉 中石化 中石油 中国石化 中国石油 西游记 水浒传 广东话 ' +
  '有余 多余 其余 高邮箱 大会同 老龄化 城镇化 工业化 数字化 现代化 市场化 信息化 智能化 标准化 规范化 专业化 常态化 集团化 品牌化 特色化 优化 强化 深化 转化 孵化 文化 美化 绿化 量化 细化 消化 变化 简化 ' +
  '和平统一 世界和平 东方红 西方 东方企业 南岸线 北岸 运河文化 大运河 京杭大运河 温泉度假 温泉酒店 万年历 百年 千年 亿万 万众 万物 万户 万千 万亩 万里'
).split(' ')

/** Every word of the table, then the phrases as the commonest of all. */
export function commonWords(): CommonWord[] {
  const list: CommonWord[] = []
  for (const row of words.trim().split('\n')) {
    const [log, length] = [row.charCodeAt(0) - 97 + 6.6, Number(row[1])]
    for (let at = 2; at < row.length; at += length) list.push({ word: row.slice(at, at + length), log })
  }
  for (const word of phrases) list.push({ word, log: 15 })
  return list
}
