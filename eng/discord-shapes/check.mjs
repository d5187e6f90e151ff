// Checks the approved samples of the Discord tests against the types of discord-api-types.
//   npm install --no-save discord-api-types typescript && node check.mjs
// A development check: nothing that runs or is tested needs it.
import { readFileSync, writeFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const approved = join(here, '../../tests/BackCareBot.Tests/Discord/Approved');
const types = {
  'sent/create-message': 'RESTPostAPIChannelMessageJSONBody',
  'sent/edit-message': 'RESTPatchAPIChannelMessageJSONBody',
  'sent/show': 'APIInteractionResponseChannelMessageWithSource',
  'sent/update': 'APIInteractionResponseUpdateMessage',
  'sent/defer': 'APIInteractionResponseDeferredChannelMessageWithSource',
  'sent/choices': 'APIApplicationCommandAutocompleteResponse',
  'sent/commands': 'RESTPutAPIApplicationCommandsJSONBody',
  'received/ready': 'GatewayReadyDispatchData',
  'received/message': 'GatewayMessageCreateDispatchData',
  'received/command': 'APIChatInputApplicationCommandInteraction',
  'received/completion': 'APIApplicationCommandAutocompleteInteraction',
  'received/message-command': 'APIMessageApplicationCommandInteraction',
  'received/button': 'APIMessageComponentInteraction',
};

// A literal type stands in for an enum's number, so enums are widened to their numbers before comparing.
const lines = [
  "import type * as d from 'discord-api-types/v10';",
  'type Plain<T> = T extends number ? (number extends T ? number : `${T}` extends `${infer N extends number}` ? N : T)',
  '  : T extends string ? (string extends T ? string : `${T}`) : T extends boolean | null | undefined ? T : { [K in keyof T]: Plain<T[K]> };',
];
for (const [name, type] of Object.entries(types))
  lines.push(`export const ${name.replace(/\W/g, '_')}: Plain<d.${type}> = ${readFileSync(join(approved, `${name}.json`), 'utf8')};`);
const file = join(here, 'check.generated.ts');
writeFileSync(file, lines.join('\n'));
const result = spawnSync('npx', ['tsc', '--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--moduleResolution', 'nodenext', '--target', 'es2022', file],
  { cwd: here, stdio: 'inherit' });
rmSync(file);
process.exit(result.status ?? 1);
