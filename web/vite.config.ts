import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { SummaryReporter } from './tests/reporter.ts';

// `npm run dev` serves the page itself and passes the API on to a running `dryrun serve`.
const server = new URL(process.env['DRYRUN_URL'] ?? 'http://127.0.0.1:8080').origin;

// The path of the program's one-time link, when tools/dev started both.
const login = process.env['DRYRUN_LOGIN'];

/** Prints the address that signs in, here and not at the program's own port. */
function printLogin(): Plugin {
  return {
    name: 'dryrun-login',
    configureServer(made) {
      const print = made.printUrls.bind(made);
      made.printUrls = () => {
        print();
        const here = made.resolvedUrls?.local[0];
        if (login && here) made.config.logger.info(`\nOpen this address (it works once):\n\n    ${new URL(login, here).href}\n`);
      };
    },
  };
}

export default defineConfig({
  plugins: [react(), printLogin()],
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
    // The server answers only to its own name, and takes writes only from its own pages.
    proxy: {
      '/api': { target: server, ws: true, changeOrigin: true, headers: { origin: server } },
      '/frames': { target: server, changeOrigin: true },
      '/login': { target: server, changeOrigin: true },
    },
  },
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    reporters: [new SummaryReporter()],
  },
});
