// The question box.

import { ask, isBusy } from './conversation.js';

/** The longest message that is answered; AnswerService.LongestMessage. */
const longest = 4000;
/** From here on the person is told how much room is left. */
const nearlyFull = 3500;

const composer = document.getElementById('composer');
const question = document.getElementById('question');
const room = document.getElementById('room');

let lastTyped = '';

/** Where a keyboard covers half the screen, the reply gets the focus and the keyboard goes. */
function hasScreenKeyboard() {
  return matchMedia('(pointer: coarse)').matches;
}

async function sendTyped() {
  const text = question.value;
  if (isBusy() || text.trim() === '')
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
if (!hasScreenKeyboard())
  question.focus();
