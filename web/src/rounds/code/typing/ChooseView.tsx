import type { TypingLanguage } from '../../../contract/api.ts';
import { Button } from '../../../ui/Button.tsx';
import type { Chosen, Habits } from './chosen.ts';

interface Props {
  readonly languages: readonly TypingLanguage[];
  readonly habits: Habits;
  readonly chosen: Chosen;
  readonly hasWorst: boolean;
  readonly onHabits: (habits: Habits) => void;
  readonly onText: (id: string) => void;
  readonly onAnother: () => void;
  readonly onPairs: () => void;
}

const KINDS = [['prose', 'Prose'], ['code', 'Code']] as const;

/** What is to be typed. */
export function ChooseView({ languages, habits, chosen, hasWorst, onHabits, onText, onAnother, onPairs }: Props) {
  const language = languages.find((one) => one.language === habits.language)!;
  return (
    <div className="typing-choose" role="group" aria-label="What to type">
      <label className="typing-choice">Language
        <select className="field" value={habits.language} onChange={(event) => onHabits({ ...habits, language: event.target.value })}>
          {KINDS.map(([kind, name]) => (
            <optgroup key={kind} label={name}>
              {languages.filter((one) => one.kind === kind).map((one) => <option key={one.language} value={one.language}>{one.name}</option>)}
            </optgroup>
          ))}
        </select>
      </label>
      <label className="typing-choice">Text
        <select className="field" value={chosen.of === 'text' ? chosen.id : ''} onChange={(event) => onText(event.target.value)}>
          {chosen.of === 'pairs' && <option value="">Lines with your worst pairs</option>}
          {language.texts.map((one) => <option key={one.id} value={one.id}>{one.title}</option>)}
        </select>
      </label>
      {language.kind === 'code' && (
        <label className="typing-choice">Indentation
          <select className="field" value={habits.indent} onChange={(event) => onHabits({ ...habits, indent: event.target.value === 'typed' ? 'typed' : 'auto' })}>
            <option value="auto">comes by itself</option>
            <option value="typed">I type it, Tab indents</option>
          </select>
        </label>
      )}
      <span className="typing-buttons">
        <Button onClick={onAnother}>Another text</Button>
        <Button disabled={!hasWorst} hint={hasWorst ? 'Real lines that have them often' : 'Type a text first: it shows which pairs cost you most'} onClick={onPairs}>My worst pairs</Button>
      </span>
    </div>
  );
}
