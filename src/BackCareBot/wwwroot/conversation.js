// The conversation: questions and replies, one below the other.

import { el } from './dom.js';
import { answerHead, details, kinds, warningHead } from './reply.js';
import { say as send } from './server.js';
import * as player from './player.js';
import * as reminders from './reminders.js';

const start = document.getElementById('start');
const log = document.getElementById('log');
const trouble = document.getElementById('trouble');

let busy = false;

/** Whether a reply is under way. */
export function isBusy() {
  return busy;
}

/** Asks, and shows question and reply. True where a reply came. */
export async function ask(message, shown, focusReply) {
  if (busy)
    return false;
  busy = true;
  say('');
  const turn = openTurn(shown);
  try {
    const answer = await send(message);
    // Words of a routine's buttons move the routine.
    if (answer.scene) {
      turn.remove();
      player.show(answer.scene);
      return true;
    }
    player.leave(answer.warnings.length > 0);
    await showReply(turn, answer, focusReply);
    return true;
  } catch (error) {
    closeTurn(turn, error);
    return false;
  } finally {
    busy = false;
  }
}

/** Shows a reply that came of a button of a routine. */
export async function tell(reply, shown) {
  await showReply(openTurn(shown), reply, true);
}

function openTurn(shown) {
  reminders.leave();
  const turn = el('div', { class: 'turn' },
    el('p', { class: 'asked' }, el('span', { class: 'unseen' }, 'You asked: '), shown),
    el('p', { class: 'waiting' }, 'Looking it up'));
  start.hidden = true;
  log.tabIndex = 0;
  log.append(turn);
  return turn;
}

function closeTurn(turn, error) {
  turn.remove();
  start.hidden = log.childElementCount > 0;
  say(error.message);
}

/** Shows the head first, which the log reads out; the rest is there to be read, not to be read out. */
async function showReply(turn, reply, focusReply) {
  if ((reply.also ?? reply).entryId)
    log.querySelectorAll('[data-latest]').forEach(node => node.remove());
  const kind = kinds[reply.kind] ?? kinds.Answer;
  const head = kind.warns ? warningHead(reply) : answerHead(reply);
  const title = head.querySelector('h2');
  const rest = el('div', { class: 'rest', 'aria-live': 'off', 'aria-busy': 'true' });
  const article = el('article', { class: 'reply', 'aria-labelledby': title.id }, head, rest);
  article.dataset.kind = reply.kind;
  turn.querySelector('.waiting').replaceWith(article);
  await new Promise(requestAnimationFrame);
  rest.append(...details(reply));
  rest.removeAttribute('aria-busy');
  if (focusReply)
    title.focus({ preventScroll: true });
  bringIntoView(turn, article);
}

/** The short answer must be seen first, even below a question that fills the screen. */
function bringIntoView(turn, article) {
  const asked = turn.querySelector('.asked');
  (asked.offsetHeight > innerHeight / 4 ? article : turn).scrollIntoView({ block: 'start' });
}

export async function rate(box, label) {
  if (busy)
    return;
  busy = true;
  say('');
  try {
    const thanks = el('p', { class: 'thanks', tabindex: '-1' }, (await send(label)).shortAnswer);
    box.replaceChildren(thanks);
    thanks.focus({ preventScroll: true });
  } catch (error) {
    say(error.message);
  } finally {
    busy = false;
  }
}

function say(text) {
  trouble.textContent = text;
}
