// The scripts of the frames: each is one file that needs no other, since a frame without an origin can fetch nothing. They are texts to the page, which hands them in.
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, '..', 'dist', 'frames');
const require = createRequire(import.meta.url);

mkdirSync(out, { recursive: true });
for (const name of ['machine', 'react', 'jsx', 'judge']) {
  await build({
    configFile: false,
    root: here,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: out,
      emptyOutDir: false,
      target: ['chrome123', 'firefox128', 'safari17.5'],
      reportCompressedSize: false,
      lib: { entry: join(here, `${name}.ts`), formats: ['iife'], name: 'dryrun', fileName: () => `${name}.js` },
    },
  });
  // It is put into a page between <script> and </script>.
  if (/<\/script|<!--/i.test(readFileSync(join(out, `${name}.js`), 'utf8'))) throw new Error(`${name}.js would end the script that it is put into`);
}
copyFileSync(join(here, 'frame.html'), join(out, 'frame.html'));
// As its makers publish it, with its notice: its licence holds for the file.
copyFileSync(require.resolve('axe-core/axe.min.js'), join(out, 'axe.js'));
copyFileSync(join(dirname(require.resolve('axe-core/package.json')), 'LICENSE'), join(out, 'axe-LICENSE.txt'));
