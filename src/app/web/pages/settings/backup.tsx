// Backup and export (备份与导出): a backup now, those that there are, how one comes back; and the whole book as a file.
import { DownloadOutlined, SaveOutlined } from '@ant-design/icons'
import { Alert, App, Button, Flex, Typography } from 'antd'
import { useAsk, useChange } from '../../calls/calls.ts'
import { useMay } from '../../calls/me.ts'
import { Answered } from '../../parts/answered.tsx'
import { NothingYet } from '../../parts/nothing-yet.tsx'
import { WideTable } from '../../parts/wide-table.tsx'
import { useLanguage, useSay } from '../../words/language.tsx'
import { minuteOf } from '../../words/moments.ts'

const sizeText = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`

export function BackupSection() {
  const may = useMay()
  return (
    <Flex vertical gap="large">
      {may('backup') && <Backups />}
      <Export />
    </Flex>
  )
}

function Backups() {
  const say = useSay()
  const { language } = useLanguage()
  const { notification } = App.useApp()
  const asked = useAsk('/backups', {})
  const { change, busy } = useChange()
  const save = async () => {
    const done = await change('post', '/backup', {})
    if (!done) return
    const { name, bytes, files, damaged, note } = done.value
    const said = say(
      `${name}，${sizeText(bytes)}，含材料原件 ${files} 份`,
      `${name}, ${sizeText(bytes)}, with ${files} files`,
    )
    if (damaged.length > 0)
      notification.warning({
        title: say(
          `备份已存，但有 ${damaged.length} 份材料原件已损坏，未能存入`,
          `Saved, but ${damaged.length} files are damaged and were left out`,
        ),
        description: said,
        duration: 0,
      })
    else
      notification.success({ title: say('备份已存', 'Saved'), description: note ? `${said}。${note[language]}` : said })
  }
  return (
    <Flex vertical gap="middle">
      <Flex justify="space-between" gap="small" wrap align="center">
        <Typography.Title level={2} style={{ fontSize: 16, margin: 0 }}>
          {say('备份', 'Backups')}
        </Typography.Title>
        <Button type="primary" icon={<SaveOutlined />} loading={busy} onClick={() => void save()}>
          {say('立即备份', 'Back up now')}
        </Button>
      </Flex>
      <Answered asked={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <NothingYet
              says={say(
                '还没有备份。内置数据库断电时可能丢失数据，请定期备份。',
                'No backups yet. A power failure can cost the embedded database: back up regularly.',
              )}
            />
          ) : (
            <WideTable
              size="small"
              rowKey="name"
              dataSource={items}
              pagination={{ pageSize: 10, hideOnSinglePage: true }}
              name={say('备份', 'Backups')}
              width={480}
              columns={[
                { title: say('文件', 'File'), dataIndex: 'name' },
                {
                  title: say('时间', 'Made'),
                  render: (_, { madeAt }) => minuteOf(madeAt),
                },
                { title: say('大小', 'Size'), render: (_, { bytes }) => sizeText(bytes), align: 'right' },
              ]}
            />
          )
        }
      </Answered>
      <Alert
        type="info"
        showIcon
        title={say('怎样恢复', 'How to restore')}
        description={
          <Flex vertical gap={4}>
            <span>
              {say(
                '备份存于服务器数据文件夹的 backups 中，保留最近7天和4周的；请另存一份到其他磁盘，并像钥匙一样保管。恢复在服务器上进行：停止程序，运行下面的命令，再以新文件夹启动。',
                'Backups lie in the folder backups of the data directory, of the last 7 days and 4 weeks. Keep a copy on another disk, as you keep keys. To restore, stop the program on the server, run this, and start it on the new directory.',
              )}
            </span>
            <Typography.Text code copyable>
              jiedui restore backups/jiedui-….zip --data {say('新文件夹', 'NEWDIR')}
            </Typography.Text>
          </Flex>
        }
      />
    </Flex>
  )
}

function Export() {
  const say = useSay()
  return (
    <Flex vertical gap="middle" align="flex-start">
      <Typography.Title level={2} style={{ fontSize: 16, margin: 0 }}>
        {say('导出整本台账', 'Export the whole book')}
      </Typography.Title>
      <Typography.Text type="secondary">
        {say(
          '一个文件，含全部台账、修订记录和材料原件，每行带校验，可在另一台服务器上用 jiedui restore 恢复成一个工作区。',
          'One file with the whole book, its log and its files, each line with its check; jiedui restore makes a workspace of it elsewhere.',
        )}
      </Typography.Text>
      <Button icon={<DownloadOutlined />} href="/api/export" download>
        {say('导出（.jsonl）', 'Export (.jsonl)')}
      </Button>
    </Flex>
  )
}
