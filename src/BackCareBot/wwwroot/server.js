// Speaks with the program.

import { answered, randomName, tellerOf } from './browser.js';

/** How long a reply may take, in milliseconds. */
const patience = 15_000;
/** How long to wait for a stretch before asking again; longer than the program does. */
const longPatience = 60_000;

const conversation = conversationName();

/** A name of its own for each tab. Where the browser forbids storage, it lasts until the page is left. */
function conversationName() {
  const key = 'conversation';
  try {
    const name = sessionStorage.getItem(key) ?? randomName();
    sessionStorage.setItem(key, name);
    return name;
  } catch {
    return randomName();
  }
}

/** Sends a message. */
export async function say(text) {
  const teller = tellerOf(text);
  const answer = await post('/api/chat', { text, ...teller });
  answered(text);
  if (teller.browser)
    document.dispatchEvent(new Event('reminders-told'));
  return answer;
}

/** Makes a move in a guided routine. */
export function move(request) {
  return post('/api/routine', request);
}

/** Does something about reminders. */
export function command(name, fields, browser, zone) {
  return post('/api/reminders', { command: name, fields, browser, zone });
}

/** Presses a button of a stretch. */
export function pressStretch(browser, reminder, button, entryId) {
  return post('/api/reminders/press', { browser, reminder, button, entryId });
}

/** Waits for stretches, and tells which were shown since the last time. */
export function nextStretches(browser, shown, signal) {
  return post('/api/reminders/next', { browser, shown }, AbortSignal.any([signal, AbortSignal.timeout(longPatience)]));
}

/** Throws an error whose message is meant for the person. */
async function post(path, body, signal = AbortSignal.timeout(patience)) {
  let response;
  try {
    response = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...body, conversation }),
      signal,
    });
  } catch {
    throw new Error('BackCareBot cannot be reached just now. Please try again in a moment. In an emergency do not wait: call your local emergency number.');
  }
  if (!response.ok)
    throw new Error(await reasonOf(response));
  return response.json();
}

async function reasonOf(response) {
  if (response.status === 429) {
    const wait = Number(response.headers.get('Retry-After')) || 1;
    return `That was many questions at once. Please wait ${wait === 1 ? 'a second' : `${wait} seconds`} and try again.`;
  }
  try {
    return (await response.json()).error;
  } catch {
    return 'Something went wrong here, not with your question. Please try again in a moment.';
  }
}
