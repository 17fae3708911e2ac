import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { Company, Script, ScriptCheck, ScriptDesk } from '../../../contract/api.ts';
import { useActions } from '../../../lib/actions.ts';
import { call, describeTrouble, type Trouble } from '../../../lib/api.ts';
import { formValues } from '../../../lib/form.ts';
import { notify } from '../../../lib/notices.ts';
import { editThing, removeThing } from '../../../lib/things.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { Form } from '../../../ui/Form.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { TwoTakes } from '../../../ui/takes/TwoTakes.tsx';
import { Check } from './Check.tsx';
import { companyChoices, detailFields, detailsOf, draftOf } from './script.ts';
import { Tips } from './Tips.tsx';
import { Versions } from './Versions.tsx';

interface Props {
  readonly script: Script;
  readonly desk: ScriptDesk;
  readonly companies: readonly Company[];
  readonly onClose: () => void;
}

const CHECK_MS = 250;

/** What is seen of a text while it is written. */
function useCheck(script: Script, body: string): ScriptCheck | null {
  const [check, setCheck] = useState<ScriptCheck | null>(null);
  const { must_say, forbidden, language } = script;
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      void call('checkScript', { body: { body, must_say: must_say ?? '', forbidden: forbidden ?? '', ...(language ? { language } : {}) }, signal: stop.signal }).then((answer) => {
        if (answer.ok && !stop.signal.aborted) setCheck(answer.value);
      });
    }, CHECK_MS);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [body, must_say, forbidden, language]);
  return check;
}

/** One script: its text with what is seen of it, how to build it, its points and its versions. */
export function ScriptEditor({ script, desk, companies, onClose }: Props) {
  const [body, setBody] = useState(script.body ?? '');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [part, setPart] = useState<'none' | 'details' | 'versions' | 'takes'>('none');
  const check = useCheck(script, body);
  const changed = body !== (script.body ?? '');
  const draft = draftOf(desk.drafts, script);
  const fields = detailFields(companyChoices(companies));
  const save = async (): Promise<void> => setTrouble(await editThing('script', script, { body: body.trim() === '' ? null : body }, 'The script is saved.'));
  const area = useRef<HTMLTextAreaElement>(null);
  useActions([{ id: 'script.save', title: 'Save the script', section: 'Scripts', keys: 'mod+enter', whileTyping: true, within: area, enabled: changed, run: () => void save() }]);
  const remove = async (): Promise<void> => {
    const got = await removeThing('script', script.id, 'The script is gone.');
    if (got) notify(describeTrouble(got));
    else onClose();
  };
  const keep = async (result: Readonly<Record<string, string | number | boolean | null>>): Promise<Trouble | null> => {
    const got = await editThing('script', script, detailsOf(result), 'Saved.');
    if (!got) setPart('none');
    return got;
  };
  return (
    <section className="script-editor" aria-label={script.title}>
      <div className="part-head">
        <h2>{script.title}</h2>
        <span className="row-buttons">
          {script.body && <Link href={`/screen/scripts/${script.id}/aloud`} className="button bare"><Icon name="mic" />Aloud</Link>}
          <Button look="bare" icon="pencil" aria-expanded={part === 'details'} onClick={() => setPart(part === 'details' ? 'none' : 'details')}>Points and length</Button>
          <Button look="bare" icon="compare" aria-expanded={part === 'versions'} onClick={() => setPart(part === 'versions' ? 'none' : 'versions')}>Versions</Button>
          <Button look="bare" icon="cards" aria-expanded={part === 'takes'} onClick={() => setPart(part === 'takes' ? 'none' : 'takes')}>Takes</Button>
          <IconButton icon="bin" label="Remove the script" onClick={() => void remove()} />
          <IconButton icon="close" label="Close the script" onClick={onClose} />
        </span>
      </div>
      {part === 'details' && <Form fields={fields} initial={formValues(fields, script as unknown as Readonly<Record<string, unknown>>)} verb="Save" onSubmit={keep} onCancel={() => setPart('none')} />}
      {part === 'versions' && <Versions script={script} />}
      {part === 'takes' && <TwoTakes key={script.id} of={{ kind: 'script', id: script.id }} />}
      <textarea ref={area} className="field script-body" rows={9} aria-label="What you say" value={body} onChange={(event) => setBody(event.target.value)} placeholder="Write it as you say it." />
      {trouble && <p className="form-wrong" role="alert">{describeTrouble(trouble)}</p>}
      <div className="row-buttons"><Button look="primary" disabled={!changed} keys="mod+enter" onClick={() => void save()}>Save</Button>{changed && <Button look="bare" onClick={() => setBody(script.body ?? '')}>Back to what is saved</Button>}</div>
      {check && body.trim() !== '' && <Check check={check} script={script} body={body} wpm={desk.wpm} own={desk.own} />}
      {draft && <Tips draft={draft} />}
    </section>
  );
}
