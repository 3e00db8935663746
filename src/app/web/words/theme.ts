// Colours (配色): light and dark, and one colour for each theme of figures, the same in marks, charts and tags. Every theme's colour holds
// 4.5:1 against the page in its own mode.
import { type ThemeConfig, theme } from 'antd'

export type Mode = 'light' | 'dark'

/** Colours of tags and messages that hold 4.5:1 on their own light ground; those of the design system do not. */
const legible = {
  colorError: '#c62828',
  colorInfoBg: '#eef4fb',
  colorInfoBorder: '#b9cfe8',
  colorSuccess: '#2a7d10',
  colorSuccessBg: '#f6ffed',
  colorSuccessBorder: '#b7eb8f',
  colorWarning: '#9a5b00',
  colorWarningBg: '#fffbe6',
  colorWarningBorder: '#ffe58f',
  ...sevenths({
    gold: '#8a5a00',
    orange: '#a34700',
    green: '#24680d',
    cyan: '#066a6e',
    lime: '#4b6b00',
    volcano: '#b93a0b',
  }),
}

/** The seventh of a palette is what tags are written in; the design system knows it by two names. */
function sevenths(colours: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(colours).flatMap(([name, colour]) => [
      [`${name}7`, colour],
      [`${name}-7`, colour],
    ]),
  )
}

/** What is wrong, written on the dark ground; on buttons that are filled with it, dark upon it. */
const darkError = { colorError: '#f08683' }
const darkDanger = { ...darkError, dangerColor: '#1f1212' }

/** What the design system is told. */
export function antdTheme(mode: Mode): ThemeConfig {
  return {
    algorithm: mode === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    cssVar: {},
    token: {
      colorPrimary: mode === 'dark' ? '#3b7dd0' : '#1d4f91',
      colorInfo: mode === 'dark' ? '#3b7dd0' : '#1d4f91',
      ...(mode === 'light' ? { colorPrimaryBg: '#e8f0fa', colorPrimaryBgHover: '#d8e6f7' } : {}),
      colorLink: mode === 'dark' ? '#7fb2f0' : '#1d4f91',
      ...(mode === 'light' ? legible : {}),
      colorTextTertiary: mode === 'dark' ? '#a3a8b0' : '#5d6470',
      colorTextDescription: mode === 'dark' ? '#a3a8b0' : '#5d6470',
      colorTextPlaceholder: mode === 'dark' ? '#8f959e' : '#6b7280',
      borderRadius: 6,
      fontFamily:
        "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Source Han Sans SC', sans-serif",
    },
    components: {
      Layout: { bodyBg: mode === 'dark' ? '#101418' : '#f4f6f9' },
      ...(mode === 'dark' ? { Tabs: darkTabs, Tag: darkError, Form: darkError, Button: darkDanger } : {}),
      Menu:
        mode === 'dark' ? { itemSelectedColor: '#8fbdf3', itemSelectedBg: '#16304f' } : { itemSelectedBg: '#e8f0fa' },
    },
  }
}

/** The dark algorithm turns the primary colour darker than text may be. */
const darkTabs = { itemSelectedColor: '#8fbdf3', itemHoverColor: '#8fbdf3', itemActiveColor: '#8fbdf3' }

const colours: Record<string, Record<Mode, string>> = {
  mechanism: { light: '#4b5563', dark: '#b6bec9' },
  industry: { light: '#1d4f91', dark: '#7fb2f0' },
  fund: { light: '#9a5b00', dark: '#e3aa4d' },
  people: { light: '#7a3e9d', dark: '#c79be3' },
  consumption: { light: '#b03a2e', dark: '#ee8d80' },
  logistics: { light: '#0b6e75', dark: '#5fc4cc' },
  culture_tourism: { light: '#a8326e', dark: '#ec8fbe' },
  public_service: { light: '#1e6f43', dark: '#73c797' },
  rural: { light: '#55701a', dark: '#adc86a' },
  innovation: { light: '#3949ab', dark: '#9aa6ee' },
  emergency_aid: { light: '#a33a00', dark: '#f0955c' },
  honour: { light: '#806000', dark: '#dcc052' },
  infrastructure: { light: '#5d4037', dark: '#c4a497' },
  other: { light: '#616161', dark: '#bdbdbd' },
}

/** The colour of a theme of figures. */
export function themeColour(id: string, mode: Mode): string {
  return (colours[id] ?? colours.other!)[mode]
}
