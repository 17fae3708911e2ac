// Runs the journeys, each with a browser context of its own, and each sitting of them on a server and a record of its own; some sittings at once.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch, Program, root, Visitor, whyNot } from './harness.mjs';
import { access } from './journeys/access.mjs';
import { accessibility } from './journeys/accessibility.mjs';
import { ads } from './journeys/ads.mjs';
import { answers } from './journeys/answers.mjs';
import { cards } from './journeys/cards.mjs';
import { complexity } from './journeys/complexity.mjs';
import { cv } from './journeys/cv.mjs';
import { dev } from './journeys/dev.mjs';
import { drafts } from './journeys/drafts.mjs';
import { elsewhere } from './journeys/elsewhere.mjs';
import { drills } from './journeys/drills.mjs';
import { exams } from './journeys/exams.mjs';
import { failing } from './journeys/failing.mjs';
import { frontEnd } from './journeys/front-end.mjs';
import { history } from './journeys/history.mjs';
import { interview } from './journeys/interview.mjs';
import { linkedin } from './journeys/linkedin.mjs';
import { list } from './journeys/list.mjs';
import { loop } from './journeys/loop.mjs';
import { mirror } from './journeys/mirror.mjs';
import { path } from './journeys/path.mjs';
import { pipeline } from './journeys/pipeline.mjs';
import { record } from './journeys/record.mjs';
import { recursion } from './journeys/recursion.mjs';
import { screen } from './journeys/screen.mjs';
import { solving } from './journeys/solving.mjs';
import { start } from './journeys/start.mjs';
import { statements } from './journeys/statements.mjs';
import { stories } from './journeys/stories.mjs';
import { takes } from './journeys/takes.mjs';
import { types } from './journeys/types.mjs';
import { typing } from './journeys/typing.mjs';
import { voice } from './journeys/voice.mjs';
import { windows } from './journeys/windows.mjs';
import { words } from './journeys/words.mjs';

// Those of the problems leave each other what they solved; the others begin with an empty record.
const sittings = [
  [...access, ...list, ...statements, ...solving, ...types, ...answers, ...history, ...complexity, ...failing, ...drafts, ...windows, ...accessibility, ...dev],
  ads,
  cards,
  cv,
  elsewhere,
  drills,
  exams,
  frontEnd,
  interview,
  linkedin,
  loop,
  mirror,
  path,
  pipeline,
  record,
  recursion,
  screen,
  start,
  stories,
  takes,
  typing,
  voice,
  words,
];
const wanted = process.argv[2] ?? '';
const chosen = sittings.map((sitting) => sitting.filter((journey) => journey.name.includes(wanted))).filter((sitting) => sitting.length > 0);
const journeys = chosen.flat();
const pictures = join(root, 'build/test-logs/e2e');

/** Sittings at once: each has a server of its own, and waits more than it works. */
const LANES = 2;
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

async function sit(sitting, browserFor) {
  const program = await Program.begin({ own: ['addup', 'twotongues', 'smallandlarge', 'guessthenumber', 'byhand', 'printed'] });
  let failed = 0;
  // Whatever happens, no server is left behind.
  try {
    for (const journey of sitting) {
      const start = Date.now();
      try {
        await take(journey, await browserFor(journey), program);
        counts.passed++;
        console.log(`ok   ${journey.name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
      } catch (error) {
        counts.failed++;
        failed++;
        console.log(`FAIL ${journey.name}\n${String(error.stack ?? error).replace(/^/gm, '    ')}`);
      }
    }
    if (failed > 0) console.log(`the server said:\n${program.log().slice(-3000)}\npictures: ${pictures}`);
  } finally {
    await program.end();
  }
}

/** Sittings one after another, while there are any, in browsers of its own: of one browser all pages share the clipboard. */
async function lane() {
  const light = launch();
  let whole;
  const browserFor = (journey) => (journey.whole ? (whole ??= launch({ whole: true })) : light);
  try {
    for (let sitting = chosen.shift(); sitting; sitting = chosen.shift()) await sit(sitting, browserFor);
  } finally {
    for (const browser of [light, whole]) await (await browser)?.close();
  }
}

const reason = whyNot();
if (reason) {
  for (const journey of journeys) console.log(`skip ${journey.name}: ${reason}`);
  counts.skipped = journeys.length;
  summarise();
} else {
  await Promise.all(Array.from({ length: Math.min(LANES, chosen.length) }, lane));
  summarise();
}
