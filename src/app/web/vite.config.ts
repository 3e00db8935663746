// How the web is built (网页构建): one shell, each page and each heavy library a piece of its own, into dist/web. In development the pages come from
// vite and the calls go on to a server that runs (JIEDUI_DEV_SERVER).
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = process.env.JIEDUI_DEV_SERVER ?? 'http://127.0.0.1:8787'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { outDir: '../../../dist/web', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1500 },
  server: {
    proxy: {
      '/api': {
        target: server,
        changeOrigin: true,
        // The server takes changes from its own pages alone; in development these stand elsewhere.
        configure: (proxy) => proxy.on('proxyReq', (request) => request.setHeader('origin', server)),
      },
    },
  },
})
