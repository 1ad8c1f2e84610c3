import { createApp } from './app.js';
import { loadConfig } from './config.js';
import { createContainer } from './container/services.js';

const config = loadConfig(process.env);
const container = createContainer(config);
const expiry = container.resolve('holdExpiryWorker');

const server = createApp(container, config).listen(config.port, () => {
  console.log(`Listening on port ${config.port}`);
});
expiry.start();

function shutDown(): void {
  expiry.stop();
  server.close(() => container.resolve('database').close());
}

process.once('SIGINT', shutDown);
process.once('SIGTERM', shutDown);
