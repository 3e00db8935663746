// The button for printing (打印按钮): asks where a list is too long for paper, shows how far the fetching is; and what stands over the table on paper.
import { PrinterOutlined } from '@ant-design/icons'
import { Button, Flex, Modal, Progress, Typography } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useSay } from '../words/language.tsx'
import { mostPrinted, type Print } from './printing.ts'

type ButtonProps = {
  print: Print<unknown>
  /** How many rows there are, where that is known. */
  total?: number | undefined
  /** Gives all of them as a file. */
  onExport?: (() => void) | undefined
  /** Without words, where there is little room. */
  small?: boolean
}

/** Prints all, with progress; the keys for printing do the same. */
export function PrintButton({ print, total, onExport, small = false }: ButtonProps) {
  const say = useSay()
  const [asking, setAsking] = useState(false)
  const { fetched, start, stop } = print
  const wish = () => (total !== undefined && total > mostPrinted ? setAsking(true) : void start())
  const latest = useRef(wish)
  latest.current = wish
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'p') return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  const of = Math.min(total ?? mostPrinted, mostPrinted)
  return (
    <>
      <Button
        className="no-print"
        icon={<PrinterOutlined aria-hidden />}
        onClick={wish}
        {...(small ? { 'aria-label': say('打印', 'Print') } : {})}
      >
        {small ? null : say('打印', 'Print')}
      </Button>
      <Modal
        open={fetched !== null}
        title={say('正在取齐要打印的内容', 'Fetching what is to be printed')}
        onCancel={stop}
        footer={<Button onClick={stop}>{say('取消', 'Cancel')}</Button>}
        destroyOnHidden
        rootClassName="no-print"
      >
        <Progress percent={of === 0 ? 0 : Math.min(100, Math.round((100 * (fetched ?? 0)) / of))} />
        <Typography.Text role="status">
          {total === undefined
            ? say(`已取 ${fetched} 条`, `${fetched} rows`)
            : say(`已取 ${fetched} 条，共 ${of} 条`, `${fetched} of ${of} rows`)}
        </Typography.Text>
      </Modal>
      <Modal
        open={asking}
        title={say(`共 ${total} 条，纸上打不完`, `${total} rows are too many for paper`)}
        onCancel={() => setAsking(false)}
        rootClassName="no-print"
        footer={
          <Flex gap="small" justify="flex-end" wrap>
            <Button onClick={() => setAsking(false)}>{say('取消', 'Cancel')}</Button>
            <Button onClick={() => chosen(start)}>
              {say(`打印前 ${mostPrinted} 条`, `Print the first ${mostPrinted}`)}
            </Button>
            {onExport && (
              <Button type="primary" onClick={() => chosen(onExport)}>
                {say('全部导出为 Excel', 'All of them as Excel')}
              </Button>
            )}
          </Flex>
        }
      >
        {say(
          `一次最多打印 ${mostPrinted} 条。可先用筛选缩小范围，或把全部内容导出为 Excel。`,
          `At most ${mostPrinted} rows are printed at once. Narrow the table first, or take all of it as Excel.`,
        )}
      </Modal>
    </>
  )

  function chosen(what: () => unknown) {
    setAsking(false)
    void what()
  }
}

type NoteProps = {
  print: Print<unknown>
  /** What is listed. */
  name?: string
  /** Rows on the screen. */
  shown: number
  total?: number | undefined
  /** Whether there are more than those on the screen, where nobody counts them. */
  more?: boolean | undefined
}

/** What stands over a table on paper: how many rows there are, and whether these are all. */
export function PaperNote({ print, name, shown, total, ...on }: NoteProps) {
  const say = useSay()
  const { rows, cut } = print
  const more = on.more ?? (total !== undefined && total > shown)
  return (
    <div className="only-paper">
      {name && say(`${name}：`, `${name}: `)}
      {rows
        ? cut
          ? say(
              `${total === undefined ? '' : `共 ${total} 条，`}本件印前 ${rows.length} 条；其余请加筛选分次打印，或导出 Excel。`,
              `The first ${rows.length}${total === undefined ? '' : ` of ${total}`} rows; narrow the table to print the rest, or export it.`,
            )
          : say(`共 ${rows.length} 条。`, `${rows.length} rows.`)
        : more
          ? say(
              `本件只印了屏幕上的 ${shown} 条；要印全部，请用网页上的“打印”按钮。`,
              `Only the ${shown} rows on the screen; the page's own button prints all of them.`,
            )
          : say(`共 ${shown} 条。`, `${shown} rows.`)}
    </div>
  )
}
