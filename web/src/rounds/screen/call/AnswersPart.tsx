import { Link } from 'wouter';
import type { CallSheet } from '../../../contract/api.ts';
import { lengthWords } from '../words.ts';

type Answer = CallSheet['answers'][number];

function OneAnswer({ answer }: { readonly answer: Answer }) {
  const { script, check } = answer;
  const missing = check?.must_say.filter(({ state }) => state === 'missed').length ?? 0;
  return (
    <article className="call-answer">
      <h3>{answer.kind === 'own' && script ? script.title : answer.title}</h3>
      {script?.body && check ? (
        <>
          <p className="small quiet">
            {lengthWords(check.seconds, script.target_s, script.max_s)}
            {script.company !== null && ' · written for them'}
            {missing > 0 && ` · ${missing} of its points not found`}
            {' · '}<Link href={`/screen/scripts/${script.id}`}>Edit</Link>
          </p>
          <p className="call-says">{script.body}</p>
        </>
      ) : (
        <p className="small call-missing">Not written yet. <Link href={script ? `/screen/scripts/${script.id}` : '/screen/scripts'}>Write it</Link></p>
      )}
    </article>
  );
}

/** The five answers, and one's own. */
export function AnswersPart({ sheet }: { readonly sheet: CallSheet }) {
  return (
    <section className="call-part" id="answers" aria-label="My answers">
      <h2>My answers</h2>
      {sheet.answers.map((answer, i) => <OneAnswer key={answer.script?.id ?? `${answer.kind}-${i}`} answer={answer} />)}
    </section>
  );
}
