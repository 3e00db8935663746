// Downloads with progress (下载): a file is asked for, its bytes counted as they come, and saved; a refusal is said instead of saved.
import { App } from 'antd'
import { useState } from 'react'
import type { Problem } from '../../api/problem.ts'
import { send } from '../calls/connection.ts'
import { problemOf } from '../calls/problem.ts'
import { useLanguage } from '../words/language.tsx'

/** What is being fetched, and how far it is: percent, or null where the size is not known. */
export type Coming = { path: string; percent: number | null }

/** How a page has files. */
export function useDownload(): { coming: Coming | null; download: (path: string, name: string) => Promise<void> } {
  const { notification } = App.useApp()
  const { language } = useLanguage()
  const [coming, setComing] = useState<Coming | null>(null)
  const download = async (path: string, name: string) => {
    setComing({ path, percent: null })
    try {
      const response = await send(`/api${path}`, { headers: { 'accept-language': language } })
      if (!response.ok) {
        notification.error({ title: ((await response.json()) as Problem)[language] })
        return
      }
      const bytes = await counted(response, (percent) => setComing({ path, percent }))
      save(bytes, nameIn(response) ?? name)
    } catch (error) {
      notification.error({ title: problemOf(error)[language] })
    } finally {
      setComing(null)
    }
  }
  return { coming, download }
}

async function counted(response: Response, onPercent: (percent: number) => void): Promise<Blob> {
  const total = Number(response.headers.get('content-length') ?? 0)
  const type = response.headers.get('content-type') ?? ''
  const parts: Uint8Array<ArrayBuffer>[] = []
  let came = 0
  for (const reader = response.body!.getReader(); ; ) {
    const { done, value } = await reader.read()
    if (done) return new Blob(parts, { type })
    parts.push(value)
    came += value.length
    if (total > 0) onPercent(Math.min(100, Math.round((came / total) * 100)))
  }
}

/** The name that the server gave it. */
function nameIn(response: Response): string | null {
  const said = response.headers.get('content-disposition') ?? ''
  const star = /filename\*=UTF-8''([^;]+)/i.exec(said)?.[1]
  return star ? decodeURIComponent(star) : (/filename="([^"]+)"/i.exec(said)?.[1] ?? null)
}

function save(bytes: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(bytes)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
