// What a first visit has to fetch. Run after `npm run build`; without a build there is nothing to measure.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const dist = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');
const built = existsSync(join(dist, 'index.html'));
const KIB = 1024;

const read = (path: string): string => readFileSync(join(dist, path), 'utf8');
const gzipped = (paths: readonly string[]): number => paths.reduce((sum, path) => sum + gzipSync(read(path), { level: 9 }).length, 0);
const assets = (): string[] => readdirSync(join(dist, 'assets')).map((name) => `assets/${name}`);

/** What a script imports at once (not by import()), and what those import. */
function withImports(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const m of read(path).matchAll(/(?:import|from)\s*["']\.\/([^"']+\.js)["']/g)) withImports(`assets/${m[1]}`, seen);
  return seen;
}

describe.skipIf(!built)('the built page', () => {
  const entry = (): string[] => [...read('index.html').matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map((m) => m[1]!);
  const shell = (): string[] => [...new Set(entry().flatMap((path) => (path.endsWith('.js') ? [...withImports(path)] : [path])))];

  test('the shell is at most 90 KiB compressed', () => {
    expect(entry().length).toBeGreaterThan(0);
    expect(gzipped(shell())).toBeLessThanOrEqual(90 * KIB);
  });

  test('the editor is not part of it', () => {
    const isEditor = (path: string): boolean => read(path).includes('cm-scroller');
    expect(assets().filter((path) => path.endsWith('.js')).some(isEditor)).toBe(true);
    expect(shell().some(isEditor)).toBe(false);
  });

  test('the workbench with its editor is at most 200 KiB more', () => {
    const page = assets().find((path) => /WorkbenchPage-.*\.js$/.test(path))!;
    const before = new Set(shell());
    expect(gzipped([...withImports(page)].filter((path) => !before.has(path)))).toBeLessThanOrEqual(200 * KIB);
  });

  test('nothing in it breaks a strict Content-Security-Policy', () => {
    expect(read('index.html')).not.toMatch(/<style|\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=/i);
    for (const path of assets().filter((name) => name.endsWith('.css'))) expect(read(path)).not.toMatch(/url\((["']?)(?:data:|https?:)/);
  });
});
