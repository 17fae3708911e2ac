import { Link } from 'wouter';
import { rounds } from './rounds.ts';

export function NotFound() {
  return (
    <div className="page">
      <section className="panel">
        <h1>There is nothing here</h1>
        <p>The address may be mistyped, or it belongs to a newer dryrun.</p>
        <Link className="button" href={rounds[0]!.path}>To your applications</Link>
      </section>
    </div>
  );
}
