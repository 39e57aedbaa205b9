// The registers of measures and of suspensions: what is controlled, and what of it does not apply for a while.

import type { Register } from './register';
import { SOURCE_FIELDS, words } from './register';

export const MEASURES: Register = {
  id: 'measures',
  fields: [
    {
      id: 'jurisdiction',
      kind: 'jurisdiction',
      required: true,
      header: 'Jurisdiction',
      headerZh: '管辖地',
      synonyms: words(`
        Issuing country, Issuer, Authority country, Exporting country, Country of control, 发布国,
        管制国, 司法管辖区, 管制方`),
    },
    {
      id: 'reference',
      kind: 'text',
      required: true,
      header: 'Reference',
      headerZh: '公告号',
      synonyms: words(`
        Reference number, Number, No, Notice, Notice number, Announcement, Announcement number,
        Measure, 文号, 公告, 编号文号, 措施`),
    },
    {
      id: 'title',
      kind: 'text',
      header: 'Title',
      headerZh: '标题',
      synonyms: words('Name, Subject, 名称, 公告名称, 措施名称'),
    },
    {
      id: 'materials',
      kind: 'materials',
      required: true,
      header: 'Materials',
      headerZh: '物项',
      synonyms: words('Material, Items, Item, Products, Product, Goods, 材料, 管制物项, 产品, 商品'),
    },
    {
      id: 'destinations',
      kind: 'regions',
      header: 'Destinations',
      headerZh: '目的地',
      synonyms: words(`
        Destination, Region, Regions, Countries, Country, Applies to, 地区, 国家, 目的国, 适用国家,
        适用地区`),
    },
    {
      id: 'excluded',
      kind: 'regions',
      header: 'Excluded destinations',
      headerZh: '除外目的地',
      synonyms: words('Excluded, Except, Exclusions, Not for, 除外, 不适用地区, 豁免国家'),
    },
    {
      id: 'effect',
      kind: 'effect',
      required: true,
      header: 'Effect',
      headerZh: '效力',
      synonyms: words(`
        Control, Control type, Type of control, Requirement, 管制方式, 管制类型, 措施类型, 效果`),
    },
    {
      id: 'announced',
      kind: 'day',
      header: 'Announced',
      headerZh: '公布日期',
      synonyms: words('Announced on, Announcement date, Date announced, 公告日期, 宣布日期'),
    },
    {
      id: 'effective',
      kind: 'day',
      required: true,
      header: 'Effective',
      headerZh: '生效日期',
      synonyms: words(`
        Effective from, Effective date, In force from, From, Start, Start date, 施行日期, 实施日期,
        生效日, 起始日期, 自`),
    },
    {
      id: 'until',
      kind: 'day',
      header: 'Planned end',
      headerZh: '计划终止日',
      synonyms: words('Until, Valid until, To, Planned until, 有效期至, 计划截止日, 截止日期, 至'),
    },
    {
      id: 'ended',
      kind: 'day',
      header: 'Ended',
      headerZh: '终止日期',
      synonyms: words('Ended on, End date, Repealed, Repealed on, 废止日期, 失效日期, 结束日期'),
    },
    ...SOURCE_FIELDS,
  ],
};

export const SUSPENSIONS: Register = {
  id: 'suspensions',
  fields: [
    {
      id: 'measures',
      kind: 'measures',
      required: true,
      header: 'Measures',
      headerZh: '措施',
      synonyms: words(`
        Measure, Suspended measure, Suspended measures, Affected measures, Applies to, 被暂停措施,
        公告, 所涉公告, 适用措施, 涉及措施`),
    },
    {
      id: 'standing',
      kind: 'standing',
      header: 'Standing',
      headerZh: '效力状态',
      synonyms: words('Status, State, What happens, 状态, 效力'),
    },
    {
      id: 'reference',
      kind: 'text',
      header: 'Reference',
      headerZh: '公告号',
      synonyms: words('Reference number, Notice, Notice number, Announcement, 文号, 依据公告'),
    },
    {
      id: 'title',
      kind: 'text',
      header: 'Title',
      headerZh: '标题',
      synonyms: words('Name, Subject, 名称'),
    },
    {
      id: 'announced',
      kind: 'day',
      header: 'Announced',
      headerZh: '公布日期',
      synonyms: words('Announced on, Announcement date, 公告日期, 宣布日期'),
    },
    {
      id: 'from',
      kind: 'day',
      required: true,
      header: 'From',
      headerZh: '自',
      synonyms: words(`
        Suspended from, Start, Start date, Effective, Effective from, First day, 起始日期, 暂停自,
        开始日期, 生效日期`),
    },
    {
      id: 'until',
      kind: 'day',
      header: 'Until',
      headerZh: '至',
      synonyms: words('Suspended until, To, End, End date, Last day, 截止日期, 暂停至, 结束日期, 终止日期'),
    },
    ...SOURCE_FIELDS,
  ],
};
