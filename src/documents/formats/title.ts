// Title (标题): the line at the head of a plain text that is its title. A wrong title misleads, so a line that may be a
// sentence, a menu or a date is passed over and the document goes without.

const longestTitle = 60
const linesLooked = 8

/** The title of a plain text, or null: `titleIn('关于开展对口合作的意见\n\n各县区：…')` is 关于开展对口合作的意见. */
export function titleIn(text: string): string | null {
  const lines = text.slice(0, 2000).split(/\r?\n|\f/)
  let seen = 0
  for (const line of lines) {
    const trimmed = line.replace(/[\s\u3000]+/g, ' ').trim()
    if (!trimmed) continue
    if (line.trim().includes('\t')) return null
    if (isTitle(trimmed)) return trimmed
    if (++seen >= linesLooked || isSentence(trimmed)) return null
  }
  return null
}

function isTitle(line: string): boolean {
  if (line.length < 4 || line.length > longestTitle) return false
  if ((line.match(/[\u4e00-\u9fff]/g)?.length ?? 0) < 5) return false
  if (/[，,。；;：:、！!？?|｜“"'>\t]$/.test(line) || /[|｜\t。；;，,>]/.test(line)) return false
  return !/\d{4}\s*[-年/.]\s*\d{1,2}|来源|來源|作者|编辑|编者按|首页|记者|第\s*\d+\s*[版期]/.test(line)
}

/** A line that is already running text: the title, if there was one, came before it. */
function isSentence(line: string): boolean {
  return line.length > 80 || /[。；，,]/.test(line)
}
