// What every problem of an exam has on the page, be it of the bank or a front-end task.
import type { RefObject } from 'react';
import type { Exam, ExamProblem, ExamSubmitted } from '../../../contract/api.ts';
import { call, describeTrouble, type Answer } from '../../../lib/api.ts';
import type { Mirror } from '../../../lib/mirror.ts';
import { notify } from '../../../lib/notices.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { examOf } from './data.ts';
import type { Code, Keeper, KeepState } from './keeper.ts';
import { sentKey, sentWords } from './words.ts';

export interface PlaceProps {
  readonly exam: Exam;
  readonly place: ExamProblem;
  readonly keeper: Keeper;
  readonly mirror: Mirror;
  /** What was copied out of this page last. */
  readonly copied: RefObject<string>;
  /** Time is up. */
  readonly over: boolean;
}

/** What was sent is in the exam then, and in its editor. */
export function adopt(answer: Answer<ExamSubmitted>, place: ExamProblem, keeper: Keeper, code: Code): Answer<ExamSubmitted> {
  if (!answer.ok) return answer;
  const { exam } = answer.value;
  examOf(String(exam.id)).update(() => exam);
  const kept = exam.problems.find((one) => one.ordinal === place.ordinal)?.code;
  if (kept) keeper.submitted(place.ordinal, code, kept.version);
  return answer;
}

export const KEPT: Readonly<Record<KeepState['state'], string>> = {
  clean: 'Starter code', saving: 'Saving…', saved: 'Saved', local: 'Offline: kept in this browser', unsaved: 'Not saved: the browser’s storage is full',
  conflict: 'Another tab put something else here', closed: 'Nothing more is taken',
};

interface ConflictProps {
  readonly exam: Exam;
  readonly place: ExamProblem;
  readonly keeper: Keeper;
  readonly onShow: (code: Code) => void;
}

/** Two tabs: which text is it to be? */
export function Conflict({ exam, place, keeper, onShow }: ConflictProps) {
  const settle = async (mine: boolean): Promise<void> => {
    const answer = await call('getExam', { params: { id: exam.id } });
    const theirs = answer.ok ? answer.value.problems.find((one) => one.ordinal === place.ordinal)?.code : null;
    if (!answer.ok) notify(describeTrouble(answer.trouble));
    if (!theirs) return;
    if (mine) keeper.insist(place.ordinal, theirs.version);
    else {
      keeper.yield(place.ordinal, theirs);
      onShow(theirs);
    }
  };
  return (
    <p className="exam-notice" role="alert">
      <Icon name="warning" /> Another tab put something else into this editor.
      <Button className="small" onClick={() => void settle(true)}>Keep what is here</Button>
      <Button className="small" onClick={() => void settle(false)}>Take what is there</Button>
    </p>
  );
}

export function SentList({ place, tells }: { readonly place: ExamProblem; readonly tells: boolean }) {
  if (place.sent.length === 0) return <p className="quiet">Nothing was sent yet.</p>;
  return (
    <>
      <ol className="exam-sent plain" reversed>
        {[...place.sent].reverse().map((one) => (
          <li key={sentKey(one)}><span>{one.run ? 'Run' : 'Submission'}</span><span className="number">{sentWords(one)}</span></li>
        ))}
      </ol>
      {!tells && <p className="small quiet">The rules of this exam tell more at the end.</p>}
    </>
  );
}
