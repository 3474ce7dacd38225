import { launchChromium } from './browser.ts';
import { serve } from '../../scripts/serve.ts';
const server = await serve({ folder: '/tmp/chu-thich-out', port: 0 });
for (const v of [109, 153] as const) {
  const b = await launchChromium(v);
  for (const [w, h] of [[1366, 768], [390, 844]] as const) {
    const c = await b.newContext({ viewport: { width: w, height: h }, hasTouch: w < 500 });
    const p = await c.newPage();
    p.on('pageerror', (e) => console.log('ERR', e.message)); p.on('console', (m) => m.type() === 'error' && console.log('CON', m.text()));
    const u = `${server.url}/2022/chu-thich.html`;
    await p.goto(u); await p.waitForTimeout(200);
    await p.screenshot({ path: `/tmp/chu-thich-shots/${v}-${w}-all.png` });
    await p.goto(u + '?q=cap%20huyen&noi-dung=so-lieu'); await p.waitForTimeout(200);
    await p.screenshot({ path: `/tmp/chu-thich-shots/${v}-${w}-huyen.png` });
    await p.goto(u + '?q=' + encodeURIComponent('chứ ký')); await p.waitForTimeout(200);
    await p.keyboard.press('/'); await p.keyboard.press('ArrowDown'); await p.keyboard.press('ArrowDown');
    await p.screenshot({ path: `/tmp/chu-thich-shots/${v}-${w}-chu.png` });
    await p.goto(u + '?q=' + encodeURIComponent('trực biển')); await p.waitForTimeout(200);
    await p.screenshot({ path: `/tmp/chu-thich-shots/${v}-${w}-none.png` });
  }
  await b.close();
}
await server.close();
