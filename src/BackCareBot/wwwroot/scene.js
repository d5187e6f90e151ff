// Draws what a guided routine shows now. What may be done, and what it leads to, the program says.

import { button, disclosure, el, icon, list } from './dom.js';
import { countdown } from './countdown.js';
import { feedback } from './reply.js';

/** The moves that stand out. */
const main = ['Start', 'Resume'];

/** The scene as elements; the first is its heading. */
export function draw(scene, announce) {
  const step = scene.step;
  return [
    el('p', { class: 'kind' }, icon(scene.stage === 'Hurts' ? 'hand' : 'leaf'), scene.routine),
    el('h2', { id: 'player-title', tabindex: '-1' }, scene.heading),
    step ? progress(step) : null,
    scene.reminder ? el('p', { class: 'reminder' }, icon('alert'), el('span', {}, scene.reminder)) : null,
    scene.notice ? el('p', { class: 'notice' }, scene.notice) : null,
    ...(step ? stepParts(step, announce) : []),
    ...scene.text.map(text => el('p', {}, text)),
    signs(scene),
    ...(scene.stage === 'Intro' ? introParts(scene) : []),
    controls(scene),
  ].filter(Boolean);
}

function progress(step) {
  const bar = el('div', { class: 'progress', 'aria-hidden': 'true' });
  for (let number = 1; number <= step.count; number++)
    bar.append(el('span', { class: number < step.number ? 'past' : number === step.number ? 'now' : '' }));
  return bar;
}

function stepParts(step, announce) {
  return [
    el('div', { class: 'now-do' },
      countdown(step, announce),
      el('p', { class: 'dose' }, el('b', {}, step.dose), step.side ? el('span', { class: 'side' }, step.side) : null)),
    picture(step),
    how(step),
  ];
}

/** The picture, where there is one. A page without it is whole. */
function picture(step) {
  if (!step.picture)
    return null;
  const image = el('img', { class: 'pose', src: `/images/${encodeURIComponent(step.picture.name)}.svg`, alt: step.picture.alt });
  image.addEventListener('error', () => image.remove());
  return image;
}

function how(step) {
  const [first, ...others] = step.how;
  return el('div', { class: `how ${step.form.toLowerCase()}` }, el('p', {}, first), others.length > 0 ? list('ul', others) : null);
}

function introParts(scene) {
  const steps = scene.plan?.steps ?? [];
  return [
    el('p', { class: 'needs' }, el('b', {}, 'Have ready: '), scene.needs.length > 0 ? scene.needs.join(', ') : 'nothing but a little room'),
    scene.cautions.length > 0 ? el('section', { class: 'part cautions' }, el('h3', {}, 'Take care'), list('ul', scene.cautions)) : null,
    steps.length > 0 ? disclosure('All steps', '', [list('ol', steps.map(step => `${step.title}: ${step.dose}`))]) : null,
  ];
}

function signs(scene) {
  return scene.signs.length === 0
    ? null
    : el('ul', { class: 'signs-list' }, ...scene.signs.map(sign => el('li', {}, el('b', {}, sign.heading), ' ', sign.text)));
}

function controls(scene) {
  const box = el('div', { class: `controls ${scene.stage.toLowerCase()}`, role: 'group', 'aria-label': 'Routine' });
  for (const { move, label } of scene.moves) {
    const node = el('button', { type: 'button', class: `pill ${looks(move, scene.step)}` }, label);
    node.dataset.move = move;
    box.append(node);
  }
  box.append(...scene.actions.map(action => button(action.label, action.message, { class: 'pill main' })));
  if (scene.stage === 'Ended')
    box.append(button('Remind weekdays at 09:30', 'remind weekdays at 09:30'));
  if (scene.stage !== 'Step')
    box.append(el('button', { type: 'button', class: 'pill', 'data-close': '' }, 'Close'));
  return scene.stage === 'Ended' || scene.stage === 'Stopped' ? el('div', { class: 'ending' }, box, feedback()) : box;
}

function looks(move, step) {
  const paused = step && step.ends === undefined;
  return main.includes(move) || move === 'Next' && !paused ? 'main' : move === 'Hurts' ? 'hurts' : '';
}
