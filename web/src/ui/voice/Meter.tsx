import { shareOf, type Level } from '../../lib/voice/level.ts';
import { useStore, type Store } from '../../lib/store.ts';

/** How loud it is now: a bar from -60 dB to full scale, with the peak as a line. What to make of it is said in words elsewhere. */
export function Meter({ level }: { readonly level: Store<Level> }) {
  const { rms_db, peak_db, heard } = useStore(level);
  const percent = (db: number): string => `${(100 * shareOf(db)).toFixed(1)}%`;
  return (
    <svg className="voice-meter" data-heard={heard} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className="ground" width="100%" height="10" />
      <rect className="good" x="33%" width="50%" y="8.5" height="1.5" />
      <rect className="now" width={percent(rms_db)} height="8" />
      <rect className="peak" x={percent(peak_db)} width="0.8" height="8" />
    </svg>
  );
}
