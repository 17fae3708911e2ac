import './exam.css';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { useResource } from '../../../lib/resource.ts';
import { languages as languagesResource } from '../../../lib/system.ts';
import { useTitle } from '../../../lib/title.ts';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { examOf, followExams } from './data.ts';
import { Report } from './Report.tsx';
import { Room } from './Room.tsx';

/** One exam: the room while it runs, afterwards what came of it. */
export function ExamPage({ id }: { readonly id: string }) {
  const exam = useResource(examOf(id));
  const languages = useResource(languagesResource);
  useEffect(followExams, []);
  useTitle(exam.state === 'ready' ? exam.data.rules.title : '');

  if (exam.state === 'failed' && exam.trouble.kind === 'missing') {
    return (
      <div className="page">
        <section className="panel" role="alert">
          <h1>There is no such exam</h1>
          <p>It may have been removed.</p>
          <Link className="button" href="/code/exams">To the exams</Link>
        </section>
      </div>
    );
  }
  for (const part of [exam, languages] as const) {
    if (part.state !== 'failed') continue;
    const retry = (): void => {
      void examOf(id).refresh();
      void languagesResource.refresh();
    };
    return <div className="page"><TroublePanel trouble={part.trouble} what="this exam" onRetry={retry} /></div>;
  }
  if (exam.state !== 'ready' || languages.state !== 'ready') return <div className="page"><SkeletonLines count={8} label="Loading the exam" /></div>;
  return exam.data.state === 'running' ? <Room exam={exam.data} languages={languages.data.languages} /> : <Report exam={exam.data} />;
}
