// What the journeys share: the program on a record of its own, a browser, and the ways of a person's hands and eyes.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(join(root, 'web/package.json'));

export const PROGRAM = process.env.DRYRUN ?? join(root, 'build/dryrun');
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
// The same engine without windows: no viewer of PDFs, no microphone. It starts and draws at half the cost.
const SHELL = '/usr/bin/chromium-headless-shell';
const START_MS = 30_000;
// Generous: other work on the machine must not fail a journey.
export const VERDICT_MS = 180_000;
const SWITCHES = [
  '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
  ...(process.getuid() === 0 ? ['--no-sandbox'] : []),
];

/** Why the journeys cannot be run here; empty when they can. */
export function whyNot() {
  if (!existsSync(PROGRAM)) return `${PROGRAM} is not built`;
  if (!existsSync(CHROMIUM)) return `there is no Chromium at ${CHROMIUM}`;
  if (!existsSync(join(root, 'web/node_modules/playwright-core'))) return 'web/node_modules is not installed';
  return '';
}

/** The `whole` browser, or what is cheaper and does for most; `further` switches: a microphone that plays a file. */
export function launch({ whole = false, further = [] } = {}) {
  const executablePath = whole || process.env.CHROMIUM || !existsSync(SHELL) ? CHROMIUM : SHELL;
  return require('playwright-core').chromium.launch({ executablePath, args: [...SWITCHES, ...further] });
}
export const axeSource = () => readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export async function freePort() {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

/**
 * `dryrun serve` in a temporary folder; stop() and start() again keep the record and the address. `own` names packages of
 * tests/judge/packages that lie in the user's own folder, where a journey may break them: without().
 */
export class Program {
  static async begin({ own = [] } = {}) {
    const program = new Program();
    program.folder = mkdtempSync(join(tmpdir(), 'dryrun-e2e-'));
    // Started as root the program gives up root, and must still reach its folder.
    chmodSync(program.folder, 0o755);
    program.data = join(program.folder, 'data');
    for (const slug of own) cpSync(join(root, 'tests/judge/packages', slug), program.packageOf(slug), { recursive: true });
    program.port = await freePort();
    await program.start();
    // A journey that is run by itself begins with the bank that all others have.
    await eventually('the bank to be read', async () => (await (await program.ask('GET', '/api/problems')).json()).problems.length > own.length);
    return program;
  }

  async start() {
    const log = openSync(join(this.folder, 'server.log'), 'a');
    this.process = spawn(PROGRAM, ['serve', '--json', '--data', this.data, '--port', String(this.port)], { stdio: ['ignore', 'pipe', log] });
    const line = await Promise.race([
      once(createInterface(this.process.stdout), 'line').then(([text]) => text),
      once(this.process, 'exit').then(() => null),
      new Promise((resolve) => setTimeout(() => resolve(null), START_MS).unref()),
    ]);
    const told = line ? JSON.parse(line) : {};
    if (!told.login_url) throw new Error(`the server did not start: ${line ?? ''}\n${this.log()}`);
    if (told.port !== this.port) throw new Error(`port ${this.port} was taken in between`);
    this.url = `http://127.0.0.1:${this.port}`;
    this.loginUrl = told.login_url;
  }

  async stop() {
    if (!this.process || this.process.exitCode !== null || this.process.signalCode !== null) return;
    const exit = once(this.process, 'exit');
    this.process.kill('SIGTERM');
    const timer = setTimeout(() => this.process.kill('SIGKILL'), 15_000);
    await exit;
    clearTimeout(timer);
  }

  async end() {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  packageOf(slug) {
    return join(this.data, 'problems', slug);
  }

  /** As the command line, which has the token of the data folder. */
  ask(method, path, body) {
    const token = readFileSync(join(this.data, 'token'), 'utf8').trim();
    return fetch(this.url + path, { method, headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }, ...(body ? { body } : {}) });
  }

  /** Has the packages read again, as the command line does after it changed them. */
  async readAgain() {
    const answer = await this.ask('POST', '/api/problems/refresh', '{}');
    if (answer.status !== 202) throw new Error(`reading the packages again: ${answer.status}`);
  }

  /** A part of an own package is away while `during` runs. */
  async without(slug, part, during) {
    const path = join(this.packageOf(slug), part);
    renameSync(path, `${path}.away`);
    try {
      await during();
    } finally {
      renameSync(`${path}.away`, path);
    }
  }

  log() {
    return readFileSync(join(this.folder, 'server.log'), 'utf8');
  }

  /** A command beside the server, on its record; what it printed. */
  command(...words) {
    const done = spawnSync(PROGRAM, [...words, '--data', this.data], { encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`dryrun ${words.join(' ')}: ${done.stdout}${done.stderr}`);
    return done.stdout;
  }

  /** A fresh one-time address, got as a person gets it. */
  link() {
    return JSON.parse(this.command('link', '--json')).url;
  }
}

/** A source of a package's own submissions folder: ('fewestrunners', 'accepted', '.py'). */
export function submissionOf(slug, folder, extension) {
  const path = join(root, 'content/problems', slug, 'submissions', folder);
  const name = readdirSync(path).find((file) => file.endsWith(extension));
  if (!name) throw new Error(`${path} has no ${extension}`);
  return readFileSync(join(path, name), 'utf8');
}

/** A browser window of a user: pages that note every complaint of the console. */
export class Visitor {
  constructor(browser, program, options) {
    this.browser = browser;
    this.program = program;
    this.options = options;
    this.complaints = [];
  }

  static async come(browser, program, options = {}) {
    const visitor = new Visitor(browser, program, options);
    visitor.context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', ...options });
    return visitor;
  }

  /** A page that is signed in, at `path`. */
  async open(path = '/code') {
    const page = await this.page();
    if (!this.signedIn) await page.goto(this.program.link());
    this.signedIn = true;
    await page.goto(this.program.url + path);
    return page;
  }

  async page() {
    const page = await this.context.newPage();
    page.on('console', (message) => message.type() === 'error' && this.complaints.push(message.text()));
    page.on('pageerror', (error) => this.complaints.push(error.stack ?? error.message));
    return page;
  }

  /** Fails on complaints, except those that the journey itself provoked. */
  leave(expected) {
    const unexpected = this.complaints.filter((text) => !expected.some((pattern) => pattern.test(text)));
    if (unexpected.length) throw new Error(`the console says:\n${unexpected.join('\n')}`);
  }
}

// --- a person's hands and eyes -------------------------------------------------------------------------------------------------

export const editorOf = (page) => page.getByRole('textbox', { name: /^(Source code|Files) of / });

export async function write(page, source) {
  await editorOf(page).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(source);
}

/** The whole text, also of lines that are scrolled out of sight. */
export async function written(page) {
  return page.evaluate(() => {
    // The page may be loading still.
    const content = document.querySelector('.editor-host')?.shadowRoot?.querySelector('.cm-content');
    return content?.cmTile?.view?.state.doc.toString() ?? content?.innerText ?? '';
  });
}

/** `language` is how its name begins: "C++" is also "C++ 20". */
export async function choose(page, language) {
  const picker = page.getByRole('combobox', { name: 'Language' });
  if ((await picker.innerText()).trim().startsWith(language)) return;
  await picker.click();
  const begins = new RegExp(`^${language.replace(/[+]/g, '\\+')}( |$)`);
  await page.locator('.picker-option').filter({ has: page.getByText(begins) }).first().click();
}

/** Waits for a finished result and gives its headline. */
export async function verdict(page, patience = VERDICT_MS) {
  const heading = page.locator('[data-state=done] h2.verdict');
  await heading.waitFor({ timeout: patience });
  return heading.innerText();
}

export async function submit(page) {
  await page.getByRole('button', { name: 'Submit', exact: true }).click();
  return verdict(page);
}

export async function run(page) {
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  return verdict(page);
}

/** Asks again and again until it is true. */
export async function eventually(what, condition, patience = 20_000) {
  const end = Date.now() + patience;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
