// Opening a pdf in the browser (打开 pdf): the original file, drawn by pdf.js in a worker of its own, with the character maps that old Chinese files need.
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import { send } from '../../calls/connection.ts'

GlobalWorkerOptions.workerSrc = worker

const maps = import.meta.glob<string>('/../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
})
const mapByName = new Map(Object.entries(maps).map(([path, address]) => [path.split('/').at(-1)!, address]))

/** What pdf.js asks for the files beside it: the character maps, and of everything else that there is none. */
class CharacterMaps {
  async fetch({ filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const address = mapByName.get(filename)
    if (!address) throw new Error(`no ${filename}`)
    return new Uint8Array(await (await fetch(address)).arrayBuffer())
  }
}

/** The pages of a document's original. */
export async function openPdf(document: string, signal: AbortSignal): Promise<PDFDocumentProxy> {
  const response = await send(`/api/documents/${document}/file`, { signal })
  if (!response.ok) throw new Error(`HTTP ${response.status}`)
  const data = new Uint8Array(await response.arrayBuffer())
  const options = {
    data,
    useWorkerFetch: false,
    BinaryDataFactory: CharacterMaps,
    isEvalSupported: false,
    useWasm: false,
    verbosity: 0,
  }
  return getDocument(options).promise
}
