// The end of every manual (用法说明的共同部分): the options that all commands on the book take, in one place so that they are told alike.
import type { Language } from './io.ts'

/** What a command on the book takes besides its own options. */
export const bookPart: Record<Language, string> = {
  zh: `  --data 文件夹        数据文件夹（JIEDUI_DATA）；不给则用 jiedui serve --help 所说的
  --book 名称          工作区（JIEDUI_BOOK）；只有一个时不必给
  --lang 语言          zh（默认）或 en
  --help               显示本说明`,
  en: `  --data DIR           the data directory (JIEDUI_DATA); jiedui serve --help says which otherwise
  --book NAME          the workspace (JIEDUI_BOOK); not needed where there is only one
  --lang LANGUAGE      zh (the default) or en
  --help               show this`,
}

/** Exit statuses, as all commands have them. */
export const statusPart: Record<Language, string> = {
  zh: '退出状态：0 办妥；1 有未办成的；2 命令用法有误。',
  en: 'Exit status: 0 done; 1 something was not done; 2 the command was given wrongly.',
}
