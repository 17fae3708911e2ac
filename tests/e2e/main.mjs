// Runs the journeys one after the other on one server, each with a browser context of its own.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch, Program, root, Visitor, whyNot } from './harness.mjs';
import { access } from './journeys/access.mjs';
import { accessibility } from './journeys/accessibility.mjs';
import { ads } from './journeys/ads.mjs';
import { answers } from './journeys/answers.mjs';
import { complexity } from './journeys/complexity.mjs';
import { cv } from './journeys/cv.mjs';
import { dev } from './journeys/dev.mjs';
import { drafts } from './journeys/drafts.mjs';
import { failing } from './journeys/failing.mjs';
import { history } from './journeys/history.mjs';
import { linkedin } from './journeys/linkedin.mjs';
import { list } from './journeys/list.mjs';
import { pipeline } from './journeys/pipeline.mjs';
import { record } from './journeys/record.mjs';
import { solving } from './journeys/solving.mjs';
import { statements } from './journeys/statements.mjs';
import { types } from './journeys/types.mjs';
import { windows } from './journeys/windows.mjs';

const all = [...access, ...list, ...statements, ...solving, ...types, ...answers, ...history, ...complexity, ...pipeline, ...cv, ...ads, ...linkedin, ...failing, ...drafts, ...windows, ...accessibility, ...dev, ...record];
const wanted = process.argv[2] ?? '';
const journeys = all.filter((journey) => journey.name.includes(wanted));
const pictures = join(root, 'build/test-logs/e2e');

const counts = { passed: 0, failed: 0, skipped: 0 };

function summarise() {
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  process.exitCode = counts.failed > 0 || counts.passed + counts.skipped === 0 ? 1 : 0;
}

async function take(journey, browser, program) {
  const visitor = await Visitor.come(browser, program, journey.options);
  try {
    await journey.run(visitor, program);
    visitor.leave(journey.complaints ?? []);
  } catch (error) {
    mkdirSync(pictures, { recursive: true });
    const name = journey.name.replace(/\W+/g, '-');
    for (const [i, page] of visitor.context.pages().entries()) await page.screenshot({ path: join(pictures, `${name}-${i}.png`) }).catch(() => undefined);
    throw error;
  } finally {
    await visitor.context.close();
  }
}

const reason = whyNot();
if (reason) {
  for (const journey of journeys) console.log(`skip ${journey.name}: ${reason}`);
  counts.skipped = journeys.length;
  summarise();
} else {
  const browser = await launch();
  const program = await Program.begin({ own: ['addup', 'twotongues', 'smallandlarge', 'guessthenumber', 'byhand', 'printed'] });
  // Whatever happens, neither a browser nor a server is left behind.
  try {
    for (const journey of journeys) {
      const start = Date.now();
      try {
        await take(journey, browser, program);
        counts.passed++;
        console.log(`ok   ${journey.name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
      } catch (error) {
        counts.failed++;
        console.log(`FAIL ${journey.name}\n${String(error.stack ?? error).replace(/^/gm, '    ')}`);
      }
    }
    if (counts.failed) console.log(`the server said:\n${program.log().slice(-3000)}\npictures: ${pictures}`);
  } finally {
    await browser.close();
    await program.end();
  }
  summarise();
}
