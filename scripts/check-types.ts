import { spawn } from 'node:child_process';
import path from 'node:path';
import { disableTelemetry } from '../src/integrations/no-telemetry.ts';
import { project } from './publication-folder.ts';

// A program of its own, since a variable in an npm script reads differently on Windows.
disableTelemetry();
const astro = path.join(project, 'node_modules/astro/bin/astro.mjs');
const child = spawn(process.execPath, [astro, 'check', '--minimumSeverity', 'warning'], {
  cwd: project,
  stdio: 'inherit',
});
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
