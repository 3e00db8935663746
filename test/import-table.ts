// The import table (谁可以引用谁): which folder of src may know which. It is DESIGN's "look left, never right" as data;
// docs/architecture.md is printed from it and test/boundaries.test.ts holds the source to it.

/** What one folder is for, whom it may import of ours, and which packages; `'any'` package includes Node's own. */
export type Folder = {
  is: string
  mayImport: string[]
  /** Folders from which it may take types and nothing that runs. */
  typesOf?: string[]
  packages: 'any' | string[]
}

/** The folders in the order in which a figure travels. A deeper name, such as app/web, is more exactly ruled than its parent. */
export const importTable: Record<string, Folder> = {
  model: { is: 'the words of the field as types and tables', mayImport: [], packages: ['zod'] },
  db: { is: 'one door to the database', mayImport: ['model'], packages: 'any' },
  documents: { is: 'files become raw text, never altered', mayImport: ['model', 'db'], packages: 'any' },
  reading: { is: 'raw text and date become figures, ties, agreements, doubts', mayImport: ['model'], packages: [] },
  review: {
    is: 'what people say of what was read',
    mayImport: ['model', 'db', 'documents', 'reading'],
    packages: 'any',
  },
  ledger: {
    is: 'the book: entries, revisions, totals',
    mayImport: ['model', 'db', 'documents', 'reading', 'review'],
    packages: 'any',
  },
  work: {
    is: 'plans, tasks, progress, targets',
    mayImport: ['model', 'db', 'documents', 'reading', 'review', 'ledger'],
    packages: 'any',
  },
  questions: {
    is: 'a question becomes an answer with the entries behind it',
    mayImport: ['model', 'db', 'documents', 'reading', 'review', 'ledger', 'work'],
    packages: 'any',
  },
  reports: {
    is: 'answers laid out, kept with what people write in them',
    mayImport: ['model', 'db', 'questions'],
    packages: 'any',
  },
  app: {
    is: 'the doors: command line, API',
    mayImport: [
      'model',
      'db',
      'documents',
      'reading',
      'review',
      'ledger',
      'work',
      'questions',
      'reports',
      'app/client',
    ],
    packages: 'any',
  },
  'app/client': {
    is: 'the API as programs of ours call it, typed by its routes',
    mayImport: [],
    typesOf: ['app/api'],
    packages: ['zod'],
  },
  'app/web': { is: 'the door for browsers', mayImport: ['model', 'app/client'], typesOf: ['app/api'], packages: 'any' },
}
