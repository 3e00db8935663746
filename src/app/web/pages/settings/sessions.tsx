// Sessions (已登录的设备): where one is signed in, and how to end that.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Flex, Tag } from 'antd'
import { Answered } from '../../parts/answered.tsx'
import { WideTable } from '../../parts/wide-table.tsx'
import { useLanguage, useSay } from '../../words/language.tsx'
import { minuteOf } from '../../words/moments.ts'
import { askAccount, endOtherSessions, endSession, type Session } from './account-calls.ts'

/** The account, asked from the sign-in library. */
export const useAccount = () => useQuery({ queryKey: ['account'], queryFn: askAccount })

export function Sessions() {
  const say = useSay()
  const { language } = useLanguage()
  const { notification } = App.useApp()
  const queries = useQueryClient()
  const asked = useAccount()
  const end = async (ending: ReturnType<typeof endSession>) => {
    const answer = await ending
    if ('problem' in answer) notification.error({ title: answer.problem[language] })
    await queries.invalidateQueries({ queryKey: ['account'] })
  }
  const time = (at: string) => minuteOf(at)
  return (
    <Answered asked={asked}>
      {({ here, sessions }) => (
        <Flex vertical gap="small" align="flex-start">
          <WideTable<Session>
            size="small"
            rowKey="id"
            dataSource={sessions}
            pagination={false}
            name={say('已登录的设备', 'Where you are signed in')}
            width={560}
            style={{ width: '100%' }}
            columns={[
              { title: say('设备', 'Device'), render: (_, { userAgent }) => say(deviceOf(userAgent)) },
              { title: say('地址', 'Address'), render: (_, { ipAddress }) => ipAddress || '—' },
              { title: say('登录时间', 'Since'), render: (_, { createdAt }) => time(createdAt) },
              {
                title: say('操作', 'Actions'),
                render: (_, { id, token }) =>
                  id === here ? (
                    <Tag color="blue">{say('本机', 'this one')}</Tag>
                  ) : (
                    <Button size="small" onClick={() => void end(endSession(token))}>
                      {say('退出', 'Sign out')}
                    </Button>
                  ),
              },
            ]}
          />
          {sessions.length > 1 && (
            <Button onClick={() => void end(endOtherSessions())}>
              {say('退出其他所有设备', 'Sign out everywhere else')}
            </Button>
          )}
        </Flex>
      )}
    </Answered>
  )
}

/** 火狐、谷歌…… on which machine, as far as the browser says. */
function deviceOf(agent: string | null | undefined): { zh: string; en: string } {
  const text = agent ?? ''
  const browser = [/Edg\//, /Firefox\//, /Chrome\//, /Safari\//].findIndex((one) => one.test(text))
  const name = ['Edge', 'Firefox', 'Chrome', 'Safari'][browser]
  const system = ['Windows', 'Android', 'iPhone', 'iPad', 'Mac OS', 'Linux'].find((one) => text.includes(one))
  if (!name && !system) return { zh: text.slice(0, 40) || '未知', en: text.slice(0, 40) || 'unknown' }
  const both = [name, system].filter(Boolean).join(' · ')
  return { zh: both, en: both }
}
