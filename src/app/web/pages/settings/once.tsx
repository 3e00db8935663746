// Told once (只告知一次): a temporary password or a token, large enough to copy by hand, gone when the window is closed.
import { Alert, Flex, Modal, Typography } from 'antd'
import { useSay } from '../../words/language.tsx'

type Props = { title: string; secret: string | null; says: string; onClose: () => void }

/** Shows the secret until it is closed. */
export function ToldOnce({ title, secret, says, onClose }: Props) {
  const say = useSay()
  return (
    <Modal
      open={secret !== null}
      title={title}
      onCancel={onClose}
      onOk={onClose}
      okText={say('已抄下', 'I have it')}
      cancelButtonProps={{ style: { display: 'none' } }}
      mask={{ closable: false }}
      keyboard={false}
      destroyOnHidden
    >
      <Flex vertical gap="middle">
        <Alert type="warning" showIcon title={says} />
        <Typography.Text className="once" copyable={{ text: secret ?? '' }}>
          {secret}
        </Typography.Text>
      </Flex>
    </Modal>
  )
}
