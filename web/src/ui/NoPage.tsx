import { Missing } from './Missing.tsx';
import { Page } from './Page.tsx';

/** No page has this address. */
export const NoPage = () => (
  <Page heading="There is nothing here" title="Not found">
    <Missing to="/" back="To the start">There is no page at this address: it may be mistyped, or belong to a newer dryrun.</Missing>
  </Page>
);
