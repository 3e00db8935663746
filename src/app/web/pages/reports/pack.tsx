// The evidence pack (佐证材料): what it will hold and what it lacks is said before it is made.
import { Alert, Flex, Modal, Progress, Statistic, Typography } from 'antd'
import { useAsk } from '../../calls/calls.ts'
import { Answered } from '../../parts/answered.tsx'
import { useDownload } from '../../parts/downloading.ts'
import { useSay } from '../../words/language.tsx'

export function EvidencePack({ id, name, onClose }: { id: string; name: string; onClose: () => void }) {
  const say = useSay()
  const asked = useAsk('/reports/{id}/pack/check', { params: { id } })
  const { coming, download } = useDownload()
  const get = () => download(`/reports/${id}/pack`, `${name}.zip`).then(onClose)
  return (
    <Modal
      open
      title={say('佐证材料', 'Evidence pack')}
      onCancel={onClose}
      onOk={() => void get()}
      okText={say('下载（.zip）', 'Download (.zip)')}
      okButtonProps={{ disabled: !asked.data }}
      confirmLoading={coming !== null}
    >
      <Typography.Paragraph type="secondary">
        {say(
          '一个压缩包：按报告顺序的目录、全部来源材料原件，以及每个数字所在的页或段，原文已标出。',
          'One zip: an index in the order of the report, each source document as it came, and for each number its page or paragraph with the quote marked.',
        )}
      </Typography.Paragraph>
      <Answered asked={asked}>
        {({ figures, documents, missing }) => (
          <Flex vertical gap="middle">
            <Flex gap="large">
              <Statistic title={say('有出处的数字', 'Numbers with evidence')} value={figures} />
              <Statistic title={say('来源材料', 'Documents')} value={documents} />
            </Flex>
            {missing.length === 0 ? (
              <Alert type="success" showIcon title={say('出处齐全', 'Nothing is missing')} />
            ) : (
              <Alert
                type="warning"
                showIcon
                title={say(
                  `${missing.length} 处缺少依据，将在目录中列明`,
                  `${missing.length} lack evidence; the index will say so`,
                )}
                description={
                  <ul style={{ margin: 0, paddingInlineStart: 18, maxHeight: 200, overflow: 'auto' }}>
                    {missing.map((one) => (
                      <li key={one.key}>{say(one)}</li>
                    ))}
                  </ul>
                }
              />
            )}
            {coming && (
              <Progress
                percent={coming.percent ?? 100}
                status="active"
                showInfo={coming.percent !== null}
                aria-label={say('下载进度', 'Download')}
              />
            )}
          </Flex>
        )}
      </Answered>
    </Modal>
  )
}
