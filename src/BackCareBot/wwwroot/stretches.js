// Stretches that reminders bring to the open page.

import { browserName } from './browser.js';
import { el, icon, newId } from './dom.js';
import { nextStretches, pressStretch } from './server.js';

/** How long to wait after a failure before asking again, in milliseconds; doubles from one to the next. */
const shortestPause = 2_000;
const longestPause = 60_000;
/** More would fill the screen. */
const mostShown = 3;

const box = document.getElementById('stretches');
/** The keys of what was shown, so that nothing is shown twice. */
const seen = new Set();

let listening = null;

/** Waits for stretches for as long as the page is open and the browser has reminders. */
export async function listen() {
  if (listening || !browserName())
    return;
  const own = listening = new AbortController();
  let shown = [];
  let pause = shortestPause;
  while (!own.signal.aborted) {
    try {
      const { posts } = await nextStretches(browserName(), shown, own.signal);
      posts.forEach(show);
      shown = posts.map(post => post.key);
      pause = shortestPause;
    } catch {
      if (!own.signal.aborted)
        await rest(pause);
      pause = Math.min(2 * pause, longestPause);
    }
  }
}

/** No reminder is left. */
export function stopListening() {
  listening?.abort();
  listening = null;
}

function rest(pause) {
  return new Promise(done => {
    setTimeout(done, pause);
    addEventListener('online', done, { once: true });
  });
}

function show(post) {
  if (seen.has(post.key))
    return;
  seen.add(post.key);
  const title = newId('stretch');
  const card = el('article', { class: 'stretch', 'aria-labelledby': title });
  const said = el('p', { class: 'said', role: 'status' });
  const controls = el('div', { class: 'row' });
  const body = el('div', { class: 'stretch-body' });
  const draw = stretch => body.replaceChildren(...stretchParts(stretch, title));
  for (const [button, label] of [['Done', 'Done'], ['Snooze', 'Snooze 10 min'], ['Another', 'Another']])
    controls.append(pressable(label, button === 'Done', () => press(post, button, { card, controls, said, draw })));
  controls.append(pressable('Close', false, () => close(card)));
  draw({ title: post.title, text: post.text, dose: post.dose, picture: post.picture });
  card.append(el('p', { class: 'kind' }, icon('clock'), 'Time for a stretch'), body, controls, said);
  while (box.childElementCount >= mostShown)
    box.lastElementChild.remove();
  box.prepend(card);
  notify(post);
}

function stretchParts(stretch, title) {
  return [
    el('h2', { id: title, tabindex: '-1' }, stretch.title),
    picture(stretch.picture),
    el('p', { class: 'short' }, stretch.text),
    stretch.dose ? el('p', { class: 'fact' }, el('b', {}, 'How much: '), stretch.dose) : null,
  ].filter(Boolean);
}

/** The picture, where there is one. A stretch without it is whole. */
function picture(shown) {
  if (!shown)
    return null;
  const image = el('img', { class: 'pose', src: `/images/${encodeURIComponent(shown.name)}.svg`, alt: shown.alt });
  image.addEventListener('error', () => image.remove());
  return image;
}

function pressable(label, main, act) {
  const node = el('button', { type: 'button', class: main ? 'pill main' : 'pill' }, label);
  node.addEventListener('click', act);
  return node;
}

async function press(post, button, { controls, said, draw }) {
  try {
    const reply = await pressStretch(browserName(), post.reminderId, button, post.entryId);
    if (button === 'Another' && reply.entryId) {
      post.entryId = reply.entryId;
      draw({ title: reply.title, text: reply.shortAnswer, dose: reply.dose, picture: reply.picture });
      said.textContent = `${reply.title}. ${reply.shortAnswer}`;
      return;
    }
    said.textContent = reply.shortAnswer;
    said.classList.add('seen');
    if (button !== 'Another' && reply.kind === 'Information') {
      [...controls.children].slice(0, -1).forEach(node => node.remove());
      controls.lastElementChild.focus();
    }
  } catch (error) {
    said.textContent = error.message;
    said.classList.add('seen');
  }
}

function close(card) {
  card.remove();
  document.getElementById('question').focus();
}

/** A note of the system's, for who has allowed it and looks at something else. */
function notify(post) {
  if (!document.hidden || !('Notification' in window) || Notification.permission !== 'granted')
    return;
  try {
    const note = new Notification(`Time for a stretch: ${post.title}`, { body: post.text, tag: post.key });
    note.addEventListener('click', () => {
      window.focus();
      note.close();
    });
  } catch {
    // Phones show none for a page; the stretch is on the page.
  }
}
