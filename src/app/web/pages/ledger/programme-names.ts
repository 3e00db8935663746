// Names of programmes (机制名称) in the language of the page, by their ids.
import { useMemo } from 'react'
import { useAsk } from '../../calls/calls.ts'
import { useLanguage } from '../../words/language.tsx'

export function useProgrammeNames(): ReadonlyMap<string, string> {
  const { language } = useLanguage()
  const items = useAsk('/programmes', {}).data?.items
  return useMemo(() => new Map((items ?? []).map((one) => [one.id, one[language]])), [items, language])
}
