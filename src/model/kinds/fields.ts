// Fields of cooperation (合作领域) as a drop-down: the same list for what is asked, offered, learned and told as a case, so that they
// can be laid side by side.
import type { Property } from '../kind.ts'
import { choice } from './property.ts'

/** The property `field` under the heading that its kind gives it. */
export function fields(zh: string): Property {
  return choice(
    'field',
    zh,
    'field',
    'industry 产业 industry',
    'people 人才 people',
    'labour 劳务 labour',
    'consumption 消费 consumption',
    'rural 乡村振兴 rural revitalisation',
    'education 教育 education',
    'health 医疗 health',
    'tourism 文旅 culture and tourism',
    'logistics 物流交通 logistics and transport',
    'innovation 科技创新 science and innovation',
    'government 政务改革 government reform',
    'ecology 生态 ecology',
    'other 其他 other',
  )
}
