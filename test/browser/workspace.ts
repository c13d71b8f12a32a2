/** The real service on a database of its own and Debian's Chromium on its page; whatever the console says is kept. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import { readConfig } from '../../src/config.ts';
import { startProcess, type ServiceProcess } from '../crash/service-process.ts';
import { storeSingleCards } from '../single-cards.ts';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const results = new URL('../results/', import.meta.url).pathname;
/** Keeps what the page shows now, to be looked at. */
export const picture = async (page: Page, name: string): Promise<void> => {
  await page.screenshot({ path: `${results}${name}.png` });
};

export interface Bench {
  service: ServiceProcess;
  browser: Browser;
  /** A page that records console errors and requests to anywhere else. */
  open(viewport?: { width: number; height: number }): Promise<{ page: Page; complaints: string[] }>;
  /** kill -9, and the same service again on the same port. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** @param boards as a first start has it: the lines of every month on boards; else each on a card of its own. */
export const openBench = async (boards = false): Promise<Bench> => {
  const folder = await mkdtemp(join(tmpdir(), 'avance-browser-'));
  const env = { DATABASE_URL: `file:${join(folder, 'avance.db')}` };
  if (!boards) await storeSingleCards(readConfig(env));
  let service = await startProcess({ env });
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ARGS,
  });
  return {
    service,
    browser,
    open: async (viewport = { width: 1280, height: 900 }) => {
      const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning')
          complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('request', (request) => {
        if (!request.url().startsWith(service.origin) && !request.url().startsWith('data:'))
          complaints.push(`asked outside: ${request.url()}`);
      });
      await page.goto(service.origin);
      await page.locator('article.message').first().waitFor();
      return { page, complaints };
    },
    restart: async () => {
      await service.kill();
      service = await startProcess({ env: { ...env, PORT: new URL(service.origin).port } });
    },
    close: async () => {
      await browser.close();
      await service.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** Chooses a conversation by the name in the side list. */
export const goTo = async (page: Page, name: string): Promise<void> => {
  await page.locator('#conversations button', { hasText: name }).click();
  await page.locator('#conversation-name', { hasText: name }).waitFor();
};

export const card = (page: Page, title: string) =>
  page.locator('article.message', { has: page.getByText(title, { exact: true }) }).last();

interface AxeResult {
  violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[];
}

/** What axe finds, one line each; empty is what we want. */
export const axe = async (page: Page): Promise<string[]> => {
  const source = await readFile(
    createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
    'utf8',
  );
  await page.evaluate(source);
  const result = (await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<unknown> } }).axe.run(),
  )) as AxeResult;
  return result.violations.map(
    (one) =>
      `${one.id}: ${one.help}: ${one.nodes[0]?.html.slice(0, 200) ?? ''} ${one.nodes[0]?.failureSummary ?? ''}`,
  );
};
