// Postings: whose people were sent decides what is counted.
import { expect, it } from 'vitest'
import { measureIdOf } from './postings.ts'

const tie = { id: 't', programme: 'east_west', b: '凉山彝族自治州' }
const sent = (measure: string) => measureIdOf({ measure, unit: 'person' }, tie)

it('counts people sent by the side that gives, and by none that is named, as the measure of the ledger', () => {
  expect(sent('宁波市选派专业技术人才')).toBe('PPL.PRO_SENT')
  expect(sent('选派党政干部')).toBe('PPL.CADRE_SENT')
})

it('leaves people sent the other way under their own words, by every name of the place', () => {
  expect(sent('凉山彝族自治州选派专业技术人才')).toBeNull()
  expect(sent('凉山州选派教师')).toBeNull()
  expect(sent('凉山选派教师')).toBeNull()
})

it('knows no direction where both are named, where there is no tie, and of what is not sent', () => {
  expect(sent('凉山州与宁波市互派干部人才')).toBe('PPL.CADRE_SENT')
  expect(measureIdOf({ measure: '凉山州选派教师', unit: 'person' }, null)).toBe('PPL.PRO_SENT')
  expect(measureIdOf({ measure: '凉山州农特产品', unit: 'CNY' }, tie)).toBe('CON.SALES')
})
