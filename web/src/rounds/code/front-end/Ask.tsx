import { useEffect, useId, useState, type FormEvent } from 'react';
import type { FrontEndAnswer, FrontEndTask } from '../../../contract/api.ts';
import { call, describeTrouble } from '../../../lib/api.ts';
import { useResource } from '../../../lib/resource.ts';
import { Button } from '../../../ui/Button.tsx';
import { answersOf, checksOf } from './data.ts';

interface Said {
  readonly question: string;
  readonly answers: readonly FrontEndAnswer[];
}

function Answers({ answers }: { readonly answers: readonly FrontEndAnswer[] }) {
  return (
    <dl className="front-answers">
      {answers.map(({ question, answer }) => <div key={question}><dt>{question}</dt><dd>{answer}</dd></div>)}
    </dl>
  );
}

/** Everything that one could have asked. */
function Everything({ task }: { readonly task: string }) {
  const loaded = useResource(answersOf(task));
  if (loaded.state !== 'ready') return null;
  return (
    <>
      <h3>What one could have asked</h3>
      <Answers answers={loaded.data.answers} />
    </>
  );
}

/** What the task leaves open is told to who asks for it; all of it to who has submitted. */
export function Ask({ task }: { readonly task: FrontEndTask }) {
  const id = useId();
  const [question, setQuestion] = useState('');
  const [said, setSaid] = useState<readonly Said[]>([]);
  const [trouble, setTrouble] = useState('');
  const submitted = useResource(checksOf(task.id));
  const over = submitted.state === 'ready' && submitted.data.checks.length > 0;
  useEffect(() => setSaid([]), [task.id]);

  const ask = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const asked = question.trim();
    if (!asked) return;
    const got = await call('listFrontEndAnswers', { params: { task: task.id }, query: { question: asked } });
    setTrouble(got.ok ? '' : describeTrouble(got.trouble));
    if (!got.ok) return;
    setSaid((before) => [...before, { question: asked, answers: got.value.answers }]);
    setQuestion('');
  };

  return (
    <section className="front-ask" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>Ask the interviewer</h2>
      <p className="small quiet">The task does not say everything, and a test may hold what it leaves open.</p>
      <form onSubmit={(event) => void ask(event)}>
        <label className="visually-hidden" htmlFor={id}>Your question</label>
        <input id={id} className="field" type="text" maxLength={200} autoComplete="off" placeholder="What should happen when …?" value={question} onChange={(event) => setQuestion(event.target.value)} />
        <Button type="submit">Ask</Button>
      </form>
      {trouble && <p role="alert">{trouble}</p>}
      <ol className="plain" aria-live="polite">
        {said.map((one, at) => (
          <li key={at}>
            <p className="front-asked">{one.question}</p>
            {one.answers.length ? <Answers answers={one.answers} /> : <p className="small">That is left to you, or the task says it.</p>}
          </li>
        ))}
      </ol>
      {over && <Everything task={task.id} />}
    </section>
  );
}
