// A page outside the frame (框架外的页面): for who is not known yet or may do nothing yet; the name, one card, and the choices of this machine.
import { Card, Flex } from 'antd'
import type { ReactNode } from 'react'
import { Brand } from './brand.tsx'
import { Choices } from './choices.tsx'

/** `width`: of the card at most, in pixels. */
export function Outside({ width, children }: { width: number; children: ReactNode }) {
  return (
    <Flex
      component="main"
      vertical
      align="center"
      justify="center"
      gap="large"
      style={{ minHeight: '100%', padding: 16 }}
    >
      <Brand size="large" />
      <Card style={{ width: '100%', maxWidth: width }}>{children}</Card>
      <Choices />
    </Flex>
  )
}
