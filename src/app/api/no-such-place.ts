// No such place (定位不成): what is said where one wants to go to a place of a list that the list has not.
import { refused } from '../../model/refusal.ts'

export const noSuchPlace = refused(
  'no_such_place',
  '请按 2024、2024-05 或 2024-05-06 的样子写日期；按阶段排序时只能按条数定位。',
  'Write a day as 2024, 2024-05 or 2024-05-06; sorted by stage, only the number of a row is a place.',
)
