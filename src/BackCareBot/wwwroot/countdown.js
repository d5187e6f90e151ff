// A countdown: large figures and a ring that empties. Silent; a few moments of it are told to those who do not see it.

import { el } from './dom.js';

/** Half the circle's width and its place, in units of the drawing. */
const radius = 44;
const centre = 50;
const around = 2 * Math.PI * radius;

/** With so many seconds left, the end is announced. */
const nearlyUp = 10;

let timer = 0;

/** Draws the countdown of a step and lets it run, unless the step is paused. Only one runs at a time. */
export function countdown(step, announce) {
  stop();
  const figures = el('span', { class: 'figures' });
  const word = el('span', { class: 'under-figures' });
  const ring = circle('ring');
  // Figures that change every second are not read out; "announce" tells what matters.
  const clock = el('div', { class: 'clock', role: 'timer', 'aria-label': 'Time left' }, drawing(circle('track'), ring), el('p', {}, figures, word));
  const paused = step.ends === undefined;
  const end = Date.now() + step.left * 1000;
  let shown = -1;

  const draw = () => {
    const left = paused ? step.left : Math.max(0, Math.ceil((end - Date.now()) / 1000));
    if (left === shown)
      return;
    figures.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
    word.textContent = paused ? 'paused' : left === 0 ? 'time is up' : '';
    ring.style.strokeDashoffset = String(around * (1 - left / step.seconds));
    clock.classList.toggle('up', left === 0);
    // What is there from the start is no news.
    if (shown > 0 && left === nearlyUp)
      announce(`${nearlyUp} seconds left.`);
    if (shown > 0 && left === 0)
      announce('Time is up. Press Next when you are ready.');
    shown = left;
    if (left === 0)
      stop();
  };
  draw();
  if (!paused && shown > 0)
    timer = setInterval(draw, 200);
  return clock;
}

export function stop() {
  clearInterval(timer);
}

function drawing(...circles) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 100 100');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(...circles);
  return svg;
}

function circle(name) {
  const node = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
  for (const [attribute, value] of Object.entries({ class: name, cx: centre, cy: centre, r: radius }))
    node.setAttribute(attribute, value);
  node.style.strokeDasharray = String(around);
  return node;
}
