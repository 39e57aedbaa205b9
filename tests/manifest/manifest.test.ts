// The manifest against the rules of the platform: order, lengths, one page, addresses, icons.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { LOCAL_HOST, identities } from '../../src/build/identity';
import { builtBytes, fileBehind, isBuilt, manifests, root, version } from './support/built';
import { everything, find, one } from './support/xml';
import type { Element } from './support/xml';

/** The order in which Excel accepts the children of an element; those not named here are checked elsewhere. */
const ORDER: Record<string, string[]> = {
  OfficeApp: [
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
    'ExtendedOverrides',
  ],
  VersionOverrides: ['Hosts', 'Resources'],
  AllFormFactors: ['ExtensionPoint'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

const OVERRIDES = 'VersionOverrides/Hosts/Host';
const RESOURCES = 'VersionOverrides/Resources';
const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

const names = ({ children }: Element): string[] => children.map(({ name }) => name);

/** A value with its translations. */
const texts = (element: Element): string[] => [
  element.attributes.DefaultValue ?? element.text,
  ...element.children.map(({ attributes }) => attributes.Value ?? ''),
];

const resources = (manifest: Element): Element[] =>
  one(manifest, RESOURCES).children.flatMap((kind) => kind.children);

/** Every address in the manifest with its translations, wherever it stands. */
const addresses = (manifest: Element): string[] => [
  ...['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'DefaultSettings/SourceLocation'].flatMap((place) =>
    texts(one(manifest, place)),
  ),
  ...[
    ...find(manifest, `${RESOURCES}/bt:Images/bt:Image`),
    ...find(manifest, `${RESOURCES}/bt:Urls/bt:Url`),
  ].flatMap(texts),
  ...Object.values(one(manifest, 'ExtendedOverrides').attributes),
];

/** Width and height of a PNG file, from its header. */
function pixels(file: string): [number, number] {
  const bytes = builtBytes(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test('the two identities differ in everything that Excel tells add-ins apart by', () => {
  const { production, development } = identities;
  for (const field of ['id', 'name', 'nameZh', 'namespace'] as const) {
    expect(production[field]).not.toBe(development[field]);
  }
  expect([production.namespace, development.namespace]).toEqual(['EXPOSURE', 'EXPOSUREDEV']);
});

describe.each(manifests)('the %s manifest', (identity, read) => {
  let manifest: Element;
  beforeAll(() => {
    manifest = read();
  });
  const resource = (id: string): Element =>
    resources(manifest).find(({ attributes }) => attributes.id === id)!;

  test('carries its own id, name, namespace and a version of four parts', () => {
    const expected = identities[identity];
    expect(one(manifest, 'Id').text).toBe(expected.id);
    expect(expected.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(texts(one(manifest, 'DisplayName'))).toEqual([expected.name, expected.nameZh]);
    const namespace = one(manifest, `${OVERRIDES}/AllFormFactors/ExtensionPoint/Namespace`).attributes.resid!;
    expect(texts(resource(namespace))).toEqual([expected.namespace, expected.namespace]);
    expect(one(manifest, 'Version').text).toBe(`${version}.0`);
    expect(one(manifest, 'Version').text).toMatch(/^\d{1,5}(\.\d{1,5}){3}$/);
  });

  test('has its elements in the order that Excel demands', () => {
    for (const element of everything(manifest)) {
      const order = ORDER[element.name];
      if (order) expect([element.name, ...names(element)]).toEqual([element.name, ...order]);
    }
    expect(names(one(manifest, OVERRIDES))).toEqual(['Runtimes', 'AllFormFactors', 'DesktopFormFactor']);
    expect(names(one(manifest, `${OVERRIDES}/AllFormFactors/ExtensionPoint`))).toEqual([
      'Script',
      'Page',
      'Metadata',
      'Namespace',
    ]);
  });

  test('asks for a shared runtime that lives long, and for no more than it needs', () => {
    const sets = find(manifest, 'Requirements/Sets/Set').map(({ attributes }) => attributes);
    expect(sets).toEqual([
      { Name: 'SharedRuntime', MinVersion: '1.1' },
      { Name: 'CustomFunctionsRuntime', MinVersion: '1.1' },
    ]);
    expect(one(manifest, `${OVERRIDES}/Runtimes/Runtime`).attributes.lifetime).toBe('long');
    expect(one(manifest, 'Permissions').text).toBe('ReadWriteDocument');
    expect(find(manifest, 'Hosts/Host').map(({ attributes }) => attributes.Name)).toEqual(['Workbook']);
  });

  test('names one and the same page for runtime, functions, commands and pane', () => {
    const page = one(manifest, `${OVERRIDES}/Runtimes/Runtime`).attributes.resid;
    const others = [
      one(manifest, `${OVERRIDES}/AllFormFactors/ExtensionPoint/Page/SourceLocation`),
      one(manifest, `${OVERRIDES}/DesktopFormFactor/FunctionFile`),
      ...everything(manifest)
        .filter(({ name, attributes }) => name === 'Action' && attributes['xsi:type'] === 'ShowTaskpane')
        .flatMap((action) => find(action, 'SourceLocation')),
    ];
    expect(others.map(({ attributes }) => attributes.resid)).toEqual(others.map(() => page));
    expect(others).toHaveLength(3);
    expect(texts(resource(page!))).toEqual(texts(one(manifest, 'DefaultSettings/SourceLocation')));
    expect(everything(manifest).filter(({ name }) => name === 'TaskpaneId')).toEqual([]);
  });

  test('uses every resource that it defines, and defines every one that it uses, once', () => {
    const defined = resources(manifest).map(({ attributes }) => attributes.id!);
    const used = everything(manifest).flatMap(({ attributes }) => attributes.resid ?? []);
    expect([...defined].sort()).toEqual([...new Set(used)].sort());
    expect(new Set(defined).size).toBe(defined.length);
  });

  test('keeps to the lengths', () => {
    const ids = everything(manifest).flatMap(({ attributes }) =>
      [attributes.id ?? [], attributes.resid ?? []].flat(),
    );
    expect(resources(manifest).filter(({ attributes }) => attributes.id!.length > 32)).toEqual([]);
    expect(ids.filter((id) => id.length > 125)).toEqual([]);
    const short = [
      ...texts(one(manifest, 'DisplayName')),
      ...texts(one(manifest, 'ProviderName')),
      ...find(manifest, `${RESOURCES}/bt:ShortStrings/bt:String`).flatMap(texts),
    ];
    expect(short.filter((text) => text === '' || text.length > 125)).toEqual([]);
    const long = [
      ...texts(one(manifest, 'Description')),
      ...find(manifest, `${RESOURCES}/bt:LongStrings/bt:String`).flatMap(texts),
    ];
    expect(long.filter((text) => text === '' || text.length > 250)).toEqual([]);
  });

  test('says everything in English and in Chinese', () => {
    expect(one(manifest, 'DefaultLocale').text).toBe('en-US');
    const spoken = [
      one(manifest, 'DisplayName'),
      one(manifest, 'Description'),
      one(manifest, 'SupportUrl'),
      ...find(manifest, `${RESOURCES}/bt:ShortStrings/bt:String`),
      ...find(manifest, `${RESOURCES}/bt:LongStrings/bt:String`),
      resource('Functions.Metadata.Url'),
      resource('Help.Url'),
    ];
    for (const { name, attributes, children } of spoken) {
      expect([name, attributes.id, children.map((child) => child.attributes.Locale)]).toEqual([
        name,
        attributes.id,
        ['zh-CN'],
      ]);
    }
  });

  test('points only to https addresses on its host, each of which was built', () => {
    for (const address of addresses(manifest)) {
      expect(address).toMatch(/^https:\/\//);
      expect([address, isBuilt(fileBehind(address))]).toEqual([address, true]);
    }
    expect(find(manifest, 'AppDomains/AppDomain').map(({ text }) => text)).toEqual([LOCAL_HOST]);
  });

  test('addresses script and metadata by release, since Excel keeps them for a day or more', () => {
    const urls = ['Functions.Script.Url', 'Functions.Metadata.Url'].flatMap((id) => texts(resource(id)));
    expect(urls).toEqual([
      `${LOCAL_HOST}/functions.js?v=${version}`,
      `${LOCAL_HOST}/functions.json?v=${version}`,
      `${LOCAL_HOST}/functions.zh-CN.json?v=${version}`,
    ]);
  });

  test('gives every icon in every size, and each file has that size', () => {
    const images = new Map(
      find(manifest, `${RESOURCES}/bt:Images/bt:Image`).map(({ attributes }) => [
        attributes.id!,
        fileBehind(attributes.DefaultValue!),
      ]),
    );
    const icons = everything(manifest).filter(({ name }) => name === 'Icon');
    expect(icons).toHaveLength(4);
    for (const icon of icons) {
      const sizes = icon.children.map(({ attributes }) => Number(attributes.size));
      expect(sizes).toEqual(ICON_SIZES);
      for (const { attributes } of icon.children) {
        const size = Number(attributes.size);
        expect([attributes.resid, ...pixels(images.get(attributes.resid!)!)]).toEqual([
          attributes.resid,
          size,
          size,
        ]);
      }
    }
    expect(pixels(fileBehind(texts(one(manifest, 'IconUrl'))[0]!))).toEqual([32, 32]);
    expect(pixels(fileBehind(texts(one(manifest, 'HighResolutionIconUrl'))[0]!))).toEqual([64, 64]);
    expect(pixels('assets/icon-128.png')).toEqual([128, 128]);
  });

  test('puts Open pane, Refresh and Load data on the ribbon', () => {
    const controls = everything(manifest).filter(({ name }) => name === 'Control');
    const actions = controls.map((control) => {
      const action = one(control, 'Action');
      return [
        texts(resource(one(control, 'Label').attributes.resid!))[0],
        action.attributes['xsi:type'],
        find(action, 'FunctionName')[0]?.text,
      ];
    });
    expect(actions).toEqual([
      ['Open pane', 'ShowTaskpane', undefined],
      ['Refresh', 'ExecuteFunction', 'refresh'],
      ['Load data', 'ExecuteFunction', 'loadData'],
    ]);
  });
});

test("Microsoft's own reader finds id, version, name and host in the built manifest", () => {
  const script = `
    const { OfficeAddinManifest } = require('office-addin-manifest');
    OfficeAddinManifest.readManifestFile(process.argv[1]).then((read) => console.log(JSON.stringify(read)));`;
  const output = execFileSync(process.execPath, ['-e', script, path.join(root, 'dist/manifest.xml')], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(JSON.parse(output)).toMatchObject({
    id: identities.production.id,
    version: `${version}.0`,
    displayName: identities.production.name,
    providerName: 'Exposure',
    officeAppType: 'TaskPaneApp',
    hosts: ['Workbook'],
    permissions: 'ReadWriteDocument',
  });
});
