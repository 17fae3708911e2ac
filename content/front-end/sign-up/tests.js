const NAME = 'Enter your name';
const MISSING = 'Enter your e-mail address';
const LIKE = 'Enter an address like ada@example.org';
const CHOOSE = 'Choose a workshop';
const ACCEPT = 'Accept the rules to sign up';
const TAKEN = 'This address is signed up already';
const MESSAGES = [NAME, MISSING, LIKE, CHOOSE, ACCEPT, TAKEN];

const name = (t) => t.get('textbox', { name: 'Name' });
const email = (t) => t.get('textbox', { name: 'E-mail' });
const workshop = (t) => t.get('combobox', { name: 'Workshop' });
const rules = (t) => t.get('checkbox', { name: 'I accept the rules' });
const button = (t) => t.get('button', { name: /^sign/i });
const shown = () => MESSAGES.filter((message) => document.body.innerText.includes(message));
const failed = (t) => t.all('alert').some((one) => /sign-up failed/i.test(t.text(one)));
const isThanked = (t) => t.all('heading').some((one) => /you are in/i.test(t.text(one)));
const described = (t, field) => (t.attribute(field, 'aria-describedby') ?? '').split(/\s+/).map((id) => document.getElementById(id)).filter(Boolean).map((one) => t.text(one)).join(' ').trim();
const isWrong = (t, field, message, when) => {
  t.ok(shown().includes(message), `“${message}” is to be seen ${when}`);
  t.equal(t.attribute(field, 'aria-invalid'), 'true', `aria-invalid of the field of “${message}” ${when}`);
  t.ok(described(t, field).includes(message), `aria-describedby of the field names “${message}” ${when}`);
};
const fill = async (t, { person = 'Ada', address = 'ada@example.org' } = {}) => {
  await t.type(name(t), person);
  await t.type(email(t), address);
  await t.choose(workshop(t), 'Cheese');
  await t.click(rules(t));
};

test('fields', async (t) => {
  t.equal(t.text(button(t)), 'Sign up', 'the button');
  t.equal([...workshop(t).options].map((one) => one.label), ['Choose one', 'Bread', 'Cheese', 'Cider'], 'choices of “Workshop”');
  name(t);
  email(t);
  t.ok(!rules(t).checked, 'the rules are not accepted at first');
});

test('quiet', async (t) => {
  t.equal(shown(), [], 'messages at first');
  await t.type(email(t), 'ada');
  await t.wait(2000);
  t.equal(shown(), [], 'messages while one types an address for the first time');
  t.ok(t.attribute(email(t), 'aria-invalid') !== 'true', 'the field is not invalid while one types in it for the first time');
});

test('on-leave', async (t) => {
  await t.type(email(t), 'ada@example');
  await t.press('Tab');
  isWrong(t, email(t), LIKE, 'after “ada@example” was left');
  await t.type(name(t), 'A');
  await t.clear(name(t));
  await t.press('Tab');
  isWrong(t, name(t), NAME, 'after the name was emptied and left');
  t.equal(shown(), [NAME, LIKE], 'messages of fields that were left');
});

test('clears', async (t) => {
  await t.type(email(t), 'ada@example');
  await t.press('Tab');
  await t.type(email(t), '.');
  t.equal(shown(), [LIKE], 'messages at “ada@example.”');
  await t.type(email(t), 'org');
  t.equal(shown(), [], 'messages at “ada@example.org”, still in the field');
  t.ok(t.attribute(email(t), 'aria-invalid') !== 'true', 'the field is not invalid any more');
  await t.press('Tab');
  t.equal(shown(), [], 'messages when it is left');
});

test('submit-empty', async (t) => {
  await t.click(button(t));
  isWrong(t, name(t), NAME, 'after Sign up');
  isWrong(t, email(t), MISSING, 'after Sign up');
  isWrong(t, workshop(t), CHOOSE, 'after Sign up');
  isWrong(t, rules(t), ACCEPT, 'after Sign up');
  await t.wait(2000);
  t.equal(t.log, [], 'what was sent');
});

