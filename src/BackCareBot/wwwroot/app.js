// The chat page. Whatever the server or the person wrote becomes text on the page, never mark-up.

/** The longest message that is answered; AnswerService.LongestMessage. */
const longest = 4000;
/** From here on the person is told how much room is left. */
const nearlyFull = 3500;
/** How long a reply may take, in milliseconds. */
const patience = 15_000;
/** How many sources stand open; the others are one press away. */
const sourcesShown = 2;
/** An information with more parts than this is shown folded, so that it is no wall. */
const partsShown = 3;

/** How each kind of reply looks: never by colour alone. */
const kinds = {
  Emergency: { word: 'Emergency: get help now', icon: 'alert', warns: true },
  Crisis: { word: 'Crisis: you can get help now', icon: 'heart', warns: true },
  Urgent: { word: 'Urgent: have this checked', icon: 'clock', warns: true },
  Caution: { word: 'Caution: check this first', icon: 'hand', warns: true },
  Unknown: { word: 'Not sure', icon: 'question' },
  Refusal: { word: 'Not understood', icon: 'question' },
  Information: { word: 'Information', icon: 'info' },
  SmallTalk: { word: 'BackCareBot', icon: 'leaf' },
  Answer: { word: 'Answer', icon: 'leaf' },
};

const entryWords = {
  conditions: 'Condition', exercises: 'Exercise', techniques: 'Technique', routines: 'Routine', faqs: 'Good to know', safety: 'Warning signs',
};

const start = document.getElementById('start');
const log = document.getElementById('log');
const composer = document.getElementById('composer');
const question = document.getElementById('question');
const trouble = document.getElementById('trouble');
const room = document.getElementById('room');

const conversation = conversationName();
let busy = false;
let lastTyped = '';
let names = 0;

// ---- making elements ----

function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {}))
    node.setAttribute(name, value);
  node.append(...children.filter(child => child !== null && child !== undefined));
  return node;
}

function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#icon-${name}`);
  svg.append(use);
  return svg;
}

function button(label, message, attributes) {
  const node = el('button', { type: 'button', class: 'pill', ...attributes }, label);
  node.dataset.message = message;
  return node;
}

function list(tag, items, attributes) {
  return el(tag, attributes, ...items.map(item => el('li', {}, item)));
}

/** A headed part of a reply, or null where there is nothing to head. */
function part(name, heading, ...content) {
  return content.some(Boolean) ? el('section', { class: `part ${name}` }, el('h3', {}, heading), ...content) : null;
}

/** A button that shows and hides what follows it; on paper everything is shown. */
function disclosure(label, hint, content) {
  const id = `fold-${++names}`;
  const toggle = el('button', { type: 'button', class: 'fold', 'aria-expanded': 'false', 'aria-controls': id },
    el('span', {}, el('b', {}, label), hint ? el('span', { class: 'hint' }, ` ${hint}`) : null), icon('chevron'));
  const body = el('div', { id, class: 'folded', hidden: '' }, ...content);
  toggle.addEventListener('click', () => {
    body.hidden = !body.hidden;
    toggle.setAttribute('aria-expanded', String(!body.hidden));
  });
  return el('div', { class: 'disclosure' }, toggle, body);
}

// ---- the parts of a reply ----

function kindLine(reply) {
  const kind = kinds[reply.kind] ?? kinds.Answer;
  const word = reply.kind === 'Answer' ? entryWords[reply.entryId?.split('/')[0]] ?? kind.word : kind.word;
  return [icon(kind.icon), word];
}

function heading(...content) {
  return el('h2', { id: `reply-${++names}`, tabindex: '-1' }, ...content);
}

/** What is said at once: kind, title and the short answer. */
function answerHead(reply) {
  return el('div', { class: 'head' },
    el('p', { class: 'kind' }, ...kindLine(reply)),
    heading(reply.title),
    reply.reminder ? el('p', { class: 'reminder' }, icon('alert'), el('span', {}, reply.reminder)) : null,
    el('p', { class: 'short' }, reply.shortAnswer));
}

/** A warning: what to do first, and only then what it is about. */
function warningHead(reply) {
  const [first, ...others] = reply.warnings;
  return el('div', { class: 'head', role: 'alert' },
    heading(...kindLine(reply)),
    el('p', { class: 'short' }, reply.shortAnswer),
    el('p', { class: 'why' }, el('b', {}, reply.title), signsOf(first)),
    ...others.map(furtherWarning));
}

function signsOf(warning) {
  return warning?.signs.length > 0 ? el('span', {}, `Your message may be about: ${warning.signs.join('; ')}.`) : null;
}

