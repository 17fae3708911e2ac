// The page's icons, drawn on a 16 by 16 grid.

const PATHS = {
  code: 'M5.5 4.5 2 8l3.5 3.5M10.5 4.5 14 8l-3.5 3.5M9 3 7 13',
  system: 'M2.5 3.5h11v4h-11zM2.5 8.5h11v4h-11zM5 5.5h.01M5 10.5h.01',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10ZM14 14l-3.4-3.4',
  keys: 'M1.5 4.5h13v8h-13zM4 7h.01M6.7 7h.01M9.3 7h.01M12 7h.01M5 10h6',
  sun: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1.1 1.1M11.9 11.9 13 13M3 13l1.1-1.1M11.9 4.1 13 3',
  moon: 'M13.5 9.8A6 6 0 0 1 6.2 2.5a6 6 0 1 0 7.3 7.3Z',
  screen: 'M1.5 3h13v8.5h-13zM5.5 14h5',
  close: 'm4 4 8 8M12 4l-8 8',
  check: 'm3 8.5 3.2 3L13 4.5',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  play: 'M4.5 3v10l8-5z',
  send: 'M2 8h10M8 4l4 4-4 4M14.5 3v10',
  stop: 'M4 4h8v8H4z',
  pause: 'M5 3.5v9M11 3.5v9',
  camera: 'M1.5 4.5h9v7h-9zM10.5 7.2l4-2.2v6l-4-2.2',
  back: 'M7 3 2 8l5 5M2 8h12',
  next: 'm6 3 5 5-5 5',
  download: 'M8 2v8M4.5 7 8 10.5 11.5 7M3 13.5h10',
  up: 'M3.5 10 8 5.5l4.5 4.5',
  down: 'm3.5 6 4.5 4.5L12.5 6',
  reset: 'M3 3v4h4M3.3 7A5.3 5.3 0 1 1 3 9.8',
  plus: 'M8 3v10M3 8h10',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 4.5V8l2.5 1.5',
  cloud: 'M4.5 12.5h7a2.8 2.8 0 0 0 .4-5.6 4 4 0 0 0-7.7-.6A3.1 3.1 0 0 0 4.5 12.5Z',
  away: 'M4.5 12.5h6M13.6 11a2.8 2.8 0 0 0-1.7-4.1 4 4 0 0 0-5.3-2.8M4.4 6.2a3.1 3.1 0 0 0 .1 6.3M2 2l12 12',
  warning: 'M8 2 1.5 13.5h13zM8 6.5v3M8 11.5h.01',
  compare: 'M2.5 3h4v10h-4zM9.5 3h4v10h-4zM4 6h1M11 6h1M11 8.5h1',
  board: 'M2 2.5h3.4v11H2zM6.3 2.5h3.4v7H6.3zM10.6 2.5H14v4.5h-3.4z',
  pencil: 'M3 13l.6-2.8L11 2.8l2.2 2.2-7.4 7.4zM9.5 4.3l2.2 2.2',
  bin: 'M2.5 4.5h11M6 4.5v-2h4v2M4 4.5l.7 9h6.6l.7-9M6.6 7v4M9.4 7v4',
  hint: 'M6 12.5h4M6.5 14.5h3M8 1.5a4 4 0 0 0-2.3 7.3c.5.4.8 1 .8 1.7h3c0-.7.3-1.3.8-1.7A4 4 0 0 0 8 1.5Z',
  mic: 'M8 10a2.2 2.2 0 0 0 2.2-2.2V4A2.2 2.2 0 0 0 5.8 4v3.8A2.2 2.2 0 0 0 8 10ZM3.5 7.5a4.5 4.5 0 0 0 9 0M8 12v2.5M5.5 14.5h5',
  book: 'M8 4C6.5 2.8 4.5 2.5 2 2.5v10c2.5 0 4.5.3 6 1.5 1.5-1.2 3.5-1.5 6-1.5v-10c-2.5 0-4.5.3-6 1.5ZM8 4v10',
  cards: 'M4.5 4.5h9v9h-9zM2.5 11.5v-9h9',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
