// What was dropped on the page (拖入的文件): files, and the files of folders in any depth, without the hidden ones that systems add.

/** The files among what was dropped. Must be called in the drop itself: browsers take the entries away afterwards. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<File[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry?.() ?? [])
  const found = entries.length > 0 ? (await Promise.all(entries.map(filesIn))).flat() : [...files]
  return found.filter(isMeant)
}

/** .DS_Store, Thumbs.db and Word's lock files (~$…) are in folders and not meant. */
export function isMeant({ name }: File): boolean {
  return !/^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i.test(name)
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile)
    return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))]
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const all: FileSystemEntry[] = []
  // A reader gives a hundred at a time, and nothing at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) break
    all.push(...some)
  }
  return (await Promise.all(all.map(filesIn))).flat()
}
