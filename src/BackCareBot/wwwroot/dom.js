// Makes elements. Whatever the server or the person wrote becomes text on the page, never mark-up.

let names = 0;

/** An id of its own for an element of a kind. */
export function newId(kind) {
  return `${kind}-${++names}`;
}

export function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {}))
    node.setAttribute(name, value);
  node.append(...children.filter(child => child !== null && child !== undefined));
  return node;
}

export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#icon-${name}`);
  svg.append(use);
  return svg;
}

export function button(label, message, attributes) {
  const node = el('button', { type: 'button', class: 'pill', ...attributes }, label);
  node.dataset.message = message;
  return node;
}

export function list(tag, items, attributes) {
  return el(tag, attributes, ...items.map(item => el('li', {}, item)));
}

/** A headed part of a reply, or null where there is nothing to head. */
export function part(name, heading, ...content) {
  return content.some(Boolean) ? el('section', { class: `part ${name}` }, el('h3', {}, heading), ...content) : null;
}

/** A button that shows and hides what follows it; on paper everything is shown. */
export function disclosure(label, hint, content) {
  const id = newId('fold');
  const toggle = el('button', { type: 'button', class: 'fold', 'aria-expanded': 'false', 'aria-controls': id },
    el('span', {}, el('b', {}, label), hint ? el('span', { class: 'hint' }, ` ${hint}`) : null), icon('chevron'));
  const body = el('div', { id, class: 'folded', hidden: '' }, ...content);
  toggle.addEventListener('click', () => {
    body.hidden = !body.hidden;
    toggle.setAttribute('aria-expanded', String(!body.hidden));
  });
  return el('div', { class: 'disclosure' }, toggle, body);
}
