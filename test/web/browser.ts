import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Debian and others put it; CHROMIUM_PATH wins. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const path = [process.env['CHROMIUM_PATH'], ...PLACES].find((each) => each !== undefined && existsSync(each));

/** Why there is no browser to test with; null where there is one. In CI it is an error to have none. */
export const noBrowser = path === undefined ? 'no Chromium here; set CHROMIUM_PATH to one' : null;

if (noBrowser !== null && process.env['CI']) throw new Error(`CI must install Chromium: ${noBrowser}.`);

/** Starts a real browser without a window. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ ...(path === undefined ? {} : { executablePath: path }), args: ['--no-sandbox'] });
