// The register of parties: who stands on which list. It knows the columns of the public lists, too: the Consolidated
// Screening List of the United States, and OpenSanctions' targets.simple.csv.

import type { Register } from './register';
import { SOURCE_FIELDS, words } from './register';

export const PARTIES: Register = {
  id: 'parties',
  fields: [
    {
      id: 'name',
      kind: 'text',
      required: true,
      header: 'Party',
      headerZh: '主体名称',
      synonyms: words(`
        Name, Party name, Entity, Entity name, Organization, Organisation, Company name, Listed party, 名称, 主体,
        实体, 实体名称, 企业名称, 机构名称`),
    },
    {
      id: 'list',
      kind: 'text',
      required: true,
      header: 'List',
      headerZh: '名单',
      // What public lists call `source` is the list; a link stands in a column of its own there.
      before: ['source', 'dataset'],
      synonyms: words('List name, Source list, Screening list, Datasets, 名单名称, 清单, 清单名称'),
    },
    {
      id: 'jurisdiction',
      kind: 'jurisdiction',
      header: 'List of',
      headerZh: '名单所属国',
      synonyms: words('Jurisdiction, Issuing country, Issuer, Authority country, 发布国, 管辖地'),
    },
    {
      id: 'notice',
      kind: 'text',
      header: 'Notice',
      headerZh: '列名公告',
      synonyms: words(`
        Reference, Notice number, Federal register notice, Program ids, 公告, 公告号, 文号`),
    },
    {
      id: 'nameZh',
      kind: 'text',
      header: 'Chinese name',
      headerZh: '中文名称',
      synonyms: words('Name in Chinese, Name (Chinese), 中文名, 中文名称'),
    },
    {
      id: 'aliases',
      kind: 'text',
      header: 'Other names',
      headerZh: '别名',
      synonyms: words('Aliases, Alias, Alt names, Alternative names, Also known as, AKA, 其他名称, 又名'),
    },
    {
      id: 'country',
      kind: 'regions',
      header: 'Country',
      headerZh: '国家',
      synonyms: words('Countries, Country of party, Nationality, Location, 国家地区, 所在国'),
    },
    {
      id: 'listed',
      kind: 'day',
      header: 'Listed on',
      headerZh: '列入日期',
      synonyms: words('Listed, Date listed, Start date, Effective date, Added, Date added, 列入日, 生效日期'),
    },
    {
      id: 'suspendedFrom',
      kind: 'day',
      header: 'Suspended from',
      headerZh: '暂停列名自',
      synonyms: words('Suspension start, Suspended since, 暂停开始'),
    },
    {
      id: 'suspendedUntil',
      kind: 'day',
      header: 'Suspended until',
      headerZh: '暂停列名至',
      synonyms: words('Suspension end, Suspended to, 暂停结束'),
    },
    {
      id: 'ended',
      kind: 'day',
      header: 'Ended on',
      headerZh: '移出日期',
      synonyms: words('Ended, End date, Removed, Removed on, Date removed, Delisted, 移出日, 终止日期'),
    },
    ...SOURCE_FIELDS.map((field) =>
      field.id === 'source'
        ? {
            ...field,
            header: 'Source link',
            headerZh: '来源链接',
            synonyms: words('Source, Source list url, Link, URL, 链接, 网址, 来源, 出处'),
          }
        : field.id === 'notes'
          ? { ...field, synonyms: [...field.synonyms, 'Sanctions'] }
          : field,
    ),
  ],
};
