import './scripts.css';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Company, Script, ScriptDesk } from '../../../contract/api.ts';
import { useResource } from '../../../lib/resource.ts';
import { Button } from '../../../ui/Button.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { companies, desk, scripts } from '../data.ts';
import { ScreenTabs } from '../ScreenTabs.tsx';
import { lengthWords } from '../words.ts';
import { NewScript } from './NewScript.tsx';
import { asked, kinds, kindWords, missingKinds, type Kind } from './script.ts';
import { ScriptEditor } from './ScriptEditor.tsx';

interface RowProps {
  readonly script: Script;
  readonly desk: ScriptDesk;
  readonly company: Company | undefined;
}

function ScriptRow({ script, desk: of, company }: RowProps) {
  const check = of.checks.find((one) => one.script === script.id)?.check;
  const missing = check?.must_say.filter(({ state }) => state === 'missed').length ?? 0;
  const bad = check?.forbidden.filter(({ places }) => places.some(({ negated }) => !negated)).length ?? 0;
  const facts = script.body && check ? [lengthWords(check.seconds, script.target_s, script.max_s), missing > 0 && `${missing} of its points not found`, bad > 0 && `${bad} that must not be said`] : ['Not written yet'];
  return (
    <Link href={`/screen/scripts/${script.id}`} className="call-row">
      <strong>{script.title}</strong>
      <span className="small quiet">{[script.variant && !script.title.includes(script.variant) && script.variant, company && `for ${company.name}`].filter(Boolean).join(' · ')}</span>
      <span className={script.body && missing + bad === 0 ? 'small' : 'small script-open'}>{facts.filter(Boolean).join(' · ')}</span>
    </Link>
  );
}

function Missing({ all, onNew }: { readonly all: readonly Script[]; readonly onNew: (kind: Kind) => void }) {
  const missing = missingKinds(all);
  if (missing.length === 0) return <p className="small quiet" role="status">All five answers that every call asks for are written.</p>;
  return (
    <section className="panel" aria-label="What is missing">
      <p>{missing.length === asked.length ? 'Every first call asks for the same five answers. None is written yet.' : `${missing.length === 1 ? 'One answer is' : `${missing.length} answers are`} missing that every call asks for.`}</p>
      <div className="row">{missing.map((kind) => <Button key={kind} icon="plus" onClick={() => onNew(kind)}>{kindWords[kind]}</Button>)}</div>
    </section>
  );
}

interface ShownProps {
  readonly all: readonly Script[];
  readonly desk: ScriptDesk;
  readonly open: number | null;
  /** The kind that is to be written. */
  readonly fresh: Kind | null;
  readonly onFresh: (kind: Kind | null) => void;
}

function Shown({ all, desk: of, open, fresh, onFresh }: ShownProps) {
  const loaded = useResource(companies);
  const [, go] = useLocation();
  const known = loaded.state === 'ready' ? loaded.data : [];
  const script = all.find(({ id }) => id === open);
  return (
    <div className="scripts">
      {fresh && <NewScript desk={of} kind={fresh} onMade={(id) => { onFresh(null); go(`/screen/scripts/${id}`); }} onClose={() => onFresh(null)} />}
      {script && <ScriptEditor key={`${script.id}`} script={script} desk={of} companies={known} onClose={() => go('/screen/scripts')} />}
      {open !== null && !script && <p className="small">There is no such script any more. <Link href="/screen/scripts">All scripts</Link></p>}
      <Missing all={all} onNew={onFresh} />
      {kinds.map((kind) => {
        const those = all.filter((one) => one.kind === kind && one.id !== script?.id);
        return those.length > 0 && (
          <section key={kind} className="scripts-kind" aria-label={kindWords[kind]}>
            <h2>{kindWords[kind]}</h2>
            <ul className="rows">{those.map((one) => <li key={one.id}><ScriptRow script={one} desk={of} company={known.find(({ id }) => id === one.company)} /></li>)}</ul>
          </section>
        );
      })}
    </div>
  );
}

/** The answers that one means to give. */
export function ScriptsPage({ open }: { readonly open: number | null }) {
  const [fresh, setFresh] = useState<Kind | null>(null);
  return (
    <Page className="scripts-page" tabs={<ScreenTabs />} heading="Scripts" title="Scripts" buttons={<Button icon="plus" onClick={() => setFresh('own')}>New script</Button>}>
      <Loaded of={scripts} what="the scripts">
        {(all) => <Loaded of={desk} what="how the scripts stand">{(of) => <Shown all={all} desk={of} open={open} fresh={fresh} onFresh={setFresh} />}</Loaded>}
      </Loaded>
    </Page>
  );
}
