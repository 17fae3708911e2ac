// Job ads: pasted or brought by the bookmark, looked at before they are saved, set beside a CV.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { check } from './accessibility.mjs';

const AD = `Senior Backend Engineer
Acme Robotics GmbH · Berlin, Germany
Hybrid
Salary: 75,000 - 95,000 EUR per year

Your profile
- 5+ years of experience in backend development
- Go or Kotlin
- Experience with Postgres and Kubernetes
- You must have the right to work in the EU

Nice to have
- Kafka
<img src=x onerror="document.title='hurt'">`;

const CV = `# Ada Example
Berlin, Germany

## Experience
### Engineer, Beta AG
Jan 2021 – present
- Built a service in Golang on PostgreSQL that handles 2,000 requests a second

## Skills
Kubernetes, Docker
`;

const region = (page, name) => page.getByRole('region', { name, exact: true });

/** Somebody's page with an ad, on an origin of its own. */
async function somebodysPage() {
  const posting = { '@type': 'JobPosting', title: 'Gardener of Kubernetes', hiringOrganization: { name: 'Other Origin Ltd' }, datePosted: '2026-11-20', description: `<h2>Requirements</h2><ul><li>Kubernetes</li></ul>${'<p>Leaves fall in the garden. </p>'.repeat(3000)}` };
  const server = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    const plain = '<title>Plain</title><main><h1>Ad without data</h1><p>Requirements: Rust and patience für alle</p><script>var secret = 1</script></main>';
    response.end(request.url === '/plain' ? plain : `<title>x</title><script type="application/ld+json">${JSON.stringify(posting)}</script><h1>Hello</h1>`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://localhost:${server.address().port}`, close: () => server.close() };
}

export const ads = [
  {
    name: 'ads: an ad is pasted, checked, saved with an application, and taken back',
    complaints: [/400/, /404/],
    async run(visitor) {
      const page = await visitor.open('/apply/ads');
      await page.getByRole('heading', { name: 'No ad is saved' }).waitFor();
      await check(page, 'no ads');
      await page.getByRole('link', { name: 'Take in an ad' }).click();
      await page.getByLabel(/^The ad: its text/).fill('{"a": 1}');
      await page.getByRole('button', { name: 'Read it' }).click();
      await page.getByText(/this JSON is no ad/i).waitFor();
      await check(page, 'the page to take in ads');
      await page.getByLabel(/^The ad: its text/).fill(AD);
      await page.getByRole('button', { name: 'Read it' }).click();
      await page.getByText('Read from: the first line', { exact: true }).waitFor();
      assert.equal(await page.getByLabel('Employer').inputValue(), 'Acme Robotics GmbH');
      assert.equal(await page.getByLabel('Pay from').inputValue(), '75000');
      await region(page, 'Required').getByText('Go or Kotlin').first().waitFor();
      await check(page, 'what was read of an ad');
      await page.getByLabel('Pay from').fill('76000');
      await page.getByRole('button', { name: 'Save it' }).click();
      await page.getByRole('heading', { name: 'Senior Backend Engineer', level: 1 }).waitFor();
      await page.getByText('€76,000 to €95,000 a year').waitFor();
      // What was pasted is text.
      await region(page, 'The ad').getByText('onerror').waitFor();
      assert.notEqual(await page.title(), 'hurt');
      await check(page, 'an ad beside no CV');
      await page.getByRole('link', { name: 'Application' }).click();
      await page.getByRole('heading', { name: 'Acme Robotics GmbH' }).waitFor();
      await page.getByRole('link', { name: /^The ad/ }).click();
      await page.getByRole('heading', { name: 'Senior Backend Engineer', level: 1 }).waitFor();
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByRole('heading', { name: 'Not found' }).waitFor();
    },
  },
  {
    name: 'ads: beside a version of the CV they are ranked, with what to change',
    async run(visitor) {
      const made = await visitor.program.ask('POST', '/api/things/cv_version', JSON.stringify({ name: 'Backend', format: 'markdown', body: CV }));
      const { thing: cv } = await made.json();
      for (const body of [{ title: 'Baker', body: 'Requirements\n- SAP and COBOL' }, { title: 'Senior Backend Engineer', employer: 'Acme', body: AD }]) assert.equal((await visitor.program.ask('POST', '/api/ads', JSON.stringify(body))).status, 201);
      const page = await visitor.open('/apply/ads');
      const list = page.getByRole('list', { name: 'Ads' });
      await list.getByText(/^3 of 3 required skills \(1 only in a list\)/).waitFor();
      assert.deepEqual(await list.getByRole('listitem').locator('strong').allTextContents(), ['Senior Backend Engineer', 'Baker']);
      await check(page, 'ads beside a CV');
      await list.getByRole('link', { name: 'Senior Backend Engineer' }).click();
      const edits = region(page, 'What to change');
      await edits.getByText(/Write "Postgres" as the ad does; you write "PostgreSQL"/).waitFor();
      await edits.getByText(/Kubernetes is asked for and stands only in a list/).waitFor();
      await region(page, 'Required').getByText('Only listed').waitFor();
      await check(page, 'an ad beside a CV');
      await page.getByRole('button', { name: 'Remove' }).click();
      await page.locator('.notice').filter({ hasText: 'The ad is removed.' }).waitFor();
      await list.getByRole('link', { name: 'Baker' }).click();
      await page.getByRole('button', { name: 'Remove' }).click();
      const retired = await visitor.program.ask('PATCH', `/api/things/cv_version/${cv.id}`, JSON.stringify({ version: cv.version, retired: true }));
      assert.equal(retired.status, 200);
      await page.getByRole('heading', { name: 'No ad is saved' }).waitFor();
    },
  },
  {
    name: 'ads: the bookmark brings the ad of another origin, and nothing is saved without a click',
    async run(visitor) {
      const page = await visitor.open('/apply/ads/capture');
      const link = page.getByText('Ad to dryrun', { exact: true });
      await link.click();
      await page.getByText('It is to be dragged to the bookmarks').waitFor();
      const code = decodeURIComponent((await link.getAttribute('href')).slice('javascript:'.length));
      const other = await somebodysPage();
      for (const [path, title] of [['/', 'Gardener of Kubernetes'], ['/plain', 'Ad without data']]) {
        await page.goto(other.url + path);
        const [taken] = await Promise.all([page.context().waitForEvent('page'), page.evaluate(code)]);
        await taken.getByLabel('Title').waitFor();
        assert.equal(await taken.getByLabel('Title').inputValue(), title);
        assert.equal(new URL(taken.url()).hash, '');
        assert.equal(await taken.getByLabel('Address of the ad').inputValue(), other.url + path);
        assert.ok(!(await taken.getByLabel('The ad', { exact: true }).inputValue()).includes('secret'));
        await taken.close();
      }
      other.close();
      const { ads: saved } = await (await visitor.program.ask('GET', '/api/ads')).json();
      assert.deepEqual(saved, []);
      await page.goto(`${visitor.program.url}/apply/ads/capture#nonsense`);
      await page.getByText('is nothing that the bookmark makes').waitFor();
    },
  },
];
