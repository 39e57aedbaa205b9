// What the add-in carries of others is said in the file beside it.
import { built, inProject } from './support/built';

const { dependencies } = JSON.parse(inProject('package.json')) as { dependencies: Record<string, string> };
const notices = built('third-party-notices.txt');

test.each(Object.entries(dependencies))(
  '%s %s is in the add-in, and its license with it',
  (name, version) => {
    const own = notices.split('\n').filter((line) => line.startsWith(`${name} `));
    const parts = notices.split('\n').filter((line) => line.startsWith('@fluentui/react-'));
    // Fluent's main package only passes on what its parts export.
    if (name === '@fluentui/react-components') expect(parts.length).toBeGreaterThan(10);
    else expect(own).toEqual([expect.stringContaining(`${name} ${version} (`)]);
  },
);

test('no version of a library is a range', () => {
  const all = JSON.parse(inProject('package.json')) as Record<string, Record<string, string>>;
  for (const [name, version] of Object.entries({ ...all['dependencies'], ...all['devDependencies'] }))
    expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+$/)]);
});
