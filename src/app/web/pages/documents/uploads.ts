// Uploads (上传): files on their way into the book, several at a time, each with how far it is, what became of it, and a way to stop it or try it
// again. They live outside the page, so that one can go on working elsewhere while a folder is sent.
import { useSyncExternalStore } from 'react'
import { largestFile } from '../../../../model/document.ts'
import type { Problem } from '../../../api/problem.ts'
import type { Said } from '../../words/language.tsx'

/** How far a file is; `there`: the same file was in the book already. */
export type UploadState = 'queued' | 'sending' | 'sent' | 'there' | 'refused' | 'stopped'

/** One file. `sent`: from 0 to 1; `document`: its id once it is in the book. */
export type Upload = {
  id: number
  file: File
  name: string
  said: { title?: string; published?: string; replaces?: string }
  state: UploadState
  sent: number
  document: string | null
  problem: Said | null
}

/** How many files are sent at once: more would not be faster on an office's line. */
const atOnce = 3

let uploads: readonly Upload[] = []
let nextId = 1
const listeners = new Set<() => void>()
const requests = new Map<number, XMLHttpRequest>()
let announced = false
/** How long news of files are gathered before the pages are told, in milliseconds. */
const announcedAfter = 200

/** Tells the pages a few times a second, however many files move. */
function announce(): void {
  if (announced) return
  announced = true
  setTimeout(() => {
    announced = false
    for (const listener of listeners) listener()
  }, announcedAfter)
}

function set(id: number, changes: Partial<Upload>): void {
  uploads = uploads.map((one) => (one.id === id ? { ...one, ...changes } : one))
  announce()
}

/** Puts files in the queue; `said`: what the sender knows better than the text. */
export function addUploads(files: readonly { file: File; name?: string; said?: Upload['said'] }[]): void {
  const added = files.map(({ file, name = file.name, said = {} }): Upload => {
    const problem = wrongWith(file)
    const state = problem ? 'refused' : 'queued'
    return { id: nextId++, file, name, said, state, sent: 0, document: null, problem }
  })
  uploads = [...uploads, ...added]
  announce()
  sendNext()
}

/** What can be said of a file before it is sent. */
function wrongWith(file: File): Said | null {
  if (file.size === 0) return { zh: '文件是空的。', en: 'The file is empty.' }
  if (file.size <= largestFile) return null
  const limit = largestFile / 1024 / 1024
  return { zh: `文件过大，上限为 ${limit} MB。`, en: `The file is too large; the limit is ${limit} MB.` }
}

function sendNext(): void {
  for (const one of uploads) {
    if (requests.size >= atOnce) return
    if (one.state === 'queued' && !requests.has(one.id)) send(one)
  }
}

function send({ id, file, name, said }: Upload): void {
  const request = new XMLHttpRequest()
  requests.set(id, request)
  set(id, { state: 'sending', sent: 0, problem: null })
  const query = new URLSearchParams({ name, ...said })
  request.open('POST', `/api/documents?${query}`)
  request.setRequestHeader('content-type', 'application/octet-stream')
  request.upload.onprogress = ({ loaded, total }) => set(id, { sent: total > 0 ? loaded / total : 0 })
  request.onload = () => ended(id, answerOf(request))
  request.onerror = () => ended(id, { state: 'refused', problem: lost })
  request.onabort = () => ended(id, { state: 'stopped' })
  request.send(file)
}

const lost: Said = { zh: '连接中断，没有传完，请重试。', en: 'The connection was lost before all was sent: try again.' }

function answerOf({ status, responseText }: XMLHttpRequest): Partial<Upload> {
  const body = parsed(responseText)
  if (status === 201 && body && 'id' in body)
    return { state: body.again ? 'there' : 'sent', sent: 1, document: body.id }
  if (status === 401) return { state: 'refused', problem: signedOut }
  const problem = body && 'zh' in body ? { zh: body.zh, en: body.en } : null
  return { state: 'refused', problem: problem ?? unanswered(status) }
}

const signedOut: Said = { zh: '登录已过期，请重新登录后重试。', en: 'Your session has ended: sign in and try again.' }
const unanswered = (status: number): Said => ({
  zh: `服务暂时无法接收（${status}），请稍后重试。`,
  en: `The service cannot take it now (${status}): try again later.`,
})

function parsed(text: string): { id: string; again: boolean } | Problem | null {
  try {
    return JSON.parse(text) as { id: string; again: boolean } | Problem
  } catch {
    return null
  }
}

function ended(id: number, changes: Partial<Upload>): void {
  requests.delete(id)
  set(id, changes)
  sendNext()
}

/** Stops a file that is waiting or being sent. */
export function stopUpload(id: number): void {
  const request = requests.get(id)
  if (request) request.abort()
  else set(id, { state: 'stopped' })
}

/** Sends a file again that was refused or stopped. */
export function retryUpload(id: number): void {
  set(id, { state: 'queued', problem: null })
  sendNext()
}

/** Takes away the lines of files that are through, or of all that do not move. */
export function clearUploads(which: (upload: Upload) => boolean): void {
  uploads = uploads.filter((one) => requests.has(one.id) || one.state === 'queued' || !which(one))
  announce()
}

/** The uploads as they are now. */
export function useUploads(): readonly Upload[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => uploads,
  )
}