function furtherWarning(warning) {
  return el('div', { class: 'further' }, el('h3', {}, warning.title), el('p', { class: 'short' }, warning.text), el('p', { class: 'why' }, signsOf(warning)));
}

function routinePart(reply) {
  const routine = reply.routine;
  if (!routine)
    return null;
  return part('routine', `${routine.minutes} minutes, ${routine.level} level`,
    levelButtons(reply),
    el('ol', { class: 'moves' }, ...routine.steps.map(step => el('li', {},
      el('div', { class: 'move' },
        button(step.title, step.title, { class: 'link' }),
        el('span', { class: 'amount' }, step.dose)),
      el('span', { class: 'time' }, duration(step.seconds))))));
}

function duration(seconds) {
  return seconds < 60 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}

function isLevel(reply, action) {
  return reply.routine?.levels.includes(action.label.toLowerCase()) ?? false;
}

function levelButtons(reply) {
  const levels = reply.actions.filter(action => isLevel(reply, action));
  if (levels.length === 0)
    return null;
  return el('div', { class: 'row levels', role: 'group', 'aria-label': 'Level', 'data-latest': '' },
    ...levels.map(action => button(action.label, action.message,
      { 'aria-pressed': String(action.label.toLowerCase() === reply.routine.level) })));
}

/** The drawing of the move; it moves by itself unless the reader prefers reduced motion. Without it the words do. */
function picturePart(reply) {
  if (!reply.picture || reply.warnings.length > 0)
    return null;
  const image = el('img', { class: 'picture', src: `/images/${encodeURIComponent(reply.picture.name)}.svg`, alt: reply.picture.alt, loading: 'lazy' });
  image.addEventListener('error', () => image.remove());
  return image;
}

function stepsPart(reply) {
  return part('steps', 'How to do it', reply.steps.length > 0 ? list('ol', reply.steps) : null);
}

function dosePart(reply) {
  return reply.dose ? el('p', { class: 'fact' }, el('b', {}, 'How much: '), reply.dose) : null;
}

function cautionsPart(reply) {
  return part('cautions', 'Take care', reply.cautions.length > 0 ? list('ul', reply.cautions) : null);
}

function evidencePart(reply) {
  return reply.evidence ? el('p', { class: 'fact evidence' }, reply.evidence) : null;
}

function sectionsPart(reply) {
  if (reply.sections.length === 0)
    return null;
  if (reply.kind !== 'Information')
    return disclosure('More', reply.sections.map(section => section.heading).filter(name => name !== 'More').join(' · '), reply.sections.map(openSection));
  return reply.sections.length <= partsShown
    ? el('div', {}, ...reply.sections.map(openSection))
    : el('div', { class: 'folds' }, ...reply.sections.map(section => disclosure(section.heading, section.items.join(' · '), sectionBody(section))));
}

function openSection(section) {
  return el('section', { class: 'part' }, section.heading === 'More' ? null : el('h3', {}, section.heading), ...sectionBody(section));
}

/** Paragraphs and list in the order of reading: the list where its items stand, or after the line that announces it. */
function sectionBody(section) {
  const body = [];
  let left = [...section.items];
  const flush = () => {
    if (left.length > 0)
      body.push(list('ul', left));
    left = [];
  };
  for (const line of section.text.split('\n').map(text => text.trim()).filter(Boolean)) {
    if (section.items.includes(line)) {
      flush();
      continue;
    }
    body.push(el('p', {}, line));
    if (line.endsWith(':'))
      flush();
  }
  flush();
  return body;
}

function sourcesPart(reply) {
  const all = [...reply.sources, ...reply.warnings.flatMap(warning => warning.sources)];
  const links = [...new Map(all.map(source => [source.url, source])).values()].map(sourceLink);
  // A single one is not worth folding away.
  const more = links.length > sourcesShown + 1 ? links.splice(sourcesShown) : [];
  return part('sources', 'Sources',
    links.length > 0 ? list('ul', links) : null,
    more.length > 0 ? disclosure(`${more.length} more sources`, '', [list('ul', more)]) : null);
}

function sourceLink(source) {
  const known = /^https?:\/\//i.test(source.url);
  return known
    ? el('a', { href: source.url, target: '_blank', rel: 'noopener noreferrer' }, source.title, el('span', { class: 'unseen' }, ' (opens in a new tab)'))
    : el('span', {}, source.title);
}

/** "Easier" and "Helpful" speak of the latest answer, so older answers lose them. */
function actionsPart(reply) {
  const actions = reply.actions.filter(action => !isLevel(reply, action));
  return actions.length === 0
    ? null
    : el('div', { class: 'row actions', 'data-latest': '' }, ...actions.map(action => button(action.label, action.message)));
}

