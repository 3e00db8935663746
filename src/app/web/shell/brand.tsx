// The name (标识): two rings that hold each other.
import { Flex, Typography } from 'antd'

/** The mark with the product's name; `size` large on pages of its own. */
export function Brand({ size = 'small', bare = false }: { size?: 'small' | 'large'; bare?: boolean }) {
  const px = size === 'large' ? 44 : 28
  return (
    <Flex align="center" gap="small">
      <img src="/icon.svg" alt="" width={px} height={px} />
      {!bare && (
        <Typography.Text strong style={{ fontSize: size === 'large' ? 26 : 18, whiteSpace: 'nowrap' }}>
          结对 <span style={{ fontWeight: 400, opacity: 0.75 }}>Jiedui</span>
        </Typography.Text>
      )}
    </Flex>
  )
}
