// The page as who works on it has it: served by vite beside the program, and following each edit.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { choose, eventually, freePort, root, run, write } from '../harness.mjs';

const START_MS = 60_000;

/** `tools/dev` on ports and a record of its own, while `during` runs with the address that it prints. */
async function developing(during) {
  const folder = mkdtempSync(join(tmpdir(), 'dryrun-dev-'));
  chmodSync(folder, 0o755);
  const args = ['--data', join(folder, 'data'), '--port', String(await freePort())];
  const process_ = spawn(join(root, 'tools/dev'), args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, DEV_PORT: String(await freePort()), NO_COLOR: '1' } });
  const exit = once(process_, 'exit');
  let said = '';
  let login = '';
  for (const stream of [process_.stdout, process_.stderr]) {
    createInterface(stream).on('line', (line) => {
      said += `${line}\n`;
      login ||= line.match(/http:\/\/\S+\/login\?token=\S+/)?.[0] ?? '';
    });
  }
  try {
    await Promise.race([eventually('the address', () => login !== '', START_MS), exit.then(() => Promise.reject(new Error('it ended')))]);
    await during(login);
  } catch (error) {
    throw new Error(`${error.stack}\ntools/dev said:\n${said}`);
  } finally {
    process_.kill('SIGTERM');
    await exit;
    rmSync(folder, { recursive: true, force: true });
  }
}

export const dev = [
  {
    name: 'make dev: the printed address signs in, the page is live, and an edit shows without a restart',
    async run(visitor) {
      await developing(async (login) => {
        const page = await visitor.page();
        const told = [];
        const heard = [];
        page.on('console', (message) => told.push(message.text()));
        page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => heard.push(String(payload))));
        await page.goto(login);
        assert.equal(new URL(page.url()).host, new URL(login).host);
        await page.getByRole('link', { name: 'All problems' }).click({ timeout: START_MS });
        await page.getByRole('link', { name: 'Fewest Runners' }).click();
        await page.getByRole('region', { name: 'Statement' }).waitFor();
        await eventually('the events', () => heard.some((text) => text.includes('"hello"')));
        // What changes something is taken from the server's own pages only, and vite's counts as one.
        await choose(page, 'Python 3');
        await write(page, 'print("4711 0815")\n');
        assert.match(await run(page), /^Wrong answer on /);

        // An edit as vite sees it: the file is newer. Its text is left alone.
        const file = join(root, 'web/src/ui/parts.css');
        const before = statSync(file);
        utimesSync(file, before.atime, new Date());
        try {
          await eventually('the page follows', () => told.some((text) => /hot updated: .*parts\.css/.test(text)));
        } finally {
          utimesSync(file, before.atime, before.mtime);
        }
        await page.goto('about:blank');
      });
    },
  },
];
