// Speaks with the program.

/** How long a reply may take, in milliseconds. */
const patience = 15_000;

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

/** randomUUID is missing where the page is opened over plain HTTP from another machine. */
function randomName() {
  return crypto.randomUUID?.() ?? Array.from(crypto.getRandomValues(new Uint32Array(4)), part => part.toString(36)).join('-');
}

/** Sends a message. */
export function say(text) {
  return post('/api/chat', { text });
}

/** Makes a move in a guided routine. */
export function move(request) {
  return post('/api/routine', request);
}

/** Throws an error whose message is meant for the person. */
async function post(path, body) {
  let response;
  try {
    response = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...body, conversation }),
      signal: AbortSignal.timeout(patience),
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
