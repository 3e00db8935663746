// Every page of docs/ that is printed from the source in whole or in part. A new one is added to this list; test/docs.test.ts
// then fails wherever the page and the source differ.
import { api } from './api.ts'
import { architecture } from './architecture.ts'
import { cli } from './cli.ts'
import { doubts } from './doubts.ts'
import { readingExample } from './example.ts'
import { operations } from './operations.ts'
import type { Page } from './page.ts'
import { steps } from './steps.ts'

export const pages: Page[] = [api, architecture, cli, doubts, operations, steps, readingExample]
