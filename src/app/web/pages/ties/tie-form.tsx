// The form of a tie (结对关系表单): both sides, programme, days, the tie it is nested in, where it is stated. For a new one and for a change. What is
// typed is kept in this tab until it is saved or given up.
import { useNavigate } from '@tanstack/react-router'
import { Alert, Button, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { tieNames } from '../../../../model/words.ts'
import { useAsk, useChange } from '../../calls/calls.ts'
import { DayField } from '../../parts/day-field.tsx'
import { useDraft } from '../../parts/draft.ts'
import { useLanguage, useSay } from '../../words/language.tsx'
import type { ListedTie } from './places.ts'
import { useProgrammes } from './programme-look.ts'
import { SideField } from './side-field.tsx'

type Kind = ListedTie['kind']
type Written = {
  kind: Kind
  a?: string
  b?: string
  programme?: string
  since?: string | null
  until?: string | null
  parent?: string
  source?: string
  note?: string
}

/** What is being filled in, of which version of the tie: what others changed since is not written over. */
type Draft = { written: Written; version: number }

/** `tie`: the one that is changed; a new one without it. */
export function TieForm({ tie, onClose }: { tie?: ListedTie; onClose: () => void }) {
  const say = useSay()
  const { language } = useLanguage()
  const navigate = useNavigate()
  const [form] = Form.useForm<Written>()
  const { change, busy } = useChange()
  const programmes = useProgrammes().all
  const [{ written: first, version }, keep, forget] = useDraft<Draft>(`tie.${tie?.id ?? 'new'}`, {
    written: tie ? writtenOf(tie) : { kind: 'paired_cooperation' },
    version: tie?.version ?? 0,
  })
  const leave = () => {
    forget()
    onClose()
  }
  const save = async () => {
    const written = await form.validateFields().catch(() => null)
    if (!written) return
    const done = { zh: '已保存', en: 'Saved' }
    if (tie) {
      const saved = await change(
        'patch',
        '/ties/{id}',
        { params: { id: tie.id }, body: bodyOf(written), version },
        { done },
      )
      if (saved) leave()
      return
    }
    const added = await change('post', '/ties', { body: bodyOf(written) }, { done })
    if (!added) return
    forget()
    void navigate({ to: '/ties/$id', params: { id: added.value.id } })
  }
  /** A programme is of one kind: choosing it says the kind, and with another kind it is not meant. */
  const follow = (changed: Partial<Written>, all: Written): Written => {
    const kind = programmes.find(({ id }) => id === all.programme)?.tie
    if (!all.programme || kind === all.kind) return all
    form.setFieldsValue(changed.programme ? { kind: kind as Kind } : ({ programme: undefined } as object))
    return form.getFieldsValue()
  }
  return (
    <Modal
      open
      title={tie ? say('修改结对关系', 'Change the tie') : say('新增结对关系', 'Add a tie')}
      okText={say('保存', 'Save')}
      cancelText={say('取消', 'Cancel')}
      confirmLoading={busy}
      mask={{ closable: false }}
      onOk={() => void save()}
      onCancel={leave}
    >
      {tie && version !== tie.version && (
        <Changed onKeep={() => keep({ written: form.getFieldsValue(), version: tie.version })} />
      )}
      <Form
        form={form}
        layout="vertical"
        initialValues={first}
        onValuesChange={(changed: Partial<Written>, all: Written) => keep({ written: follow(changed, all), version })}
      >
        <SideField
          name="a"
          label={say('一方（帮扶、支援方写在前）', 'One side (the giver first)')}
          placeholder={say('如：宁波市', 'such as 宁波市')}
        />
        <SideField name="b" label={say('另一方', 'The other side')} placeholder={say('如：黄冈市', 'such as 黄冈市')} />
        <Form.Item name="kind" label={say('关系类型', 'Kind')}>
          <Select options={Object.entries(tieNames).map(([value, name]) => ({ value, label: name[language] }))} />
        </Form.Item>
        <Form.Item name="programme" label={say('合作机制', 'Programme')}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={programmes.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item name="since" label={say('起始日期', 'Since')}>
          <DayField placeholder="2021-03-01" />
        </Form.Item>
        <Form.Item name="until" label={say('截止日期', 'Until')}>
          <DayField placeholder="2030-12-31" />
        </Form.Item>
        <ParentField {...(tie ? { own: tie } : {})} />
        <Form.Item name="source" label={say('依据', 'Where it is stated')}>
          <Input maxLength={2000} />
        </Form.Item>
        <Form.Item name="note" label={say('备注', 'Note')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={10_000} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

/** Somebody changed the tie since this was begun: who writes decides which holds. */
function Changed({ onKeep }: { onKeep: () => void }) {
  const say = useSay()
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 16 }}
      title={say(
        '下面是您先前填写、尚未保存的内容；此后这条关系已被别人改动。“取消”则放弃您填写的内容。',
        'This is what you had typed and not saved; the tie has been changed since. “Cancel” gives up what you typed.',
      )}
      action={<Button onClick={onKeep}>{say('以我填写的为准', 'Keep mine')}</Button>}
    />
  )
}

/** The tie that this one is nested in, found by the names of its sides. */
function ParentField({ own }: { own?: ListedTie }) {
  const say = useSay()
  const [words, setWords] = useState('')
  const found = useAsk('/ties', { query: { limit: 20, ...(words ? { words } : {}) } }).data?.items ?? []
  const current = useAsk('/ties/{id}', own?.parent ? { params: { id: own.parent } } : null).data
  const options = [...(current ? [current] : []), ...found.filter(({ id }) => id !== own?.id && id !== current?.id)]
  return (
    <Form.Item name="parent" label={say('上级结对关系（按名称查找）', 'Nested in (find by name)')}>
      <Select
        allowClear
        showSearch={{ filterOption: false, onSearch: setWords }}
        options={options.map(({ id, a, b }) => ({ value: id, label: `${a} — ${b}` }))}
      />
    </Form.Item>
  )
}

function writtenOf(tie: ListedTie): Written {
  const { kind, a, b, programme, since, until, parent, source, note } = tie
  const said = Object.entries({ programme, since, until, parent, source, note }).filter(([, value]) => value !== null)
  return { kind, a, b, ...Object.fromEntries(said) }
}

/** What is left empty is nothing said. */
function bodyOf({ kind, a, b, programme, since, until, parent, source, note }: Written) {
  return {
    kind,
    a: a?.trim() ?? '',
    b: b?.trim() ?? '',
    programme: (programme ?? null) as never,
    since: since || null,
    until: until || null,
    parent: parent ?? null,
    source: source?.trim() || null,
    note: note?.trim() || null,
  }
}
