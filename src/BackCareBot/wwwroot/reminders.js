// Reminders of this browser: the list, and the form that sets one.

import { browserName, ownName, zone } from './browser.js';
import { el, button, newId } from './dom.js';
import { details, kinds } from './reply.js';
import { form as fillForm } from './reminder-form.js';
import { command as send } from './server.js';
import { listen, stopListening } from './stretches.js';

const panel = document.getElementById('reminders');
const opener = document.getElementById('reminders-open');

const title = el('h2', { id: 'reminders-title', tabindex: '-1' }, 'Stretch reminders');
const list = el('ul', { class: 'reminder-list' });
const listTitle = el('h3', { tabindex: '-1' }, 'Your reminders');
const none = el('p', { class: 'none' }, 'None yet. Choose a time below.');
const said = el('div', { class: 'reminder-said', role: 'status' });
const preview = el('section', { class: 'preview', 'aria-live': 'polite', 'aria-label': 'Preview' });

let form = null;
let busy = false;
let told = () => {};

/** Sets what happens with a warning that comes in place of a reminder. */
export function otherwise(handler) {
  told = handler;
}

/** Makes room for the conversation. */
export function leave() {
  panel.hidden = true;
  opener.setAttribute('aria-expanded', 'false');
  document.body.classList.remove('reminding');
}

/** Waits for stretches after a reload. */
export function goOn() {
  listen();
}

async function open() {
  if (!form)
    build();
  panel.hidden = false;
  opener.setAttribute('aria-expanded', 'true');
  document.body.classList.add('reminding');
  say();
  preview.replaceChildren();
  title.focus({ preventScroll: true });
  scrollTo({ top: 0 });
  await run('list', {}, { quiet: true });
}

function build() {
  form = fillForm(zone());
  form.node.addEventListener('submit', event => {
    event.preventDefault();
    run('add', form.fields());
  });
  form.preview.addEventListener('click', () => run('preview', form.fields()));
  const done = el('button', { type: 'button', class: 'pill' }, 'Close');
  done.addEventListener('click', () => {
    leave();
    document.getElementById('question').focus();
  });
  panel.append(
    title,
    el('p', {}, 'They come while this page is open. One that finds it closed waits some minutes, then it is skipped. For a channel, add the bot to Discord or Teams.'),
    el('p', { class: 'fine' }, 'Only the times you choose are kept, under a random name of this browser. Type “forget-me” to erase them. Where an answer says “this channel”, it means this page.'),
    notes(),
    listTitle, none, list, said, form.node, preview,
    el('div', { class: 'row' }, done));
}

/** Asks leave for notes of the system's, where there are any; only a press of this button does. */
function notes() {
  if (!('Notification' in window) || Notification.permission !== 'default')
    return '';
  const ask = el('button', { type: 'button', class: 'pill quiet' }, 'Also tell me when I look at another tab');
  ask.addEventListener('click', async () => {
    const answer = await Notification.requestPermission();
    ask.remove();
    say(answer === 'granted' ? 'Done. You get a note while this page is open in another tab.' : 'Your browser shows no notes from here. Reminders still come to this page.');
  });
  return ask;
}

async function run(name, fields, { quiet = false } = {}) {
  if (busy)
    return;
  busy = true;
  try {
    const answer = await send(name, fields, ownName(), zone());
    if (kinds[answer.reply.kind]?.warns) {
      leave();
      told(answer.reply);
      return;
    }
    draw(answer);
    const previewed = name === 'preview' && answer.reply.kind === 'Information';
    if (name === 'add' && answer.reply.kind === 'Information' || previewed)
      preview.replaceChildren(...previewed ? previewParts(answer.reply) : []);
    if (previewed)
      say();
    else if (!quiet || answer.reply.kind === 'Refusal')
      say(answer.reply.shortAnswer, answer.reply.actions);
  } catch (error) {
    say(error.message);
  } finally {
    busy = false;
  }
}

function draw({ reminders, routines }) {
  form.offer(routines);
  if (!reminders)
    return;
  const lost = list.contains(document.activeElement);
  list.replaceChildren(...reminders.map(line));
  none.hidden = reminders.length > 0;
  // The button that was pressed is another now.
  if (lost)
    listTitle.focus({ preventScroll: true });
  if (reminders.length > 0)
    listen();
  else
    stopListening();
}

function line(reminder) {
  const id = newId('reminder');
  const buttons = [reminder.isSilent ? 'Resume' : 'Pause', 'Test', 'Remove'].map(label => {
    const node = el('button', { type: 'button', class: 'pill', 'aria-describedby': id }, label);
    node.addEventListener('click', () => run(label.toLowerCase(), { number: String(reminder.number) }));
    return node;
  });
  return el('li', {},
    el('p', { id }, reminder.text),
    reminder.next && !reminder.isSilent ? el('p', { class: 'fine' }, `Next: ${reminder.next}`) : null,
    el('div', { class: 'row' }, ...buttons));
}

function previewParts(reply) {
  return [el('h3', {}, reply.title), el('p', {}, reply.shortAnswer), ...details(reply)];
}

function say(text = '', actions = []) {
  said.replaceChildren(...text ? [el('p', {}, text)] : [], ...actions.map(action => button(action.label, action.message)));
}

opener.addEventListener('click', () => panel.hidden ? open() : leave());
document.getElementById('back-to-routine').addEventListener('click', leave);
// A reminder that was typed is set as well.
document.addEventListener('reminders-told', () => browserName() ? listen() : stopListening());
