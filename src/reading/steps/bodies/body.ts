// What the steps for organisations hand on: an organisation where a document names it, and what sort it is.
import type { Span } from '../../../model/evidence.ts'
import type { Place } from '../../../model/place.ts'

/** What an organisation is: 公司, 医院, 学校, 政府及部门, 社会团体, 工作队, 研究机构, 其他. */
export type BodySort = 'company' | 'hospital' | 'school' | 'government' | 'association' | 'team' | 'institute' | 'other'

/** An organisation where it is named. `name` is completed from the text: 华山医院 after 上海瑞金医院、 is 上海华山医院. */
export type BodyMention = Span & { name: string; sort: BodySort; place: Place | null }

/** A body still without its full name: `lead` counts the characters of the place that opens it. */
export type RawBody = BodyMention & { lead: number }
