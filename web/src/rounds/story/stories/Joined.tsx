import './stories.css';
import { useState } from 'react';
import type { Story } from '../../../contract/api.ts';
import { useResource } from '../../../lib/resource.ts';
import { makeThing, orSay, removeThing } from '../../../lib/things.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { board, claims, rounds, storyClaims, tellings } from '../data.ts';

interface Joint {
  readonly id: number;
  readonly words: string;
}
interface ListProps {
  readonly title: string;
  readonly none: string;
  readonly label: string;
  readonly joined: readonly Joint[];
  readonly choices: readonly Joint[];
  readonly onAdd: (id: number) => void;
  readonly onRemove: (id: number) => void;
}

function JoinedList({ title, none, label, joined, choices, onAdd, onRemove }: ListProps) {
  const [chosen, setChosen] = useState('');
  const id = `story-join-${label.replace(/\W+/g, '-')}`;
  return (
    <section className="part" aria-label={title}>
      <h2>{title}</h2>
      {joined.length === 0 && <p className="small quiet">{none}</p>}
      <ul className="rows">
        {joined.map((one) => <li className="row-of" key={one.id}><div>{one.words}</div><IconButton icon="bin" label={`Take away: ${one.words}`} onClick={() => onRemove(one.id)} /></li>)}
      </ul>
      {choices.length > 0 && (
        <div className="story-join">
          <label htmlFor={id}>{label}</label>
          <select id={id} className="field" value={chosen} onChange={(event) => setChosen(event.target.value)}>
            <option value="" />
            {choices.map((one) => <option key={one.id} value={one.id}>{one.words}</option>)}
          </select>
          <Button disabled={chosen === ''} onClick={() => { onAdd(Number(chosen)); setChosen(''); }}>Add</Button>
        </div>
      )}
    </section>
  );
}

/** The claims that a story defends, and the interviews in which it is told. */
export function Joined({ story }: { readonly story: Story }) {
  const known = useResource(claims);
  const links = useResource(storyClaims);
  const told = useResource(tellings);
  const all = useResource(rounds);
  const open = useResource(board);
  const companies = new Map((open.state === 'ready' ? open.data : []).map((one) => [one.id, `${one.company_name}, ${one.role}`]));
  const roundWords = new Map((all.state === 'ready' ? all.data : []).map((one) => [one.id, [companies.get(one.application) ?? `application ${one.application}`, one.kind].join(': ')]));
  const claimWords = new Map((known.state === 'ready' ? known.data : []).map((one) => [one.id, one.words]));
  const mine = (links.state === 'ready' ? links.data : []).filter((one) => one.story === story.id);
  const here = (told.state === 'ready' ? told.data : []).filter((one) => one.story === story.id);
  return (
    <>
      <JoinedList
        title="Claims that it defends" label="A claim of your CV" none="None yet. A claim without a story is one that you cannot defend."
        joined={mine.map((one) => ({ id: one.id, words: claimWords.get(one.claim) ?? `claim ${one.claim}` }))}
        choices={[...claimWords].filter(([id]) => !mine.some((one) => one.claim === id)).map(([id, words]) => ({ id, words }))}
        onAdd={(claim) => void orSay(makeThing('story_claim', { story: story.id, claim }, 'The story defends it.'))} onRemove={(id) => void orSay(removeThing('story_claim', id, 'The story no longer defends it.'))}
      />
      <JoinedList
        title="Told at" label="A round" none="Nowhere yet. One company should not hear a story twice."
        joined={here.map((one) => ({ id: one.id, words: roundWords.get(one.round) ?? `round ${one.round}` }))}
        choices={[...roundWords].filter(([id]) => !here.some((one) => one.round === id)).map(([id, words]) => ({ id, words }))}
        onAdd={(round) => void orSay(makeThing('story_told', { story: story.id, round }, 'It is told there.'))} onRemove={(id) => void orSay(removeThing('story_told', id, 'It is not told there.'))}
      />
    </>
  );
}