function suggestionsPart(reply) {
  return reply.suggestions.length === 0
    ? null
    : part('suggestions', reply.kind === 'Unknown' ? 'Did you mean' : 'Ask next',
      el('div', { class: 'row' }, ...reply.suggestions.map(link => button(link.title, link.title))));
}

function feedbackPart(reply) {
  if (reply.kind !== 'Answer' || !reply.entryId)
    return null;
  const box = el('div', { class: 'row feedback', role: 'group', 'aria-label': 'Did this help?', 'data-latest': '' },
    el('span', { 'aria-hidden': 'true' }, 'Did this help?'));
  for (const label of ['Helpful', 'Not helpful']) {
    const choice = el('button', { type: 'button', class: 'pill quiet' }, label);
    choice.addEventListener('click', () => rate(box, label));
    box.append(choice);
  }
  return box;
}

function alsoPart(reply) {
  if (!reply.also)
    return null;
  const below = el('section', { class: 'also' }, el('p', { class: 'also-word' }, 'What you asked about'), answerHead(reply.also), ...details(reply.also));
  below.dataset.kind = reply.also.kind;
  return below;
}

/** Everything below the head, in order of need. */
function details(reply) {
  return [
    picturePart(reply), routinePart(reply), stepsPart(reply), dosePart(reply), actionsPart(reply), cautionsPart(reply), sectionsPart(reply),
    evidencePart(reply), sourcesPart(reply), alsoPart(reply), feedbackPart(reply), suggestionsPart(reply),
  ].filter(Boolean);
}

// ---- the conversation ----

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

/** Sends a message. Throws an error whose message is meant for the person. */
async function post(text) {
  let response;
  try {
    response = await fetch('/api/chat', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ text, conversation }),
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

/** Asks, and shows question and reply. True where a reply came. */
async function ask(message, shown, focusReply) {
  if (busy)
    return false;
  busy = true;
  say('');
  const turn = openTurn(shown);
  try {
    await showReply(turn, await post(message), focusReply);
    return true;
  } catch (error) {
    closeTurn(turn, error);
    return false;
  } finally {
    busy = false;
  }
}

function openTurn(shown) {
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

async function rate(box, label) {
  if (busy)
    return;
  busy = true;
  say('');
  try {
    const thanks = el('p', { class: 'thanks', tabindex: '-1' }, (await post(label)).shortAnswer);
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

// ---- the question box ----

/** Where a keyboard covers half the screen, the reply gets the focus and the keyboard goes. */
function hasScreenKeyboard() {
  return matchMedia('(pointer: coarse)').matches;
}

async function sendTyped() {
  const text = question.value;
  if (busy || text.trim() === '')
    return;
  setQuestion('');
  lastTyped = text;
  const answered = await ask(text, text, hasScreenKeyboard());
  // A message that was not answered, or was too long to be, stays in the box to be sent again or shortened.
  if (!answered || text.length > longest)
    setQuestion(question.value === '' ? text : `${text}\n${question.value}`);
  if (!answered)
    question.focus();
}

function setQuestion(text) {
  question.value = text;
  fitQuestion();
}

function fitQuestion() {
  question.style.height = 'auto';
  question.style.height = `${question.scrollHeight}px`;
  room.textContent = roomLeft(question.value.length);
  room.classList.toggle('over', question.value.length > longest);
}

/** In steps of a hundred, so that a screen reader is not told of every letter. */
function roomLeft(length) {
  if (length > longest)
    return `Too long: at most ${longest.toLocaleString('en')} characters are read. Please shorten it.`;
  if (length < nearlyFull)
    return '';
  const left = Math.floor((longest - length) / 100) * 100;
  return left === 0 ? 'Almost full: fewer than 100 characters left' : `About ${left} of ${longest.toLocaleString('en')} characters left`;
}

function onKey(event) {
  if (event.isComposing)
    return;
  if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    sendTyped();
  } else if (event.key === 'ArrowUp' && question.value === '') {
    event.preventDefault();
    setQuestion(lastTyped);
  }
}

composer.addEventListener('submit', event => {
  event.preventDefault();
  sendTyped();
});
question.addEventListener('keydown', onKey);
question.addEventListener('input', fitQuestion);
document.addEventListener('click', event => {
  const pressed = event.target.closest('[data-message]');
  if (pressed)
    ask(pressed.dataset.message, pressed.textContent.trim(), true);
});
if (!hasScreenKeyboard())
  question.focus();
