// The first run (首次使用).
import { Brand } from './brand.tsx'

export function FirstRunPage() {
  return <Brand size="large" />
}
