// A page of docs/ of which a part is printed from the source, so that it cannot say what is no longer so.

/** `path` from the root; `of` gives the page as it should be from the page as it is. */
export type Page = { path: string; of: (current: string) => string | Promise<string> }

/** Puts a text between `<!-- name -->` and `<!-- /name -->` of a page, in place of what stood there. */
export function between(page: string, name: string, text: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [start, end] = [page.indexOf(open), page.indexOf(close)]
  if (start < 0 || end < start) throw new Error(`${open} … ${close} is not in the page`)
  return `${page.slice(0, start + open.length)}\n${text.trim()}\n${page.slice(end)}`
}

/** A table of Markdown. */
export function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)].join('\n')
}
