import { describe, expect, test } from 'vitest';
import type { EventMessage, ServerEvent } from '../contract/events.ts';
import { createEvents, parseMessage, pauseBefore, receive, type Hello, type Link, type Position, type Wire } from './events.ts';

const message = (type: string, seq: number, stream = 's', data: object = {}): EventMessage => ({ v: 1, stream, seq, type, data }) as unknown as EventMessage;
const at = (seq: number, stream = 's'): Position => ({ stream, seq });

describe('receive', () => {
  test.each([
    ['the first hello gives the position', null, message('hello', 7), at(7), 'hello'],
    ['hello after a resume keeps what is known', at(5), message('hello', 9), at(5), 'hello'],
    ['hello of another process', at(5), message('hello', 2, 'other'), at(2, 'other'), 'lost'],
    ['hello of a stream that is behind what is known', at(5), message('hello', 2), at(2), 'lost'],
    ['reset', at(5), message('reset', 9), at(9), 'lost'],
    ['the next event', at(5), message('problems.changed', 6), at(6), 'event'],
    ['one that was already here', at(5), message('problems.changed', 5), at(5), 'ignore'],
    ['a hole', at(5), message('problems.changed', 8), at(8), 'lost'],
    ['a type that this page does not know still counts', at(5), message('rocket.launched', 6), at(6), 'ignore'],
    ['an event before any hello', null, message('problems.changed', 3), at(3), 'lost'],
    ['an event of another stream', at(5), message('problems.changed', 6, 'other'), at(6, 'other'), 'lost'],
  ] as const)('%s', (_name, before, incoming, position, kind) => {
    const step = receive(before, incoming);
    expect(step.position).toEqual(position);
    expect(step.received.kind).toBe(kind);
  });

  test('what comes after a hole is not thrown away', () => {
    expect(receive(at(5), message('problems.changed', 8)).received).toMatchObject({ event: { type: 'problems.changed' } });
  });
});

describe('parseMessage', () => {
  test.each([
    ['not JSON', '{'],
    ['no object', '[1]'],
    ['another version', JSON.stringify({ ...message('hello', 1), v: 2 })],
    ['no stream', JSON.stringify({ v: 1, seq: 1, type: 'hello', data: {} })],
    ['seq is text', JSON.stringify({ ...message('hello', 1), seq: '1' })],
    ['data is null', JSON.stringify({ ...message('hello', 1), data: null })],
  ])('%s is refused', (_name, text) => expect(parseMessage(text)).toBeNull());

  test('a good one is taken', () => expect(parseMessage(JSON.stringify(message('hello', 1)))).toMatchObject({ type: 'hello', seq: 1 }));
});

test('the pause doubles, is spread, and has an end', () => {
  expect([0, 1, 2].map((attempt) => pauseBefore(attempt, 1))).toEqual([400, 800, 1600]);
  expect(pauseBefore(0, 0)).toBe(200);
  expect(pauseBefore(50, 1)).toBe(20_000);
});

/** A client with a hand-driven world around it. */
function world() {
  const wires: { query: string; wire: Wire; closed: boolean }[] = [];
  const pauses: { ms: number; run: () => void }[] = [];
  const paused: number[] = [];
  const log: { hellos: Hello[]; events: ServerEvent[]; links: Link['state'][]; lost: number; refused: number } = { hellos: [], events: [], links: [], lost: 0, refused: 0 };
  const page = { hidden: false };
  const client = createEvents(
    {
      open(query) {
        const entry = { query, closed: false, wire: { onmessage: null, onclose: null, close: () => { entry.closed = true; } } as Wire };
        wires.push(entry);
        return entry.wire;
      },
      now: () => 0,
      random: () => 1,
      after(ms, run) {
        const entry = { ms, run };
        pauses.push(entry);
        paused.push(ms);
        return () => pauses.splice(pauses.indexOf(entry), 1);
      },
      hidden: () => page.hidden,
    },
    { hello: (hello) => log.hellos.push(hello), event: (event) => log.events.push(event), lost: () => log.lost++, link: (link) => log.links.push(link.state), refused: () => log.refused++ },
  );
  const say = (m: EventMessage): void => wires.at(-1)!.wire.onmessage?.(JSON.stringify(m));
  const drop = (): void => wires.at(-1)!.wire.onclose?.();
  return { client, wires, pauses, paused, log, page, say, drop };
}

describe('createEvents', () => {
  test('it resumes where it was', () => {
    const { client, wires, pauses, log, say, drop } = world();
    client.start();
    say(message('hello', 10));
    say(message('problems.changed', 11));
    drop();
    expect(pauses).toHaveLength(1);
    pauses[0]!.run();
    expect(wires.map((w) => w.query)).toEqual(['', '?stream=s&after=11']);
    say(message('hello', 13));
    say(message('problems.changed', 12));
    say(message('problems.changed', 13));
    expect(log.events).toHaveLength(3);
    expect(log.lost).toBe(0);
  });

  test('the pause grows until there is a hello, then begins anew', () => {
    const { client, pauses, paused, log, say, drop } = world();
    client.start();
    drop();
    pauses.at(-1)!.run();
    drop();
    pauses.at(-1)!.run();
    say(message('hello', 1));
    drop();
    expect(paused).toEqual([400, 800, 400]);
    expect(log.refused).toBe(2);
  });

  test('a hidden page waits to be seen', () => {
    const { client, wires, pauses, log, page, say, drop } = world();
    client.start();
    say(message('hello', 1));
    page.hidden = true;
    drop();
    expect(pauses).toHaveLength(0);
    expect(log.links.at(-1)).toBe('waiting');
    client.wake();
    expect(wires).toHaveLength(2);
  });

  test('waking calls off the pause', () => {
    const { client, wires, pauses, drop } = world();
    client.start();
    drop();
    client.wake();
    expect(pauses).toHaveLength(0);
    expect(wires).toHaveLength(2);
  });

  test('stopped it stays away', () => {
    const { client, wires, pauses, drop } = world();
    client.start();
    client.stop();
    expect(wires[0]!.closed).toBe(true);
    drop();
    client.wake();
    expect([wires.length, pauses.length]).toEqual([1, 0]);
  });

  test('rubbish on the wire is no greeting', () => {
    const { client, wires, log } = world();
    client.start();
    wires[0]!.wire.onmessage?.('rubbish');
    expect(log.links).toEqual(['connecting']);
  });
});
