// A pdf as its pages (pdf 页面): each drawn when it comes near, its words selectable, the marks laid over them.
import { Alert, Skeleton } from 'antd'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useRef, useState } from 'react'
import { useSay } from '../../words/language.tsx'
import { openPdf } from './pdf.ts'
import { PdfPage } from './pdf-page.tsx'
import { TextView, type ViewProps } from './text-view.tsx'

/** The pages; where they cannot be drawn, the text that was read from them. */
export function PdfView({ document, ...props }: ViewProps & { document: string }) {
  const say = useSay()
  const opened = usePdf(document)
  if (opened === 'failed') {
    return (
      <>
        <Alert
          type="warning"
          showIcon
          title={say(
            '页面无法显示，以下为识读出的文字。',
            'The pages cannot be shown; this is the text that was read from them.',
          )}
          style={{ marginBottom: 16 }}
        />
        <TextView {...props} />
      </>
    )
  }
  return opened ? <Pages pdf={opened} {...props} /> : <Skeleton active />
}

/** The opened pdf, null while it comes; closed again when the page is left. */
function usePdf(document: string): PDFDocumentProxy | 'failed' | null {
  const [opened, setOpened] = useState<PDFDocumentProxy | 'failed' | null>(null)
  useEffect(() => {
    const left = new AbortController()
    const opening = openPdf(document, left.signal)
    opening.then(
      (pdf) => !left.signal.aborted && setOpened(pdf),
      () => !left.signal.aborted && setOpened('failed'),
    )
    return () => {
      left.abort()
      setOpened(null)
      opening.then(
        (pdf) => void pdf.loadingTask.destroy(),
        () => {},
      )
    }
  }, [document])
  return opened
}

function Pages({ pdf, ...props }: ViewProps & { pdf: PDFDocumentProxy }) {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const measure = () => setWidth(Math.min(900, box.current!.clientWidth))
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(box.current!)
    return () => watch.disconnect()
  }, [])
  return (
    <div ref={box}>
      {width > 0 &&
        (props.text.pages ?? []).map((page) => (
          <PdfPage key={page.number} pdf={pdf} page={page} width={width} {...props} />
        ))}
    </div>
  )
}
