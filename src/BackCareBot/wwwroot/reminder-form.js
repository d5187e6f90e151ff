// The form that sets a reminder. What its fields mean, the program says.

import { el, newId } from './dom.js';

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const workdays = 5;
const levels = { '': 'As most people start', gentle: 'Gentle', standard: 'Standard', strong: 'Strong' };

/** The form, filled with what most people choose. */
export function form(zone) {
  const time = el('input', { type: 'time', required: '', value: '09:30' });
  const zones = el('datalist', { id: newId('zones') }, ...zoneNames().map(name => el('option', { value: name })));
  const place = el('input', { type: 'text', value: zone, list: zones.id, maxlength: '60', spellcheck: 'false' });
  const routine = el('select', {});
  const level = el('select', {}, ...Object.entries(levels).map(([value, label]) => el('option', { value }, label)));
  const from = el('input', { type: 'date' });
  const until = el('input', { type: 'date' });
  const boxes = days.map((day, at) => {
    const box = el('input', { type: 'checkbox', value: day });
    box.checked = at < workdays;
    return box;
  });
  const preview = el('button', { type: 'button', class: 'pill' }, 'Preview');
  const title = newId('form');
  const node = el('form', { class: 'reminder-form', 'aria-labelledby': title, autocomplete: 'off' },
    el('h3', { id: title }, 'Set a reminder'),
    el('div', { class: 'fields' }, field('Time', time), field('Time zone', place)),
    el('fieldset', {}, el('legend', {}, 'Days'), el('div', { class: 'days' }, ...boxes.map((box, at) =>
      el('label', {}, box, el('span', { 'aria-hidden': 'true' }, days[at]), el('span', { class: 'unseen' }, names[at]))))),
    el('div', { class: 'fields' }, field('Stretches from', routine), field('Level', level), field('First day (if you like)', from), field('Last day (if you like)', until)),
    zones,
    el('div', { class: 'row' }, el('button', { type: 'submit', class: 'pill main' }, 'Set reminder'), preview));
  return {
    node,
    preview,
    fields: () => ({
      time: time.value, days: chosen(boxes), zone: place.value, routine: routine.value, level: level.value, from: from.value, until: until.value,
    }),
    offer: routines => offer(routine, routines),
  };
}

function field(label, input) {
  return el('label', { class: 'field' }, el('span', {}, label), input);
}

function chosen(boxes) {
  const some = boxes.filter(box => box.checked).map(box => box.value);
  return some.length === boxes.length ? 'every day' : some.join(', ');
}

/** The routines, the usual one chosen; a choice that was made stays. */
function offer(select, routines) {
  if (select.options.length > 0)
    return;
  select.append(...routines.map(({ label, value }) => el('option', { value }, label)));
  select.value = routines.some(({ value }) => value === 'desk-break') ? 'desk-break' : routines[0]?.value ?? '';
}

function zoneNames() {
  return Intl.supportedValuesOf?.('timeZone') ?? [];
}
