// XML of office files: walked once from start to end with local names (`p` for `w:p`), because the files are large and only a few
// of their elements matter.
import { Parser } from 'htmlparser2'
import { Unreadable } from '../problems.ts'
import type { Parts } from './zip.ts'

/** What to do at each element and text. Attributes keep their prefixes (`w:val`, `r:id`). */
export type Walker = {
  open?: (name: string, attributes: Record<string, string>) => void
  close?: (name: string) => void
  text?: (text: string) => void
}

const deepest = 4000

/** Walks an xml text. Unclosed elements are closed at the end; there are no entities but the five and numbers. */
export function walkXml(xml: string, walker: Walker): void {
  let depth = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > deepest) throw new Unreadable('broken')
        walker.open?.(localName(name), attributes)
      },
      onclosetag(name) {
        depth--
        walker.close?.(localName(name))
      },
      ontext: (text) => walker.text?.(text),
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(xml)
  parser.end()
}

/** The attribute by its local name: `attribute({ 'w:val': 'Title' }, 'val')` is Title. */
export function attribute(attributes: Record<string, string>, name: string): string | undefined {
  if (attributes[name] !== undefined) return attributes[name]
  for (const key in attributes) if (localName(key) === name) return attributes[key]
  return undefined
}

/** A part's relations: id to target, and by the end of its type (`styles`) to target, resolved against the part's folder. */
export async function relationsOf(parts: Parts, part: string): Promise<Map<string, string>> {
  const slash = part.lastIndexOf('/') + 1
  const [folder, file] = [part.slice(0, slash), part.slice(slash)]
  const xml = await parts.text(`${folder}_rels/${file}.rels`)
  const relations = new Map<string, string>()
  walkXml(xml ?? '', {
    open(name, { Id, Type, Target, TargetMode }) {
      if (name !== 'Relationship' || !Target || TargetMode === 'External') return
      const target = resolved(folder, Target)
      if (Id) relations.set(Id, target)
      if (Type) relations.set(`#${Type.slice(Type.lastIndexOf('/') + 1)}`, target)
    },
  })
  return relations
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps = folder.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
