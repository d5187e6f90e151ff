// A bare echo bot of the Node SDK: what the bot's throughput in Teams is measured against.
const http = require('http');
const { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } = require('botbuilder');

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
adapter.onTurnError = async (_, error) => console.error(error);
const bot = new ActivityHandler();
bot.onMessage(async (turn, next) => {
  await turn.sendActivity('Echo: ' + turn.activity.text);
  await next();
});

// The adapter wants the request and response that restify and Express have.
const server = http.createServer((request, response) => {
  let body = '';
  request.on('data', part => body += part);
  request.on('end', () => {
    request.body = JSON.parse(body);
    response.status = code => { response.statusCode = code; return response; };
    response.header = (name, value) => { response.setHeader(name, value); return response; };
    response.send = content => { response.end(content === undefined ? '' : typeof content === 'string' ? content : JSON.stringify(content)); return response; };
    adapter.process(request, response, turn => bot.run(turn));
  });
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
