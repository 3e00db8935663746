// Rankings asked in words: nobody who has a figure is passed over in silence, and what is added up all at once is what each is told when it is asked
// by itself.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { onEachDatabase } from '../../test/databases.ts'
import { books, postedBook } from '../../test/posted-book.ts'
import { exactly, posting } from '../../test/postings.ts'
import { codeOf } from '../ledger/ties.ts'
import { divisionTable } from '../model/divisions.ts'
import { unlimited } from '../model/roles.ts'
import { openAnswers } from './answers.ts'
import { rankedBy } from './ranked-words.ts'

const counties = [...divisionTable().byCode.values()]
  .flatMap(({ place: { level, name } }) => (level === 'county' && codeOf(name) ? name : []))
  .slice(0, 90)

onEachDatabase('a ranking', (test) => {
  it('is over all that have a figure, and says where it is not', async () => {
    const counted = { tie: null, measureId: 'IND.SIGNED_N' }
    const who = await postedBook(
      test,
      counties.map((name, at) => posting({ ...counted, id: name, parties: [name], ...exactly(String(at + 1)) })),
    )
    await test.database.act(who, async (act) => {
      const answers = await openAnswers(act, unlimited)
      const indicator = answers.find('IND.SIGNED_N')!
      const ranking = { of: 'county', most: 2, last: false } as const
      const asked = { indicator, scope: { year: 2023 }, ranking, ids: true }
      const all = await rankedBy(answers, asked)
      if (!all.ok) throw new Error(all.refusal.zh)
      expect(all.value.columns.map(({ zh }) => zh)).toEqual([counties[89], counties[88]])
      expect(all.value.row.answers.map(({ behind }) => behind?.terms.length)).toEqual([1, 1])
      expect(all.value).toMatchObject({ of: 90, compared: 90, there: 90, places: [{ best: 1, worst: 1 }, { best: 2 }] })
      const formula = { is: 'growth', a: { indicator: 'IND.SIGNED_N' } } as const
      const computed = { ...asked, indicator: { ...indicator, formula } }
      expect(await rankedBy(answers, computed, { tie: 1, region: 3 })).toMatchObject({
        value: { of: 3, compared: 3, there: 90 },
      })
    })
  })

  it('is over the regions that are meant', async () => {
    const counted = { measureId: 'IND.SIGNED_N', tie: null }
    const pairs = [
      ['余姚市', '罗田县'],
      ['北仑区', '蕲春县'],
      ['宁波市', '柯坪县'],
    ]
    const who = await postedBook(
      test,
      pairs.map((parties, at) => posting({ ...counted, id: `p${at}`, parties, ...exactly(String(at + 1)) })),
    )
    await test.database.act(who, async (act) => {
      const answers = await openAnswers(act, unlimited)
      const indicator = answers.find('IND.SIGNED_N')!
      const ask = async (places: { region: string; counterpart?: string }, partners = false) => {
        const ranking = { of: 'county', most: 9, last: false } as const
        const found = await rankedBy(answers, {
          indicator,
          scope: { year: 2023, ...places },
          ranking,
          partners,
          ids: false,
        })
        return found.ok ? found.value.columns.map(({ zh }) => zh) : []
      }
      expect(await ask({ region: '330000' })).toEqual(['北仑区', '余姚市'])
      expect(await ask({ region: '330200' }, true)).toEqual(['柯坪县', '蕲春县', '罗田县'])
      expect(await ask({ region: '330200', counterpart: '420000' })).toEqual(['蕲春县', '罗田县'])
      expect(await ask({ region: '652900' })).toEqual(['柯坪县'])
    })
  })

  it('tells each what it is told by itself', async () => {
    await fc.assert(
      fc.asyncProperty(books, async (all) => {
        const who = await postedBook(test, all)
        await test.database.act(who, async (act) => {
          const answers = await openAnswers(act, unlimited)
          const indicator = answers.find('IND.SIGNED_N')!
          for (const of of ['tie', 'prefecture', 'province'] as const) {
            const ranking = { of, most: 99, last: false }
            const found = await rankedBy(answers, { indicator, scope: { year: 2023 }, ranking, ids: false })
            if (!found.ok) throw new Error(found.refusal.zh)
            for (const [at, { scope }] of found.value.columns.entries()) {
              const alone = await answers.ask(indicator, scope)
              expect(found.value.row.answers[at]).toEqual(alone.ok ? alone.value : null)
            }
          }
        })
      }),
      { numRuns: 10 },
    )
  })
})
