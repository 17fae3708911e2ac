import { severityWords, type Severity } from './words.ts';

/** Told by its shape as well as by its colour: a filled octagon, a triangle, a ring. */
export function SeverityMark({ severity, named = false }: { readonly severity: Severity; readonly named?: boolean }) {
  return (
    <svg className="severity" data-severity={severity} viewBox="0 0 16 16" fill="none" {...(named ? { role: 'img', 'aria-label': severityWords[severity] } : { 'aria-hidden': true })}>
      {severity === 'error' && <><path d="M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5z" fill="currentColor" /><path d="m5.5 5.5 5 5m0-5-5 5" stroke="var(--surface)" strokeWidth="1.6" strokeLinecap="round" /></>}
      {severity === 'warning' && <path d="M8 2 1.5 13.5h13zM8 6.5v3M8 11.6h.01" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" strokeLinecap="round" />}
      {severity === 'note' && <><circle cx="8" cy="8" r="6" stroke="currentColor" strokeWidth="1.5" /><path d="M8 7.3V11M8 5h.01" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" /></>}
    </svg>
  );
}
