import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// `npm run dev` serves the page itself and passes the API on to a running `dryrun serve`.
const server = process.env['DRYRUN_URL'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react()],
  build: {
    // Every asset is a file of its own: the Content-Security-Policy allows no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: ['chrome123', 'firefox128', 'safari17.5'],
    cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
    reportCompressedSize: false,
    chunkSizeWarningLimit: 600,
  },
  server: {
    proxy: { '/api': { target: server, ws: true, headers: { origin: server } } },
  },
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    reporters: [fileURLToPath(new URL('./tests/reporter.ts', import.meta.url))],
  },
});
