import './answers.css';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { FormAnswer } from '../../../contract/api.ts';
import type { Trouble } from '../../../lib/api.ts';
import { formValues, type FormValues } from '../../../lib/form.ts';
import { notify } from '../../../lib/notices.ts';
import { useResource } from '../../../lib/resource.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { Form } from '../../../ui/Form.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { ApplyTabs } from '../ApplyTabs.tsx';
import { editThing, makeThing, orSay, removeThing } from '../../../lib/things.ts';
import { formAnswers } from '../data.ts';
import { answerFields } from '../forms.ts';
import { byTopic, topicWords, unanswered } from './answers.ts';

type Open = { readonly id: number } | { readonly fresh: FormValues } | null;

function Answer({ answer, copied, onCopy, onEdit }: { readonly answer: FormAnswer; readonly copied: boolean; readonly onCopy: () => void; readonly onEdit: () => void }) {
  const remove = async (): Promise<void> => {
    await orSay(removeThing('form_answer', answer.id, 'The answer is gone.'));
  };
  return (
    <li className="answer">
      <button type="button" className="answer-copy" onClick={onCopy} data-copied={copied}>
        <span className="small quiet">{answer.question}</span>
        <span className="answer-text">{answer.answer}</span>
        <span className="small answer-hint">{copied ? 'Copied' : 'Copy'}</span>
      </button>
      <span className="row-buttons">
        <IconButton icon="pencil" label={`Edit ${answer.question}`} onClick={onEdit} />
        <IconButton icon="bin" label={`Remove ${answer.question}`} onClick={() => void remove()} />
      </span>
    </li>
  );
}

/** The sheet beside a form: a click or Enter copies, the arrows go from answer to answer. */
export function AnswersPage() {
  const loaded = useResource(formAnswers);
  const [open, setOpen] = useState<Open>(null);
  const [copied, setCopied] = useState<number | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const answers = loaded.state === 'ready' ? byTopic(loaded.data) : [];
  const copy = (answer: FormAnswer): void => void navigator.clipboard.writeText(answer.answer).then(() => setCopied(answer.id), () => notify('The browser did not allow copying.'));
  const press = (event: KeyboardEvent): void => {
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('.answer-copy') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (at < 0 || target === undefined) return;
    event.preventDefault();
    buttons[Math.min(Math.max(0, target), buttons.length - 1)]?.focus();
  };
  const closing = async (trouble: Promise<Trouble | null>): Promise<Trouble | null> => {
    const got = await trouble;
    if (!got) setOpen(null);
    return got;
  };
  const asked = unanswered(answers);
  return (
    <div className="page">
      <ApplyTabs />
      <header className="answers-head">
        <h1>Answers for forms</h1>
        <Button icon="plus" onClick={() => setOpen({ fresh: { topic: 'other' } })}>Add</Button>
      </header>
      {loaded.state === 'loading' && <SkeletonLines count={6} label="Loading the answers" />}
      {loaded.state === 'failed' && <TroublePanel trouble={loaded.trouble} what="the answers" onRetry={() => void formAnswers.refresh()} />}
      {open && 'fresh' in open && <Form key={open.fresh['question'] ?? ''} fields={answerFields} initial={open.fresh} verb="Keep the answer" onSubmit={(result) => closing(makeThing('form_answer', result, 'The answer is kept.'))} onCancel={() => setOpen(null)} />}
      <ul className="answers" ref={list} onKeyDown={press} aria-label="Answers">
        {answers.map((answer) =>
          open && 'id' in open && open.id === answer.id ? (
            <li key={answer.id}><Form fields={answerFields} initial={formValues(answerFields, answer as unknown as Readonly<Record<string, unknown>>)} verb="Save" onSubmit={(result) => closing(editThing('form_answer', answer, result, 'Saved.'))} onCancel={() => setOpen(null)} /></li>
          ) : (
            <Answer key={answer.id} answer={answer} copied={copied === answer.id} onCopy={() => copy(answer)} onEdit={() => setOpen({ id: answer.id })} />
          ),
        )}
      </ul>
      {loaded.state === 'ready' && asked.length > 0 && (
        <section className="answers-usual" aria-label="What forms ask">
          <h2 className="small quiet">What nearly every form asks</h2>
          <div className="answers-asked">{asked.map(([topic, question]) => <Button key={question} icon="plus" hint={topicWords[topic]} onClick={() => setOpen({ fresh: { topic, question } })}>{question}</Button>)}</div>
        </section>
      )}
      <p className="small quiet answers-note">They stay on this machine; nothing is filled in or sent by itself. The name signs the drafts. What a form asks for equal opportunity (origin, disability, veteran) is left out on purpose: it is voluntary, and answered in the form alone.</p>
    </div>
  );
}
