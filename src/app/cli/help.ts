// Help (用法说明): what the commands say of themselves. docs/cli.md is printed from it.
import type { Command, Language } from './io.ts'

/** The language asked for anywhere in a call, Chinese where none is. */
export function languageOf(args: string[]): Language {
  const at = args.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const asked = args[at]?.includes('=') ? args[at]?.slice('--lang='.length) : args[at + 1]
  return at >= 0 && asked === 'en' ? 'en' : 'zh'
}

/** The list of commands, as `jiedui --help` prints it. */
export function commandsHelp(commands: Command[], language: Language): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  const list = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary[language]}`).join('\n')
  return language === 'zh'
    ? `结对 jiedui：结对合作台账，每条数据都带着写明它的原句。

用法：jiedui 命令 [选项]

命令：
${list}

选项：
  --help       显示用法；jiedui 命令 --help 显示该命令的用法
  --version    显示版本
  --lang en    英文界面
`
    : `jiedui: the ledger of cooperation between paired regions, every figure with the sentence that states it.

Usage: jiedui COMMAND [OPTION]

Commands:
${list}

Options:
  --help       show this; jiedui COMMAND --help shows the command's own help
  --version    show the version
  --lang en    speak English
`
}

/** The manual of `jiedui read`. */
export const readManual: Record<Language, string> = {
  zh: `jiedui read：读取材料，列出其中的数据、结对关系和协议，每条都带原句。

用法：jiedui read 文件… [选项]

  文件        txt、html、docx、pdf、xlsx、csv；也可以是文件夹（连同子文件夹）、
              通配符（'材料/**/*.pdf'），或 -（从标准输入读取）

选项：
  --published 日期       发布日期（2024-03-12），用于清单中没有日期的材料；
                         不给则用材料自己写明的日期
  --account 地区         讲述方：文中“我市”“我县”“当地”是谁（黄冈市；同名的写行政区划代码）
  --year 年份            所述年份：文中“今年”和未写年份的月、日是哪一年（2023）；写明的年份不变
  --manifest 清单.jsonl  每行一条 {"id","file","published","title","account","year"}，按文件名给出
                         日期、标题等；不给文件时，读取清单里的全部文件
  --format 格式          table（供人看，默认）、json、jsonl（每份材料一行）
  --lang 语言            zh（默认）或 en
  --help                 显示本说明

无法读取的文件各用一句话报到标准错误，其余照常读取。
退出状态：0 全部读完；1 有文件未能读取；2 命令用法有误。

示例：
  jiedui read 简报.docx --published 2024-03-12
  jiedui read 材料/ --manifest 材料/index.jsonl --format jsonl > 结果.jsonl
`,
  en: `jiedui read: reads documents and lists their figures, ties and agreements, each with its sentence.

Usage: jiedui read FILE... [OPTION]

  FILE        txt, html, docx, pdf, xlsx or csv; or a folder (with those inside it),
              a pattern ('reports/**/*.pdf'), or - (standard input)

Options:
  --published DATE       day of publication (2024-03-12) of documents without one in the manifest;
                         otherwise the day that the document itself states
  --account REGION       whose account the documents are: who 我市 and 我县 are (黄冈市; its code where
                         several have that name)
  --year YEAR            the year of which they tell: that of 今年 and of months and days without a year
                         (2023); years that are written stay
  --manifest LIST.jsonl  one {"id","file","published","title","account","year"} a line: what is known of
                         each by file name; without FILE, every file of the list is read
  --format FORMAT        table (for people, the default), json, or jsonl (one line a document)
  --lang LANGUAGE        zh (the default) or en
  --help                 show this

A file that cannot be read is reported in one sentence on standard error; the others go on.
Exit status: 0 all read; 1 some file could not be read; 2 the command was given wrongly.

Examples:
  jiedui read brief.docx --published 2024-03-12
  jiedui read reports/ --manifest reports/index.jsonl --format jsonl > found.jsonl
`,
}
