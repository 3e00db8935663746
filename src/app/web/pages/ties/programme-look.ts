// How programmes look (机制配色): one colour for each, near in hue where they are near in kind, with 3:1 against the page in either mode.
import { useAsk } from '../../calls/calls.ts'
import { useLanguage } from '../../words/language.tsx'
import { useMode } from '../../words/mode.tsx'

const colours: Record<string, [light: string, dark: string]> = {
  east_west: ['#1d4f91', '#7fb2f0'],
  revolutionary: ['#b03a2e', '#ee8d80'],
  northeast: ['#0b6e75', '#5fc4cc'],
  north_anhui: ['#7a3e9d', '#c79be3'],
  js_north_south: ['#3949ab', '#9aa6ee'],
  mountain_sea: ['#1e6f43', '#73c797'],
  integration: ['#55701a', '#adc86a'],
  paired_aid: ['#9a5b00', '#e3aa4d'],
  paired_aid_xinjiang: ['#a33a00', '#f0955c'],
  paired_aid_tibet: ['#806000', '#dcc052'],
  paired_aid_qinghai: ['#8a4b2a', '#d9a27f'],
  three_gorges: ['#5d4037', '#c4a497'],
  water_diversion: ['#00695c', '#6fc7b8'],
  sister_city: ['#a8326e', '#ec8fbe'],
  domestic_friendship: ['#4b5563', '#b6bec9'],
}
const none: [string, string] = ['#616161', '#bdbdbd']

/** The colour of a programme, null for ties under none. */
export function useProgrammeColour(): (programme: string | null) => string {
  const { mode } = useMode()
  return (programme) => (colours[programme ?? ''] ?? none)[mode === 'dark' ? 1 : 0]
}

/** The name of a programme in the page's language, and all of them for choosing. */
export function useProgrammes(): {
  name: (programme: string | null) => string
  all: { id: string; name: string; tie: string }[]
} {
  const { language } = useLanguage()
  const asked = useAsk('/programmes', {}).data?.items ?? []
  const all = asked.map(({ id, zh, en, tie }) => ({ id, name: language === 'zh' ? zh : en, tie }))
  const noneNamed = language === 'zh' ? '未归机制' : 'under no programme'
  return { name: (id) => all.find((one) => one.id === id)?.name ?? id ?? noneNamed, all }
}
