const region = document.getElementById('offers');
const box = document.getElementById('slides');
const pause = document.getElementById('pause');
const STAY_MS = 5000;

let at = 0;
let isPlaying = true;
let isOver = false;
let isWithin = false;
let timer = 0;

const slides = api.slides.map(({ title, text }, place) => {
  const slide = document.createElement('div');
  const heading = document.createElement('h2');
  const words = document.createElement('p');
  heading.textContent = title;
  words.textContent = text;
  slide.setAttribute('role', 'group');
  slide.setAttribute('aria-roledescription', 'slide');
  slide.setAttribute('aria-label', `${place + 1} of ${api.slides.length}`);
  slide.append(heading, words);
  return slide;
});
box.append(...slides);

function show(to) {
  at = (to + slides.length) % slides.length;
  slides.forEach((slide, place) => {
    slide.hidden = place !== at;
  });
}

/** Whether it goes on by itself, after whatever has changed; the slide that is shown stays for the whole time. */
function decide() {
  const runs = isPlaying && !isOver && !isWithin;
  clearTimeout(timer);
  pause.textContent = isPlaying ? 'Pause' : 'Play';
  box.setAttribute('aria-live', runs ? 'off' : 'polite');
  if (!runs) return;
  timer = setTimeout(() => {
    show(at + 1);
    decide();
  }, STAY_MS);
}

/** Who has taken it in hand does not want it to move on. */
function turn(to) {
  isPlaying = false;
  decide();
  show(to);
}

pause.addEventListener('click', () => {
  isPlaying = !isPlaying;
  decide();
});
document.getElementById('previous').addEventListener('click', () => turn(at - 1));
document.getElementById('next').addEventListener('click', () => turn(at + 1));
region.addEventListener('mouseenter', () => {
  isOver = true;
  decide();
});
region.addEventListener('mouseleave', () => {
  isOver = false;
  decide();
});
region.addEventListener('focusin', () => {
  isWithin = true;
  decide();
});
region.addEventListener('focusout', (event) => {
  isWithin = region.contains(event.relatedTarget);
  decide();
});

show(0);
decide();
