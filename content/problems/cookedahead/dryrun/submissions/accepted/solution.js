// From the last day to the first; the sum of the next days' meals tells whether something is too late. O(n) time, O(1) memory.
function cookAhead(meals, most, days) {
  let [missing, near, nights, room] = [0, 0, 0, 0];
  for (let day = meals.length - 1; day >= 0; day--) {
    missing = Math.max(missing + meals[day] - most[day], 0);
    near += meals[day] - (meals[day + days] ?? 0);
    if (missing > near) return null;
    nights += missing;
    room = Math.max(room, missing);
  }
  return missing > 0 ? null : [nights, room];
}
