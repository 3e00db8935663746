// Continents (大洲): partners abroad are grouped by these at the margin of the map. Names of countries are the browser's own.
const codes: Record<string, string> = {
  asia: 'AE AF AM AZ BD BH BN BT CY GE ID IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK MM MN MV MY NP OM PH PK PS QA SA SG SY TH TJ TL TM TR UZ VN YE',
  europe:
    'AD AL AT BA BE BG BY CH CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SK SM UA VA',
  africa:
    'AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RW SC SD SL SN SO SS ST SZ TD TG TN TZ UG ZA ZM ZW',
  america:
    'AG AR BB BO BR BS BZ CA CL CO CR CU DM DO EC GD GT GY HN HT JM KN LC MX NI PA PE PR PY SR SV TT US UY VC VE',
  oceania: 'AU CK FJ FM KI MH NR NU NZ PG PW SB TO TV VU WS',
}

/** The continents in the order in which they are listed. */
export const continents = {
  asia: { zh: '亚洲', en: 'Asia' },
  europe: { zh: '欧洲', en: 'Europe' },
  africa: { zh: '非洲', en: 'Africa' },
  america: { zh: '美洲', en: 'The Americas' },
  oceania: { zh: '大洋洲', en: 'Oceania' },
  other: { zh: '其他', en: 'Elsewhere' },
} as const
export type Continent = keyof typeof continents

const ofCountry = new Map(
  Object.entries(codes).flatMap(([continent, list]) =>
    list.split(' ').map((code) => [code, continent as Continent] as const),
  ),
)

/** The continent of a country by its code of ISO 3166. */
export function continentOf(country: string): Continent {
  return ofCountry.get(country) ?? 'other'
}

/** The name of a country by its code. */
export function countryName(country: string, language: 'zh' | 'en'): string {
  return new Intl.DisplayNames([language === 'zh' ? 'zh-CN' : 'en'], { type: 'region' }).of(country) ?? country
}
