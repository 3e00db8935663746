// Titles of plain texts: found where one stands, and none where the first line is something else.
import { expect, it } from 'vitest'
import { titleIn } from './title.ts'

it.each([
  ['\n\n关于深化对口合作的意见\n\n各县区人民政府：', '关于深化对口合作的意见'],
  ['要闻 | 视频 | 专题\n甲省与全球104个城市交好\n2021-05-28 09:25来源：', '甲省与全球104个城市交好'],
  ['跨越山海　　携手同行——甲市援藏纪实\n正文', '跨越山海 携手同行——甲市援藏纪实'],
])('the title of %j is %s', (text, title) => {
  expect(titleIn(text)).toBe(title)
})

it.each([
  ' 2024年，全市协作系统以\n\n持续深化“在甲市看见美丽中\n\n国”主题实践',
  '阅读提示:\n2020年2月,甲省派出3支医疗队。\n',
  '5月30日，甲市与乙州召开会议。\n二、下一步工作安排',
  '2024-05-31\n第12期',
])('%j has no title', (text) => {
  expect(titleIn(text)).toBeNull()
})
