#!/usr/bin/env node
// `node scripts/examples.ts`: writes the examples that cannot be written by hand: a .docx, a .xlsx and a .pdf. Their
// words are in scripts/examples/words.ts. The files are committed, and made anew only when the words change.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { docxOf, pdfOf, xlsxOf } from './examples/files.ts'
import { fundsTable, liangshanReport, planOfYear } from './examples/words.ts'

const folder = join(import.meta.dirname, '..', 'examples')
const write = async (name: string, bytes: Promise<Uint8Array>) => writeFileSync(join(folder, name), await bytes)

await write('ningbo-huanggang-plan-2025.docx', docxOf(planOfYear))
await write('huzhou-funds.xlsx', xlsxOf(fundsTable))
await write('ningbo-liangshan-2024.pdf', pdfOf(liangshanReport))
