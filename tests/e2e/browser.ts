export { type ChromiumVersion, launchChromium } from '../../src/integrations/chromium.ts';
