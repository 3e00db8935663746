// Form drawers (表单抽屉): the frame of a form that stands beside a page. Closing it keeps what was typed; only who says so throws it away.
import { Button, Drawer, Flex, Grid } from 'antd'
import type { ReactNode } from 'react'
import { useSay } from '../words/language.tsx'

/** `width`: in pixels, where the screen is wider; `forget`: takes the draft away; `beside`: what else may be done; `save`: the buttons that keep it. */
type FormFrame = {
  title: string
  width: number
  onClose: () => void
  forget: () => void
  beside?: ReactNode
  save: ReactNode
  children: ReactNode
}

export function FormDrawer({ title, width, onClose, forget, beside, save, children }: FormFrame) {
  const say = useSay()
  const { md = true, lg = true } = Grid.useBreakpoint()
  const discard = () => {
    forget()
    onClose()
  }
  return (
    <Drawer
      open
      size={(width > 768 ? lg : md) ? width : '100%'}
      title={title}
      onClose={onClose}
      footer={
        <Flex justify="space-between" gap="small" wrap>
          <Flex gap="small">
            <Button onClick={discard}>{say('放弃填写', 'Discard')}</Button>
            {beside}
          </Flex>
          <Flex gap="small">{save}</Flex>
        </Flex>
      }
    >
      {children}
    </Drawer>
  )
}
