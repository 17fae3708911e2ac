import { useEffect, useMemo, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Cv } from '../../../../contract/api.ts';
import { useActions } from '../../../../lib/actions.ts';
import { describeTrouble } from '../../../../lib/api.ts';
import { useResource } from '../../../../lib/resource.ts';
import { isString, storage } from '../../../../lib/storage.ts';
import { useTitle } from '../../../../lib/title.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Icon } from '../../../../ui/Icon.tsx';
import { SkeletonLines } from '../../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../../ui/TroublePanel.tsx';
import { tell } from '../../../../lib/things.ts';
import { cvOf, write } from '../data.ts';
import { markdownOf } from '../markdown.ts';
import { shownOf, spanOf, type Shown } from '../places.ts';
import { LiveFindings } from './LiveFindings.tsx';
import { useCheck } from './useCheck.ts';

const draftOf = (id: number): string => `cv-draft.${id}`;

/** What the editor begins with: the text itself, or what was read of a document. */
const beginning = (cv: Cv): string => cv.version.body ?? (cv.read ? markdownOf(cv.read.report.cv) : '');

function Editor({ cv }: { readonly cv: Cv }) {
  const [, go] = useLocation();
  const { version } = cv;
  const original = useMemo(() => beginning(cv), [cv]);
  const [body, setBody] = useState(() => storage.read(draftOf(version.id), isString, original));
  const [name, setName] = useState(`${version.name}, edited`);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const [active, setActive] = useState<number | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const wanted = useRef(new URLSearchParams(window.location.search).get('finding'));
  const checked = useCheck(body, cv.read?.country ?? '');
  const shown = useMemo(() => shownOf(checked.last?.findings ?? [], cv.suppressions), [checked.last, cv.suppressions]);
  const change = (text: string): void => {
    setBody(text);
    if (text === original) storage.remove(draftOf(version.id));
    else storage.write(draftOf(version.id), text);
  };
  const goTo = (one: Shown): void => {
    const span = spanOf(body, one.finding.at);
    const box = area.current;
    setActive(one.number);
    if (!span || !box) return;
    box.focus();
    box.setSelectionRange(span.start, span.end);
    // A text area does not scroll to its selection by itself; all its lines are of one height, but for those that wrap.
    const lines = body.slice(0, span.start).split('\n').length - 1;
    box.scrollTop = Math.max(0, (box.scrollHeight * lines) / body.split('\n').length - box.clientHeight / 3);
  };
  // Come from a finding: to its place, once what is written was looked at.
  useEffect(() => {
    if (checked.state !== 'checked' || wanted.current === null) return;
    const one = shown.find(({ finding }) => finding.key === wanted.current);
    wanted.current = null;
    if (one) goTo(one);
  });
  const save = async (): Promise<void> => {
    setSaving(true);
    const { format } = version;
    const as = format === 'pdf' || format === 'docx' || format === 'odt' ? 'markdown' : format;
    const taken = await write(name, body, as);
    setSaving(false);
    if (!taken.ok) {
      setTrouble(describeTrouble(taken.trouble));
      return;
    }
    storage.remove(draftOf(version.id));
    tell(taken.written, `${taken.version.name} is kept as a version of its own.`);
    go(`/apply/cv/${taken.version.id}`);
  };
  useActions([{ id: 'cv.save', title: 'Save as a new version', section: 'This CV', keys: 'mod+s', whileTyping: true, enabled: !saving, run: () => void save() }]);
  return (
    <>
      <header className="cv-head">
        <Link href={`/apply/cv/${version.id}`} className="button bare icon-only" aria-label="Back to the version" title="Back to the version"><Icon name="back" /></Link>
        <h1 className="visually-hidden">Edit {version.name}</h1>
        <label className="cv-name small">Name of the new version <input className="field" value={name} maxLength={200} onChange={(event) => setName(event.target.value)} /></label>
        <p className="cv-buttons">
          <Button look="primary" icon="check" keys="mod+s" disabled={saving || body.trim() === '' || name.trim() === ''} onClick={() => void save()}>Save as a new version</Button>
          {body !== original && <Button look="bare" icon="reset" onClick={() => change(original)}>Begin again</Button>}
        </p>
      </header>
      {version.document && <p className="small quiet cv-from">This is what a machine reads in your document, as Markdown. The document stays as it is; carry over into it what you change here, or send this version.</p>}
      {trouble && <p className="form-wrong" role="alert">{trouble}</p>}
      <div className="cv-columns">
        <textarea ref={area} className="field cv-editor" aria-label="Text of the CV" spellCheck={false} value={body} onChange={(event) => change(event.target.value)} />
        <LiveFindings checked={checked} shown={shown} rules={cv.read?.report.rules ?? []} active={active} onGo={goTo} />
      </div>
    </>
  );
}

export function EditPage({ id }: { readonly id: string }) {
  const resource = cvOf(id);
  const loaded = useResource(resource);
  // Edited is what was there when the page was opened: news must not take the text away, not even that it is gone.
  const [first, setFirst] = useState<Cv | null>(null);
  useTitle('Edit the CV');
  useEffect(() => {
    if (loaded.state === 'ready' && !first) setFirst(loaded.data);
  }, [loaded, first]);
  if (first) return <div className="cv-page"><Editor cv={first} /></div>;
  if (loaded.state === 'failed') return <div className="page"><TroublePanel trouble={loaded.trouble} what="this version of your CV" onRetry={() => void resource.refresh()} /></div>;
  return <div className="page"><SkeletonLines count={8} label="Loading the CV" /></div>;
}
