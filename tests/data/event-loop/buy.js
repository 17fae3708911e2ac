async function buy(item) {
  await item;
  return Promise.resolve(item);
}
const late = setTimeout(() => {}, 900);
buy('pen').then(console.log);
process.nextTick(() => {
  clearTimeout(late);
});
setTimeout(buy, 20, 'ink');
