// Problems (无法打开的原因): each thing that can be wrong with a file, as a value with one sentence for people. They exist so that
// bad bytes never end a call: the file is named, the reason said, and the other files go on.
import type { Note, NoteCode, Problem, ProblemCode } from '../model/document.ts'

const sentences: Record<ProblemCode, [zh: string, en: string]> = {
  empty: ['文件是空的。', 'The file is empty.'],
  unknown_format: [
    '不认识的文件格式；可读 txt、html、docx、pdf、xlsx、csv。',
    'The format is not known; txt, html, docx, pdf, xlsx and csv can be read.',
  ],
  broken: ['文件已损坏或不完整，无法打开。', 'The file is broken or incomplete and cannot be opened.'],
  encrypted: ['文件已加密，请去掉密码后再试。', 'The file is encrypted; remove its password and try again.'],
  legacy: [
    '这是旧版 Office 文件（.doc、.xls 等），请另存为 .docx 或 .xlsx。',
    'This is an old Office file (.doc, .xls and the like); save it as .docx or .xlsx.',
  ],
  too_large: [
    '文件过大，上限为 200 MB（含解压后的内容）。',
    'The file is too large; the limit is 200 MB, unpacked content included.',
  ],
  scanned: [
    '这是扫描件，页面只有图像没有文字，请先做文字识别。',
    'This is a scan: its pages are images without text; run text recognition on it first.',
  ],
  no_text: ['文件里没有文字。', 'There is no text in the file.'],
  binary: [
    '这不是文本，也不是可读的文档；请确认原件能打开，再另存为 docx、xlsx 或 pdf 导入。',
    'This is neither text nor a document that can be read; see that it opens, and save it as docx, xlsx or pdf.',
  ],
  unreadable: ['文件不存在或无法读取。', 'The file does not exist or cannot be read.'],
}

const remarks: Record<NoteCode, [zh: string, en: string]> = {
  mislabelled: ['文件名后缀与内容不符，已按内容读作 ', 'The name says one format and the content another; read as'],
  bytes_replaced: ['有些字节无法解码，已替换为 �，处数：', 'Some bytes could not be decoded and became �; places:'],
  pages_scanned: ['这些页只有图像没有文字，未能读取：', 'These pages are images without text and were not read:'],
  sheets_hidden: ['隐藏的工作表未读取：', 'Hidden sheets were not read:'],
}

/** The problem of a code, with its sentence: `problem('encrypted').zh` is 文件已加密，请去掉密码后再试。 */
export function problem(code: ProblemCode): Problem {
  const [zh, en] = sentences[code]
  return { code, zh, en }
}

/** Every problem there is, for the manual. */
export function allProblems(): Problem[] {
  return (Object.keys(sentences) as ProblemCode[]).map(problem)
}

/** A note with what it is about: `note('pages_scanned', '3、4')`. */
export function note(code: NoteCode, about: string): Note {
  const [zh, en] = remarks[code]
  return { code, zh: `${zh}${about}。`, en: `${en} ${about}.` }
}

/** Carries a problem out of a format's reader to `openDocument`, which turns it back into a value. */
export class Unreadable extends Error {
  readonly code: ProblemCode
  constructor(code: ProblemCode) {
    super(code)
    this.code = code
  }
}
