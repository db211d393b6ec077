import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { bundledFigures } from './bundled.ts';
import { report } from './report.ts';
import { claimFigures, stepFigures } from './steps.ts';

/** Takes all figures and writes them to bench/results.md; run by `npm run bench` from the project's folder. */
function main(): void {
  const say = (text: string) => process.stderr.write(`${text}\n`);
  say('The bundled data…');
  const bundled = bundledFigures('latin-america');
  const steps = [120_000, 1_000_000].map((spells) => {
    say(`${spells.toLocaleString('en')} spells…`);
    return stepFigures(spells);
  });
  say('120,000 spells with claims…');
  const claims = claimFigures(120_000);
  const page = report(steps, claims, bundled, {
    processors: availableParallelism(),
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
  });
  writeFileSync(join('bench', 'results.md'), page);
  process.stdout.write(page);
}

main();
