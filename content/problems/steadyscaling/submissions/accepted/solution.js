// Two queues of recommendations that can still become the smallest or the largest of their window. They are arrays of places, and a number
// says where each begins. O(n) time and memory.
'use strict';
const fs = require('fs');

const [first, ...lines] = fs.readFileSync(0, 'utf8').trim().split('\n');
let [, running, up, down, step] = first.split(' ').map(Number);

/** For each recommendation, the one that counts in the window of so many seconds before it: that which no later one beats. */
function extremes(recommendations, seconds, beats) {
  const queue = [];
  let begin = 0;
  return recommendations.map(([time, count], i) => {
    while (queue.length > begin && beats(count, recommendations[queue[queue.length - 1]][1])) queue.pop();
    queue.push(i);
    while (recommendations[queue[begin]][0] < time - seconds) begin++;
    return recommendations[queue[begin]][1];
  });
}

const recommendations = lines.map((line) => line.split(' ').map(Number));
const lows = extremes(recommendations, up, (one, other) => one < other);
const highs = extremes(recommendations, down, (one, other) => one > other);
let changes = 0;
let paid = 0;
let [[before]] = recommendations;
recommendations.forEach(([time], i) => {
  paid += running * (time - before);
  before = time;
  const wanted = Math.max(Math.min(running + step, lows[i]), Math.min(running, highs[i]));
  if (wanted !== running) changes++;
  running = wanted;
});
console.log(`${changes} ${paid}`);
