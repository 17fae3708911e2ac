import { useState, type FormEvent } from 'react';
import type { ApplicationWhole, QuestionAsked, Round } from '../../../contract/api.ts';
import { describeTrouble } from '../../../lib/api.ts';
import { today } from '../../../lib/days.ts';
import { formValues } from '../../../lib/form.ts';
import { notify } from '../../../lib/notices.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { editThing, makeThing, orSay, removeThing } from '../../../lib/things.ts';
import { debriefFields, withIds } from '../forms.ts';
import { answeredWords, roundWords } from '../words.ts';
import { Part } from '../../../ui/Part.tsx';
import { Rendered } from './Rendered.tsx';

const nameOf = (round: Round): string => `${roundWords[round.kind]}${round.at_ms === null ? '' : `, ${today(round.at_ms)}`}`;

/** What was asked, and how well it was answered: one tap makes a card of what is to be practised. */
function Question({ asked }: { readonly asked: QuestionAsked }) {
  const edit = (set: Partial<Pick<QuestionAsked, 'answered' | 'card'>>, said: string): void => void orSay(editThing('question_asked', asked, set, said));
  return (
    <li className="question-asked" data-answered={asked.answered}>
      <span>{asked.words}</span>
      <span className="row-buttons">
        <select className="field small" aria-label={`How “${asked.words}” was answered`} value={asked.answered} onChange={(event) => edit({ answered: event.target.value as QuestionAsked['answered'] }, 'Saved.')}>
          {Object.entries(answeredWords).map(([id, words]) => <option key={id} value={id}>{words}</option>)}
        </select>
        {asked.card ? (
          <Button look="bare" icon="check" aria-pressed={true} onClick={() => edit({ card: false }, 'The card is taken back.')}>A card</Button>
        ) : (
          asked.answered !== 'well' && <Button look="bare" icon="plus" aria-pressed={false} onClick={() => edit({ card: true }, 'It is a card now, to be practised.')}>Make a card</Button>
        )}
        <IconButton icon="bin" label={`Remove the question ${asked.words}`} onClick={() => void orSay(removeThing('question_asked', asked.id, 'The question is gone.'))} />
      </span>
    </li>
  );
}

function NewQuestion({ debrief }: { readonly debrief: number }) {
  const [words, setWords] = useState('');
  const [answered, setAnswered] = useState<QuestionAsked['answered']>('well');
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const trouble = await makeThing('question_asked', { debrief, words, answered }, 'The question is written down.');
    if (trouble) notify(describeTrouble(trouble));
    else setWords('');
  };
  return (
    <form className="question-new" onSubmit={(event) => void add(event)}>
      <input className="field" aria-label="A question that was asked" placeholder="A question that was asked" value={words} onChange={(event) => setWords(event.target.value)} />
      <select className="field" aria-label="How it was answered" value={answered} onChange={(event) => setAnswered(event.target.value as QuestionAsked['answered'])}>
        {Object.entries(answeredWords).map(([id, its]) => <option key={id} value={id}>{its}</option>)}
      </select>
      <button type="submit" className="button" disabled={words.trim() === ''}>Add the question</button>
    </form>
  );
}

/** After a round: what was asked, what was said about the outcome, and why it was lost. */
export function Debriefs({ whole }: { readonly whole: ApplicationWhole }) {
  const { rounds, debriefs, questions_asked } = whole;
  if (rounds.length === 0) return null;
  const fields = debriefFields(rounds.map((round) => [String(round.id), nameOf(round)] as const));
  const last = rounds.filter(({ at_ms, id }) => (at_ms ?? 0) < Date.now() && !debriefs.some(({ round }) => round === id)).sort((a, b) => (b.at_ms ?? 0) - (a.at_ms ?? 0))[0] ?? rounds[0]!;
  return (
    <Part
      kind="debrief" title="Debriefs" one="debrief" none="Right after a round: which questions were asked, and which answers were shaky?" things={debriefs} fields={fields}
      fresh={{ round: String(last.id) }} valuesOf={(debrief) => formValues(fields, debrief as unknown as Readonly<Record<string, unknown>>)} kept={(result) => withIds(result, ['round'])}
    >
      {(debrief) => {
        const round = rounds.find(({ id }) => id === debrief.round);
        return (
          <>
            <strong>{round ? nameOf(round) : 'Round'}</strong>
            {debrief.said && <p className="small">They said: {debrief.said}</p>}
            {debrief.cause && <p className="small">Why it was lost: {debrief.cause}</p>}
            <Rendered whole={whole} kind="debrief" id={debrief.id} text={debrief.about} />
            <ul className="questions-asked">{questions_asked.filter((asked) => asked.debrief === debrief.id).reverse().map((asked) => <Question key={asked.id} asked={asked} />)}</ul>
            <NewQuestion debrief={debrief.id} />
          </>
        );
      }}
    </Part>
  );
}
