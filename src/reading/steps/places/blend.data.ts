// Words around blends: what follows one, and blends that stand by themselves (railways, city groups, border areas).

/** What follows a pair of places, by its first two characters; one character where that is all. */
export const following =
  '合作 协作 两地 对口 高铁 铁路 高速 城际 一体 同城 都市 情谊 情深 携手 共建 共富 结对 帮扶 友好 友谊 友城 友情 交流 产业 园区 联动 协同 互动 互认 互通 毗邻 经济 往来 关系 贸易 经贸 双方 班列 航线 直飞 包机 山海 劳务 消费 文旅 旅游 人才 ' +
  '教育 医疗 缔结 签约 战略 融合 共同 示范 试验 走廊 联合 港航 一家 两省 两市 三省 四省 三市 四市 三地 四地 两县 两区 边界 省界 交界 通道 之间 干部 扶贫 东西 挂钩 联席 接壤 特色 科创 飞地 乡村 数字 深度 建交 两国 人民 民间 青年 人文 ' +
  '商会 名品 优品 地区 跨省 跨界 区域 同心 牵手 结缘 联盟 联谊 联展 会谈 对接 动车 快线 快速 大道 大桥 运河 工业 协议 职业 职教 门诊 专线 专列 海铁 物流 供应 农业 科技 文化 体育 艺术 青少 师生 校际 医联 社会 公益 基金 建设 ' +
  '高质 新区 共享 共谋 共赢 共绘 创新 发展 城市 边贸 口岸 客运 货运 双城 双向 支援 援建 携作 携力 联袂 联姻 联建 联手 力量 一线 先行 生态 水库 流域 小店 智能 情 线 缘 间 两 亲'

/** The first characters of those words. */
export const openers = [...new Set(following.split(' ').map((word) => word[0] ?? ''))]

/** Blends that need no support from the document: names of lines, city groups and border areas. */
export const known =
  '甬台温 沪苏湖 沪苏通 杭嘉湖 沪杭 沪宁 宁杭 杭宁 杭绍甬 苏锡常 长株潭 厦漳泉 深莞惠 广佛肇 珠中江 成德眉资 郑汴 京津 川渝 沪昆 京沪 京广 京九 京哈 京张 京雄 呼包鄂 西咸 广佛 深港 粤港澳 港澳 港澳台 沪甬 杭甬 福厦 昌九 沈大 哈大 成绵 成昆 ' +
  '贵广 南广 杭黄 杭衢 杭温 金温 温福 甬金 金丽温 衢九 沪渝 沪蓉 汉宜 武咸 宁合 合宁 合武 京台 苏浙沪 苏浙皖 沪苏浙皖 沪苏浙 江浙沪 苏皖 浙皖 浙赣 闽浙 浙闽 湘鄂 湘赣 鄂豫皖 鄂豫 豫皖 粤闽 粤桂 粤桂黔 桂黔 黔桂 川滇 川藏 青藏 滇藏 新藏 川黔 渝黔 陕甘 甘青 甘宁 ' +
  '晋陕豫 晋陕蒙 冀鲁豫 冀蒙 京冀 津冀 闽台 两岸 中欧 中日 中韩 中美 中英 中法 中德 中俄 中意 中印 中越 中泰 中老 中缅 中新 中澳 中加 中哈 中白 中巴 中匈 中塞 中波 中捷 中希 中荷 中非 中阿 日韩 中日韩 美日 英法 沪滇 苏陕 闽宁 粤黔 鲁渝 鲁甘 津甘 浙川 京蒙 浙吉 沪黔 苏青 浙青'
