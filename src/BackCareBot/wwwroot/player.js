// The player of guided routines. The program holds the rules; the page holds the state, so that a reload goes on.

import { stop as stopClock } from './countdown.js';
import { draw } from './scene.js';
import { move as send } from './server.js';
import { el } from './dom.js';

const key = 'routine';
/** The stages that a reload goes on with. */
const lasting = ['Intro', 'Step'];
/** Buttons that take each other's place. */
const opposite = { Pause: 'Resume', Resume: 'Pause' };

const player = document.getElementById('player');
const stage = document.getElementById('stage');
const said = document.getElementById('player-said');
const fault = document.getElementById('player-fault');
const back = document.getElementById('back-to-routine');

let scene = null;
let busy = false;
let told = () => {};

/** Sets what happens with a reply that comes in place of the routine. */
export function otherwise(handler) {
  told = handler;
}

/** Begins a routine below whose list the person pressed Start. */
export function begin(routine, level) {
  return make({ routine, level, move: 'Show' });
}

/** Goes on after a reload. */
export function goOn() {
  const state = stored();
  if (state)
    make({ state, move: 'Show' });
}

/** Shows a scene, and leaves the focus where it was if what had it is still there. */
export function show(next) {
  const focused = player.contains(document.activeElement) ? document.activeElement.dataset?.move : null;
  const moved = scene?.heading !== next.heading || scene?.step?.side !== next.step?.side;
  scene = next;
  store(lasting.includes(scene.stage) ? scene.state : null);
  open();
  player.dataset.stage = scene.stage;
  stage.replaceChildren(...draw(scene, announce));
  const again = focused && [focused, opposite[focused]].map(one => stage.querySelector(`[data-move="${one}"]`)).find(Boolean);
  if (again && scene.stage === 'Step') {
    again.focus({ preventScroll: true });
    announce(spoken(moved));
  } else {
    stage.querySelector('h2').focus({ preventScroll: true });
  }
  if (moved)
    scrollTo({ top: 0 });
}

/** Makes room for an answer in the conversation; after a warning the routine is over, else it waits. */
export async function leave(warned) {
  const running = scene?.stage === 'Step' && !player.hidden;
  close();
  if (warned || !scene || !lasting.includes(scene.stage)) {
    forget();
    return;
  }
  back.hidden = false;
  back.textContent = scene.step ? `Back to your routine, step ${scene.step.number}` : 'Back to your routine';
  if (!running || scene.step.ends === undefined)
    return;
  try {
    const answer = await send({ state: scene.state, move: 'Pause' });
    scene = answer.scene ?? scene;
    store(scene.state);
  } catch {
    // It counts on meanwhile; nothing is lost.
  }
}

async function make(request) {
  if (busy)
    return;
  busy = true;
  fault.textContent = '';
  try {
    const answer = await send(request);
    if (answer.scene)
      show(answer.scene);
    else if (answer.refused)
      refuse(answer.refused);
    else {
      close();
      forget();
      told(answer.reply);
    }
  } catch (error) {
    open();
    fault.textContent = error.message;
  } finally {
    busy = false;
  }
}

/** It cannot go on from here: why, and a new start. */
function refuse(refused) {
  forget();
  open();
  player.dataset.stage = 'Refused';
  const again = refused.restart ? el('button', { type: 'button', class: 'pill main' }, 'Start') : null;
  again?.addEventListener('click', () => make({ state: refused.restart, move: 'Show' }));
  stage.replaceChildren(
    el('h2', { id: 'player-title', tabindex: '-1' }, refused.title),
    el('p', {}, refused.text),
    el('div', { class: 'controls' }, again, el('button', { type: 'button', class: 'pill', 'data-close': '' }, 'Close')));
  stage.querySelector('h2').focus({ preventScroll: true });
}

function open() {
  player.hidden = false;
  back.hidden = true;
  document.body.classList.add('playing');
}

function close() {
  stopClock();
  player.hidden = true;
  document.body.classList.remove('playing');
}

function forget() {
  scene = null;
  back.hidden = true;
  store(null);
}

/** What somebody who does not see the page is told of a move. */
function spoken(moved) {
  const step = scene.step;
  if (scene.notice)
    return scene.notice;
  if (moved)
    return [scene.heading, step.dose, step.side, `${step.left} seconds`].filter(Boolean).join('. ');
  return step.ends === undefined ? 'Paused.' : step.form === 'Usual' ? 'Running.' : step.how.join(' ');
}

function announce(text) {
  said.textContent = text;
}

function stored() {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function store(state) {
  try {
    if (state)
      sessionStorage.setItem(key, state);
    else
      sessionStorage.removeItem(key);
  } catch {
    // Without storage a reload starts afresh.
  }
}

player.addEventListener('click', event => {
  const pressed = event.target.closest('button');
  if (pressed?.dataset.move)
    make({ state: scene.state, move: pressed.dataset.move });
  else if (pressed?.hasAttribute('data-close')) {
    close();
    forget();
    document.getElementById('question').focus();
  }
});
back.addEventListener('click', () => make({ state: scene.state, move: 'Show' }));
