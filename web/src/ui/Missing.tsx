import type { ReactNode } from 'react';
import { Link } from 'wouter';

interface Props {
  /** What there is none of, and why that may be. */
  readonly children: ReactNode;
  readonly to: string;
  /** Of the link: "All stories". */
  readonly back: string;
}

/** In place of what an address names and the record does not have. */
export const Missing = ({ children, to, back }: Props) => (
  <section className="panel not-found" role="alert">
    <h2>Not found</h2>
    <p>{children}</p>
    <Link className="button" href={to}>{back}</Link>
  </section>
);
