// The chat page: what its buttons do.

import './composer.js';
import { ask, rate, tell } from './conversation.js';
import * as player from './player.js';
import * as reminders from './reminders.js';

document.addEventListener('click', event => {
  const pressed = event.target.closest('button');
  if (!pressed)
    return;
  const { message, rate: vote, routine, level } = pressed.dataset;
  if (message)
    ask(message, pressed.textContent.trim(), true);
  else if (vote)
    rate(pressed.closest('.feedback'), vote);
  else if (routine)
    player.begin(routine, level);
});

player.otherwise(reply => tell(reply, 'Guided routine'));
player.goOn();
reminders.otherwise(reply => tell(reply, 'Reminder'));
reminders.goOn();
