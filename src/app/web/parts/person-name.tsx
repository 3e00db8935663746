// A person by name (人名): what the log, signatures and decisions say of who did it. Those who may not see the members see themselves, and others as
// a colleague of the office.
import { useAsk } from '../calls/calls.ts'
import { useMay, useMe } from '../calls/me.ts'
import { useSay } from '../words/language.tsx'

/** Gives the name of a person's id. */
export function useNames(): (id: string | null) => string {
  const say = useSay()
  const me = useMe()
  const asked = useAsk('/members', useMay()('members.read') ? {} : null)
  const names = new Map((asked.data?.items ?? []).map(({ userId, name }) => [userId, name]))
  return (id) => {
    if (id === null) return ''
    if (id === me?.user.id) return me.user.name
    if (id.startsWith('local:')) return say(`本机（${id.slice(6)}）`, `this machine (${id.slice(6)})`)
    return names.get(id) ?? (isId(id) ? say('本单位人员', 'a member') : id)
  }
}

/** Programs, the rule and the machine itself are told by their own words and not by an id. */
const isId = (text: string) => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text)

/** The name of a person. */
export function PersonName({ id }: { id: string | null }) {
  return <>{useNames()(id)}</>
}
