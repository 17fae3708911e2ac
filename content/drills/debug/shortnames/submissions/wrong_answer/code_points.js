// Shortens display names for the narrow list of people in a chat.
const [first, ...names] = require("fs").readFileSync(0, "utf8").trimEnd().split("\n");

const ELLIPSIS = "…";
const width = parseInt(first, 10); // the number of names stands behind it

// How many characters the list has to make room for.
function lengthOf(name) {
  return [...name].length;
}

// The first characters of a name, at most so many.
function firstOf(name, count) {
  return [...name].slice(0, count).join("");
}

// Blanks before the dots look like a mistake.
function withoutEnd(text) {
  return text.trimEnd();
}

function shortened(name, width) {
  if (lengthOf(name) <= width) {
    return name;
  }
  return withoutEnd(firstOf(name, width - 1)) + ELLIPSIS;
}

for (const name of names) {
  console.log(shortened(name, width));
}
