import { expect, it } from 'vitest';
import type { CvBullet, CvData, CvDate, CvEntry, CvValue } from '../../../contract/api.ts';
import { markdownOf } from './markdown.ts';

const v = (text: string): CvValue => ({ text, at: {} });
const b = (text: string): CvBullet => ({ text, bullet: true, at: {} });
const d = (date: string): CvDate => ({ date, text: date });
const entry = (more: Partial<CvEntry>): CvEntry => ({ title: null, org: null, place: null, area: null, url: null, start: null, end: null, dates: { at: {} }, stay: [], bullets: [], keywords: [], ...more });
const cv = (more: Partial<CvData>): CvData => ({ source: 'pages', columns: 1, pages: 1, name: null, label: null, mail: null, phone: null, place: null, summary: null, image: null, links: [], sections: [], not_read: [], ...more });

it('writes what was read as people write it', () => {
  const text = markdownOf(cv({
    name: v('Ada Lovelace'), label: v('Engineer'), mail: v('ada@example.org'), links: [{ url: 'github.com/ada', network: 'github', at: {} }],
    sections: [
      { kind: 'contact', heading: null, entries: [], items: [v('Ada Lovelace')] },
      { kind: 'work', heading: v('Experience'), items: [], entries: [
        entry({ title: v('Engineer'), org: v('Engines Ltd'), place: v('London'), start: d('2019-03'), end: d('now'), bullets: [b('Cut the\n build')], keywords: [v('C'), v('Go')] }),
        entry({ org: v('Difference Works'), start: d('2015'), end: d('2015') }),
      ] },
      { kind: 'skills', heading: null, entries: [], items: [v('C'), v('Python')] },
      { kind: 'interests', heading: v('Interests'), entries: [], items: [] },
    ],
  }));
  expect(text).toBe(`# Ada Lovelace
Engineer
ada@example.org · github.com/ada

## Experience

### Engineer, Engines Ltd — London
Mar 2019 – Present
- Cut the build
- Technologies: C, Go

### Difference Works
2015

## Skills

C, Python
`);
});

it('has something to begin with where nothing was read', () => {
  expect(markdownOf(cv({}))).toBe('# Your name\n');
  expect(markdownOf(cv({ summary: v('I build.') }))).toBe('# Your name\n\n## Summary\n\nI build.\n');
});
