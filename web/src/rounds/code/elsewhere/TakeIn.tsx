import { useState } from 'react';
import type { ElsewhereTaken } from '../../../contract/api.ts';
import { call, describeTrouble } from '../../../lib/api.ts';
import { tell } from '../../../lib/things.ts';
import { Button } from '../../../ui/Button.tsx';
import { FileButton } from '../../../ui/FileButton.tsx';
import { elsewhere } from './data.ts';
import { resultWords, takenWords } from './words.ts';

type Said = { readonly look: boolean; readonly taken: ElsewhereTaken } | { readonly wrong: string };

const EXAMPLE = '- [x] [Two Sum](https://leetcode.com/problems/two-sum) 2026-03-01\nhttps://open.kattis.com/problems/hello, with hints';

function Notes({ taken }: { readonly taken: ElsewhereTaken }) {
  if (taken.notes.length === 0) return null;
  return (
    <ul className="small elsewhere-notes">
      {taken.notes.map(({ line, text }, i) => <li key={i}>Line {line}: {text}</li>)}
      {taken.n_notes > taken.notes.length && <li>And {taken.n_notes - taken.notes.length} more such lines.</li>}
    </ul>
  );
}

function Look({ taken }: { readonly taken: ElsewhereTaken }) {
  const more = taken.made + taken.changed + taken.known - taken.problems.length;
  return (
    <div className="elsewhere-scroll" tabIndex={0} role="group" aria-label="What would be taken in">
      <table className="elsewhere-table">
        <thead><tr><th>Problem</th><th>Site</th><th>Result</th><th>When</th><th>Difficulty</th><th>Topics</th></tr></thead>
        <tbody>
          {taken.problems.map((one) => (
            <tr key={one.line}>
              <td>{one.title}</td><td className="small">{one.site}</td><td>{resultWords[one.result]}</td><td className="number small">{one.done_on}</td><td>{one.difficulty}</td><td className="small">{one.topics}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className="small quiet">And {more} more.</p>}
    </div>
  );
}

/** A table or a list, looked at first and then taken in as one act. */
export function TakeIn() {
  const [text, setText] = useState('');
  const [dayFirst, setDayFirst] = useState(false);
  const [cards, setCards] = useState(true);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const change = (next: string): void => {
    setText(next);
    setSaid(null);
  };
  const send = async (look: boolean): Promise<void> => {
    setBusy(true);
    const answer = await call('importElsewhere', { body: { text, day_first: dayFirst, cards, look } });
    setBusy(false);
    if (!answer.ok) return setSaid({ wrong: describeTrouble(answer.trouble) });
    setSaid({ look, taken: answer.value });
    if (look) return;
    setText('');
    tell(answer.value, takenWords(answer.value, false));
    void elsewhere.refresh();
  };
  const empty = text.trim() === '';
  const looked = said !== null && 'taken' in said && said.look;
  return (
    <section className="panel wide elsewhere-take" aria-label="Take problems in">
      <h2>Take in a table or a list</h2>
      <p className="small quiet">A CSV with a column for the title or the link, or lines with links or ticked boxes. Of an address only the problem is kept.</p>
      <label className="elsewhere-text"><span>The table or the list itself</span><textarea className="field" rows={6} spellCheck={false} value={text} placeholder={EXAMPLE} onChange={(event) => change(event.target.value)} /></label>
      <div className="elsewhere-row">
        <FileButton label="A file with problems" accept=".csv,.tsv,.txt,.md,text/csv,text/plain" onFile={(file) => void file.text().then(change)}>A file</FileButton>
        <label><input type="checkbox" checked={cards} onChange={(event) => { setCards(event.target.checked); setSaid(null); }} /> What was solved becomes a card</label>
        <label><input type="checkbox" checked={dayFirst} onChange={(event) => { setDayFirst(event.target.checked); setSaid(null); }} /> 03/04/2026 is the third of April</label>
      </div>
      <div className="elsewhere-row">
        <Button look={looked ? 'plain' : 'primary'} disabled={empty || busy} onClick={() => void send(true)}>Look at it first</Button>
        <Button look={looked ? 'primary' : 'plain'} disabled={empty || busy} onClick={() => void send(false)}>Take it in</Button>
      </div>
      {said && ('wrong' in said ? <p className="form-wrong" role="alert">{said.wrong}</p> : (
        <div role="status">
          <p>{takenWords(said.taken, said.look)}</p>
          <Notes taken={said.taken} />
          {said.look && <Look taken={said.taken} />}
        </div>
      ))}
    </section>
  );
}
