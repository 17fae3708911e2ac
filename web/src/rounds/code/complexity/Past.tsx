import type { MeasurementSummary } from '../../../contract/api.ts';
import { useResource } from '../../../lib/resource.ts';
import { languages } from '../../../lib/system.ts';
import { Ago } from '../../../ui/Ago.tsx';
import { TroublePanel } from '../../../ui/TroublePanel.tsx';
import { measurementsOf } from './data.ts';
import { answerWords, claimWords, judgementWords } from './words.ts';

const STATES: Readonly<Record<MeasurementSummary['state'], string>> = { queued: 'In line', running: 'Measuring', done: 'Does not compile', failed: 'Could not be measured', cancelled: 'Stopped' };

function Row({ one, language, onShow }: { readonly one: MeasurementSummary; readonly language: string; readonly onShow: () => void }) {
  const judged = one.time?.judgement ? judgementWords(one.time.judgement) : null;
  return (
    <li className="past">
      <button type="button" className="past-main" onClick={onShow}>
        <span className="tag" data-tone={judged?.tone ?? 'none'}>{one.time ? answerWords(one.time) : STATES[one.state]}</span>
        <span className="quiet small">
          {one.space && `memory: ${answerWords(one.space)}; `}said {claimWords(one.claim.time)} time, {claimWords(one.claim.space)} memory · {language} ·{' '}
          <Ago at_ms={one.created_at_ms} />
        </span>
      </button>
    </li>
  );
}

/** What was claimed and measured of this problem before. */
export function Past({ slug, shown, onShow }: { readonly slug: string; readonly shown: number | null; readonly onShow: (id: number) => void }) {
  const loaded = useResource(measurementsOf(slug));
  const known = useResource(languages);
  if (loaded.state === 'loading') return null;
  if (loaded.state === 'failed') return <TroublePanel trouble={loaded.trouble} what="earlier measurements" onRetry={() => void measurementsOf(slug).refresh()} />;
  const others = loaded.data.measurements.filter((one) => one.id !== shown);
  if (others.length === 0) return null;
  const nameOf = (id: string): string => (known.state === 'ready' ? known.data.languages.find((language) => language.id === id)?.name : undefined) ?? id;
  return (
    <section className="history" aria-label="Measured before">
      <h3>Measured before</h3>
      <ul className="plain">{others.map((one) => <Row key={one.id} one={one} language={nameOf(one.language)} onShow={() => onShow(one.id)} />)}</ul>
    </section>
  );
}
