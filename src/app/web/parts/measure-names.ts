// Names of measures (统计口径名称): in the page's language where the ledger knows the measure, else the words of the text.
import { amountStages } from '../../../model/posting.ts'
import { accrualNames, statusNames } from '../../../model/words.ts'
import { useAsk } from '../calls/calls.ts'
import { useLanguage } from '../words/language.tsx'
import type { TotalLine } from './evidence.ts'

type Counted = Pick<TotalLine, 'measure' | 'measureId'>
type Nature = Pick<TotalLine, 'stage' | 'accrual' | 'status'>

/** Says what a line counts. */
export function useMeasureName(): (line: Counted) => string {
  const { language } = useLanguage()
  const asked = useAsk('/measures', {}).data?.items
  return ({ measure, measureId }) => asked?.find(({ id }) => id === measureId)?.[language] ?? measure
}

/** What sets a line apart from others that count the same: 签约, 累计, 目标. Nothing for what simply happened in its time. */
export function useNature(): (line: Nature) => string[] {
  const { language } = useLanguage()
  return ({ stage, accrual, status }) => [
    ...(status === 'actual' ? [] : [statusNames[status][language]]),
    ...(stage ? [amountStages[stage][language]] : []),
    ...(accrual === 'flow' ? [] : [accrualNames[accrual][language]]),
  ]
}
