return {
  slides: [
    { id: 'bread', title: 'Bread of the week', text: 'Rye with walnuts, from Thursday on.' },
    { id: 'cheese', title: 'Cheese', text: 'Two for the price of one until Saturday.' },
    { id: 'cider', title: 'Cider', text: 'The new one is there. Come and taste it.' },
    { id: 'closed', title: 'Closed on Monday', text: 'We count what we have.' },
  ],
};
