// Drives the machine of mock.ts: the clock, the voice that asks, the ear, and the record in which each answer is kept as it ends.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Ear } from './ear.ts';
import { keepTurn, type KeptTurn } from './kept.ts';
import { asked, beginCall, done, hangUp, pass, tick, type Call, type Topic } from './mock.ts';
import type { Speaker, Told } from './speak.ts';

const TICK_MS = 250;

export interface Devices {
  readonly speaker: Speaker;
  readonly ear: Ear | null;
}

export interface Driven {
  readonly call: Call;
  readonly now_ms: number;
  /** By the place of the turn. */
  readonly kept: readonly KeptTurn[];
  /** How each question was put, in their order. */
  readonly told: readonly Told[];
  readonly onDone: () => void;
  readonly onPass: () => void;
  readonly onHangUp: () => void;
  /** Writes down again what could not be. */
  readonly onKeepAgain: () => void;
}

export function useCall(topics: readonly Topic[], minutes: number, round: number | null, { speaker, ear }: Devices): Driven {
  const [call, setCall] = useState(() => beginCall(topics, minutes, performance.now()));
  const [now_ms, setNow] = useState(() => performance.now());
  const [kept, setKept] = useState<readonly KeptTurn[]>([]);
  const [told, setTold] = useState<readonly Told[]>([]);
  const phase = useRef(call.phase);
  phase.current = call.phase;
  const sitting = useRef({ wall_ms: Date.now() - performance.now(), began_ms: Date.now(), round });
  const over = call.phase === 'over';

  useEffect(() => {
    if (over) return;
    const timer = setInterval(() => {
      const now = performance.now();
      setNow(now);
      // What the program says is heard by the microphone, too.
      const heard = ear === null ? null : speaker.speaking() ? false : ear.heard(now);
      setCall((before) => tick(before, heard, now));
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [over, ear, speaker]);

  const { id, text } = call.says;
  useEffect(() => {
    let current = true;
    // A nudge is no question.
    const question = phase.current === 'asking';
    if (over) speaker.stop();
    else void speaker.say(text).then((how) => {
      if (question) setTold((before) => [...before, how]);
      if (current) setCall((before) => (before.says.id === id ? asked(before, performance.now()) : before));
    });
    return () => {
      current = false;
    };
  }, [id, text, over, speaker]);
  useEffect(
    () => () => {
      speaker.stop();
      ear?.close();
    },
    [speaker, ear],
  );
  useEffect(() => {
    if (over) ear?.close();
  }, [over, ear]);

  const keep = useCallback(async (turns: Call['turns'], at: number): Promise<void> => {
    const turn = turns[at];
    if (!turn) return;
    const set = (one: KeptTurn): void => setKept((before) => Object.assign([...before], { [at]: one }));
    set({ state: 'writing' });
    set(await keepTurn(turn, sitting.current));
  }, []);
  const written = useRef(0);
  useEffect(() => {
    while (written.current < call.turns.length) void keep(call.turns, written.current++);
  }, [call.turns, keep]);

  return {
    call,
    now_ms,
    kept,
    told,
    onDone: () => setCall((before) => done(before, performance.now())),
    onPass: () => setCall((before) => pass(before, performance.now())),
    onHangUp: () => setCall((before) => hangUp(before, performance.now())),
    onKeepAgain: () => kept.forEach((one, at) => one.state === 'failed' && void keep(call.turns, at)),
  };
}
