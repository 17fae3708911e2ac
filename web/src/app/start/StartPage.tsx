import '../../rounds/apply/cv/cv.css';
import { useTitle } from '../../lib/title.ts';
import '../../ui/part.css';
import './start.css';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { CvSummary, ProblemSummary } from '../../contract/api.ts';
import { sample } from '../../lib/connection.ts';
import { today } from '../../lib/days.ts';
import { useResource } from '../../lib/resource.ts';
import { useStore } from '../../lib/store.ts';
import { followTarget } from '../../lib/target.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { DifficultyMark } from '../../ui/Marks.tsx';
import { dueOf, followRecord as followApply } from '../../rounds/apply/data.ts';
import { cvList, followCvs } from '../../rounds/apply/cv/data.ts';
import { BringIn } from '../../rounds/apply/cv/list/BringIn.tsx';
import { chooseFile, useBringIn, type BringingIn } from '../../rounds/apply/cv/list/bringIn.ts';
import { countFound } from '../../rounds/apply/cv/words.ts';
import { dueSentence } from '../../rounds/apply/due/words.ts';
import { followRecord as followCode, next, problems } from '../../rounds/code/data.ts';
import { firstProblem } from './first.ts';
import { TargetLine } from './TargetLine.tsx';

const Paste = lazy(() => import('../../rounds/apply/cv/list/Paste.tsx').then(({ Paste: Dialog }) => ({ default: Dialog })));

const SHOWN = 4;

function Way({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="panel start-way" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function First({ all }: { readonly all: readonly ProblemSummary[] }) {
  const first = firstProblem(all);
  if (!first) return <p className="quiet">{all.length > 0 ? 'All of the bank is solved.' : 'The problems are being read.'}</p>;
  return (
    <p className="start-go">
      <Link href={`/code/${first.slug}`}><strong>{first.title}</strong></Link>
      <span className="small quiet"><DifficultyMark difficulty={first.difficulty} /> <span className="number">{first.minutes} min</span></span>
    </p>
  );
}

function Problem() {
  return (
    <Way title="One problem">
      <p>Written and judged as in a timed round: every test, in a jail on this machine.</p>
      <Loaded of={problems} what="the problems" lines={1}>{(data) => <First all={data.problems} />}</Loaded>
      <p className="small"><Link href="/code">All problems</Link> · <Link href="/code/exams">A whole exam</Link></p>
    </Way>
  );
}

function Answer() {
  return (
    <Way title="One spoken answer">
      <p>“Tell me about yourself”: say it aloud, hear it, and see pace, pauses and the longest silence. The recording stays here.</p>
      <p className="start-go"><Link href="/screen/voice"><strong>Say it</strong></Link> <span className="small quiet number">2 min</span></p>
      <p className="small"><Link href="/screen/scripts">The five answers of every call</Link> · <Link href="/screen/mock">A mock interview</Link></p>
    </Way>
  );
}

/** What goes on, for somebody to whom something is due; whoever has nothing due begins below. */
function GoingOn() {
  const due = useResource(dueOf('false'));
  const practise = useResource(next);
  const items = due.state === 'ready' ? due.data.due : [];
  const chosen = practise.state === 'ready' ? practise.data.next : [];
  const day = today();
  if (items.length === 0) return null;
  return (
    <div className="start-on">
      <section aria-label="Due">
        <h2>Due</h2>
        <ul className="rows">
          {items.slice(0, SHOWN).map((item) => (
            <li key={item.application} className="row-of">
              <div><Link href={`/apply/${item.application}`}><strong>{item.company_name}</strong></Link> <span className="small quiet">{item.role}</span><p>{dueSentence(item, day)}</p></div>
            </li>
          ))}
        </ul>
        <p className="small"><Link href="/apply/due">{items.length > SHOWN ? `All ${items.length} that are due` : 'What is due, with the messages to send'}</Link></p>
      </section>
      {chosen.length > 0 && (
        <section aria-label="To practise next">
          <h2>To practise next</h2>
          <ul className="rows">
            {chosen.slice(0, SHOWN).map((one) => (
              <li key={one.kind} className="row-of">
                <div><Link href={one.path}><strong>{one.title}</strong></Link>{one.minutes !== null && <span className="small quiet number"> {one.minutes} min</span>}<p className="small quiet">{one.why}</p></div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** The newest version, and what was found in it. */
function Cv({ cv }: { readonly cv: CvSummary }) {
  return (
    <Way title="Your CV">
      <p>What a machine reads in it, and what a reader stumbles over.</p>
      <p className="start-go">
        <Link href={`/apply/cv/${cv.id}`}><strong>{cv.name}</strong></Link>
        {cv.found && <span className="small quiet">{countFound(cv.found)}</span>}
      </p>
      <p className="small"><Link href="/apply/cv">Another version</Link> · <Link href="/apply/ads">Beside a job ad</Link></p>
    </Way>
  );
}

function FirstCv({ bringing }: { readonly bringing: BringingIn }) {
  const [pasting, setPasting] = useState(false);
  return (
    <>
      <BringIn bring={bringing.bring} empty onChoose={chooseFile} onPaste={() => setPasting(true)} />
      {pasting && <Suspense><Paste onTaken={bringing.arrived} onClose={() => setPasting(false)} /></Suspense>}
    </>
  );
}

/** Keeps fresh what the page shows of its rounds; returns the way to stop. */
function follow(): () => void {
  const stops = [followApply(), followCvs(), followCode(), followTarget()];
  return () => stops.forEach((stop) => stop());
}

const newestOf = (cvs: readonly CvSummary[]): CvSummary | undefined => cvs.find(({ retired }) => !retired);

/** Where everybody arrives: three ways in that ask for nothing, and what goes on. */
export function StartPage() {
  const isSample = useStore(sample);
  const cvs = useResource(cvList);
  const bringing = useBringIn();
  useEffect(follow, []);
  useTitle('');
  const newest = cvs.state === 'ready' ? newestOf(cvs.data.cvs) : undefined;
  return (
    <div className="page start cv-list" {...bringing.bring.dropZone}>
      <h1>Rehearse it before it counts</h1>
      <TargetLine />
      <GoingOn />
      <Loaded of={cvList} what="your CVs" lines={4}>
        {(data) => newestOf(data.cvs) === undefined && (
          <>
            <p className="quiet">Begin with any of these. There is no account, and nothing leaves this machine.</p>
            <FirstCv bringing={bringing} />
          </>
        )}
      </Loaded>
      <div className="start-ways">
        {newest && <Cv cv={newest} />}
        <Problem />
        <Answer />
      </div>
      {!isSample && <p className="small quiet">To look around first: <code>dryrun demo</code> opens a sample record, the search of somebody made up.</p>}
    </div>
  );
}
