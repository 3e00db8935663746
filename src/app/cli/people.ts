// People of a book (成员): found by the user name that an administrator knows, since commands are told names and not ids.
import type { listMembersRoute } from '../api/routes/members.ts'
import type { Api, ReplyOf } from './api.ts'
import { Failure } from './io.ts'

export type Member = ReplyOf<typeof listMembersRoute>['items'][number]

/** Every member of the book. */
export async function membersOf(api: Api): Promise<Member[]> {
  return (await api.get<ReplyOf<typeof listMembersRoute>>('/members')).items
}

/** The member of this user name, however it is written. */
export async function memberNamed(api: Api, userName: string): Promise<Member> {
  const name = userName.normalize('NFKC').trim().toLowerCase()
  const found = (await membersOf(api)).find((one) => one.userName === name)
  if (found) return found
  throw new Failure(
    `没有“${userName}”这个成员；用户名见 jiedui members。`,
    `There is no member "${userName}"; jiedui members lists the user names.`,
  )
}
