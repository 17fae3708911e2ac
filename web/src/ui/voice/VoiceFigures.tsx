import './voice.css';
import { useState } from 'react';
import { sentence } from '../../lib/format.ts';
import { bandWords, besideWords, normWords, stripOf, valueWords, type Band, type FigureRow } from '../../lib/voice/figures.ts';
import { useResource } from '../../lib/resource.ts';
import { voiceNorms } from '../../lib/voice/recordings.ts';
import { withNorms } from '../../lib/voice/rows.ts';
import { Button } from '../Button.tsx';
import { TroublePanel } from '../TroublePanel.tsx';

function Bar({ kind, band, y, height }: { readonly kind: string; readonly band: Band | null; readonly y: number; readonly height: number }) {
  return band && <rect className={kind} x={100 * band.low} width={Math.max(0.5, 100 * (band.high - band.low))} y={y} height={height} />;
}

function Row({ row }: { readonly row: FigureRow }) {
  const strip = stripOf(row);
  return (
    <li className="voice-figure">
      <div>
        <h3>{row.name}</h3>
        <p className="voice-figure-value number">{valueWords(row)}</p>
      </div>
      <div>
        {strip && (
          <svg viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true">
            <rect className="ground" width="100" height="16" />
            <Bar kind="own" band={strip.baseline} y={0} height={16} />
            <Bar kind="norm" band={strip.norm} y={13} height={3} />
            <Bar kind="doubt" band={strip.band} y={7} height={2} />
            <rect className="value" x={100 * strip.value - 0.5} width="1" height="16" />
          </svg>
        )}
        {row.doubt && <p className="small">{sentence(row.doubt)}</p>}
        <p className="small quiet">{[besideWords(row), bandWords(row), normWords(row)].filter(Boolean).join('; ')}</p>
      </div>
    </li>
  );
}

const Rows = ({ rows }: { readonly rows: readonly FigureRow[] }) => <ul className="plain">{rows.map((row) => <Row key={row.id} row={row} />)}</ul>;

/** It is on the page only while somebody wants to see what is published, and so asks for it only then. */
function RowsWithNorms({ rows }: { readonly rows: readonly FigureRow[] }) {
  const loaded = useResource(voiceNorms);
  return (
    <>
      <Rows rows={loaded.state === 'ready' ? withNorms(rows, loaded.data.norms) : rows} />
      {loaded.state === 'failed' && <TroublePanel trouble={loaded.trouble} what="the published figures" onRetry={() => void voiceNorms.refresh()} />}
    </>
  );
}

/** Each figure beside the user's own usual band. Published norms are shown when somebody asks for them, and nothing is called good or bad. */
export function VoiceFigures({ rows, note = '' }: { readonly rows: readonly FigureRow[]; readonly note?: string }) {
  const [norms, setNorms] = useState(false);
  return (
    <section className="voice-figures" aria-label="Figures">
      <h2>In figures</h2>
      {norms ? <RowsWithNorms rows={rows} /> : <Rows rows={rows} />}
      {note && <p className="small">{note}</p>}
      <p className="small quiet">Shaded: what is usual for you. {norms && 'Line below: what is published about others. '}Accent and pitch are never scored: how you sound is yours; the pitch is drawn so that you can hear where it goes flat.</p>
      <Button look="bare" aria-pressed={norms} onClick={() => setNorms(!norms)}>{norms ? 'Hide published figures' : 'Show published figures'}</Button>
    </section>
  );
}
