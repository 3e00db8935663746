// Language and looks (语言与外观): a person's own, kept on this machine.
import { Flex, Segmented, Typography } from 'antd'
import { type Language, useLanguage, useSay } from '../../words/language.tsx'
import { useMode } from '../../words/mode.tsx'

export function LooksSection() {
  const say = useSay()
  const { language, choose } = useLanguage()
  const { chosen, choose: chooseMode } = useMode()
  const modes = [
    { value: 'machine', label: say('跟随系统', 'As the machine') },
    { value: 'light', label: say('浅色', 'Light') },
    { value: 'dark', label: say('深色', 'Dark') },
  ]
  return (
    <Flex vertical gap="large" align="flex-start">
      <Flex vertical gap="small" align="flex-start">
        <Typography.Text>{say('语言', 'Language')}</Typography.Text>
        <Segmented<Language>
          aria-label={say('语言', 'Language')}
          value={language}
          onChange={choose}
          options={[
            { value: 'zh', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
        />
      </Flex>
      <Flex vertical gap="small" align="flex-start">
        <Typography.Text>{say('明暗', 'Light or dark')}</Typography.Text>
        <Segmented
          aria-label={say('明暗', 'Light or dark')}
          value={chosen ?? 'machine'}
          onChange={(mode) => chooseMode(mode === 'light' || mode === 'dark' ? mode : null)}
          options={modes}
        />
      </Flex>
      <Typography.Text type="secondary">
        {say('只对本机的这个浏览器有效，不影响其他人。', 'For this browser on this machine alone.')}
      </Typography.Text>
    </Flex>
  )
}
