import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { RecognitionItem, RecognitionMark, RecognitionName } from '../../../contract/api.ts';

const classWords: Readonly<Record<RecognitionMark['class'], string>> = { right: 'Right', acceptable: 'That works, too', wrong: 'No' };
const reasonWords: Readonly<Record<RecognitionMark['reason'], string>> = { right: ', and for the right reason', wrong: ', but for another reason', own: '; your reason is kept beside it', none: ', without a reason' };

interface Props {
  readonly item: RecognitionItem;
  readonly mark: RecognitionMark;
  readonly line: string;
  readonly patterns: readonly RecognitionName[];
  readonly onNext: () => void;
}

/** What is right, why, and why what tempts is not. */
export function Explained({ item, mark, line, patterns, onNext }: Props) {
  const next = useRef<HTMLButtonElement>(null);
  const link = (id: string) => <Link key={id} href={`/code/path/${id}`}>{patterns.find((one) => one.id === id)?.name ?? id}</Link>;
  useEffect(() => next.current?.focus(), [mark]);
  return (
    <section className="recognize-explained" aria-label="Answer" data-class={mark.class}>
      <p className="recognize-text">{item.text}</p>
      <p className="recognize-verdict" role="status"><b>{classWords[mark.class]}</b>{mark.class !== 'wrong' && reasonWords[mark.reason]}. <span className="number">{Math.round(100 * mark.share)} of 100</span></p>
      <p>{mark.class !== 'right' && <>You said {link(mark.picked)}. </>}It is {mark.right.map((id, i) => <span key={id}>{i > 0 && ' or '}<b>{link(id)}</b></span>)}{mark.also.length > 0 && <>; {mark.also.map((id, i) => <span key={id}>{i > 0 && ', '}{link(id)}</span>)} would do</>}, because {mark.signal.says}.</p>
      <p>{mark.why}</p>
      <p><b>Why not {patterns.find((one) => one.id === mark.trap)?.name ?? mark.trap}?</b> {mark.trap_why}</p>
      {line && <p className="small quiet">Your reason: {line}</p>}
      <p><button ref={next} type="button" className="button primary" onClick={onNext}>Next statement</button></p>
      <p className="small quiet">The next one is of what you know least, or were not asked for long.</p>
    </section>
  );
}
