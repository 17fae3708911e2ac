// Counts tickets by the day of the office's own calendar.
const [zone, ...moments] = require("fs").readFileSync(0, "utf8").trim().split("\n");

const MINUTE = 60 * 1000;

// How many minutes the clocks of the zone are ahead of UTC at that moment.
function offsetMinutes(zone, moment) {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const part = {};
  for (const { type, value } of format.formatToParts(moment)) {
    part[type] = Number(value);
  }
  const local = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second);
  return (local - moment.getTime()) / MINUTE;
}

// "2024-07-02" for a moment, on clocks that are so far ahead of UTC.
function dayOf(moment, ahead) {
  return new Date(moment.getTime() + ahead * MINUTE).toISOString().slice(0, 10);
}

function countByDay(zone, moments) {
  const counts = new Map();
  const first = new Date(moments[0]);
  const ahead = offsetMinutes(zone, first);
  for (const text of moments) {
    const moment = new Date(text);
    const day = dayOf(moment, ahead);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return counts;
}

const counts = countByDay(zone, moments);
for (const day of [...counts.keys()].sort()) {
  console.log(`${day} ${counts.get(day)}`);
}
