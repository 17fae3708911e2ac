import './day.css';
import '../review/review.css';
import { useState, type FormEvent } from 'react';
import { Link } from 'wouter';
import type { CardsPlan, ShownCard, Target } from '../../../contract/api.ts';
import { describeTrouble } from '../../../lib/api.ts';
import { percent, plural } from '../../../lib/format.ts';
import { today } from '../../../lib/days.ts';
import { notify } from '../../../lib/notices.ts';
import { sayTarget, target } from '../../../lib/target.ts';
import { Button } from '../../../ui/Button.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { plans } from '../data.ts';
import { GapsTabs } from '../GapsTabs.tsx';
import { SittingView } from '../review/SittingView.tsx';
import { KnownCurve } from './KnownCurve.tsx';

function Days({ plan }: { readonly plan: CardsPlan }) {
  return (
    <section className="gaps-part" aria-label="Day by day">
      <h2>Day by day</h2>
      <table className="gaps-table">
        <thead><tr><th scope="col">Day</th><th scope="col">Cards</th><th scope="col">New</th><th scope="col">Minutes</th></tr></thead>
        <tbody>{plan.by_day.map((day) => <tr key={day.on}><th scope="row">{day.on}</th><td className="number">{Math.round(day.looks)}</td><td className="number">{Math.round(day.new)}</td><td className="number">{Math.round(day.minutes)}</td></tr>)}</tbody>
      </table>
      <p className="small quiet">
        Expected, and made anew each day by what you knew. A look is taken to last {Math.round(plan.costs.recalled_s)} s when you know it, {Math.round(plan.costs.lapsed_s)} s when not, {Math.round(plan.costs.new_s)} s for a new card: {plan.costs.own ? 'your own times' : 'usual times, until yours are known'}.
      </p>
    </section>
  );
}

function Plan({ plan, onBegin }: { readonly plan: CardsPlan; readonly onBegin: (cards: readonly ShownCard[]) => void }) {
  if (plan.cards === 0)
    return (
      <section className="panel">
        <h2>There are no cards yet</h2>
        <p>With cards, this page says which of them to look at today so that as much as possible is known on the day.</p>
        <Link className="button primary" href="/gaps/cards">Write the first card</Link>
      </section>
    );
  return (
    <>
      <p><strong className="day-known">{percent(plan.expected)}</strong> of {plural(plan.cards, 'card')} are expected to be known on the day ({percent(plan.untouched)} if you look at none of them any more).</p>
      {plan.today.length > 0 ? (
        <div><Button look="primary" onClick={() => onBegin(plan.today)}>Begin with today’s {plural(plan.today.length, 'card')}</Button></div>
      ) : (
        <p>Nothing for today: every card gains more by waiting.</p>
      )}
      <KnownCurve plan={plan} />
      <Days plan={plan} />
    </>
  );
}

/** "2026-12-24 15": the day and the minutes of the target; a week from now and a quarter of an hour, where it names none that is to come. */
function keyOf(said: Target | null): string {
  const day = said?.due_on && said.due_on > today() ? said.due_on : today(Date.now() + 7 * 86_400_000);
  return `${day} ${said?.minutes_a_day ?? 15}`;
}

function PlanFor({ said }: { readonly said: Target | null }) {
  const [key, setKey] = useState(() => keyOf(said));
  const [date = '', minutes = ''] = key.split(' ');
  const resource = plans(key);
  const [cards, setCards] = useState<readonly ShownCard[] | null>(null);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const wished = { due_on: String(form.get('date')), minutes_a_day: Number(form.get('minutes')) || 15 };
    setKey(`${wished.due_on} ${wished.minutes_a_day}`);
    void sayTarget(wished).then((trouble) => trouble && notify(`The day could not be kept: ${describeTrouble(trouble)}`));
  };
  const end = (): void => {
    setCards(null);
    void resource.refresh();
  };
  if (cards) return <SittingView first={cards} onEnd={end} />;
  return (
    <>
      <form className="day-form" onSubmit={submit}>
        <label>The day it counts <input className="field" type="date" name="date" defaultValue={date} min={today(Date.now() + 86_400_000)} required /></label>
        <label>Minutes a day <input className="field" type="number" name="minutes" defaultValue={minutes} min="1" max="1440" required /></label>
        <button type="submit" className="button">Plan</button>
      </form>
      <Loaded of={resource} what="the plan">{(plan) => <Plan plan={plan} onBegin={setCards} />}</Loaded>
    </>
  );
}

/** The mode for a date: so many minutes a day, and as much known on that day as can be. */
export const DayPage = () => (
  <Page className="gaps-page" tabs={<GapsTabs />} heading="Until a day" unseen>
    <Loaded of={target} what="the day">{(said) => <PlanFor said={said} />}</Loaded>
  </Page>
);
