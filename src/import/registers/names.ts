// The registers of own names: suppliers as the user writes them, and own item numbers.

import type { Register } from './register';
import { SOURCE_FIELDS, words } from './register';

export const NAMES: Register = {
  id: 'names',
  fields: [
    {
      id: 'name',
      kind: 'text',
      required: true,
      header: 'Supplier name',
      headerZh: '供应商名称',
      synonyms: words(`
        Name, Own name, Our name, Supplier, Vendor, Vendor name, Vendor number, Supplier number,
        Alias, 名称, 供应商, 供应商编号, 供应商代码, 内部名称, 别名`),
    },
    {
      id: 'company',
      kind: 'text',
      header: 'Company',
      headerZh: '公司',
      synonyms: words(`
        Data name, Matches, Known as, Exporter, Ticker, 企业, 对应公司, 标准名称, 出口商, 股票代码`),
    },
  ],
};

export const ITEMS: Register = {
  id: 'items',
  fields: [
    {
      id: 'item',
      kind: 'text',
      required: true,
      header: 'Item number',
      headerZh: '物料编号',
      synonyms: words(`
        Item, Item no, Item code, Part, Part number, Part no, Material number, Article,
        Article number, SKU, Product code, 物料号, 物料编码, 料号, 零件号, 产品编号, 货号`),
    },
    {
      id: 'description',
      kind: 'text',
      header: 'Description',
      headerZh: '描述',
      synonyms: words('Item description, Item name, Text, 名称, 物料描述, 品名, 物料名称'),
    },
    {
      id: 'material',
      kind: 'material',
      header: 'Material',
      headerZh: '物项',
      synonyms: words('Controlled material, Commodity, Product, 材料, 管制物项, 对应物项'),
    },
    {
      id: 'hs',
      kind: 'hs',
      header: 'HS code',
      headerZh: 'HS编码',
      synonyms: words(`
        HS, HTS, HTS code, Tariff code, Tariff number, Customs code, Commodity code, 海关编码,
        商品编码, 税号, HS号`),
    },
    ...SOURCE_FIELDS,
  ],
  oneOf: [['material', 'hs']],
};
