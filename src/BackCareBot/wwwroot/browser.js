// What this browser is called where its reminders are kept, and the time zone it lives by. Nothing else is told of it.

const key = 'browser';

/** Words that are about reminders: whoever says them gets a name. */
const reminding = /^\s*\/?(remind|reminders?)\b/i;
/** Words about what is stored: they matter only where there is a name. */
const stored = /^\s*\/?(export[ -]my[ -]data|forget[ -]me)\b/i;
const forgetting = /^\s*\/?forget[ -]me\b/i;
/** The words of a stretch's buttons: they mean it only while one is shown. */
const pressing = /^\s*(done|snooze( 10 min)?|another)\s*[.!]*\s*$/i;

// Where the browser forbids storage, the name lasts until the page is left.
let known = read();

/** The browser's name, or null while it has none. */
export function browserName() {
  return known;
}

/** The browser's name; made now if there was none. */
export function ownName() {
  known ??= randomName();
  write(known);
  return known;
}

export function zone() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Who says this, where that matters: most questions are nobody's. */
export function tellerOf(text) {
  if (reminding.test(text))
    return { browser: ownName(), zone: zone() };
  return known && (stored.test(text) || pressing.test(text) && document.querySelector('.stretch')) ? { browser: known, zone: zone() } : {};
}

/** To be called once a message was answered: after “forget-me” the name is gone too. */
export function answered(text) {
  if (!forgetting.test(text))
    return;
  known = null;
  write(null);
}

/** randomUUID is missing where the page is opened over plain HTTP from another machine. */
export function randomName() {
  return crypto.randomUUID?.() ?? Array.from(crypto.getRandomValues(new Uint32Array(4)), part => part.toString(36).padStart(7, '0')).join('-');
}

function read() {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(name) {
  try {
    if (name)
      localStorage.setItem(key, name);
    else
      localStorage.removeItem(key);
  } catch {
    // Kept in memory alone.
  }
}
