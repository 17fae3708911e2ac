import { useEffect, useRef, useState } from 'react';
import type { Exam } from '../../../contract/api.ts';
import { useNow } from '../../../lib/now.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { better, leftAt, spanText, steady, urgency, type ServerTime } from './clock.ts';

/** The record's clock; each newer answer of the server is held against what is believed. */
export function useServerTime(exam: Exam): ServerTime {
  const [time, setTime] = useState<ServerTime>(() => ({ server_ms: exam.now_ms, steady_ms: steady() }));
  const seen = useRef(exam.now_ms);
  useEffect(() => {
    if (seen.current === exam.now_ms) return;
    seen.current = exam.now_ms;
    const heard = { server_ms: exam.now_ms, steady_ms: steady() };
    setTime((before) => better(before, heard));
  }, [exam.now_ms]);
  return time;
}

/** What is left, by the record's clock. */
export function useLeft(exam: Exam, time: ServerTime): number {
  const now = useNow(time, 250, steady);
  return leftAt(time, exam.ends_at_ms, now);
}

const SAID = { calm: '', soon: 'The end is near.', last: 'Less than a minute is left.' } as const;

export function Clock({ left_ms, minutes }: { readonly left_ms: number; readonly minutes: number }) {
  const how = urgency(left_ms, minutes);
  return (
    <p className="exam-clock" data-urgency={how}>
      <Icon name="clock" />
      <span className="number" role="timer" aria-label="Time left">{spanText(left_ms)}</span>
      <span className="visually-hidden" role="status">{SAID[how]}</span>
    </p>
  );
}
