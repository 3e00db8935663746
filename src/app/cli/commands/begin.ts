// `jiedui begin` (建立工作区): the first thing done on a new installation: an office's book, and its first administrator with the way in.
import type { addMemberRoute } from '../../api/routes/members.ts'
import type { ReplyOf } from '../api.ts'
import { atDesk } from '../call.ts'
import { type Command, exit, type Io, write } from '../io.ts'
import { atMost, given, needed } from '../options.ts'

export const beginCommand: Command = {
  name: 'begin',
  summary: { zh: '建立工作区和第一名管理员', en: 'begin a book, with its first administrator' },
  manual: {
    zh: `jiedui begin：建立一个单位的工作区，已核实的结对关系随之载入。

用法：jiedui begin 名称 [选项]

  --admin 用户名       同时添加管理员，显示临时密码和十分钟内有效的一次性登录链接
  --name 姓名          管理员的姓名；不给则同用户名
  --data 文件夹        数据文件夹（JIEDUI_DATA）
  --lang 语言          zh（默认）或 en
  --help               显示本说明

只用命令行时不必添加管理员：能读写数据文件夹的人即可办理。临时密码只显示这一次。
退出状态：0 办妥；1 未办成；2 命令用法有误。

示例：
  jiedui begin 宁波市区域合作办 --admin zhang.san --name 张三
`,
    en: `jiedui begin: begins the book of one office; the verified ties are in it from the start.

Usage: jiedui begin NAME [OPTION]

  --admin USER         adds an administrator, and shows a temporary password and a link that signs in once
                       within ten minutes
  --name FULLNAME      the administrator's name; the user name otherwise
  --data DIR           the data directory (JIEDUI_DATA)
  --lang LANGUAGE      zh (the default) or en
  --help               show this

For work on the command line no administrator is needed: who can write the data directory may do everything.
The temporary password is shown this once.
Exit status: 0 done; 1 not done; 2 the command was given wrongly.

Example:
  jiedui begin "Ningbo cooperation office" --admin zhang.san --name 张三
`,
  },
  run: runBegin,
}

async function runBegin(args: string[], io: Io): Promise<number> {
  const { words, options, language } = given('begin', args, { data: 'value', admin: 'value', name: 'value' })
  const [name = ''] = needed(words, 'begin', { zh: '工作区名称', en: 'name of the book' })
  atMost(1, words, 'begin')
  const { admin } = options
  await atDesk({ options, language, io }, async ({ desk, bookOf }) => {
    const { id } = await desk.send<{ id: string }>('POST', '/local/books', { name })
    await write(io.stdout, { zh: `已建立工作区“${name}”。\n`, en: `The book "${name}" has begun.\n` }[language])
    if (admin === undefined) return
    const person = { userName: admin, name: options.name ?? admin, role: 'administrator' }
    const added = await bookOf(id).send<ReplyOf<typeof addMemberRoute>>('POST', '/members', person)
    const { address } = await bookOf(id).send<{ address: string }>('POST', '/local/links', { userId: added.userId })
    const password = added.temporaryPassword ?? { zh: '（沿用原密码）', en: '(the one he has)' }[language]
    const said = {
      zh: `管理员 ${admin} 的临时密码：${password}\n一次性登录链接（服务运行时，十分钟内有效）：${address}\n`,
      en: `Temporary password of ${admin}: ${password}\nLink that signs in once (while the server runs, within ten minutes): ${address}\n`,
    }
    await write(io.stdout, said[language])
  })
  return exit.well
}
