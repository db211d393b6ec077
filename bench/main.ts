import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { blockingFigures, blockingPart } from './blocking.ts';
import { bundledFigures, filesOf } from './bundled.ts';
import { readDataset } from '../src/formats/folder.ts';
import { ROWS, intakeFigures } from './intake.ts';
import { intakePart } from './intakereport.ts';
import { indexPart } from './report.ts';
import { screenFigures } from './screen.ts';
import { screenPart } from './screenreport.ts';
import { takeawayPart } from './takeaway.ts';
import { claimFigures, stepFigures } from './steps.ts';

const RESULTS = join('bench', 'results.md');
const HEAD =
  '# Benchmarks\n\nWritten by `npm run bench`. Times in milliseconds. They drift with the machine, and ratios with how well the engine happens to compile a loop: run it twice before relying on one figure.\n';
/** What begins each part of the page. */
const INDEX = '## The index beside filter-and-compare';
const SCREEN = '## The screen';
const BLOCKING = '## What blocks the page';
const TAKEAWAY = '## Files to take away';
const INTAKE = '## Reading a table';

const say = (text: string) => process.stderr.write(`${text}\n`);
/** The load of the last minute. */
const loadNow = () => loadavg()[0]!.toFixed(1);
const loadAtFirst = loadNow();
const conditions = () => ({
  load: `${loadAtFirst} at first and ${loadNow()} at the end`,
  processors: availableParallelism(),
  node: process.versions.node,
  platform: `${process.platform} ${process.arch}`,
});

/**
 * Takes the figures of the parts named and writes them to bench/results.md, beside those of the
 * parts that are not; run by `npm run bench` from the project's folder.
 */
async function main(parts: readonly string[]): Promise<void> {
  const last = readFileSync(RESULTS, 'utf8');
  const index = parts.includes('index') ? takeIndex() : partOf(last, INDEX, SCREEN);
  const screen = parts.includes('screen') ? await takeScreen() : partOf(last, SCREEN, BLOCKING);
  const blocking = parts.includes('blocking')
    ? await takeBlocking()
    : partOf(last, BLOCKING, TAKEAWAY);
  const takeaway = parts.includes('takeaway')
    ? await takeawayPart(say, conditions)
    : partOf(last, TAKEAWAY, INTAKE);
  const intake = parts.includes('intake') ? takeIntake() : partOf(last, INTAKE, null);
  const page = [HEAD, index, screen, blocking, takeaway, intake]
    .filter((part) => part !== '')
    .join('\n');
  writeFileSync(RESULTS, page);
  process.stdout.write(page);
}

/** A part of the page as it stands; '' if there is none. */
function partOf(page: string, first: string, next: string | null): string {
  const start = page.indexOf(first);
  const end = next === null ? -1 : page.indexOf(next);
  return start === -1 ? '' : `${page.slice(start, end === -1 ? undefined : end).trimEnd()}\n`;
}

function takeIndex(): string {
  say('The bundled data…');
  const bundled = bundledFigures('latin-america');
  const steps = [120_000, 1_000_000].map((spells) => {
    say(`${spells.toLocaleString('en')} spells…`);
    return stepFigures(spells);
  });
  say('120,000 spells with claims…');
  return indexPart(steps, claimFigures(120_000), bundled, conditions());
}

async function takeScreen(): Promise<string> {
  const { CHROMIUM_PATH: browser = '', BENCH_PAGE: bench = '', PAGE: page = '' } = process.env;
  return screenPart(await screenFigures(browser, { bench, page }, say), conditions());
}

async function takeBlocking(): Promise<string> {
  const { CHROMIUM_PATH: browser = '', PAGE: page = '' } = process.env;
  const { dataset } = readDataset(filesOf(join('graph-data', 'latin-america')));
  const blocs = dataset!.nodes.filter(({ kind }) => kind === 'bloc').map(({ id }) => id);
  return blockingPart(await blockingFigures(browser, page, blocs, say), conditions());
}

function takeIntake(): string {
  return intakePart(intakeFigures(ROWS, say), conditions());
}

await main(process.argv.slice(2));
