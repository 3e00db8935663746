// The part of yazl that backups and evidence packs use, as types: the package has none of its own.
declare module 'yazl' {
  import type { EventEmitter } from 'node:events'
  import type { Readable } from 'node:stream'

  type Options = { compress?: boolean; mtime?: Date; mode?: number }

  export class ZipFile extends EventEmitter {
    readonly outputStream: Readable
    addReadStreamLazy(
      name: string,
      options: Options,
      open: (give: (error: Error | null, stream: Readable) => void) => void,
    ): void
    addBuffer(buffer: Buffer, name: string, options?: Options): void
    end(): void
  }
}
