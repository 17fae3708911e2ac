return {
  tabs: [
    { id: 'profile', title: 'Profile', text: 'Your name, your picture, and the language in which we write to you.' },
    { id: 'billing', title: 'Billing', text: 'The card that is charged on the first of the month, and the invoices of the last two years.' },
    { id: 'team', title: 'Team', text: 'Eleven people can see this account; three of them may change it.' },
  ],
};
