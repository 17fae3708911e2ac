import { Link } from 'wouter';
import type { DueItem } from '../../../contract/api.ts';
import { call, type Trouble } from '../../../lib/api.ts';
import { DAY_MS, localInstant } from '../../../lib/days.ts';
import { notify } from '../../../lib/notices.ts';
import { Button } from '../../../ui/Button.tsx';
import { editThing, orSay } from '../../../lib/things.ts';
import { LetterButton } from '../letters/LettersDialog.tsx';
import { stageWords } from '../words.ts';
import { dueSentence, hopeWords } from './words.ts';

interface Props {
  readonly item: DueItem;
  readonly today: string;
  /** Silence is judged by one's own curve, and not by the rule of thumb. */
  readonly own: boolean;
}

const SNOOZE_DAYS = 3;

/** What one did is a line of the log, which is never rewritten. */
async function log(id: number, kind: 'contacted' | 'heard', said: string): Promise<Trouble | null> {
  const answer = await call('createEvent', { params: { id }, body: { kind, words: '', at_ms: 0 } });
  if (!answer.ok) return answer.trouble;
  notify(said);
  return null;
}

function Acts({ item, today }: Omit<Props, 'own'>) {
  const { application: id, promise, why, urgency } = item;
  const it = { id, version: item.version };
  const close = (broken: boolean): void =>
    void orSay(editThing('promise', promise!, { closed_on: today, broken }, broken ? 'The promise is broken.' : 'The promise was kept.'));
  const snooze = (): void => {
    const day = localInstant(Date.now() + SNOOZE_DAYS * DAY_MS).slice(0, 10);
    void orSay(editThing('application', it, { follow_up_on: day }, `${item.company_name} comes up again on ${day}.`));
  };
  const wrote = (): void => void orSay(log(id, 'contacted', `Written down: you wrote to ${item.company_name}.`));
  return (
    <span className="row-buttons due-acts">
      {promise && <Button look="bare" icon="check" onClick={() => close(false)}>Kept</Button>}
      {promise && !promise.mine && <Button look="bare" onClick={() => close(true)}>Broken</Button>}
      {(why === 'planned' || why === 'quiet' || why === 'ask-promise') && <LetterButton application={id} company={item.company_name} />}
      {(why === 'answer' || why === 'planned' || why === 'quiet' || why === 'ask-promise') && <Button look="bare" icon="check" onClick={wrote}>I wrote to them</Button>}
      {(urgency === 'overdue' || urgency === 'cold') && <Button look="bare" icon="clock" onClick={snooze}>In {SNOOZE_DAYS} days</Button>}
      {urgency === 'cold' && <Button look="bare" onClick={() => void orSay(editThing('application', it, { outcome: item.has_contact ? 'withdrawn' : 'retired' }, `${item.company_name} is let go.`))}>Let it go</Button>}
    </span>
  );
}

/** One application: what to do in it, why, and the acts that do it. */
export function DueRow({ item, today, own }: Props) {
  const hope = hopeWords(item);
  const thumb = !own && (item.why === 'quiet' || item.why === 'let-go');
  return (
    <li className="row-of due-row">
      <div>
        <Link href={`/apply/${item.application}`}><strong>{item.company_name}</strong></Link> <span className="small quiet">{item.role} · {stageWords[item.stage]}</span>
        <p>{dueSentence(item, today)}{thumb && <span className="due-thumb small"> rule of thumb</span>}</p>
        {hope && <p className="small quiet">{hope}</p>}
      </div>
      <Acts item={item} today={today} />
    </li>
  );
}