test('first-wrong', async (t) => {
  await t.click(button(t));
  t.ok(t.active() === name(t), 'the focus is on “Name” when all is empty');
  await t.type(name(t), 'Ada');
  await t.click(button(t));
  t.ok(t.active() === email(t), 'the focus is on “E-mail” when the name is there');
  await t.type(email(t), 'ada@example.org');
  await t.choose(workshop(t), 'Cider');
  await t.click(button(t));
  t.ok(t.active() === rules(t), 'the focus is on “I accept the rules” when only that is missing');
});

test('enter-sends', async (t) => {
  await t.type(email(t), 'ada');
  await t.press('Enter');
  t.ok(shown().includes(NAME) && shown().includes(LIKE), 'Enter in a field checks all of them');
  await t.type(email(t), '@example.org');
  await t.type(name(t), 'Ada');
  await t.choose(workshop(t), 'Cheese');
  await t.click(rules(t));
  name(t).focus();
  await t.press('Enter');
  await t.wait(100);
  t.equal(t.log.length, 1, 'how often it was sent after Enter');
});

test('sends', async (t) => {
  await fill(t, { person: ' Ada Lovelace ', address: ' ada@example.org ' });
  await t.click(button(t));
  await t.wait(1500);
  const sent = t.log.map((one) => [one.name, one.email, one.workshop]);
  t.equal(sent, [['Ada Lovelace', 'ada@example.org', 'Cheese']], 'what was sent');
});

test('once', async (t) => {
  await fill(t);
  await t.click(button(t));
  t.ok(/^signing up/i.test(t.text(button(t))), `the button says “Signing up…” meanwhile, not “${t.text(button(t))}”`);
  await t.click(button(t));
  name(t).focus();
  await t.press('Enter');
  await t.wait(2500);
  t.equal(t.log.length, 1, 'how often it was sent');
});

test('thanks', async (t) => {
  await fill(t);
  await t.click(button(t));
  await t.wait(400);
  t.ok(!isThanked(t), 'nobody is thanked before the place is taken');
  await t.wait(1000);
  const heading = t.get('heading', { name: 'You are in, Ada' });
  t.ok(t.active() === heading, 'the focus is on the heading “You are in, Ada”');
  t.equal(t.all('textbox').length, 0, 'fields that are left');
});

test('objection', async (t) => {
  await fill(t, { person: 'Grace', address: 'grace@example.org' });
  await t.click(button(t));
  await t.wait(1500);
  isWrong(t, email(t), TAKEN, 'after the server has refused the address');
  t.ok(t.active() === email(t), 'the focus is on “E-mail”');
  t.ok(!failed(t), 'no alert says that sign-up failed');
  t.equal(t.text(button(t)), 'Sign up', 'the button');
  await t.clear(email(t));
  await t.type(email(t), 'ada@example.org');
  t.equal(shown(), [], 'messages when the address was changed');
  await t.click(button(t));
  await t.wait(1500);
  t.ok(isThanked(t), 'with another address it goes through');
});

test('failure', async (t) => {
  await fill(t, { person: 'Alan', address: 'alan@example.org' });
  await t.click(button(t));
  await t.wait(1500);
  t.ok(failed(t), 'an alert says “Sign-up failed, please try again”');
  t.equal([name(t).value, email(t).value, workshop(t).selectedOptions[0].label, rules(t).checked], ['Alan', 'alan@example.org', 'Cheese', true], 'what stays in the fields');
  t.equal(shown(), [], 'messages at fields');
  await t.click(button(t));
  t.ok(!failed(t), 'the alert is gone while it is sent again');
  await t.wait(1500);
  t.equal(t.log.length, 2, 'how often it was sent');
  t.ok(isThanked(t), 'the second time it goes through');
});

test('passing-through', async (t) => {
  name(t).focus();
  for (let i = 0; i < 4; i += 1) await t.press('Tab');
  t.equal(shown(), [], 'messages after Tab through empty fields');
});

test('axe', async (t) => {
  await t.axe();
  await t.click(button(t));
  await t.axe();
  await fill(t);
  await t.click(button(t));
  await t.until(() => isThanked(t), 'the heading “You are in, Ada”');
  await t.axe();
});
