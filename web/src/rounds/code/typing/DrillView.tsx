import './drill.css';
import { useEffect, useId, useRef, useState } from 'react';
import { useActions } from '../../../lib/actions.ts';
import { Button } from '../../../ui/Button.tsx';
import { Drill, type Indent } from './drill.ts';
import { watchFrames } from './latency.ts';
import { measure, type Measures } from './measures.ts';
import { Surface } from './surface.ts';
import { Typist } from './typist.ts';

export interface Ended {
  readonly measures: Measures;
  readonly at_ms: number;
  readonly whole: boolean;
}

interface Props {
  /** What is typed: its title. */
  readonly title: string;
  readonly text: string;
  readonly kind: 'code' | 'prose';
  readonly language: string;
  readonly indent: Indent;
  readonly step: number;
  /** Take the keys at once: the text was asked for. */
  readonly eager: boolean;
  readonly onEnd: (ended: Ended) => void;
  readonly onAgain: () => void;
}

/** The text, and who types it. Rendered once: what a key changes is written by the surface. */
export function DrillView({ title, text, kind, language, indent, step, eager, onEnd, onAgain }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const leave = useRef<HTMLButtonElement>(null);
  const finish = useRef<(whole: boolean) => void>(() => undefined);
  const told = useRef(onEnd);
  told.current = onEnd;
  const [said, setSaid] = useState('');
  const [over, setOver] = useState(false);
  const id = useId();

  useEffect(() => {
    const drill = new Drill(text, indent, step);
    const surface = new Surface(host.current!, drill);
    let at_ms = 0;
    let ended = false;
    finish.current = (whole) => {
      if (ended) return;
      if (drill.log.length === 0) return setSaid('Nothing is typed yet.');
      ended = true;
      typist.stop();
      setOver(true);
      told.current({ measures: measure(drill.log, typist.presses), at_ms, whole });
    };
    const typist: Typist = new Typist(field.current!, drill, surface, {
      onBegin: () => {
        at_ms = Date.now();
        setSaid('');
      },
      onEnd: () => finish.current(true),
      onRefused: setSaid,
      onLeave: () => leave.current?.focus(),
    });
    return () => typist.release();
  }, [text, indent, step]);
  useEffect(() => {
    if (eager) field.current?.focus({ preventScroll: true });
    return watchFrames();
  }, []);
  useActions([
    { id: 'typing.begin', title: 'Begin to type', section: 'Typing', keys: 't', run: () => field.current?.focus() },
    { id: 'typing.again', title: 'The same text from its beginning', section: 'Typing', keys: 'r', run: onAgain },
  ]);

  const tab = indent === 'typed' ? ' Tab indents.' : '';
  return (
    <section className="drill" aria-label="Drill">
      <h2>{title}</h2>
      <p className="visually-hidden" id={`${id}-text`}>{text}</p>
      <div className="drill-box" data-kind={kind} onMouseDown={(event) => (event.preventDefault(), field.current?.focus({ preventScroll: true }))}>
        <div className="drill-text" ref={host} lang={kind === 'prose' ? language : undefined} aria-hidden="true" translate="no" />
        <textarea ref={field} className="drill-field" aria-label="Type the text" aria-describedby={`${id}-text ${id}-help`} rows={1} autoComplete="off" autoCorrect="off" autoCapitalize="off" spellCheck={false} data-gramm="false" />
      </div>
      <div className="drill-foot">
        <p className="small quiet" id={`${id}-help`}><span className="drill-wait">Click the text or press <kbd>t</kbd> to type.</span><span className="drill-on">Backspace mends, with Control a whole word.{tab} Escape leaves the text.</span></p>
        <span className="drill-buttons">
          <button type="button" className="button plain" ref={leave} onClick={onAgain}>Start over</button>
          {!over && <Button look="bare" onClick={() => finish.current(false)}>End here</Button>}
        </span>
      </div>
      <p className="drill-said" role="status">{said}</p>
    </section>
  );
}
