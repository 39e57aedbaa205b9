// Icons are cached by Excel, so one that changes gets a new name.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { headersFor } from '../../../src/build/content-policy';

const assets = path.resolve(__dirname, '../../../assets');

/** Every icon with the beginning of its SHA-256. A changed icon goes under a new name here and in the manifest. */
const ICONS: Readonly<Record<string, string>> = {
  'icon-128.png': '7aa084fd98dff315',
  'icon-16.png': 'fc69aedde61edb3a',
  'icon-20.png': '021c8021c71a3712',
  'icon-24.png': '350e7a9440eb0ecf',
  'icon-32.png': '0150a137253e3e6d',
  'icon-40.png': '91401b68e104f6ee',
  'icon-48.png': '8390bcffec2949eb',
  'icon-64.png': '8b66929c53b11ff6',
  'icon-80.png': 'b0c7b05b01b1aee8',
  'load-16.png': 'e7a2619eebf7d629',
  'load-20.png': '7c725e7d43e7aac0',
  'load-24.png': '57b6a02c2ceb7b08',
  'load-32.png': '363fc4d8cceaa1a0',
  'load-40.png': '1ba8fe52fe349277',
  'load-48.png': 'ca8ba31cc2588aa7',
  'load-64.png': '0a1aea343ae3e507',
  'load-80.png': '437f64f3e7a90d98',
  'refresh-16.png': 'd66c146fa148ed9c',
  'refresh-20.png': '2c9f7c5f8f33af33',
  'refresh-24.png': '55e7423adcd62f33',
  'refresh-32.png': '6b986e58bbfe0e76',
  'refresh-40.png': '116c152bcd4f9c01',
  'refresh-48.png': 'f4c3c82afb236ec2',
  'refresh-64.png': 'd54b53468bbf0618',
  'refresh-80.png': '2058b3507300ad23',
};

test('an icon that changed has a new name', () => {
  const found = fs.readdirSync(assets).filter((file) => file.endsWith('.png'));
  const prints = found.map((file) => [
    file,
    createHash('sha256')
      .update(fs.readFileSync(path.join(assets, file)))
      .digest('hex')
      .slice(0, 16),
  ]);
  expect(Object.fromEntries(prints)).toEqual(ICONS);
});

test('icons may be cached for a day, as Excel for Windows needs them', () => {
  expect(headersFor('/assets/icon-32.png')['Cache-Control']).toBe('public, max-age=86400');
});
