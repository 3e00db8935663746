// A person's own choices (个人偏好): language, light or dark. Kept on this machine.
import { MoonOutlined, SunOutlined } from '@ant-design/icons'
import { Button, Space } from 'antd'
import { useLanguage, useSay } from '../words/language.tsx'
import { useMode } from '../words/mode.tsx'

export function Choices() {
  const say = useSay()
  const { language, choose } = useLanguage()
  const { mode, choose: chooseMode } = useMode()
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <Space size="small">
      <Button type="text" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => choose(other)}>
        {other === 'zh' ? '中文' : 'English'}
      </Button>
      <Button
        type="text"
        aria-label={mode === 'dark' ? say('浅色', 'Light') : say('深色', 'Dark')}
        icon={mode === 'dark' ? <SunOutlined /> : <MoonOutlined />}
        onClick={() => chooseMode(mode === 'dark' ? 'light' : 'dark')}
      />
    </Space>
  )
}
