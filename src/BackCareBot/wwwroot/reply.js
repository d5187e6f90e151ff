// Draws a reply: its head, and everything below it in order of need.

import { button, disclosure, el, icon, list, newId, part } from './dom.js';

/** How many sources stand open; the others are one press away. */
const sourcesShown = 2;
/** An information with more parts than this is shown folded, so that it is no wall. */
const partsShown = 3;

/** How each kind of reply looks: never by colour alone. */
export const kinds = {
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

function kindLine(reply) {
  const kind = kinds[reply.kind] ?? kinds.Answer;
  const word = reply.kind === 'Answer' ? entryWords[reply.entryId?.split('/')[0]] ?? kind.word : kind.word;
  return [icon(kind.icon), word];
}

function heading(...content) {
  return el('h2', { id: newId('reply'), tabindex: '-1' }, ...content);
}

/** What is said at once: kind, title and the short answer. */
export function answerHead(reply) {
  return el('div', { class: 'head' },
    el('p', { class: 'kind' }, ...kindLine(reply)),
    heading(reply.title),
    reply.reminder ? el('p', { class: 'reminder' }, icon('alert'), el('span', {}, reply.reminder)) : null,
    el('p', { class: 'short' }, reply.shortAnswer));
}

/** A warning: what to do first, and only then what it is about. */
export function warningHead(reply) {
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
    startButton(reply),
    el('ol', { class: 'moves' }, ...routine.steps.map(step => el('li', {},
      el('div', { class: 'move' },
        button(step.title, step.title, { class: 'link' }),
        el('span', { class: 'amount' }, step.dose)),
      el('span', { class: 'time' }, duration(step.seconds))))));
}

function startButton(reply) {
  const start = el('button', { type: 'button', class: 'pill main start' }, 'Start, step by step');
  start.dataset.routine = reply.entryId;
  start.dataset.level = reply.routine.level;
  return start;
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
    : el('div', { class: 'folds' }, ...reply.sections.map(section => disclosure(section.heading, section.parts.flatMap(part => part.items).join(' · '), sectionBody(section))));
}

function openSection(section) {
  return el('section', { class: 'part' }, section.heading === 'More' ? null : el('h3', {}, section.heading), ...sectionBody(section));
}

/** Paragraphs and lists in the order of reading. */
function sectionBody(section) {
  return section.parts.flatMap(({ text, items }) => [
    ...text.split('\n').map(line => line.trim()).filter(Boolean).map(line => el('p', {}, line)),
    ...(items.length > 0 ? [list('ul', items)] : []),
  ]);
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
  return reply.kind === 'Answer' && reply.entryId ? feedback() : null;
}

/** Two buttons that rate what was spoken of last. */
export function feedback() {
  return el('div', { class: 'row feedback', role: 'group', 'aria-label': 'Did this help?', 'data-latest': '' },
    el('span', { 'aria-hidden': 'true' }, 'Did this help?'),
    ...['Helpful', 'Not helpful'].map(label => el('button', { type: 'button', class: 'pill quiet', 'data-rate': label }, label)));
}

function alsoPart(reply) {
  if (!reply.also)
    return null;
  const below = el('section', { class: 'also' }, el('p', { class: 'also-word' }, 'What you asked about'), answerHead(reply.also), ...details(reply.also));
  below.dataset.kind = reply.also.kind;
  return below;
}

/** Everything below the head, in order of need. */
export function details(reply) {
  return [
    picturePart(reply), routinePart(reply), stepsPart(reply), dosePart(reply), actionsPart(reply), cautionsPart(reply), sectionsPart(reply),
    evidencePart(reply), sourcesPart(reply), alsoPart(reply), feedbackPart(reply), suggestionsPart(reply),
  ].filter(Boolean);
}
