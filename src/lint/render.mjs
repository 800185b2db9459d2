// Draws every diagram of processes/ with the viewer that people open it in, as src/docs/pictures/*.svg and *.png.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const processes = join(here, '../../processes');
const pictures = join(here, '../docs/pictures');
const viewer = join(here, 'node_modules/bpmn-js/dist');

const installed = process.env.CHROMIUM || '/usr/bin/chromium';
const browser = await chromium.launch({
  executablePath: existsSync(installed) ? installed : undefined,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});

try {
  mkdirSync(pictures, { recursive: true });
  for (const file of readdirSync(processes).filter((name) => name.endsWith('.bpmn'))) {
    await draw(await viewerPage(browser), file);
  }
} finally {
  await browser.close();
}

async function viewerPage(browser) {
  const page = await browser.newPage({ deviceScaleFactor: 2 });
  await page.setContent('<!doctype html><body style="margin:0"><div id="canvas" style="width:100vw;height:100vh"></div>');
  await page.addScriptTag({ path: join(viewer, 'bpmn-viewer.production.min.js') });
  return page;
}

async function draw(page, file) {
  const svg = tidy(await page.evaluate(toSvg, readFileSync(join(processes, file), 'utf8')));
  const target = join(pictures, basename(file, '.bpmn'));
  writeFileSync(`${target}.svg`, svg);
  await page.setContent(`<!doctype html><body style="margin:0">${svg}`);
  await page.locator('svg').screenshot({ path: `${target}.png` });
  await page.close();
  console.log(`drew ${file}`);
}

// The same diagram gives the same bytes, readable on a dark page too.
function tidy(svg) {
  const markers = [...new Set(svg.match(/marker-[0-9a-z]{20,}/g))];
  const named = markers.reduce((text, marker, index) => text.replaceAll(marker, `marker-${index + 1}`), svg);
  return named.slice(named.indexOf('<svg')).replace('<svg ', '<svg style="background:#fff" ') + '\n';
}

// Runs in the page.
async function toSvg(xml) {
  const viewer = new window.BpmnJS({ container: '#canvas' });
  const { warnings } = await viewer.importXML(xml);
  if (warnings.length > 0) {
    throw new Error(warnings.map((warning) => warning.message).join('\n'));
  }
  return (await viewer.saveSVG()).svg;
}
