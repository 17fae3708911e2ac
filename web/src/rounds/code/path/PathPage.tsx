import './path.css';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { Patterns } from '../../../contract/api.ts';
import { useResource } from '../../../lib/resource.ts';
import { isString, storage } from '../../../lib/storage.ts';
import { useTitle } from '../../../lib/title.ts';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { CodeTabs } from '../CodeTabs.tsx';
import { presets } from '../exam/data.ts';
import { followPath, map, meterOf } from './data.ts';
import { MapLegend, MapPicture } from './MapPicture.tsx';
import { MeterPart } from './MeterPart.tsx';
import { PatternPanel, ProblemList } from './PatternPanel.tsx';
import { PatternTable } from './PatternTable.tsx';

const EXAM = 'meter-exam';
const USUAL = 'one-sitting-70';

function Path({ data, chosen }: { readonly data: Patterns; readonly chosen: string | null }) {
  const { patterns, others } = data;
  const offered = useResource(presets);
  // The meter knows of problems alone.
  const list = offered.state === 'ready' ? offered.data.presets.filter(({ rules }) => rules.slots.every(({ kind }) => kind === 'problem')) : [];
  const [wish, setWish] = useState(() => storage.read(EXAM, isString, USUAL));
  // One that is kept may have left the content.
  const exam = list.length === 0 || list.some(({ rules }) => rules.id === wish) ? wish : list[0]!.rules.id;
  const meter = meterOf(exam);
  const loaded = useResource(meter);
  const [, go] = useLocation();
  const reading = loaded.state === 'ready' ? loaded.data.meter : null;
  const pattern = patterns.find(({ id }) => id === chosen) ?? null;

  const choose = (id: string): void => go(`/code/path/${id}`);
  return (
    <>
      <MeterPart
        presets={list} exam={exam} loaded={loaded} onRetry={() => void meter.refresh()}
        onExam={(id) => {
          setWish(id);
          storage.write(EXAM, id);
        }}
      />
      <div className="path-both" data-open={pattern !== null}>
        <section className="path-picture" aria-label="Map">
          <MapPicture patterns={patterns} chosen={chosen} onChoose={choose} />
          <MapLegend />
        </section>
        {pattern && <PatternPanel pattern={pattern} patterns={patterns} reading={reading} />}
        {chosen !== null && !pattern && <section className="panel" role="status"><h2>There is no such pattern</h2><p>The map has all that there are.</p></section>}
      </div>
      <section className="path-list" aria-label="List">
        <h2>All patterns</h2>
        <PatternTable patterns={patterns} chosen={chosen} reading={reading} />
      </section>
      {others.length > 0 && (
        <section className="path-list" aria-label="Others">
          <h2>Problems of no pattern on the map</h2>
          <ProblemList problems={others} pattern />
        </section>
      )}
    </>
  );
}

/** The patterns as a map, and how far it is to enough. */
export function PathPage({ chosen }: { readonly chosen: string | null }) {
  const loaded = useResource(map);
  useEffect(followPath, []);
  useTitle(chosen === null ? null : 'Path');
  return (
    <div className="page path-page">
      <CodeTabs />
      <h1>Path</h1>
      {loaded.state === 'loading' && <SkeletonLines count={10} label="Loading the map" />}
      {loaded.state === 'failed' && <TroublePanel trouble={loaded.trouble} what="the map" onRetry={() => void map.refresh()} />}
      {loaded.state === 'ready' && (
        loaded.data.patterns.length > 0
          ? <Path data={loaded.data} chosen={chosen} />
          : <section className="panel"><h2>There are no patterns</h2><p>The folder patterns of the content is missing; it comes with the program: install it again.</p></section>
      )}
    </div>
  );
}
