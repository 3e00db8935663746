// docs/operations.md: its table of settings, printed from the table that the program reads them by.
import { type SettingName, settings } from '../../src/app/settings.ts'
import { between, type Page, table } from './page.ts'

export const operations: Page = {
  path: 'docs/operations.md',
  of: (current) => between(current, 'settings', settingsTable()),
}

type Row = { env: string; option?: string; secret?: true; says: { en: string }; unset: { en: string } }

function settingsTable(): string {
  const rows = (Object.keys(settings) as SettingName[]).map((name) => {
    const { env, option, secret, says, unset }: Row = settings[name]
    const called = [`\`${env}\``, ...(secret ? [`\`${env}_FILE\``] : []), ...(option ? [`\`--${option}\``] : [])]
    return [called.join(', '), says.en, unset.en]
  })
  return table(['setting', 'what it is', 'without it'], rows)
}
