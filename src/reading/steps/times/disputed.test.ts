// Whether title and text tell of one year, on accounts of our own.
import { describe, expect, it } from 'vitest'
import { copyOf } from '../layout.ts'
import { findTimes } from '../times.ts'
import { disputedYear } from './disputed.ts'

const disputed = (title: string, text: string) => {
  const copy = copyOf(`${title}\n\n${text}`, { published: '2024-01-12', title })
  const found = disputedYear(copy, findTimes(copy))
  return found && `${found.titled} ${found.told}`
}
const told = (year: string) =>
  [
    `${year}，全市安排财政援助资金3亿元，实施项目42个，项目全部按期完工。`,
    `${year}，选派教师32名，到受援县的学校任教一年以上。`,
    `${year}，采购受援县农特产品6400万元，其中茶叶2100万元。`,
  ].join('\n\n')

describe('the year of a review', () => {
  it('is disputed where its text writes another thrice and never its own', () => {
    expect(disputed('湖州市2023年东西部协作工作总结', told('2022年'))).toBe('2023 2022')
  })
  it.each([
    ['湖州市2023年东西部协作工作总结', `${told('2022年')}\n\n2023年，选派医生12名。`],
    ['湖州市2023年东西部协作工作总结', told('去年')],
    ['湖州市2023年东西部协作工作总结', told('自2021年以来')],
    ['湖州市2023年东西部协作工作总结', told('2024年')],
    ['湖州市东西部协作纪实', told('2022年')],
  ])('is not where both, no other or a later one is written: %s', (title, text) => {
    expect(disputed(title, text)).toBe(null)
  })
})
